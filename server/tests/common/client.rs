//! The smallest client of Bokeh's protocol, over a real socket.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{WebSocketStream, client_async};

use super::Running;

/// A websocket that speaks in messages.
pub(crate) struct Client(pub(crate) WebSocketStream<TcpStream>);

/// A message of the server.
#[derive(Debug)]
pub(crate) struct Received {
    pub(crate) header: Value,
    pub(crate) content: Value,
    pub(crate) buffers: usize,
}

impl Received {
    pub(crate) fn kind(&self) -> &str {
        self.header["msgtype"].as_str().expect("a type")
    }
}

impl Client {
    /// Opens a websocket with these protocols.
    pub(crate) async fn open(
        server: &Running,
        path: &str,
        protocols: &str,
        headers: &[(&str, &str)],
    ) -> Result<Self, Error> {
        let stream = TcpStream::connect(server.address).await.expect("the server listens");
        let mut request = format!("ws://localhost:{}{path}/ws", server.address.port()).into_client_request()?;
        if !protocols.is_empty() {
            request.headers_mut().insert("sec-websocket-protocol", protocols.parse().expect("a header value"));
        }
        for (name, value) in headers {
            let name: axum::http::HeaderName = name.parse().expect("a header name");
            request.headers_mut().insert(name, value.parse().expect("a header value"));
        }
        client_async(request, stream).await.map(|(socket, _)| Self(socket))
    }

    /// Opens a websocket for a page's token, and takes the greeting.
    pub(crate) async fn connect(server: &Running, path: &str, token: &str, headers: &[(&str, &str)]) -> Self {
        let opened = Self::open(server, path, &format!("bokeh, {token}"), headers).await;
        let mut client = opened.expect("a websocket");
        assert_eq!(client.receive().await.kind(), "ACK");
        client
    }

    pub(crate) async fn send(&mut self, kind: &str, id: &str, content: Value) {
        let header = json!({ "msgid": id, "msgtype": kind });
        for part in [header, json!({}), content] {
            self.0.feed(Message::text(part.to_string())).await.expect("sent");
        }
        self.0.flush().await.expect("sent");
    }

    /// The next message.
    pub(crate) async fn receive(&mut self) -> Received {
        let mut texts = Vec::new();
        while texts.len() < 3 {
            match self.frame().await {
                Message::Text(text) => texts.push(serde_json::from_str(&text).expect("JSON")),
                other => panic!("a text was expected, not {other:?}"),
            }
        }
        let [header, _, content]: [Value; 3] = texts.try_into().expect("three texts");
        let buffers = header["num_buffers"].as_u64().unwrap_or(0);
        for _ in 0..buffers {
            assert!(self.frame().await.is_text());
            assert!(self.frame().await.is_binary());
        }
        Received { header, content, buffers: usize::try_from(buffers).expect("few") }
    }

    /// Sends a request and takes everything up to its answer.
    pub(crate) async fn ask(&mut self, kind: &str, content: Value) -> Vec<Received> {
        self.send(kind, "question", content).await;
        let mut received = Vec::new();
        loop {
            let message = self.receive().await;
            let answered = message.header["reqid"] == "question";
            received.push(message);
            if answered {
                return received;
            }
        }
    }

    /// Pulls the document; gives the ids of its roots.
    pub(crate) async fn pull(&mut self) -> Vec<String> {
        let messages = self.ask("PULL-DOC-REQ", json!({})).await;
        assert_eq!(kinds(&messages), ["PULL-DOC-REPLY"]);
        let roots = messages[0].content["doc"]["roots"].as_array().expect("roots").clone();
        roots.iter().map(|root| root["id"].as_str().expect("an id").to_owned()).collect()
    }

    /// The code and the reason with which the server closes.
    pub(crate) async fn closing(&mut self) -> (u16, String) {
        loop {
            match self.next().await {
                Some(Ok(Message::Close(Some(frame)))) => {
                    return (frame.code.into(), frame.reason.to_string());
                }
                Some(Ok(_)) => {}
                other => panic!("a close frame was expected, not {other:?}"),
            }
        }
    }

    /// The next frame that is no ping.
    pub(crate) async fn frame(&mut self) -> Message {
        loop {
            match self.next().await.expect("a frame").expect("a frame") {
                Message::Ping(_) | Message::Pong(_) => {}
                message => return message,
            }
        }
    }

    async fn next(&mut self) -> Option<Result<Message, Error>> {
        let next = tokio::time::timeout(Duration::from_secs(10), self.0.next()).await;
        next.expect("something within ten seconds")
    }
}

pub(crate) fn kinds(messages: &[Received]) -> Vec<&str> {
    messages.iter().map(Received::kind).collect()
}

/// A patch of the property `value`.
pub(crate) fn set(id: &str, value: impl Into<Value>) -> Value {
    json!({ "events": [{ "kind": "ModelChanged", "model": { "id": id }, "attr": "value", "new": value.into() }] })
}
