//! The command line of a program that serves apps.

use std::io::{self, IsTerminal};
use std::net::IpAddr;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Args, Parser, ValueEnum};
use tracing_subscriber::EnvFilter;

use crate::{Apps, Config, Resources, SecretKey, Server, registry};

/// The environment variable of the key that signs sessions.
const SECRET_KEY: &str = "BOKEH_SECRET_KEY";

/// Serves apps until the process is told to end, as its command line says: the whole `main` of a program. One that has
/// arguments of its own takes [`ServeOptions`] among them.
///
/// ```no_run
/// use std::process::ExitCode;
///
/// use tropism::{App, serve};
///
/// fn main() -> ExitCode {
///     serve(App::new("empty", |_| Ok(())))
/// }
/// ```
pub fn serve(apps: impl Into<Apps>) -> ExitCode {
    CommandLine::parse().options.serve(apps)
}

/// Serves interactive applications to browsers.
#[derive(Debug, Parser)]
struct CommandLine {
    #[command(flatten)]
    options: ServeOptions,
}

/// What the command line of a program says about serving: the options that [`serve`] reads, for programs that have
/// arguments of their own beside them. Programs need clap 4 for that.
///
/// ```no_run
/// use std::path::PathBuf;
/// use std::process::ExitCode;
///
/// use clap::Parser;
/// use tropism::{App, ServeOptions};
///
/// /// Shows a file.
/// #[derive(Parser)]
/// struct CommandLine {
///     /// The file to show
///     file: PathBuf,
///
///     #[command(flatten)]
///     options: ServeOptions,
/// }
///
/// fn main() -> ExitCode {
///     let CommandLine { file, options } = CommandLine::parse();
///     options.serve(App::new("file", move |session| {
///         session.title().set(file.display().to_string());
///         Ok(())
///     }))
/// }
/// ```
#[derive(Debug, Args)]
#[command(after_help = "Environment:
  TROPISM_BOKEHJS_DIR  the directory of the npm package @bokeh/bokehjs, if it is in no node_modules above
  BOKEH_SECRET_KEY     signs session ids and tokens, if --sign-sessions is given
  RUST_LOG             what is logged, module by module; goes before --log-level")]
pub struct ServeOptions {
    /// TCP port to listen on; 0 takes a free one, which is printed
    #[arg(long, default_value_t = 5006)]
    port: u16,

    /// Address to listen on; 0.0.0.0 opens the server to the network
    #[arg(long, default_value = "127.0.0.1")]
    address: IpAddr,

    /// Open the first app in a browser
    #[arg(long)]
    show: bool,

    /// What the path of every address starts with, for servers behind a proxy
    #[arg(long, default_value = "", hide_default_value = true, value_name = "PATH")]
    prefix: String,

    /// Other hosts whose pages may connect, for apps embedded there; * stands for any label or port. May be repeated
    #[arg(long, value_name = "HOST[:PORT]")]
    allow_websocket_origin: Vec<String>,

    /// Where pages load BokehJS from
    #[arg(long, value_enum, default_value = "server")]
    resources: ResourcesOption,

    /// How much is logged
    #[arg(long, value_enum, default_value = "info")]
    log_level: LogLevel,

    /// Threads that run sessions; 0 takes four for each core, so that one app's slow code keeps no other app waiting
    #[arg(long, default_value_t = 0, value_name = "N")]
    threads: usize,

    /// Milliseconds that a session lives without any connection
    #[arg(long, default_value_t = 15_000, value_name = "MS")]
    unused_session_lifetime: u64,

    /// Milliseconds after which a silent connection is asked whether it is still there; 0 never asks
    #[arg(long, default_value_t = 37_000, value_name = "MS")]
    keep_alive: u64,

    /// Seconds after which a page that was not connected yet has to be loaded again
    #[arg(long, default_value_t = 300, value_name = "S")]
    session_token_expiration: u64,

    /// Bytes that one message of a client may have
    #[arg(long, default_value_t = 20 << 20, value_name = "BYTES")]
    websocket_max_message_size: usize,

    /// Sessions that may live at a time
    #[arg(long, default_value_t = 10_000, value_name = "N")]
    max_sessions: usize,

