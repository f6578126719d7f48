//! Running other programs, saying which.

use std::ffi::OsStr;
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// How long after a program's end its output may still come.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// Says what is going on, apart from what the programs print.
pub(crate) fn say(message: &str) {
    println!("==> {message}");
}

/// A command in a folder, without standard input: nothing here waits for an answer.
pub(crate) fn command(program: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).stdin(Stdio::null());
    command
}

/// Runs to the end with its output shown.
///
/// # Errors
/// When it cannot be started or does not succeed; the message has the command.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let shown = show(command);
    println!("    {shown}");
    let status = command.status().with_context(|| format!("cannot start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` failed: {status}");
    }
    Ok(())
}

/// Runs to the end with its output shown, and returns all that it printed, without colours.
///
/// # Errors
/// When it cannot be started or its output cannot be read.
pub(crate) fn transcribe(command: &mut Command) -> Result<(ExitStatus, String)> {
    let shown = show(command);
    println!("    {shown}");
    if io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always").env("PY_COLORS", "1");
    }
    let (reader, writer) = io::pipe()?;
    let mut child = command
        .stdout(writer.try_clone()?)
        .stderr(writer)
        .spawn()
        .with_context(|| format!("cannot start `{shown}`"))?;
    // The command holds our ends of the pipe, which would keep it open for good.
    command.stdout(Stdio::null()).stderr(Stdio::null());

    let transcript = copy(reader, &mut child)?;
    let text = String::from_utf8_lossy(&transcript);
    Ok((child.wait()?, anstream::adapter::strip_str(&text).to_string()))
}

/// The command as a person would type it.
pub(crate) fn show(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(program).chain(command.get_args()).map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

fn copy(reader: impl Read + Send + 'static, child: &mut Child) -> Result<Vec<u8>> {
    let (sender, chunks) = mpsc::sync_channel(16);
    #[expect(
        clippy::disallowed_methods,
        reason = "a blocking read without a runtime; it ends with the process at the latest"
    )]
    std::thread::spawn(move || forward(reader, &sender));
    collect(&chunks, child)
}

fn forward(mut reader: impl Read, sender: &SyncSender<Vec<u8>>) {
    let mut buffer = [0; 8192];
    while let Ok(length @ 1..) = reader.read(&mut buffer) {
        if sender.send(buffer[..length].to_vec()).is_err() {
            return;
        }
    }
}

fn collect(chunks: &Receiver<Vec<u8>>, child: &mut Child) -> Result<Vec<u8>> {
    let mut transcript = Vec::new();
    let mut output = io::stdout().lock();
    loop {
        match chunks.recv_timeout(LAST_WORDS) {
            Ok(chunk) => {
                output.write_all(&chunk)?;
                output.flush()?;
                transcript.extend(chunk);
            }
            Err(RecvTimeoutError::Disconnected) => return Ok(transcript),
            // A server that a test left behind holds the pipe open: what it says is nobody's summary.
            Err(RecvTimeoutError::Timeout) if child.try_wait()?.is_some() => return Ok(transcript),
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn transcribes_both_streams_without_colours() -> Result<()> {
        let mut shell = command("sh", Path::new("/"));
        shell.args(["-c", r"printf '\033[31mout\033[0m\n'; echo err >&2; exit 3"]);
        let (status, text) = transcribe(&mut shell)?;
        assert_eq!(status.code(), Some(3));
        assert_eq!(text, "out\nerr\n");
        Ok(())
    }

    #[test]
    #[cfg(unix)]
    fn does_not_wait_for_what_a_program_leaves_behind() -> Result<()> {
        let mut shell = command("sh", Path::new("/"));
        shell.args(["-c", "sleep 15 & echo done"]);
        let (status, text) = transcribe(&mut shell)?;
        assert!(status.success());
        assert_eq!(text, "done\n");
        Ok(())
    }

    #[test]
    fn a_failure_names_the_command() {
        let error = run(&mut command("/nowhere/tool", Path::new("."))).unwrap_err();
        assert!(error.to_string().contains("cannot start `tool`"), "{error}");
    }
}
