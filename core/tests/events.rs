//! Events of models and of the document.

mod support;

use serde_json::{Value as Json, json};
use support::{AsId as _, Client, Harness, Item, Tap};
use tropism_core::{ClientReconnected, ConnectionLost, DocumentReady, ModelClass as _, Scope, Var};

/// A patch that reports an event.
fn event(name: &str, values: &Json) -> Json {
    let entries: Vec<_> = values.as_object().expect("values by name").iter().collect();
    let event = json!({"type": "event", "name": name, "values": {"type": "map", "entries": entries}});
    json!({"events": [{"kind": "MessageSent", "msg_type": "bokeh_event", "msg_data": event}]})
}

/// A counter, and what counts with it.
fn counter<T>() -> (Var<usize>, impl Fn(T) + Send + Sync + 'static) {
    let count = Var::new(0);
    let counted = count.clone();
    (count, move |_| counted.update(|count| *count += 1))
}

#[test]
fn an_event_that_is_none_is_refused_and_says_why() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let mut client = Client::pull(&mut harness.document);
    let (taps, count) = counter::<Tap>();
    harness.document.turn(|_| item.on_event(count));
    client.update(&mut harness.document);
    let model = json!({"id": item.as_id()});
    let config = json!({"id": "t1"});
    for (name, values, problem) in [
        ("nope", json!({"model": model}), "there are no events named \"nope\""),
        ("connection_lost", json!({}), "there are no events named \"connection_lost\""),
        ("document_ready", json!({"model": model}), "the event \"document_ready\" has no field \"model\""),
        ("tap", json!({}), "the field \"model\" of the event \"tap\" must be a Item; what came is nothing"),
        ("tap", json!({"model": null}), "must be a Item; what came is null"),
        ("tap", json!({"model": config}), "must be a Item; what came is"),
        ("tap", json!({"model": {"id": "gone"}}), "there is no model gone"),
        ("tap", json!({"model": model, "y": 1}), "the event \"tap\" has no field \"y\""),
        ("tap", json!({"model": model, "x": "1"}), "\"x\" of the event \"tap\" must be a number or null; what came is"),
        ("tap", json!({"model": model, "final": 1}), "\"final\" of the event \"tap\" must be true or false or null"),
        ("tap", json!({"model": model, "is_final": true}), "has no field \"is_final\""),
    ] {
        let error = client.patch(&mut harness.document, &event(name, &values)).expect_err(problem).to_string();
        assert!(error.contains(problem), "{error}");
    }
    assert_eq!(taps.get(), 0);
    client.patch(&mut harness.document, &event("tap", &json!({"model": model}))).expect("all that must be there");
    assert_eq!(taps.get(), 1);
}

#[test]
fn a_scope_that_ends_takes_its_listeners_along() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let mut client = Client::pull(&mut harness.document);
    let ((kept, count), (ended, count_until)) = (counter::<Tap>(), counter::<Tap>());
    let scope = Scope::default();
    harness.document.turn(|_| {
        item.on_event(count);
        scope.enter(|| item.on_event(count_until));
    });
    let tap = event("tap", &json!({"model": {"id": item.as_id()}}));
    client.patch(&mut harness.document, &tap).expect("a tap");
    drop(scope);
    client.patch(&mut harness.document, &tap).expect("a tap");
    assert_eq!((kept.get(), ended.get()), (2, 1));
    assert_eq!(item.subscribed_events().get(), ["tap".to_owned()].into(), "the other one still listens");
}

#[test]
fn clients_report_events_until_the_last_listener_ends() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let mut client = Client::pull(&mut harness.document);
    let [within, between] = [(); 2].map(|()| Scope::default());
    harness.document.turn(|_| within.enter(|| item.on_event(|_: Tap| ())));
    assert_eq!(client.update(&mut harness.document)[0]["new"]["entries"], json!(["tap"]));
    harness.document.turn(|_| drop(within));
    let frame = client.update(&mut harness.document);
    assert_eq!((frame[0]["attr"].as_str(), frame[0]["new"].get("entries")), (Some("subscribed_events"), None));

    harness.document.turn(|_| between.enter(|| item.on_event(|_: Tap| ())));
    assert_eq!(client.update(&mut harness.document)[0]["new"]["entries"], json!(["tap"]));
    drop(between);
    harness.document.turn(|_| item.on_event(|_: Tap| ()));
    assert_eq!(client.update(&mut harness.document).len(), 0, "who listens anew in that turn is heard");
    assert_eq!(item.subscribed_events().get(), ["tap".to_owned()].into());
}

#[test]
fn what_another_thread_listens_to_is_subscribed() {
    tropism_core::events! {
        /// Another event.
        Press = "press": Item {}
    }
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            item.on_event(|_: Tap| ());
            item.on_event(|_: Press| ());
        });
    });
    harness.document.turn(|_| ());
    assert_eq!(item.subscribed_events().get(), ["press", "tap"].map(str::to_owned).into());
}

#[test]
fn the_document_hears_of_clients_that_come_and_go() {
    let mut harness = Harness::showing(&Item::builder().build());
    let mut client = Client::pull(&mut harness.document);
    let ((ready, count_ready), (back, count_back)) = (counter::<DocumentReady>(), counter::<ClientReconnected>());
    let lost = Var::new(Vec::new());
    let noted = lost.clone();
    harness.document.turn(|turn| {
        turn.session().on_event(count_ready);
        turn.session().on_event(count_back);
        turn.session().on_event(move |event: ConnectionLost| noted.update(|lost| lost.push(event.timestamp)));
    });
    for name in ["document_ready", "client_reconnected"] {
        client.patch(&mut harness.document, &event(name, &json!({}))).expect("it is reported so");
    }
    assert_eq!((ready.get(), back.get(), lost.get().len()), (1, 1, 0));
    let before = std::time::SystemTime::UNIX_EPOCH.elapsed().expect("a clock").as_secs_f64() * 1_000.0;
    harness.document.disconnect(client.peer);
    harness.document.turn(|_| ());
    assert!(lost.get().len() == 1 && lost.get()[0] >= before, "{:?}", lost.get());
    harness.document.turn(|_| ());
    assert_eq!(lost.get().len(), 1);
}

#[test]
fn nobody_is_woken_by_a_loss_that_nobody_listens_to() {
    let mut harness = Harness::showing(&Item::builder().build());
    let client = Client::pull(&mut harness.document);
    harness.document.turn(|_| ());
    harness.document.disconnect(client.peer);
    let changed = std::pin::pin!(harness.document.changed());
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    assert!(std::future::Future::poll(changed, &mut context).is_pending());
}

#[test]
fn pages_that_show_a_model_are_sent_its_events() {
    let item = Item::builder().build();
    item.send_event("clear_input");
    let mut harness = Harness::showing(&item);
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|_| item.send_event("clear_input"));
    let values = json!({"type": "map", "entries": [["model", {"id": item.as_id()}]]});
    let event = json!({"type": "event", "name": "clear_input", "values": values});
    let message = json!({"kind": "MessageSent", "msg_type": "bokeh_event", "msg_data": event});
    assert_eq!(client.update(&mut harness.document), [message]);
    assert_eq!(Client::pull(&mut harness.document).update(&mut harness.document), [json!(null); 0]);
}