    /// Sign session ids and tokens with the key in `BOKEH_SECRET_KEY`, so that nobody else can name a session
    #[arg(long)]
    sign_sessions: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ResourcesOption {
    /// From this server, or from the CDN if BokehJS is not found on this machine
    Server,
    /// From cdn.bokeh.org
    Cdn,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum LogLevel {
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}

impl ServeOptions {
    /// Serves apps until the process is told to end.
    pub fn serve(self, apps: impl Into<Apps>) -> ExitCode {
        self.start_log();
        match self.run(apps.into()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("error: {error}");
                ExitCode::FAILURE
            }
        }
    }

    fn start_log(&self) {
        let level = match self.log_level {
            LogLevel::Error => "error",
            LogLevel::Warn => "warn",
            LogLevel::Info => "info",
            LogLevel::Debug => "debug",
            LogLevel::Trace => "trace",
        };
        let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(level));
        let log = tracing_subscriber::fmt().with_env_filter(filter).with_target(false).with_writer(io::stderr);
        // A program that logs in its own way has set that up before.
        drop(log.with_ansi(io::stderr().is_terminal()).try_init());
    }

    fn run(self, apps: Apps) -> crate::Result {
        let threads = match self.threads {
            0 => std::thread::available_parallelism().map_or(4, usize::from) * 4,
            threads => threads,
        };
        // A connection is a file, and many systems let a program open 1,024 unless it asks for more.
        if let Err(error) = rlimit::increase_nofile_limit(u64::MAX) {
            tracing::debug!(%error, "the limit of open files stays as it is");
        }
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(threads).enable_all().build()?;
        let show = self.show;
        let key = self.sign_sessions.then(|| secret_key(std::env::var(SECRET_KEY).ok())).transpose()?;
        let served = runtime.block_on(async {
            let server = Server::bind(apps, registry(), self.config(key)).await?;
            let urls = server.urls();
            for url in &urls {
                println!("{url}");
            }
            if let Some(url) = urls.first().filter(|_| show)
                && let Err(error) = open::that_detached(url)
            {
                tracing::warn!(%error, "no browser could be opened");
            }
            server.serve().await?;
            Ok(())
        });
        // Threads that compute are not waited for.
        runtime.shutdown_background();
        served
    }

    fn config(self, secret_key: Option<SecretKey>) -> Config {
        Config {
            address: self.address,
            port: self.port,
            prefix: self.prefix,
            allowed_origins: self.allow_websocket_origin,
            resources: match self.resources {
                ResourcesOption::Server => Resources::Server,
                ResourcesOption::Cdn => Resources::Cdn,
            },
            secret_key,
            token_expiration: Duration::from_secs(self.session_token_expiration),
            unused_session_lifetime: Duration::from_millis(self.unused_session_lifetime),
            max_sessions: self.max_sessions,
            keep_alive: Duration::from_millis(self.keep_alive),
            max_message_size: self.websocket_max_message_size,
            ..Config::default()
        }
    }
}

/// The key that signs, from its environment variable: never from an option, which others on the machine can see.
fn secret_key(value: Option<String>) -> crate::Result<SecretKey> {
    match value.filter(|key| !key.is_empty()) {
        Some(key) => Ok(SecretKey::new(&key)),
        None => Err(crate::Error::new(format!(
            "--sign-sessions needs a key: set {SECRET_KEY} to at least 32 random characters, the same for every server \
             and client that shall accept each other's sessions"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_options_are_consistent() {
        CommandLine::command().debug_assert();
    }

    #[test]
    fn the_defaults_are_the_servers() {
        let config = CommandLine::parse_from(["app"]).options.config(None);
        assert_eq!(format!("{config:?}"), format!("{:?}", Config::default()));
    }

    #[test]
    fn nothing_is_signed_with_no_key() {
        assert!(secret_key(Some("0123456789abcdef0123456789abcdef".to_owned())).is_ok());
        for missing in [None, Some(String::new())] {
            let refused = secret_key(missing).expect_err("no key").to_string();
            assert!(refused.contains("set BOKEH_SECRET_KEY"), "{refused}");
        }
    }
}
