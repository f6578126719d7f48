//! What clients write: late, several times in a turn, beside what the app does meanwhile.

mod support;

use serde_json::{Value as Json, json};
use support::{BuildItem as _, BuildSource as _, Client, Harness, Item};
use tropism_core::{Is as _, columns};

fn change(id: &str, attribute: &str, new: &Json) -> Json {
    json!({"kind": "ModelChanged", "model": {"id": id}, "attr": attribute, "new": new})
}

#[test]
fn the_last_of_several_writes_of_a_turn_is_no_echo() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let mut client = Client::pull(&mut harness.document);
    let events = [change("t3", "value", &json!(1.0)), change("t3", "value", &json!(2.0))];
    client.patch(&mut harness.document, &json!({ "events": events })).expect("numbers");
    assert_eq!(item.value().get(), 2.0);
    assert_eq!(client.update(&mut harness.document), Vec::<Json>::new());
}

#[test]
fn a_client_that_adds_a_root_is_told_of_those_that_it_does_not_know_yet() {
    let (first, second) = (Item::builder().build(), Item::builder().build());
    let mut harness = Harness::showing(&first);
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|turn| {
        turn.session().add_root(&second);
        turn.session().remove_root(&first);
    });
    let own = json!({"kind": "RootAdded", "model": {"type": "object", "name": "Item", "id": "mine"}});
    client.patch(&mut harness.document, &json!({ "events": [own] })).expect("a root");
    client.make("mine", "Item");
    client.roots.push("mine".into());
    client.update(&mut harness.document);
    client.roots.sort();
    assert_eq!(client.roots, ["mine", "t4"]);
}

#[test]
fn a_model_that_a_client_made_is_defined_again_when_it_returns() {
    let parent = Item::builder().build();
    let mut harness = Harness::showing(&parent);
    let mut client = Client::pull(&mut harness.document);
    let made = json!([{"type": "object", "name": "Item", "id": "mine", "attributes": {"label": "made"}}]);
    client.set(&mut harness.document, "t3", "children", &made).expect("a model");
    let model = parent.children().get().remove(0);
    harness.document.turn(|_| parent.children().set(vec![]));
    harness.document.turn(|_| {
        let item = <Item as tropism_core::ModelClass>::from_node(tropism_core::ModelClass::as_node(&model).clone());
        item.expect("an item").label().set("changed meanwhile".into());
        parent.children().set(vec![model.clone()]);
    });
    client.update(&mut harness.document);
    assert_eq!(client.model("mine")["label"], json!("changed meanwhile"));
}

#[test]
fn what_a_client_wrote_to_a_model_that_had_left_is_undone_when_it_returns() {
    let (parent, child) = (Item::builder().build(), Item::builder().build());
    let mut harness = Harness::showing(&parent);
    harness.document.turn(|_| parent.children().set(vec![child.upcast()]));
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|_| parent.children().set(vec![]));
    client.set(&mut harness.document, "t4", "label", &json!("late")).expect("it was there a moment ago");
    client.update(&mut harness.document);
    harness.document.turn(|_| parent.children().set(vec![child.upcast()]));
    client.update(&mut harness.document);
    assert_eq!(client.model("t4")["label"], json!(""));
}

#[test]
fn what_was_refused_is_undone_even_if_the_model_leaves_and_returns() {
    let (parent, child) = (Item::builder().build(), Item::builder().build());
    let mut harness = Harness::showing(&parent);
    harness.document.turn(|_| parent.children().set(vec![child.upcast()]));
    let mut client = Client::pull(&mut harness.document);
    client.set(&mut harness.document, "t4", "label", &json!(7)).expect_err("7 is no text");
    harness.document.turn(|_| parent.children().set(vec![]));
    client.update(&mut harness.document);
    harness.document.turn(|_| parent.children().set(vec![child.upcast()]));
    client.update(&mut harness.document);
    assert_eq!(client.model("t4")["label"], json!(""));
}

#[test]
fn a_refused_patch_takes_its_title_and_its_roots_back() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let mut client = Client::pull(&mut harness.document);
    let title = client.title.clone();
    let events = [
        json!({"kind": "TitleChanged", "title": "refused"}),
        json!({"kind": "RootAdded", "model": {"type": "object", "name": "Item", "id": "mine"}}),
        change("t3", "label", &json!(7)),
    ];
    client.patch(&mut harness.document, &json!({ "events": events })).expect_err("7 is no text");
    client.title = "refused".into();
    client.make("mine", "Item");
    client.roots.push("mine".into());
    client.update(&mut harness.document);
    assert_eq!((&client.title, client.roots.as_slice()), (&title, &["t3".to_owned()][..]));
}

