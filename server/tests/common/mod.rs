//! A server on a free port, and the smallest HTTP client that can talk to it.

#![allow(dead_code, reason = "each test file uses a part of it")]

pub(crate) mod client;
pub(crate) mod gauge;

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use tropism_server::{Apps, Config, Error, Resources, Server};

/// A configuration that looks for no files.
pub(crate) fn quiet() -> Config {
    Config { resources: Resources::Cdn, ..Config::default() }
}

/// A server that serves until it is stopped.
pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    pub(crate) urls: Vec<String>,
    pub(crate) stopping: CancellationToken,
    pub(crate) task: JoinHandle<Result<(), Error>>,
}

/// An answer, with its head as text.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// The token of a page.
    pub(crate) fn token(&self) -> String {
        let text = self.text();
        let start = text.find(r#""token":""#).expect("a token in the page") + r#""token":""#.len();
        text[start..].split('"').next().expect("the end of the token").to_owned()
    }
}

impl Running {
    pub(crate) async fn new(apps: impl Into<Apps>, config: Config) -> Self {
        let server = Server::bind(apps, gauge::registry(), Config { port: 0, ..config }).await;
        let server = server.expect("a free port");
        Self {
            address: server.local_address(),
            urls: server.urls(),
            stopping: server.stopping(),
            task: tokio::spawn(server.serve()),
        }
    }

    pub(crate) async fn get(&self, target: &str) -> Answer {
        self.request("GET", target, &[]).await
    }

    /// The token of a page.
    pub(crate) async fn page(&self, target: &str) -> String {
        self.get(target).await.token()
    }

    /// Sends one request and reads the answer to the end of the connection.
    pub(crate) async fn request(&self, method: &str, target: &str, headers: &[(&str, &str)]) -> Answer {
        let mut stream = TcpStream::connect(self.address).await.expect("the server listens");
        let mut request = format!("{method} {target} HTTP/1.1\r\nHost: localhost:{}\r\n", self.address.port());
        for (name, value) in headers {
            request = format!("{request}{name}: {value}\r\n");
        }
        request.push_str("Connection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await.expect("the server reads");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await.expect("an answer");
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = head[9..12].parse().expect("a status");
        Answer { status, head, body: bytes[end + 4..].to_vec() }
    }
}
