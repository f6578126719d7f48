//! Who may write what, with several clients in a session, over real websockets.

mod common;

use common::client::{Client, Received, kinds, set};
use common::gauge::app;
use common::{Running, quiet};
use serde_json::{Value, json};
use tropism_core::ClientWrites;

/// A patch of the property that carries markup.
fn note(id: &str, text: &str) -> Value {
    json!({ "events": [{ "kind": "ModelChanged", "model": { "id": id }, "attr": "note", "new": text }] })
}

async fn viewer(server: &Running, target: &str) -> Client {
    Client::connect(server, "/gauges", &server.page(target).await, &[]).await
}

/// What a client answers with to a message that is refused.
async fn refused(client: &mut Client, kind: &str, content: Value) -> String {
    let messages = client.ask(kind, content).await;
    let answer = messages.last().expect("an answer");
    assert_eq!(answer.kind(), "ERROR");
    answer.content["text"].as_str().expect("a text").to_owned()
}

fn attributes(message: &Received) -> Vec<(&str, &Value)> {
    let events = message.content["events"].as_array().expect("events").iter();
    events.map(|event| (event["attr"].as_str().expect("a name"), &event["new"])).collect()
}

#[tokio::test]
async fn a_viewer_of_a_shared_session_plants_nothing() {
    let server = Running::new(app(), quiet()).await;
    let target = "/gauges?bokeh-session-id=shared";
    let (mut one, mut other) = (viewer(&server, target).await, viewer(&server, target).await);
    let roots = one.pull().await;
    other.pull().await;

    let messages = one.ask("PATCH-DOC", note(&roots[0], "<img src=x onerror=alert(1)>")).await;
    assert_eq!(kinds(&messages), ["PATCH-DOC", "ERROR"]);
    assert_eq!(attributes(&messages[0]), [("note", &json!(""))], "it is put right");
    let text = messages[1].content["text"].as_str().expect("a text");
    assert!(text.contains(&format!("Gauge({}).note", roots[0])) && text.contains("everything but code"), "{text}");

    let gauge = json!({ "type": "object", "name": "Gauge", "id": "mine", "attributes": { "note": "<b>" } });
    let with_child = json!({ "kind": "ModelChanged", "model": { "id": roots[0] }, "attr": "children", "new": [gauge] });
    let text = refused(&mut one, "PATCH-DOC", json!({ "events": [with_child] })).await;
    assert!(text.contains("Gauge(mine).note"), "{text}");
    let config = json!({ "type": "object", "name": "DocumentConfig", "id": "config" });
    let document = json!({ "doc": { "title": "mine", "config": config, "roots": [gauge] } });
    let text = refused(&mut one, "PUSH-DOC", document).await;
    assert!(text.contains("Gauge(mine).note"), "{text}");

    one.ask("PATCH-DOC", set(&roots[0], 3.0)).await;
    let seen = other.receive().await;
    assert_eq!(attributes(&seen), [("value", &json!(3.0)), ("value", &json!(6.0))], "nothing else was seen");
}

#[tokio::test]
async fn one_has_a_session_for_oneself_or_shares_it() {
    let server = Running::new(app(), quiet()).await;
    let elsewhere = Running::new(app(), quiet()).await;
    let target = "/gauges?bokeh-session-id=own";
    let mut owner = viewer(&server, target).await;
    let roots = owner.pull().await;
    assert_eq!(kinds(&owner.ask("PATCH-DOC", note(&roots[0], "<b>")).await), ["OK"]);

    let answer = server.get(target).await;
    assert_eq!(answer.status, 403);
    assert!(answer.text().contains("code or markup"), "{}", answer.text());
    // A token of another server names the session as well.
    let token = elsewhere.page(target).await;
    let mut guest = Client::open(&server, "/gauges", &format!("bokeh, {token}"), &[]).await.expect("a websocket");
    let (code, reason) = guest.closing().await;
    assert!(code == 1008 && reason.contains("code or markup"), "{code} {reason}");
    assert_eq!(kinds(&owner.ask("PATCH-DOC", note(&roots[0], "<i>")).await), ["OK"], "it is still its own");
}

#[tokio::test]
async fn an_app_says_who_may_write_what() {
    // A note, a value, and whether others may come.
    for (rule, expected) in [
        (ClientWrites::All, ["OK", "OK"]),
        (ClientWrites::Guarded, ["ERROR", "OK"]),
        (ClientWrites::Inputs, ["ERROR", "OK"]),
        (ClientWrites::None, ["ERROR", "ERROR"]),
    ] {
        let server = Running::new(app().client_writes(rule), quiet()).await;
        let target = "/gauges?bokeh-session-id=ruled";
        let mut writer = viewer(&server, target).await;
        let roots = writer.pull().await;
        let mut answers = Vec::new();
        for patch in [note(&roots[0], "<b>"), set(&roots[0], 4.0)] {
            let messages = writer.ask("PATCH-DOC", patch).await;
            answers.push(messages.last().expect("an answer").kind().to_owned());
        }
        assert_eq!(answers, expected, "{rule:?}");
        assert_eq!(viewer(&server, target).await.pull().await, roots, "{rule:?}");
    }
}
