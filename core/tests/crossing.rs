//! What clients write while something is on its way to them.

mod support;

use serde_json::{Value as Json, json};
use support::{Client, Harness, Item, Selection, Source};
use tropism_core::{Document, Frame, Gap, columns};

use crate::support::BuildSource as _;

/// A client that says what it has applied.
fn acknowledging(document: &mut Document) -> Client {
    let client = Client::pull(document);
    document.acknowledges(client.peer);
    client
}

fn cut(document: &mut Document, client: &Client) -> Frame {
    document.frame(client.peer).expect("can be encoded").expect("something changed")
}

fn arrive(document: &mut Document, client: &mut Client, frame: &Frame) {
    for message in &frame.messages {
        client.apply(message);
        document.applied(client.peer, &message.header().id).expect("in order");
    }
}

#[test]
fn who_writes_what_is_on_its_way_is_told_what_became_of_it() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let document = &mut harness.document;
    let mut client = acknowledging(document);
    document.turn(|_| item.value().set(1.0));
    let frame = cut(document, &client);
    // The client writes before it applies the frame, and shows what the frame says then.
    client.set(document, "t3", "value", &json!(2.0)).expect("a number");
    assert_eq!(client.update(document), Vec::<Json>::new(), "it may yet write again");
    arrive(document, &mut client, &frame);
    assert_eq!(client.model("t3")["value"], json!(1.0));
    let frame = cut(document, &client);
    arrive(document, &mut client, &frame);
    assert_eq!((client.model("t3")["value"].clone(), item.value().get()), (json!(2.0), 2.0));
    assert_eq!(client.update(document), Vec::<Json>::new());
}

#[test]
fn what_is_written_afterwards_has_seen_the_frame() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let document = &mut harness.document;
    let mut client = acknowledging(document);
    document.turn(|_| item.value().set(1.0));
    let frame = cut(document, &client);
    client.set(document, "t3", "value", &json!(2.0)).expect("a number");
    arrive(document, &mut client, &frame);
    // A drag goes on: its newest value needs no answer, nor does the one that crossed the frame.
    client.set(document, "t3", "value", &json!(3.0)).expect("a number");
    assert_eq!(client.update(document), Vec::<Json>::new());
    assert_eq!((client.model("t3")["value"].clone(), item.value().get()), (json!(3.0), 3.0));
}

#[test]
fn cells_are_those_that_the_client_saw() {
    let source = Source::builder().data(columns! { x: vec![0, 1, 2, 3] }).build();
    let mut harness = Harness::showing(&source);
    let document = &mut harness.document;
    let mut client = acknowledging(document);
    document.turn(|_| source.data().stream(&columns! { x: vec![4, 5] }, Some(4)).expect("fits"));
    let frame = cut(document, &client);
    // Row 3 is row 1 by now, and row 0 is gone.
    let patches = json!({"type": "map", "entries": [["x", [[3, 33], [0, 99]]]]});
    let event = json!({"kind": "ColumnsPatched", "model": {"id": "t3"}, "attr": "data", "patches": patches});
    client.patch(document, &json!({ "events": [event] })).expect("rows that were there");
    assert_eq!(source.data().get(), columns! { x: vec![2, 33, 4, 5] });
    arrive(document, &mut client, &frame);
    let frame = cut(document, &client);
    arrive(document, &mut client, &frame);
    assert_eq!(client.models(), harness.models());
}

