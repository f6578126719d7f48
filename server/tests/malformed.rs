//! Clients that break the protocol are told so by a legal close code, and nobody else notices.

mod common;

use common::Running;
use common::client::Client;
use common::gauge::app;
use futures_util::SinkExt;
use serde_json::json;
use tokio_tungstenite::tungstenite::{Error, Message};
use tropism_server::Config;

const HEADER: &str = r#"{"msgid":"m1","msgtype":"PATCH-DOC"}"#;
const WITH_BUFFER: &str = r#"{"msgid":"m1","msgtype":"PATCH-DOC","num_buffers":1}"#;
const EMPTY: &str = r#"{"events":[]}"#;

fn quiet() -> Config {
    Config { max_message_size: 1 << 20, ..common::quiet() }
}

fn text(text: &str) -> Message {
    Message::text(text)
}

fn bytes() -> Message {
    Message::binary(vec![1, 2, 3])
}

async fn connect(server: &Running) -> Client {
    let token = server.get("/gauges").await.token();
    Client::connect(server, "/gauges", &token, &[]).await
}

#[tokio::test]
async fn frames_that_are_no_messages_close_the_connection() {
    let server = Running::new(app(), quiet()).await;
    let mut witness = connect(&server).await;
    let of_type = |kind: &str| text(&json!({ "msgid": "m1", "msgtype": kind }).to_string());
    let deep = "[".repeat(100_000);
    let large = " ".repeat(2 << 20);
    let padded = format!("{}{}", " ".repeat(600_000), "{}");
    let cases: Vec<(&str, Vec<Message>, u16)> = vec![
        ("binary header", vec![bytes()], 1002),
        ("binary metadata", vec![text(HEADER), bytes()], 1002),
        ("binary content", vec![text(HEADER), text("{}"), bytes()], 1002),
        ("header that is no JSON", vec![text("nope")], 1002),
        ("metadata that is no JSON", vec![text(HEADER), text("nope")], 1002),
        ("content that is no JSON", vec![text(HEADER), text("{}"), text("nope")], 1002),
        ("header without a type", vec![text(r#"{"msgid":"m1"}"#)], 1002),
        ("header without an id", vec![text(r#"{"msgtype":"PATCH-DOC"}"#)], 1002),
        ("header of an unknown type", vec![of_type("NONSENSE")], 1002),
        ("header that is a list", vec![text("[]")], 1002),
        ("header that is a number", vec![text("5")], 1002),
        (
            "text for a payload",
            vec![text(WITH_BUFFER), text("{}"), text(EMPTY), text(r#"{"id":"0"}"#), text("x")],
            1002,
        ),
        ("bytes for a buffer's header", vec![text(WITH_BUFFER), text("{}"), text(EMPTY), bytes()], 1002),
        ("buffer's header that is no JSON", vec![text(WITH_BUFFER), text("{}"), text(EMPTY), text("nope")], 1002),
        ("buffer's header without an id", vec![text(WITH_BUFFER), text("{}"), text(EMPTY), text("{}")], 1002),
        (
            "buffer's header with more",
            vec![text(WITH_BUFFER), text("{}"), text(EMPTY), text(r#"{"id":"0","x":1}"#)],
            1002,
        ),
        ("buffers below zero", vec![text(&WITH_BUFFER.replace(":1}", ":-1}"))], 1002),
        ("buffers as text", vec![text(&WITH_BUFFER.replace(":1}", ":\"1\"}"))], 1002),
        ("buffers null", vec![text(&WITH_BUFFER.replace(":1}", ":null}"))], 1002),
        ("too many buffers", vec![text(&WITH_BUFFER.replace(":1}", ":1000000000}"))], 1009),
        ("ACK", vec![of_type("ACK")], 1002),
        ("OK", vec![of_type("OK")], 1002),
        ("ERROR", vec![of_type("ERROR")], 1002),
        ("PULL-DOC-REPLY", vec![of_type("PULL-DOC-REPLY")], 1002),
        ("SERVER-INFO-REPLY", vec![of_type("SERVER-INFO-REPLY")], 1002),
        ("deep nesting", vec![text(HEADER), text("{}"), text(&deep)], 1002),
        ("a frame that is too large", vec![text(&large)], 1009),
        ("a frame that is far too large", vec![text(&large.repeat(2))], 1009),
        ("a message that is too large", vec![text(HEADER), text(&padded), text(&padded)], 1009),
    ];
    for (name, frames, code) in cases {
        let mut client = connect(&server).await;
        for frame in frames {
            client.0.feed(frame).await.expect("buffered");
        }
        // The server may have closed before everything was sent.
        client.0.flush().await.ok();
        let (closed, reason) = client.closing().await;
        assert_eq!(closed, code, "{name}: {reason}");
        assert!(!reason.is_empty(), "{name}");
    }
    assert_eq!(witness.ask("SERVER-INFO-REQ", json!({})).await.len(), 1);
}

#[tokio::test]
async fn text_that_is_no_text_closes_the_connection() {
    use tokio::io::AsyncWriteExt;
    let server = Running::new(app(), quiet()).await;
    let mut client = connect(&server).await;
    // A masked text frame of the byte 0xff.
    client.0.get_mut().write_all(&[0x81, 0x81, 0, 0, 0, 0, 0xff]).await.expect("sent");
    assert_eq!(client.closing().await.0, 1007);
    let mut client = connect(&server).await;
    // A frame with a reserved bit.
    client.0.get_mut().write_all(&[0xc1, 0x81, 0, 0, 0, 0, 0x41]).await.expect("sent");
    assert_eq!(client.closing().await.0, 1002);
}

#[tokio::test]
async fn half_a_message_and_then_nothing_harms_nobody() {
    let server = Running::new(app(), quiet()).await;
    let mut half = connect(&server).await;
    half.0.send(text(HEADER)).await.expect("sent");
    let mut client = connect(&server).await;
    assert_eq!(client.ask("PULL-DOC-REQ", json!({})).await.len(), 1);
    drop(half);
    assert_eq!(client.ask("SERVER-INFO-REQ", json!({})).await.len(), 1);
}

#[tokio::test]
async fn whoever_has_no_right_to_connect_is_told_why() {
    let server = Running::new(app(), quiet()).await;
    let token = server.get("/gauges").await.token();
    let expired = "eyJzZXNzaW9uX2lkIjogImFiYyIsICJzZXNzaW9uX2V4cGlyeSI6IDE3MDAwMDAzMDB9";
    for protocols in [
        "bokeh".to_owned(),
        format!("bokeh, {token}, more"),
        "bokeh, garbage".to_owned(),
        format!("bokeh, {expired}"),
        // {"session_id": 5} and {"session_id": ""} and {}
        "bokeh, eyJzZXNzaW9uX2lkIjogNX0".to_owned(),
        "bokeh, eyJzZXNzaW9uX2lkIjogIiJ9".to_owned(),
        "bokeh, e30".to_owned(),
    ] {
        let mut client = Client::open(&server, "/gauges", &protocols, &[]).await.expect("a websocket");
        let (code, reason) = client.closing().await;
        assert_eq!(code, 1008, "{protocols}: {reason}");
    }
    let mut client = Client::open(&server, "/gauges", "", &[]).await.expect("a websocket");
    assert_eq!(client.closing().await.0, 1008);
    // An expired token is good for a session that lives.
    server.get("/gauges?bokeh-session-id=abc").await;
    Client::connect(&server, "/gauges", expired, &[]).await;
}

#[tokio::test]
async fn foreign_pages_may_connect_if_they_are_listed() {
    let config = Config { allowed_origins: vec!["*.example:8080".to_owned()], ..quiet() };
    let server = Running::new(app(), config).await;
    let token = server.get("/gauges").await.token();
    Client::connect(&server, "/gauges", &token, &[("Origin", "https://portal.example:8080")]).await;
    for origin in ["https://portal.example", "null", "http://localhost:1"] {
        match Client::open(&server, "/gauges", &format!("bokeh, {token}"), &[("Origin", origin)]).await {
            Err(Error::Http(answer)) => assert_eq!(answer.status(), 403, "{origin}"),
            _ => panic!("{origin} was let in"),
        }
    }
}
