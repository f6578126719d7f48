//! Who may write what.

mod support;

use serde_json::{Value as Json, json};
use support::browser::Held;
use support::{AsId as _, BuildItem as _, BuildSource as _, Client, Harness, Item, Source};
use tropism_core::{ClientWrites, columns};

/// A document that shows one item, with what its clients may write, and two of them.
fn shared(rule: ClientWrites) -> (Harness, Item, Client, Client) {
    let item = Item::builder().label("the app's").build();
    let mut harness = Harness::showing(&item);
    harness.document.set_client_writes(rule);
    let clients = [(); 2].map(|()| Client::pull(&mut harness.document));
    let [writer, other] = clients;
    (harness, item, writer, other)
}

fn changed(id: &str, attribute: &str, new: &Json) -> Json {
    json!({"kind": "ModelChanged", "model": {"id": id}, "attr": attribute, "new": new})
}

fn event(name: &str, values: &[(&str, Json)]) -> Json {
    json!({"kind": "MessageSent", "msg_type": "bokeh_event",
        "msg_data": {"type": "event", "name": name, "values": {"type": "map", "entries": values}}})
}

fn tap(id: &str) -> Json {
    event("tap", &[("model", json!({"id": id}))])
}

fn item(id: &str, attributes: &Json) -> Json {
    json!({"type": "object", "name": "Item", "id": id, "attributes": attributes})
}

/// Has a client change its own copy, as it does before it tells.
fn hold(client: &mut Client, events: &Json) {
    events.as_array().expect("events").iter().for_each(|event| match event["kind"].as_str() {
        Some("ModelChanged") => {
            let value = client.take(&event["new"]);
            let text = |name: &Json| name.as_str().expect("a text").to_owned();
            client.hold(&text(&event["model"]["id"]), &text(&event["attr"]), value);
        }
        Some("RootAdded") => {
            if let Held::Model(root) = client.take(&event["model"]) {
                client.roots.push(root);
            }
        }
        Some("RootRemoved") => {
            client.roots.clear();
            client.prune();
        }
        Some("TitleChanged") => event["title"].as_str().expect("a title").clone_into(&mut client.title),
        _ => {}
    });
}

/// Sends events that are refused; gives the reason. Nothing of them is seen, and whoever sent them is put right.
fn refused(harness: &mut Harness, writer: &mut Client, other: &mut Client, events: &Json) -> String {
    let before = Client::pull(&mut harness.document).shown();
    let error = writer.patch(&mut harness.document, &json!({ "events": events })).expect_err("refused");
    assert_eq!(Client::pull(&mut harness.document).shown(), before);
    assert_eq!(other.update(&mut harness.document), Vec::<Json>::new(), "others notice nothing");
    writer.update(&mut harness.document);
    assert_eq!(writer.shown(), before);
    error.to_string()
}

#[test]
fn what_carries_code_is_guarded_and_the_rest_is_not() {
    let (mut harness, gauge, mut writer, mut other) = shared(ClientWrites::Guarded);
    let id = gauge.as_id().expect("an id");
    let planted = json!([changed(&id, "value", &json!(1.0)), changed(&id, "label", &json!("<img onerror>"))]);
    hold(&mut writer, &planted);
    let text = refused(&mut harness, &mut writer, &mut other, &planted);
    assert!(text.contains("Item") && text.contains("label") && text.contains("everything but code"), "{text}");
    assert_eq!((gauge.value().get(), gauge.label().get().as_str()), (0.0, "the app's"), "all or nothing");
    for (attribute, value) in [("value", json!(2.0)), ("low", json!(1.0)), ("name", json!("mine"))] {
        writer.set(&mut harness.document, &id, attribute, &value).expect("no code");
    }
    assert_eq!(gauge.value().get(), 2.0);
    assert_eq!(other.update(&mut harness.document).len(), 3);
}

