//! All examples: those that need no polars as soon as they are built, the explorer when it is.

mod board;
mod build;
mod console;
mod crates;
mod program;
mod server;
#[path = "../../../examples/gallery/stage.rs"]
mod stage;

use std::cell::Cell;
use std::convert::Infallible;
use std::future::pending;
use std::io::{self, IsTerminal};
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};

use crate::bokehjs;
use crate::process::{command, say};
use crate::repository::Repository;
use board::Board;
use build::Build;
use console::Console;
use server::{Server, port_behind};
use stage::Stage;

/// Serve every example: fetches BokehJS if it is missing, builds in release, prints the addresses.
///
/// The examples that need no polars are served as soon as they are built. Meanwhile the explorer is built, behind all
/// other work, and then served at the next port; its page in the gallery tells how far it is and leads there.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The port to listen on; 0 picks a free one. The explorer gets the next one, or a free one if that is taken.
    #[arg(long, default_value_t = 5006)]
    port: u16,

    /// The address to listen on; 0.0.0.0 opens the examples to the network [default: this machine only]
    #[arg(long)]
    address: Option<IpAddr>,

    /// Where the pages take BokehJS from.
    #[arg(long, value_enum, default_value_t = Resources::Server)]
    resources: Resources,

    /// Leave out the explorer, and with it polars, which takes a quarter of an hour to compile on two cores.
    #[arg(long)]
    no_explorer: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Resources {
    /// The servers, from what npm fetched or `TROPISM_BOKEHJS_DIR` names.
    Server,
    /// BokehJS's content delivery network: nothing is fetched here, the browser needs the internet.
    Cdn,
}

/// Builds and serves.
///
/// # Errors
/// When BokehJS cannot be had, or the gallery does not build or ends by itself.
pub(crate) fn run(repository: &Repository, options: &Options) -> Result<ExitCode> {
    let local = options.resources == Resources::Server;
    announce(options);
    let bokehjs = local.then(|| bokehjs::ensure(repository)).transpose()?;
    let gallery = Gallery { repository, options, bokehjs, console: Console::default(), has_failed: Cell::new(false) };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        tokio::select! {
            ended = gallery.serve() => ended.map(|never| match never {}),
            // What runs ends with the future that started it.
            interrupted = interrupted() => interrupted.map(|()| gallery.verdict()).context("signals cannot be caught"),
        }
    })
}

fn announce(options: &Options) {
    say("Serves all examples:");
    match options.resources {
        Resources::Server => {
            println!("    1. BokehJS from npm, if it is missing (about 10 seconds, 100 MB in node_modules/)");
        }
        Resources::Cdn => println!("    1. no BokehJS is fetched: the pages take it from its CDN"),
    }
    println!("    2. a build in release (2 to 5 minutes on two cores the first time, seconds later)");
    println!("    3. the gallery, until Ctrl-C; it prints its addresses");
    if options.no_explorer {
        println!("    4. no explorer, and no polars");
    } else {
        println!("    4. meanwhile a build of the explorer with polars, behind all other work");
        println!("       (13 to 20 minutes on two cores the first time; --no-explorer leaves it out)");
        println!("    5. the explorer, beside the gallery");
    }
}

/// One run.
#[derive(Debug)]
struct Gallery<'a> {
    repository: &'a Repository,
    options: &'a Options,
    /// The folder that BokehJS is served from, if it is not taken from the CDN.
    bokehjs: Option<PathBuf>,
    console: Console,
    /// Whether there was to be an explorer and is none.
    has_failed: Cell<bool>,
}

