//! What our script in the page tells the server, and what the server makes of it. Whoever tells lies harms nobody.

mod common;

use std::time::Duration;

use common::client::{Client, Received, set};
use common::gauge::app;
use common::{Running, quiet};
use serde_json::{Value, json};
use tokio::time::{Instant, timeout};
use tropism_server::Config;

const SHARED: &str = "/gauges?bokeh-session-id=shared";

/// A page with our script, which has pulled the document; and the ids of its roots.
async fn page(server: &Running) -> (Client, Vec<String>) {
    let origin = format!("http://localhost:{}", server.address.port());
    let mut client = Client::connect(server, "/gauges", &server.page(SHARED).await, &[("Origin", &origin)]).await;
    tell(&mut client, json!({ "hello": 1 })).await;
    let roots = client.pull().await;
    (client, roots)
}

/// A client without our script, in the same session.
async fn viewer(server: &Running) -> Client {
    let mut client = Client::connect(server, "/gauges", &server.page(SHARED).await, &[]).await;
    client.pull().await;
    client
}

async fn tell(client: &mut Client, note: Value) {
    client.send("TROPISM", "note", note).await;
}

/// The next message, if one comes within this time.
async fn within(client: &mut Client, time: Duration) -> Option<Received> {
    timeout(time, client.receive()).await.ok()
}

const MOMENT: Duration = Duration::from_millis(300);

/// Another viewer, who sets a value to bring frames about.
async fn change(other: &mut Client, root: &str, value: i32) {
    let messages = other.ask("PATCH-DOC", set(root, value)).await;
    assert_eq!(messages.last().map(Received::kind), Some("OK"));
}

async fn patch(client: &mut Client) -> Received {
    let message = client.receive().await;
    assert_eq!(message.kind(), "PATCH-DOC");
    message
}

fn id(message: &Received) -> &str {
    message.header["msgid"].as_str().expect("an id")
}

#[tokio::test]
async fn at_most_four_frames_are_on_their_way() {
    let server = Running::new(app(), Config { min_frame_interval: Duration::ZERO, ..quiet() }).await;
    let (mut client, roots) = page(&server).await;
    let mut other = viewer(&server).await;
    let mut frames = Vec::new();
    for value in 20..24 {
        change(&mut other, &roots[0], value).await;
        frames.push(patch(&mut client).await);
    }
    for value in 24..30 {
        client.send("PATCH-DOC", "own", set(&roots[0], value)).await;
        // Answers do not wait for frames: otherwise the client could not tell what it applied.
        assert_eq!(client.receive().await.kind(), "OK");
    }
    assert!(within(&mut client, MOMENT).await.is_none());
    tell(&mut client, json!({ "applied": id(&frames[0]) })).await;
    let frame = patch(&mut client).await;
    assert!(frame.content.to_string().contains("58.0"), "the newest: {}", frame.content);
}

#[tokio::test]
async fn frames_are_paced_unless_they_answer_the_pages_own_input() {
    let interval = Duration::from_millis(400);
    let server = Running::new(app(), Config { min_frame_interval: interval, ..quiet() }).await;
    let (mut client, roots) = page(&server).await;
    let mut other = viewer(&server).await;
    change(&mut other, &roots[0], 20).await;
    let first = patch(&mut client).await;
    tell(&mut client, json!({ "applied": id(&first) })).await;
    let begin = Instant::now();
    change(&mut other, &roots[0], 21).await;
    let second = patch(&mut client).await;
    tell(&mut client, json!({ "applied": id(&second) })).await;
    assert!(begin.elapsed() > interval / 2, "{:?}", begin.elapsed());
    let begin = Instant::now();
    client.send("PATCH-DOC", "own", set(&roots[0], 22)).await;
    let own = patch(&mut client).await;
    assert!(own.content.to_string().contains("44.0"));
    assert!(begin.elapsed() < interval / 2, "{:?}", begin.elapsed());
}

#[tokio::test]
async fn a_page_that_nobody_sees_gets_a_trickle_and_catches_up() {
    let server = Running::new(app(), Config { min_frame_interval: Duration::ZERO, ..quiet() }).await;
    let (mut client, roots) = page(&server).await;
    let mut other = viewer(&server).await;
    for value in 20..23 {
        change(&mut other, &roots[0], value).await;
        let frame = patch(&mut client).await;
        tell(&mut client, json!({ "applied": id(&frame) })).await;
    }
    change(&mut other, &roots[0], 30).await;
    assert!(within(&mut client, MOMENT).await.is_none());
    let last = id(&patch(&mut client).await).to_owned();
    tell(&mut client, json!({ "applied": last })).await;
    change(&mut other, &roots[0], 31).await;
    change(&mut other, &roots[0], 32).await;
    let begin = Instant::now();
    tell(&mut client, json!({ "painted": last })).await;
    let frame = patch(&mut client).await;
    assert!(frame.content.to_string().contains("64.0"));
    assert!(begin.elapsed() < MOMENT);
}

#[tokio::test]
async fn a_client_without_the_script_is_not_paced() {
    let server = Running::new(app(), Config { min_frame_interval: Duration::from_mins(1), ..quiet() }).await;
    let mut client = Client::connect(&server, "/gauges", &server.page(SHARED).await, &[]).await;
    let roots = client.pull().await;
    let mut other = viewer(&server).await;
    for value in 20..30 {
        change(&mut other, &roots[0], value).await;
        patch(&mut client).await;
    }
}

