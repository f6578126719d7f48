//! What can go wrong with a server as a whole.

use std::io;
use std::net::SocketAddr;

use crate::app::AppsError;

/// Why a server could not be started or had to stop.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The apps cannot be served together.
    #[error(transparent)]
    Apps(#[from] AppsError),
    /// The prefix cannot stand in an address.
    #[error("{0:?} cannot be a prefix: use letters, digits, `-`, `_`, `.` and `/`")]
    Prefix(String),
    /// Another program listens on the port.
    #[error("port {} is in use at {}: stop the other program, or choose another port (--port 0 takes a free one)", .0.port(), .0.ip())]
    PortInUse(SocketAddr),
    /// The address cannot be listened on.
    #[error("{0} cannot be listened on: {1}")]
    Listen(SocketAddr, #[source] io::Error),
    /// The server can no longer take connections.
    #[error("the server can no longer take connections: {0}")]
    Serve(#[source] io::Error),
    /// The operating system gives no random bytes.
    #[error("the operating system gives no random bytes: {0}")]
    Random(#[from] getrandom::Error),
    /// A template of the server's own is broken.
    #[error("a template is broken: {0}")]
    Template(#[from] minijinja::Error),
}