#[test]
fn an_event_of_a_model_that_left_is_no_error() {
    let (parent, child) = (Item::builder().build(), Item::builder().build());
    let mut harness = Harness::showing(&parent);
    harness.document.turn(|_| parent.children().set(vec![child.upcast()]));
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|_| parent.children().set(vec![]));
    let event = |id: &str| {
        let values = json!({"type": "map", "entries": [["model", {"id": id}]]});
        let event = json!({"type": "event", "name": "tap", "values": values});
        json!({"events": [{"kind": "MessageSent", "msg_type": "bokeh_event", "msg_data": event}]})
    };
    client.patch(&mut harness.document, &event("t4")).expect("it was there a moment ago");
    client.patch(&mut harness.document, &event("t4711")).expect_err("this one never was");
}

#[test]
fn a_model_may_be_defined_inside_of_a_known_one() {
    let parent = Item::builder().build();
    let mut harness = Harness::showing(&parent);
    let mut client = Client::pull(&mut harness.document);
    let mine = json!({"type": "object", "name": "Item", "id": "mine", "attributes": {"label": "made"}});
    let known = json!({"type": "object", "name": "Item", "id": "t3", "attributes": {"children": [mine]}});
    let event = json!({"kind": "ModelChanged", "model": known, "attr": "children", "new": [{"id": "mine"}]});
    client.patch(&mut harness.document, &json!({ "events": [event] })).expect("it is defined");
    assert_eq!(harness.models()["mine"][1]["label"], json!("made"));
}

#[test]
fn a_client_that_edits_one_column_is_told_of_the_others() {
    let source = support::Source::builder().data(columns! { x: vec![0.0, 1.0], y: vec![0.0, 1.0] }).build();
    let mut harness = Harness::showing(&source);
    let mut client = Client::pull(&mut harness.document);
    let edit = |cell: f64| {
        let patches = json!({"type": "map", "entries": [["y", [[0, cell]]]]});
        json!({"events": [{"kind": "ColumnsPatched", "model": {"id": "t3"}, "attr": "data", "patches": patches}]})
    };
    client.patch_together(&mut harness.document, &[edit(4.0), edit(5.0)]).expect("numbers");
    assert_eq!(client.update(&mut harness.document), Vec::<Json>::new(), "no echo");
    // It does not know of this yet.
    harness.document.turn(|_| source.data().set(columns! { x: vec![7.0, 8.0], y: vec![5.0, 1.0] }));
    client.patch(&mut harness.document, &edit(6.0)).expect("a number");
    client.update(&mut harness.document);
    assert_eq!(client.model("t3")["data"], harness.models()["t3"][1]["data"]);
}

fn append(id: &str, rows: &Json, rollover: Option<usize>) -> Json {
    let data = json!({"type": "map", "entries": [["x", rows]]});
    let event =
        json!({"kind": "ColumnsStreamed", "model": {"id": id}, "attr": "data", "data": data, "rollover": rollover});
    json!({ "events": [event] })
}

#[test]
fn rows_of_a_client_do_not_come_back_with_the_next_ones() {
    let source = support::Source::builder().data(columns! { x: vec![0, 1] }).build();
    let mut harness = Harness::showing(&source);
    let document = &mut harness.document;
    let mut client = Client::pull(document);
    client.patch(document, &append("t3", &json!([2]), None)).expect("a number");
    document.turn(|_| source.data().stream(&columns! { x: vec![3] }, None).expect("the same column"));
    let frame = client.update_messages(document);
    assert_eq!(frame[0][0]["data"]["entries"][0][1]["shape"], json!([1]), "one row: {frame:?}");
}

#[test]
fn a_client_that_appends_as_the_document_does_not_gets_the_columns() {
    // BokehJS cuts what does not fit the type, and shrinks no array to a window.
    for (rows, rollover) in [(json!([0.5]), None), (json!([2]), Some(2))] {
        let source = support::Source::builder().data(columns! { x: vec![0, 1, 2] }).build();
        let mut harness = Harness::showing(&source);
        let mut client = Client::pull(&mut harness.document);
        client.patch(&mut harness.document, &append("t3", &rows, rollover)).expect("rows");
        client.update(&mut harness.document);
        assert_eq!(client.models(), harness.models());
    }
}

