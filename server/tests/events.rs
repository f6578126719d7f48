//! Events over real websockets.

mod common;

use common::client::{Client, Received, kinds, set};
use common::gauge::{Gauge, GaugeTap};
use common::{Running, quiet};
use serde_json::{Value, json};
use tropism_core::{ConnectionLost, DocumentReady, ModelClass as _};
use tropism_server::App;

/// A gauge that shows what is tapped, and whose title counts the pages that came and went.
fn app() -> App {
    App::new("gauges", |session| {
        let gauge = Gauge::builder().build();
        let shown = gauge.value();
        gauge.on_event(move |tap: GaugeTap| shown.set(tap.value));
        let (came, went) = (session.title(), session.title());
        session.on_event(move |_: DocumentReady| came.set(format!("{}+", came.get())));
        session.on_event(move |_: ConnectionLost| went.set(format!("{}-", went.get())));
        session.title().set("pages ".into());
        session.add_root(&gauge);
        Ok(())
    })
}

/// A patch that reports an event.
fn event(name: &str, values: &[(&str, Value)]) -> Value {
    let event = json!({ "type": "event", "name": name, "values": { "type": "map", "entries": values } });
    json!({ "events": [{ "kind": "MessageSent", "msg_type": "bokeh_event", "msg_data": event }] })
}

fn changes(messages: &[Received]) -> Vec<&Value> {
    let patches = messages.iter().filter(|message| message.kind() == "PATCH-DOC");
    patches.flat_map(|patch| patch.content["events"].as_array().expect("events")).collect()
}

#[tokio::test]
async fn an_event_reaches_the_program_and_what_it_causes_the_page() {
    let server = Running::new(app(), quiet()).await;
    let mut client = Client::connect(&server, "/gauges", &server.page("/gauges").await, &[]).await;
    let model = json!({ "id": client.pull().await[0] });
    let tap = |value: Value| event("gauge_tap", &[("model", model.clone()), ("value", value)]);
    let messages = client.ask("PATCH-DOC", tap(json!(7.5))).await;
    assert_eq!(kinds(&messages), ["PATCH-DOC", "OK"]);
    assert_eq!((&changes(&messages)[0]["attr"], &changes(&messages)[0]["new"]), (&json!("value"), &json!(7.5)));

    let none = json!({ "id": "p4711" });
    for (refused, problem) in [
        (tap(json!("7")), "the field \"value\" of the event \"gauge_tap\" must be a number; what came is \"7\""),
        (event("gauge_tap", &[("model", model.clone())]), "must be a number; what came is nothing"),
        (event("gauge_tap", &[("model", none), ("value", json!(1))]), "there is no model p4711"),
        (event("nope", &[("model", model.clone())]), "there are no events named \"nope\""),
    ] {
        let messages = client.ask("PATCH-DOC", refused).await;
        assert_eq!(kinds(&messages), ["ERROR"], "{problem}");
        assert!(messages[0].content["text"].as_str().expect("a text").contains(problem), "{messages:?}");
    }
    assert_eq!(kinds(&client.ask("PATCH-DOC", tap(json!(8))).await), ["PATCH-DOC", "OK"]);
}

#[tokio::test]
async fn the_session_hears_of_pages_that_come_and_go() {
    let server = Running::new(app(), quiet()).await;
    let token = server.page("/gauges").await;
    let mut stays = Client::connect(&server, "/gauges", &token, &[]).await;
    stays.pull().await;
    let mut goes = Client::connect(&server, "/gauges", &token, &[]).await;
    goes.pull().await;
    goes.ask("PATCH-DOC", event("document_ready", &[])).await;
    assert_eq!(stays.receive().await.content["events"][0]["title"], "pages +");
    drop(goes);
    assert_eq!(stays.receive().await.content["events"][0]["title"], "pages +-");
    // No page may say so of itself.
    assert_eq!(kinds(&stays.ask("PATCH-DOC", event("connection_lost", &[])).await), ["ERROR"]);
    let root = stays.pull().await.remove(0);
    assert_eq!(kinds(&stays.ask("PATCH-DOC", set(&root, 1)).await), ["OK"]);
}
