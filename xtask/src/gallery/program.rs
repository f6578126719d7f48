//! Programs that run beside this one and end with it.

use std::io;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};
use tokio::process::Child;
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::time::timeout;

use crate::process::show;

/// How long after a program's end its output may still come: something that it left behind may hold the pipe open.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// One line that a program printed, without its end.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    Output(String),
    Error(String),
}

/// A running program. It is killed, with all that it has started, when this is dropped.
#[derive(Debug)]
pub(super) struct Program {
    child: Child,
    lines: Receiver<Line>,
    shown: String,
}

impl Program {
    /// Starts it and reads its standard output, and its standard error if that is not to go where ours goes.
    ///
    /// # Errors
    /// When it cannot be started.
    pub(super) fn start(mut command: Command, hears_errors: bool) -> Result<Self> {
        let shown = show(&command);
        command.stdout(Stdio::piped());
        if hears_errors {
            command.stderr(Stdio::piped());
        }
        let mut command = tokio::process::Command::from(command);
        command.kill_on_drop(true);
        // A group can be ended as a whole: a build is many compilers.
        #[cfg(unix)]
        command.process_group(0);
        let mut child = command.spawn().with_context(|| format!("cannot start `{shown}`"))?;
        let (sender, lines) = mpsc::channel(64);
        if let Some(output) = child.stdout.take() {
            tokio::spawn(read(output, Line::Output, sender.clone()));
        }
        if let Some(errors) = child.stderr.take() {
            tokio::spawn(read(errors, Line::Error, sender));
        }
        Ok(Self { child, lines, shown })
    }

    /// The command as a person would type it.
    pub(super) fn shown(&self) -> &str {
        &self.shown
    }

    /// The next line; none when there will be no more, which is when it has ended at the latest. What has been read is
    /// not lost when this is dropped.
    pub(super) async fn line(&mut self) -> Option<Line> {
        tokio::select! {
            biased;
            line = self.lines.recv() => line,
            _ = self.child.wait() => timeout(LAST_WORDS, self.lines.recv()).await.ok().flatten(),
        }
    }

    /// Waits for its end.
    ///
    /// # Errors
    /// When the system cannot tell.
    pub(super) async fn end(&mut self) -> io::Result<ExitStatus> {
        self.child.wait().await
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It has a number until its end is known.
        #[cfg(unix)]
        if let Some(group) = self.child.id() {
            // The crates that kill groups would give crates below polars other features in the workspace than in the
            // root package, and polars would be compiled for each.
            let kill = ["-c", "kill -s KILL -- -$0", &group.to_string()];
            let _ = Command::new("sh").args(kill).stderr(Stdio::null()).status();
        }
    }
}

async fn read(pipe: impl AsyncRead + Unpin, line: fn(String) -> Line, lines: Sender<Line>) {
    let mut pipe = BufReader::new(pipe);
    let mut bytes = Vec::new();
    while let Ok(1..) = pipe.read_until(b'\n', &mut bytes).await {
        let text = String::from_utf8_lossy(&bytes);
        if lines.send(line(text.trim_end_matches(['\n', '\r']).to_owned())).await.is_err() {
            return;
        }
        bytes.clear();
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::process::command;

    fn shell(script: &str) -> Result<Program> {
        let mut shell = command("sh", Path::new("/"));
        shell.args(["-c", script]);
        Program::start(shell, true)
    }

    #[tokio::test]
    async fn lines_of_both_streams_come_until_it_ends() -> Result<()> {
        let mut program = shell("echo one; printf 'half\\377\\r\\n'; printf end; exit 3")?;
        for expected in ["one", "half\u{fffd}", "end"] {
            assert_eq!(program.line().await, Some(Line::Output(expected.to_owned())));
        }
        assert_eq!(program.line().await, None);
        assert_eq!(program.end().await?.code(), Some(3));

        let mut program = shell("echo one >&2")?;
        assert_eq!(program.line().await, Some(Line::Error("one".to_owned())));
        assert_eq!(program.line().await, None);
        Ok(())
    }

    #[tokio::test]
    async fn what_it_leaves_behind_keeps_nobody_waiting() -> Result<()> {
        let mut program = shell("sleep 60 & echo $!")?;
        let Some(Line::Output(left)) = program.line().await else { panic!("no id") };
        assert_eq!(program.line().await, None);
        assert!(program.end().await?.success());
        command("kill", Path::new("/")).arg(left).status()?;
        Ok(())
    }

    #[tokio::test]
    async fn all_that_it_started_ends_with_it() -> Result<()> {
        let mut program = shell("sleep 60 & echo started; wait")?;
        assert_eq!(program.line().await, Some(Line::Output("started".to_owned())));
        let (_, none) = mpsc::channel(1);
        let mut lines = std::mem::replace(&mut program.lines, none);
        drop(program);
        // The pipe is closed when nobody is left who could write into it.
        assert_eq!(timeout(Duration::from_secs(30), lines.recv()).await?, None);
        Ok(())
    }
}