#[test]
fn what_is_owed_is_sent_in_full_although_a_part_of_it_changed() {
    let source = support::Source::builder().data(columns! { x: vec![0, 1, 2] }).build();
    let mut harness = Harness::showing(&source);
    let mut client = Client::pull(&mut harness.document);
    client.patch(&mut harness.document, &append("t3", &json!([2]), Some(2))).expect("rows");
    harness.document.turn(|_| source.data().patch("x", &[(0.into(), tropism_core::Value::Int(7))]).expect("a row"));
    let frame = client.update(&mut harness.document);
    assert_eq!((frame.len(), frame[0]["kind"].as_str()), (1, Some("ColumnDataChanged")));
}

#[test]
fn a_client_that_removes_a_root_may_have_forgotten_what_it_is_told_of_next() {
    let (first, second) = (Item::builder().build(), Item::builder().build());
    let mut harness = Harness::showing(&first);
    harness.document.turn(|turn| turn.session().add_root(&second));
    let mut client = Client::pull(&mut harness.document);
    // It does not know yet that the second one is shown elsewhere as well.
    harness.document.turn(|_| first.children().set(vec![second.upcast()]));
    let removed = json!({"events": [{"kind": "RootRemoved", "model": {"id": "t4"}}]});
    client.patch(&mut harness.document, &removed).expect("it is a root");
    client.roots.retain(|root| root != "t4");
    client.prune();
    client.update(&mut harness.document);
    assert_eq!(client.models(), harness.models());
    // It knows all again.
    harness.document.turn(|_| first.above().set(vec![second.upcast()]));
    let frame = client.update(&mut harness.document);
    assert_eq!((frame.len(), frame[0]["attr"].as_str()), (1, Some("above")));
}

#[test]
fn a_client_is_not_told_to_remove_a_root_that_it_removed_as_well() {
    let (first, second) = (Item::builder().build(), Item::builder().build());
    let mut harness = Harness::showing(&first);
    harness.document.turn(|turn| turn.session().add_root(&second));
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|turn| turn.session().remove_root(&second));
    let removed = json!({"events": [{"kind": "RootRemoved", "model": {"id": "t4"}}]});
    client.patch(&mut harness.document, &removed).expect("it was there a moment ago");
    client.roots.retain(|root| root != "t4");
    client.prune();
    assert_eq!(client.update(&mut harness.document), Vec::<Json>::new());
}

#[test]
fn a_model_whose_id_was_taken_meanwhile_gets_another() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let mut client = Client::pull(&mut harness.document);
    let root = json!({"type": "object", "name": "Item", "id": "t3", "attributes": {"label": "pushed"}});
    let doc = json!({"doc": {"title": "pushed", "config": {"type": "object", "name": "DocumentConfig", "id": "c"}, "roots": [root]}});
    client.push(&mut harness.document, &doc).expect("a document");
    harness.document.turn(|turn| turn.session().add_root(&item));
    client.update(&mut harness.document);
    assert_eq!((client.roots.len(), client.models()), (2, harness.models()));
}

#[test]
fn a_model_that_comes_under_the_id_of_one_that_left_tells_what_was_set_on_that() {
    let (parent, child) = (Item::builder().build(), Item::builder().label("old").build());
    let mut harness = Harness::showing(&parent);
    harness.document.turn(|_| parent.children().set(vec![child.upcast()]));
    let (mut client, mut other) = (Client::pull(&mut harness.document), Client::pull(&mut harness.document));
    harness.document.turn(|_| parent.children().set(vec![]));
    client.update(&mut harness.document);
    // The other one, which was not told, puts it below another property.
    let definition = json!([{"type": "object", "name": "Item", "id": "t4"}]);
    other.set(&mut harness.document, "t3", "above", &definition).expect("a model");
    client.update(&mut harness.document);
    assert_eq!(client.model("t4")["label"], json!(""));
}

#[test]
fn rows_behind_columns_that_a_client_replaced_are_sent_alone() {
    let source = support::Source::builder().data(columns! { x: vec![0, 1] }).build();
    let mut harness = Harness::showing(&source);
    let mut client = Client::pull(&mut harness.document);
    let data = json!({"type": "map", "entries": [["x", [5, 6, 7]]]});
    client.set(&mut harness.document, "t3", "data", &data).expect("columns");
    harness.document.turn(|_| source.data().stream(&columns! { x: vec![8] }, None).expect("the same column"));
    let frame = client.update(&mut harness.document);
    assert_eq!((frame.len(), frame[0]["kind"].as_str()), (1, Some("ColumnsStreamed")));
    assert_eq!(client.models(), harness.models());
}
