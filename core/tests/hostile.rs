//! What a client may send to do harm.

mod support;

use serde_json::{Value as Json, json};
use support::{AsId as _, BuildItem as _, Client, Harness, Item, Source};
use tropism_core::wire::Content;
use tropism_core::{Is as _, Model};

#[test]
fn an_id_at_the_end_of_the_counter_does_not_exhaust_it() {
    let parent = Item::builder().build();
    let mut harness = Harness::showing(&parent);
    let mut client = Client::pull(&mut harness.document);
    let last = json!([{"type": "object", "name": "Item", "id": "t4294967295"}]);
    let _ = client.set(&mut harness.document, "t3", "children", &last);
    let child = Item::builder().build();
    harness.document.turn(|_| parent.above().set(vec![child.upcast()]));
    assert_eq!(child.as_id().as_deref(), Some("t4"));
}

#[test]
fn an_empty_array_has_no_endless_rows() {
    let source = support::Source::builder().build();
    let mut harness = Harness::showing(&source);
    let mut client = Client::pull(&mut harness.document);
    for shape in [json!([1_u64 << 60, 0]), json!([0, 1_u64 << 40, 1_u64 << 40])] {
        let array = json!({"type": "ndarray", "dtype": "int8", "order": "little", "shape": shape,
            "array": {"type": "bytes", "data": "H4sIAAAAAAAAAwMAAAAAAAAAAAA="}});
        let data = json!({"type": "map", "entries": [["x", array]]});
        let model = json!({"id": "t3"});
        let events = json!([
            {"kind": "ColumnDataChanged", "model": model, "attr": "data", "data": data},
            {"kind": "ColumnsStreamed", "model": model, "attr": "data", "data": {"x": []}},
        ]);
        assert!(client.patch(&mut harness.document, &json!({ "events": events })).is_err());
    }
}

#[test]
fn models_nested_too_deep_are_an_error() {
    let parent = Item::builder().build();
    let mut harness = Harness::showing(&parent);
    let chain = |length| {
        let end: Model = Item::builder().build().upcast();
        (1..length).fold(end, |chain, _| Item::builder().children([chain]).build().upcast())
    };
    let peer = harness.document.connect();
    for (length, is_possible) in [(100, true), (50_000, false)] {
        harness.document.turn(|_| parent.children().set(vec![chain(length)]));
        let pulled = harness.document.pull(peer, "1", tropism_core::wire::Buffers::Binary);
        assert_eq!(pulled.is_ok(), is_possible);
    }
}

#[test]
fn a_buffer_cannot_be_multiplied_by_mentioning_it() {
    let source = support::Source::builder().build();
    let mut harness = Harness::showing(&source);
    let mut client = Client::pull(&mut harness.document);
    let array = json!({"type": "ndarray", "dtype": "int8", "order": "little", "shape": [1 << 20],
        "array": {"type": "bytes", "data": {"id": "b"}}});
    let mut patch = |mentions: usize| {
        let entries: Vec<_> = (0..mentions).map(|name| json!([name.to_string(), array])).collect();
        let data = json!({"type": "map", "entries": entries});
        let event = json!({"kind": "ColumnDataChanged", "model": {"id": "t3"}, "attr": "data", "data": data});
        let buffers = [("b".to_owned(), vec![0; 1 << 20].into())].into();
        client.send(&mut harness.document, &Content::new(json!({ "events": [event] }), buffers))
    };
    patch(2).expect("two mebibytes");
    patch(300).expect_err("too many");
}

#[test]
fn more_columns_than_anyone_shows_are_refused() {
    let source = Source::builder().build();
    let mut harness = Harness::showing(&source);
    let mut client = Client::pull(&mut harness.document);
    let columns = |count: usize| -> Json {
        let entries: Vec<Json> = (0..count).map(|column| json!([column.to_string(), [1]])).collect();
        json!({"type": "map", "entries": entries})
    };
    client.set(&mut harness.document, "t3", "data", &columns(4_096)).expect("as many as are taken");
    let error = client.set(&mut harness.document, "t3", "data", &columns(4_097)).expect_err("one more");
    assert!(error.to_string().contains("4,096"), "{error}");
}
