//! Every limit and default of a server.

use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use crate::assets::Resources;
use crate::error::Error;
use crate::security::SecretKey;

/// How a server listens, whom it trusts and how much it bears.
///
/// ```
/// use tropism_server::Config;
///
/// let config = Config { port: 0, prefix: "/dashboards".to_owned(), ..Config::default() };
/// ```
#[derive(Debug, Clone)]
pub struct Config {
    /// The address to listen on. Default: `127.0.0.1`, so only programs on this machine can connect; `0.0.0.0` or `::`
    /// opens the server to the network.
    pub address: IpAddr,
    /// The TCP port; 0 takes a free one. Default: 5006.
    pub port: u16,
    /// What the path of every address starts with, for servers behind a proxy that keeps it. Default: nothing.
    pub prefix: String,
    /// Hosts (`host[:port]`, with `*` for a label, a port, or all) whose pages may connect, beside the server's own.
    /// An entry without a port means port 80. Default: none.
    pub allowed_origins: Vec<String>,
    /// Where pages load BokehJS from. Default: this server.
    pub resources: Resources,
    /// Signs session ids and tokens, so that only who has the key can name a session. Default: none, as Bokeh.
    pub secret_key: Option<SecretKey>,
    /// How long after it was made a page may still start its session. Returning to a session that lives needs no fresh
    /// page. Default: 300 s.
    pub token_expiration: Duration,
    /// A session that nobody is connected to ends after this time. Default: 15 s.
    pub unused_session_lifetime: Duration,
    /// Sessions that may live at a time; further pages say that the server is full. Default: 10,000.
    pub max_sessions: usize,
    /// Connections that one session may have. Default: 1,000.
    pub max_connections_per_session: usize,
    /// How long a client may take to send the head of a request, and to send another on the same connection. Default:
    /// 30 s.
    pub request_timeout: Duration,
    /// A silent connection is asked whether it is still there after this time; zero never asks. Default: 37 s.
    pub keep_alive: Duration,
    /// A connection that does not answer that question within this time is closed; likewise, on Linux, one that takes
    /// nothing of what is being written to it for both times together. Default: 30 s.
    pub pong_timeout: Duration,
    /// Bytes that one message of a client may have, all its parts together. Default: 20 MiB.
    pub max_message_size: usize,
    /// Requests of one connection that may wait for their answers; no more is read from its socket meanwhile.
    /// Default: 16.
    pub max_outstanding_requests: usize,
    /// The shortest time between two frames to one page, if they answer no input of its own; those go at once. Browsers
    /// paint no more often than the default: 1/60 s. Clients without our script, in Python say, are paced by their socket
    /// alone.
    pub min_frame_interval: Duration,
    /// Bytes that the kernel holds for a slow viewer (`SO_SNDBUF`). What waits there is out of date by the time it
    /// arrives; what waits in the session is skipped. Default: 256 KiB.
    pub send_buffer_size: usize,
    /// How long connections get to close when the server stops. Default: 5 s.
    pub shutdown_timeout: Duration,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            address: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 5006,
            prefix: String::new(),
            allowed_origins: Vec::new(),
            resources: Resources::default(),
            secret_key: None,
            token_expiration: Duration::from_mins(5),
            unused_session_lifetime: Duration::from_secs(15),
            max_sessions: 10_000,
            max_connections_per_session: 1_000,
            request_timeout: Duration::from_secs(30),
            keep_alive: Duration::from_secs(37),
            pong_timeout: Duration::from_secs(30),
            max_message_size: 20 << 20,
            max_outstanding_requests: 16,
            min_frame_interval: Duration::from_secs(1) / 60,
            send_buffer_size: 256 << 10,
            shutdown_timeout: Duration::from_secs(5),
        }
    }
}

impl Config {
    /// The prefix as addresses need it: with a slash before and none behind, or empty.
    pub(crate) fn checked_prefix(&self) -> Result<String, Error> {
        let prefix = self.prefix.trim_matches('/');
        let legal = |part: &str| {
            let known = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
            !part.bytes().all(|byte| byte == b'.') && part.bytes().all(known)
        };
        match prefix {
            "" => Ok(String::new()),
            prefix if prefix.split('/').all(legal) => Ok(format!("/{prefix}")),
            prefix => Err(Error::Prefix(prefix.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_get_one_slash_before_and_none_behind() {
        let prefix = |prefix: &str| Config { prefix: prefix.to_owned(), ..Config::default() }.checked_prefix().ok();
        assert_eq!(prefix(""), Some(String::new()));
        assert_eq!(prefix("/"), Some(String::new()));
        assert_eq!(prefix("a/b/"), Some("/a/b".to_owned()));
        assert_eq!(prefix("/a"), Some("/a".to_owned()));
        for bad in ["a//b", "a b", "{name}", "../a", "a?b"] {
            assert_eq!(prefix(bad), None);
        }
    }
}
