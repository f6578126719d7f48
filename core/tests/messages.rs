//! Messages of the app's own, both ways.

mod support;

use serde_json::{Value as Json, json};
use support::{AsId as _, Client, Harness, Item};
use tropism_core::{Is as _, ModelClass as _, Scope, Value, Var};

fn messages(events: &[Json]) -> Vec<(String, Json)> {
    let sent = events.iter().filter(|event| event["kind"] == "MessageSent" && event["msg_type"] != "tropism.models");
    sent.map(|event| (event["msg_type"].as_str().expect("a type").to_owned(), event["msg_data"].clone())).collect()
}

#[test]
fn every_client_that_is_connected_gets_a_message_once_and_in_order() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let mut clients = [Client::pull(&mut harness.document), Client::pull(&mut harness.document)];
    harness.document.turn(|turn| {
        turn.session().send("saved", 1.0);
        item.value().set(5.0);
        turn.session().send("saved", "twice".to_owned());
    });
    let late = Client::pull(&mut harness.document);
    let expected = [("saved".to_owned(), json!(1.0)), ("saved".to_owned(), json!("twice"))];
    for client in &mut clients {
        let events = client.update(&mut harness.document);
        assert_eq!((events[0]["kind"].as_str(), messages(&events)), (Some("ModelChanged"), expected.to_vec()));
        assert!(client.update(&mut harness.document).is_empty());
    }
    let mut late = late;
    assert!(late.update(&mut harness.document).is_empty(), "it came later");
}

#[tokio::test]
async fn a_message_from_elsewhere_asks_for_a_turn() {
    let mut harness = Harness::showing(&Item::builder().build());
    let mut client = Client::pull(&mut harness.document);
    let session = harness.document.session();
    tokio::spawn(async move { session.send("hello", true) }).await.expect("no panic");
    harness.document.changed().await;
    harness.document.turn(|_| ());
    assert_eq!(messages(&client.update(&mut harness.document)), [("hello".to_owned(), json!(true))]);
}

#[test]
fn messages_stand_at_the_end_of_the_last_message_of_a_frame() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|turn| {
        item.above().set(vec![Item::builder().build().upcast()]);
        item.below().set(vec![Item::builder().build().upcast()]);
        turn.session().title().set("changed".into());
        turn.session().send("done", true);
    });
    let frame = client.update_messages(&mut harness.document);
    assert_eq!(frame.len(), 2);
    assert_eq!(frame[1].last().expect("events")["msg_type"], "done");
    assert_eq!(messages(&frame[0]), []);
}

#[test]
fn so_many_messages_wait_for_a_client_and_no_more() {
    let mut harness = Harness::showing(&Item::builder().build());
    let mut client = Client::pull(&mut harness.document);
    for number in 0..1_000 {
        harness.document.turn(|turn| turn.session().send("number", f64::from(number)));
    }
    let got = messages(&client.update(&mut harness.document));
    assert_eq!((got.len(), &got[0].1, &got[255].1), (256, &json!(744.0), &json!(999.0)));
    let session = harness.document.session();
    for number in 0..1_000 {
        session.send("number", f64::from(number));
    }
    harness.document.turn(|_| ());
    assert_eq!(messages(&client.update(&mut harness.document)).len(), 256);
}

#[test]
fn what_a_client_could_not_take_is_not_sent() {
    let (parent, child) = (Item::builder().build(), Item::builder().build());
    let mut harness = Harness::showing(&parent);
    let mut client = Client::pull(&mut harness.document);
    let deep = (0..1_000).fold(Value::Null, |inner, _| [inner].into_iter().collect());
    harness.document.turn(|turn| {
        parent.children().set(vec![child.upcast()]);
        turn.session().send("deep", deep);
        turn.session().send("unknown", Item::builder().build());
        turn.session().send("leaves", child.clone());
        turn.session().send("known", parent.clone());
    });
    harness.document.turn(|_| parent.children().set(vec![]));
    let got = messages(&client.update(&mut harness.document));
    assert_eq!(got, [("known".to_owned(), json!({"id": parent.as_id()}))]);
    harness.document.turn(|turn| turn.session().send("new", child.clone()));
    harness.document.turn(|_| parent.children().set(vec![child.upcast()]));
    let got = client.update(&mut harness.document);
    assert_eq!(messages(&got)[0], ("new".to_owned(), json!({"id": child.as_id()})), "by then it is known");
}

#[test]
fn messages_of_clients_are_delivered_in_order_with_events() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let mut client = Client::pull(&mut harness.document);
    let (seen, scope) = (Var::new(Vec::new()), Scope::default());
    harness.document.turn(|turn| {
        let note = |name: &'static str| {
            let seen = seen.clone();
            move |what: String| seen.update(|seen| seen.push(format!("{name} {what}")))
        };
        let (message, event, other, ended) = (note("message"), note("event"), note("other"), note("ended"));
        turn.session().on_message("hello", move |data| message(data.describe()));
        turn.session().on_message("hello", |_| panic!("caught"));
        turn.session().on_message("other", move |data| other(data.describe()));
        item.on_event(move |_: support::Tap| event("tap".to_owned()));
        scope.enter(|| turn.session().on_message("hello", move |data| ended(data.describe())));
    });
    drop(scope);
    client.update(&mut harness.document);
    let message = |data: Json| json!({"kind": "MessageSent", "msg_type": "hello", "msg_data": data});
    let tap = json!({"type": "event", "name": "tap",
        "values": {"type": "map", "entries": [["model", {"id": item.as_id()}]]}});
    let events = json!([
        message(json!(1)),
        {"kind": "MessageSent", "msg_type": "bokeh_event", "msg_data": tap},
        message(json!("two")),
        {"kind": "MessageSent", "msg_type": "nobody listens", "msg_data": null},
    ]);
    client.patch(&mut harness.document, &json!({ "events": events })).expect("it is understood");
    assert_eq!(seen.get(), ["message 1", "event tap", "message \"two\""]);
    assert!(client.update(&mut harness.document).is_empty(), "it is not sent back");
}
