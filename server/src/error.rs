//! What can go wrong with a server as a whole.

use std::io;
use std::net::SocketAddr;

use crate::app::AppsError;
use crate::security::OriginError;

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
    /// An allowed origin is none.
    #[error(transparent)]
    Origin(#[from] OriginError),
    /// Another program listens on the port.
    #[error("port {} is in use at {}: stop the other program, or choose another port (--port 0 takes a free one)", .0.port(), .0.ip())]
    PortInUse(SocketAddr),
    /// The address cannot be listened on.
    #[error("{0} cannot be listened on")]
    Listen(SocketAddr, #[source] io::Error),
    /// The search for BokehJS was broken off, because the runtime ends or by a panic.
    #[error("the search for BokehJS was broken off")]
    Resources(#[source] tokio::task::JoinError),
    /// The operating system gives no random bytes.
    #[error("the operating system gives no random bytes")]
    Random(#[from] getrandom::Error),
    /// A template of the server's own is broken.
    #[error("a template is broken")]
    Template(#[from] minijinja::Error),
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;
    use crate::AppError;

    #[test]
    fn a_cause_is_told_once() {
        let cause = io::Error::other("the cause");
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 5006));
        let template = minijinja::Error::new(minijinja::ErrorKind::InvalidOperation, "the cause");
        for error in [Error::Listen(address, cause), Error::Template(template)] {
            let text = AppError::from(error).to_string();
            assert_eq!(text.matches("the cause").count(), 1, "{text}");
        }
    }
}