impl Gallery<'_> {
    /// Serves until the gallery ends.
    async fn serve(&self) -> Result<Infallible> {
        self.console.say("Building the gallery");
        let build = Build { example: "gallery", features: None, stands_back: false };
        let executable = build.run(self.repository, &self.console, |_| ()).await;
        let executable = executable.context("the examples do not build; the compiler's words are above")?;
        let board = Board::new()?;
        let mut command = self.command(&executable, self.options.port);
        if !self.options.no_explorer {
            command.env(stage::VARIABLE, board.file());
        }
        let mut server = Server::start("gallery", command, &self.console, true).await?;
        let port = port_behind(server.port, self.options.address);
        tokio::select! {
            ended = server.end() => bail!("the gallery ended, and all with it: {}", ended?),
            never = self.explore(port, &board) => match never {},
        }
    }

    /// Builds and serves the explorer, if it is wanted, and tells what becomes of it; never ends.
    async fn explore(&self, port: u16, board: &Board) -> Infallible {
        if !self.options.no_explorer {
            let Err(error) = self.serve_explorer(port, board).await;
            self.has_failed.set(true);
            board.show(&Stage::Failed(format!("{error:#}")));
            self.console.say(&format!("There is no explorer: {error:#}; the gallery goes on"));
        }
        pending().await
    }

    async fn serve_explorer(&self, port: u16, board: &Board) -> Result<Infallible> {
        self.console.say("Building the explorer");
        let build = Build { example: "explorer", features: Some("query"), stands_back: true };
        let tell = |progress: &stage::Progress| board.show(&Stage::Compiling(progress.clone()));
        let executable = build.run(self.repository, &self.console, tell).await?;
        watch(self.command(&executable, port), &self.console, board).await
    }

    /// How an example is started.
    fn command(&self, executable: &Path, port: u16) -> Command {
        let mut command = command(executable, self.repository.root());
        command.args(["--port", &port.to_string()]);
        if let Some(address) = self.options.address {
            command.args(["--address", &address.to_string()]);
        }
        match &self.bokehjs {
            Some(folder) => command.env(bokehjs::VARIABLE, folder),
            None => command.args(["--resources", "cdn"]),
        };
        command
    }

    /// How the run went that is now to end.
    fn verdict(&self) -> ExitCode {
        self.console.say("Stopped");
        if self.has_failed.get() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}

/// Serves the explorer, and shows when it can be opened; until it ends.
async fn watch(command: Command, console: &Console, board: &Board) -> Result<Infallible> {
    board.show(&Stage::Starting);
    console.say("Starting the explorer");
    // No bar is in the way any more: the terminal is all its own.
    let mut server = Server::start("explorer", command, console, false).await?;
    board.show(&Stage::Serving(server.port));
    bail!("the explorer ended: {}", server.end().await?)
}

/// Waits until the process is told to end.
#[cfg(unix)]
async fn interrupted() -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut terminate = signal(SignalKind::terminate())?;
    // Where there is no terminal that could be closed, it is left to whoever ignores it for us (nohup).
    let mut hang_up = has_terminal().then(|| signal(SignalKind::hangup())).transpose()?;
    tokio::select! {
        interrupt = tokio::signal::ctrl_c() => interrupt,
        _ = terminate.recv() => Ok(()),
        Some(()) = async { hang_up.as_mut()?.recv().await } => Ok(()),
    }
}

#[cfg(unix)]
fn has_terminal() -> bool {
    io::stdout().is_terminal() || io::stderr().is_terminal()
}

/// Waits until the process is told to end.
#[cfg(not(unix))]
async fn interrupted() -> io::Result<()> {
    tokio::signal::ctrl_c().await
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    /// What the board shows.
    fn shown(board: &Board) -> Option<Stage> {
        serde_json::from_slice(&std::fs::read(board.file()).ok()?).ok()
    }

    #[tokio::test]
    async fn what_becomes_of_the_explorer_is_shown() -> Result<()> {
        let (board, console) = (Board::new()?, Console::default());
        assert_eq!(shown(&board), None);
        let run = |script: &str| {
            let mut shell = command("sh", Path::new("/"));
            shell.args(["-c", script]);
            watch(shell, &console, &board)
        };

        let Err(error) = run("echo 'making 2 million rows'; exit 2").await;
        assert_eq!(shown(&board), Some(Stage::Starting));
        assert!(error.to_string().contains("did not start: exit status: 2"), "{error}");

        let Err(error) = run("echo http://localhost:4321/explorer; exit 1").await;
        assert_eq!(shown(&board), Some(Stage::Serving(4321)));
        assert!(error.to_string().contains("ended: exit status: 1"), "{error}");
        Ok(())
    }

    #[tokio::test]
    async fn an_explorer_that_does_not_build_fails_alone() -> Result<()> {
        let (folder, board) = (tempfile::tempdir()?, Board::new()?);
        // There is no package.
        let repository = Repository::at(folder.path());
        let options = Options { port: 0, address: None, resources: Resources::Cdn, no_explorer: false };
        let gallery = Gallery {
            repository: &repository,
            options: &options,
            bokehjs: None,
            console: Console::default(),
            has_failed: Cell::new(false),
        };
        let failure = async {
            while !gallery.has_failed.get() {
                tokio::task::yield_now().await;
            }
        };
        tokio::select! {
            never = gallery.explore(0, &board) => match never {},
            () = failure => {}
        }
        let Some(Stage::Failed(why)) = shown(&board) else { panic!("{:?}", shown(&board)) };
        assert!(why.contains("cargo tree --package tropism") && why.contains("failed: exit status"), "{why}");
        assert_eq!(format!("{:?}", gallery.verdict()), format!("{:?}", ExitCode::FAILURE));
        Ok(())
    }
}