#[tokio::test]
async fn a_client_without_the_script_is_asked_by_pings_what_has_arrived() {
    let server = Running::new(app(), quiet()).await;
    let mut client = Client::connect(&server, "/gauges", &server.page(SHARED).await, &[]).await;
    let roots = client.pull().await;
    change(&mut viewer(&server).await, &roots[0], 20).await;
    // It has not read that yet: its own change crosses the other, and it is told what became of it.
    client.send("PATCH-DOC", "own", set(&roots[0], 21)).await;
    loop {
        let message = client.receive().await;
        let events = message.content["events"].as_array().cloned().unwrap_or_default();
        if events.iter().any(|event| event["model"]["id"] == roots[0] && event["new"] == 21.0) {
            return;
        }
    }
}

/// Takes what comes up to the order to pull again.
async fn told_to_pull(client: &mut Client) {
    loop {
        let message = client.receive().await;
        if message.kind() == "TROPISM" {
            assert_eq!(message.content, json!({ "pull": true }));
            return;
        }
    }
}

#[tokio::test]
async fn a_page_that_failed_pulls_and_gets_nothing_before() {
    let server = Running::new(app(), Config { min_frame_interval: Duration::ZERO, ..quiet() }).await;
    let (mut client, roots) = page(&server).await;
    let mut other = viewer(&server).await;
    change(&mut other, &roots[0], 20).await;
    let frame = patch(&mut client).await;
    tell(&mut client, json!({ "failed": id(&frame), "error": "it is broken" })).await;
    told_to_pull(&mut client).await;
    change(&mut other, &roots[0], 21).await;
    assert!(within(&mut client, MOMENT).await.is_none());
    tell(&mut client, json!({ "hello": 1 })).await;
    let reply = client.ask("PULL-DOC-REQ", json!({})).await;
    assert_eq!(reply.len(), 1, "nothing before the document: {reply:?}");
    assert!(reply[0].content.to_string().contains("42.0"));
    tell(&mut client, json!({ "replaced": true })).await;
    change(&mut other, &roots[0], 22).await;
    assert!(patch(&mut client).await.content.to_string().contains("44.0"));
}

#[tokio::test]
async fn a_gap_is_a_failure() {
    let server = Running::new(app(), Config { min_frame_interval: Duration::ZERO, ..quiet() }).await;
    let (mut client, roots) = page(&server).await;
    let mut other = viewer(&server).await;
    change(&mut other, &roots[0], 20).await;
    patch(&mut client).await;
    change(&mut other, &roots[0], 21).await;
    let second = patch(&mut client).await;
    tell(&mut client, json!({ "applied": id(&second) })).await;
    told_to_pull(&mut client).await;
}

#[tokio::test]
async fn a_page_that_is_told_to_pull_and_does_not_is_closed() {
    let server = Running::new(app(), quiet()).await;
    let (mut client, _) = page(&server).await;
    tell(&mut client, json!({ "failed": "1", "error": "" })).await;
    told_to_pull(&mut client).await;
    let (code, reason) = client.closing().await;
    assert_eq!((code, reason.contains("did not ask for the document")), (1008, true), "{reason}");
}

#[tokio::test]
async fn a_page_that_keeps_failing_is_told_to_stop() {
    let server = Running::new(app(), quiet()).await;
    let (mut client, _) = page(&server).await;
    for _ in 0..3 {
        // Complaints that go on and on are one.
        for _ in 0..100 {
            tell(&mut client, json!({ "failed": "1", "error": "again" })).await;
        }
        told_to_pull(&mut client).await;
        client.pull().await;
    }
    for _ in 0..100 {
        tell(&mut client, json!({ "failed": "1", "error": "again" })).await;
    }
    let message = client.receive().await;
    assert_eq!(message.kind(), "TROPISM");
    assert!(message.content["stop"].is_string(), "{message:?}");
    let (code, reason) = client.closing().await;
    assert_eq!((code, reason.contains("load it again")), (1008, true), "{reason}");
}

#[tokio::test]
async fn notes_that_are_none_are_explained_and_harmless() {
    let server = Running::new(app(), quiet()).await;
    let (mut client, roots) = page(&server).await;
    for content in [json!({}), json!([1]), json!({ "hello": 9 }), json!({ "applied": "x".repeat(100_000) })] {
        let answers = client.ask("TROPISM", content).await;
        assert_eq!(answers.len(), 1);
        assert_eq!(answers[0].kind(), "ERROR");
        assert!(answers[0].content["text"].as_str().expect("a text").contains("applied"));
    }
    for number in 0..20_000 {
        tell(&mut client, json!({ "applied": number.to_string() })).await;
        tell(&mut client, json!({ "painted": "nothing" })).await;
    }
    client.send("PATCH-DOC", "own", set(&roots[0], 21)).await;
    assert!(patch(&mut client).await.content.to_string().contains("42.0"));
}

#[tokio::test]
async fn a_flood_of_notes_and_malformed_ones_ends() {
    let server = Running::new(app(), Config { max_outstanding_requests: 2, ..quiet() }).await;
    let (mut client, _) = page(&server).await;
    let error = "x".repeat(100_000);
    for _ in 0..200 {
        tell(&mut client, json!({ "failed": "1", "error": error, "more": 1 })).await;
    }
    for _ in 0..200 {
        assert_eq!(client.receive().await.kind(), "ERROR");
    }
}

#[tokio::test]
async fn a_client_that_never_said_hello_cannot_be_healed() {
    let server = Running::new(app(), quiet()).await;
    let mut client = viewer(&server).await;
    tell(&mut client, json!({ "failed": "1", "error": "" })).await;
    assert!(within(&mut client, MOMENT).await.is_none());
}
