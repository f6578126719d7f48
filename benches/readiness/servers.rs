//! How each server is started.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::options::Kind;

/// A server's program and its arguments.
#[derive(Debug)]
pub(crate) struct Launch {
    pub(crate) kind: Kind,
    pub(crate) program: PathBuf,
    pub(crate) arguments: Vec<OsString>,
}

impl Launch {
    /// For a server that may use so many cores.
    pub(crate) fn new(kind: Kind, program: &Path, cores: usize) -> Self {
        let threads = match kind {
            Kind::Plain => cores,
            // As many as it takes by itself.
            Kind::Ready => 0,
        };
        let arguments = format!("--address 127.0.0.1 --port 0 --log-level error --threads {threads}");
        Self { kind, program: program.to_owned(), arguments: arguments.split(' ').map(OsString::from).collect() }
    }
}

/// How many cores there are.
pub(crate) fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