#[test]
fn cells_are_counted_behind_what_the_same_client_appended_in_the_same_turn() {
    let source = Source::builder().data(columns! { x: vec![0, 1, 2, 3] }).build();
    let mut harness = Harness::showing(&source);
    let document = &mut harness.document;
    let mut client = acknowledging(document);
    let held = client.take(&json!({"type": "map", "entries": [["x", [1, 2, 3, 44]]]}));
    client.hold("t3", "data", held);
    let rows = json!({"type": "map", "entries": [["x", [4]]]});
    let cells = json!({"type": "map", "entries": [["x", [[3, 44]]]]});
    let append = json!({"kind": "ColumnsStreamed", "model": {"id": "t3"}, "attr": "data", "data": rows, "rollover": 4});
    let patch = json!({"kind": "ColumnsPatched", "model": {"id": "t3"}, "attr": "data", "patches": cells});
    client
        .patch_together(document, &[json!({ "events": [append] }), json!({ "events": [patch] })])
        .expect("rows and cells that are there");
    assert_eq!(source.data().get(), columns! { x: vec![1, 2, 3, 44] });
    assert_eq!(client.update(document), Vec::<Json>::new(), "it holds just that");
}

#[test]
fn cells_of_rows_that_were_replaced_meanwhile_are_told_again() {
    let source = Source::builder().data(columns! { x: vec![0, 1, 2, 3] }).build();
    let mut harness = Harness::showing(&source);
    let document = &mut harness.document;
    let mut client = acknowledging(document);
    document.turn(|_| source.data().set(columns! { x: vec![7, 8, 9] }));
    let frame = cut(document, &client);
    // Code in the browser writes when it sees the new columns, before their frame is answered.
    client.apply(&frame.messages[0]);
    let written = client.take(&json!({"type": "map", "entries": [["x", [7, 8, 99]]]}));
    client.hold("t3", "data", written);
    let patches = json!({"type": "map", "entries": [["x", [[2, 99]]]]});
    let event = json!({"kind": "ColumnsPatched", "model": {"id": "t3"}, "attr": "data", "patches": patches});
    client.patch(document, &json!({ "events": [event] })).expect("it may be late");
    assert_eq!(source.data().get(), columns! { x: vec![7, 8, 9] }, "which rows were meant is unknown");
    document.applied(client.peer, &frame.messages[0].header().id).expect("in order");
    let frame = cut(document, &client);
    arrive(document, &mut client, &frame);
    assert_eq!(client.models(), harness.models());
}

#[test]
fn selected_rows_are_those_that_the_client_saw() {
    let selection = Selection::builder().build();
    let source = Source::builder().data(columns! { x: vec![0, 1, 2, 3] }).selection(&selection).build();
    let mut harness = Harness::showing(&source);
    let document = &mut harness.document;
    let mut client = acknowledging(document);
    document.turn(|_| source.data().stream(&columns! { x: vec![4] }, Some(4)).expect("fits"));
    let frame = cut(document, &client);
    client.set(document, "t4", "indices", &json!([0, 3])).expect("rows");
    assert_eq!(selection.indices().get(), [2], "one row is gone, and the other is the third");
    arrive(document, &mut client, &frame);
    let frame = cut(document, &client);
    arrive(document, &mut client, &frame);
    assert_eq!(client.model("t4")["indices"], json!([2.0]));
    client.set(document, "t4", "indices", &json!([0])).expect("a row");
    assert_eq!(selection.indices().get(), [0], "it has seen all");
}

#[test]
fn a_message_that_was_skipped_is_noticed() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let document = &mut harness.document;
    let client = acknowledging(document);
    let mut frames = Vec::new();
    for value in 1..=3 {
        document.turn(|_| item.value().set(value.into()));
        frames.push(cut(document, &client).messages[0].header().id.clone());
    }
    assert_eq!(document.applied(client.peer, &frames[0]), Ok(()));
    let gap = Gap { applied: frames[2].clone(), skipped: frames[1].clone() };
    assert_eq!(document.applied(client.peer, &frames[2]), Err(gap));
    assert_eq!(document.applied(client.peer, "nonsense"), Ok(()));
}

#[test]
fn clients_at_one_version_share_a_frame() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let document = &mut harness.document;
    let viewers = [(); 3].map(|()| Client::pull(document));
    document.turn(|_| item.label().set("to all".to_owned()));
    let contents = viewers.each_ref().map(|viewer| cut(document, viewer).messages[0].content().as_ptr());
    assert!(contents.iter().all(|content| *content == contents[0]), "one encoding");
}