#[test]
fn no_code_is_planted_in_a_new_model() {
    let (mut harness, gauge, mut writer, mut other) = shared(ClientWrites::Guarded);
    let id = gauge.as_id().expect("an id");
    let code = item("c1", &json!({"label": "<img onerror>"}));
    let nested = item("c2", &json!({"children": [item("c3", &json!({"notes": {"deep": [code]}}))]}));
    let script = json!({"type": "object", "name": "CustomJS", "id": "c4", "attributes": {"code": "alert(1)"}});
    let without_id = |name: &str| json!({"type": "object", "name": name, "attributes": {"label": "<img onerror>"}});
    let column = json!({"type": "map", "entries": [["x", [code]]]});
    for events in [
        json!([changed(&id, "children", &json!([code]))]),
        json!([changed(&id, "above", &json!([nested]))]),
        json!([changed(&id, "notes", &json!({"some": {"type": "map", "entries": [[code, 1]]}}))]),
        json!([changed(&id, "notes", &json!({"data": column}))]),
        json!([changed(&id, "size", &json!({"type": "value", "value": 1, "transform": code}))]),
        json!([changed(&id, "tags", &json!([without_id("Item")]))]),
        json!([changed(&id, "tags", &json!([without_id("ClassOfBrowsersAlone")]))]),
        json!([changed(&id, "js_property_callbacks", &json!({"change:value": [script]}))]),
        json!([changed(&id, "js_event_callbacks", &json!({"tap": [script]}))]),
        json!([changed(&id, "notes", &json!({"script": script}))]),
        json!([{"kind": "MessageSent", "msg_type": "mine", "msg_data": code}]),
    ] {
        let text = refused(&mut harness, &mut writer, &mut other, &events);
        assert!(text.contains("a client may not write"), "{text}");
    }
    let root = json!([{"kind": "RootAdded", "model": code}]);
    hold(&mut writer, &root);
    refused(&mut harness, &mut writer, &mut other, &root);
    let harmless = item("c5", &json!({"value": 3.0, "children": [item("c6", &json!({}))]}));
    writer.set(&mut harness.document, &id, "children", &json!([harmless])).expect("no code");
    let root = json!({"events": [{"kind": "RootAdded", "model": item("c7", &json!({"low": 1.0}))}]});
    writer.patch(&mut harness.document, &root).expect("no code");
    assert!(!harness.document.has_unguarded_writes());
}

#[test]
fn a_guarded_document_can_be_replaced_by_one_without_code() {
    let (mut harness, _, mut writer, _) = shared(ClientWrites::Guarded);
    let document = |attributes: &Json| {
        json!({"doc": {"title": "pushed", "roots": [item("d1", attributes)],
            "config": {"type": "object", "name": "DocumentConfig", "id": "d2"}}})
    };
    let before = harness.models();
    let error = writer.push(&mut harness.document, &document(&json!({"label": "<b>"}))).expect_err("refused");
    assert!(error.to_string().contains("label"), "{error}");
    assert_eq!(harness.models(), before);
    writer.push(&mut harness.document, &document(&json!({"value": 1.0}))).expect("no code");
    assert_eq!(harness.document.title(), "pushed");
    harness.document.set_client_writes(ClientWrites::Inputs);
    writer.push(&mut harness.document, &document(&json!({"value": 1.0}))).expect_err("no document at all");
}

#[test]
fn people_use_widgets_and_nothing_else() {
    let (mut harness, gauge, mut writer, mut other) = shared(ClientWrites::Inputs);
    let id = gauge.as_id().expect("an id");
    writer.set(&mut harness.document, &id, "value", &json!(1.0)).expect("an input");
    writer.set(&mut harness.document, &id, "inner_width", &json!(100)).expect("an observation");
    writer.patch(&mut harness.document, &json!({"events": [tap(&id)]})).expect("an event");
    // A browser that pulls again mentions its roots.
    let mentioned = item(&id, &json!({"label": "the app's", "low": 5.0}));
    writer
        .patch(&mut harness.document, &json!({"events": [{"kind": "RootAdded", "model": mentioned}]}))
        .expect("no new");
    assert_eq!(gauge.value().get(), 1.0);
    assert_eq!(other.update(&mut harness.document).len(), 1);
    for events in [
        json!([changed(&id, "low", &json!(1.0))]),
        json!([changed(&id, "children", &json!([item("c1", &json!({}))]))]),
        json!([changed(&id, "value", &json!(2.0)), {"kind": "TitleChanged", "title": "mine"}]),
        json!([{"kind": "RootAdded", "model": item("c2", &json!({}))}]),
    ] {
        hold(&mut writer, &events);
        let text = refused(&mut harness, &mut writer, &mut other, &events);
        assert!(text.contains("what people do with widgets"), "{text}");
    }
}

#[test]
fn a_root_that_may_not_be_removed_comes_back() {
    for rule in [ClientWrites::Inputs, ClientWrites::None] {
        let (mut harness, gauge, mut writer, mut other) = shared(rule);
        let removed = json!([{"kind": "RootRemoved", "model": {"id": gauge.as_id()}}]);
        hold(&mut writer, &removed);
        refused(&mut harness, &mut writer, &mut other, &removed);
    }
}

#[test]
fn who_only_looks_is_still_observed() {
    let (mut harness, gauge, mut writer, mut other) = shared(ClientWrites::None);
    let id = gauge.as_id().expect("an id");
    writer.set(&mut harness.document, &id, "inner_width", &json!(100)).expect("an observation");
    writer
        .patch(&mut harness.document, &json!({"events": [event("document_ready", &[])]}))
        .expect("the document's own");
    for events in [
        json!([changed(&id, "value", &json!(1.0))]),
        json!([tap(&id)]),
        json!([{"kind": "MessageSent", "msg_type": "mine", "msg_data": 1}]),
    ] {
        let text = refused(&mut harness, &mut writer, &mut other, &events);
        assert!(text.contains("write nothing"), "{text}");
    }
}

#[test]
fn parts_of_columns_are_writes_too() {
    let source = Source::builder().data(columns! { x: vec![1.0, 2.0] }).build();
    let mut harness = Harness::showing(&source);
    harness.document.set_client_writes(ClientWrites::None);
    let mut writer = Client::pull(&mut harness.document);
    let model = json!({"id": source.as_id()});
    for event in [
        json!({"kind": "ColumnDataChanged", "model": model, "attr": "data", "data": {"x": [5.0]}}),
        json!({"kind": "ColumnsStreamed", "model": model, "attr": "data", "data": {"x": [5.0]}}),
        json!({"kind": "ColumnsPatched", "model": model, "attr": "data", "patches": {"x": [[0, 5.0]]}}),
    ] {
        writer.patch(&mut harness.document, &json!({ "events": [event] })).expect_err("a write");
    }
    assert_eq!(source.data().get(), columns! { x: vec![1.0, 2.0] });
}

#[test]
fn what_a_guard_would_have_refused_is_remembered() {
    let (mut harness, gauge, mut writer, _) = shared(ClientWrites::All);
    let id = gauge.as_id().expect("an id");
    writer.set(&mut harness.document, &id, "value", &json!(1.0)).expect("everything may be written");
    assert!(!harness.document.has_unguarded_writes());
    let wrong = json!({"events": [changed(&id, "label", &json!("<b>")), changed(&id, "value", &json!("no number"))]});
    writer.patch(&mut harness.document, &wrong).expect_err("a wrong type");
    assert!(!harness.document.has_unguarded_writes(), "it was refused");
    writer.set(&mut harness.document, &id, "label", &json!("<b>")).expect("everything may be written");
    assert!(harness.document.has_unguarded_writes());
    assert_eq!(gauge.label().get(), "<b>");
}
