//! Frames: what a client is told, when, and in what order.

mod support;

use serde_json::{Value as Json, json};
use support::{AsId as _, Client, Harness, Item, Range, Source, Tap};
use tropism_core::{BuildModel as _, DocumentReady, Is as _, ModelClass as _, Value, columns, derive};

use crate::support::{BuildItem as _, BuildRange as _, BuildSource as _};

fn kinds(frame: &[Json]) -> Vec<&str> {
    frame.iter().filter_map(|event| event["kind"].as_str()).collect()
}

#[test]
fn a_change_and_its_undo_send_nothing() {
    let item = Item::builder().value(1).build();
    let mut harness = Harness::showing(&item);
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|_| [2.0, 3.0, 1.0].map(|value| item.value().set(value)));
    assert_eq!(client.update(&mut harness.document), Vec::<Json>::new());
    harness.document.turn(|_| [2.0, 3.0, 4.0].map(|value| item.value().set(value)));
    let frame = client.update(&mut harness.document);
    assert_eq!(frame, [json!({"kind": "ModelChanged", "model": {"id": "t3"}, "attr": "value", "new": 4.0})]);
}

#[test]
fn a_slow_client_gets_the_newest_values_in_one_frame() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let mut slow = Client::pull(&mut harness.document);
    for value in 1..=100 {
        harness.document.turn(|_| item.value().set(value.into()));
    }
    assert_eq!(slow.update(&mut harness.document).len(), 1);
    assert_eq!(slow.model("t3")["value"], json!(100.0));
}

#[test]
fn a_client_is_not_told_what_it_wrote() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let (mut writer, mut other) = (Client::pull(&mut harness.document), Client::pull(&mut harness.document));
    writer.set(&mut harness.document, "t3", "value", &json!(5)).expect("a number");
    assert_eq!(writer.update(&mut harness.document), Vec::<Json>::new());
    assert_eq!(kinds(&other.update(&mut harness.document)), ["ModelChanged"]);
}

#[test]
fn a_rejected_clamped_or_normalised_edit_is_answered() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let clamped = item.clone();
    harness.document.turn(|_| {
        item.value().on_change(move |_, new| clamped.value().set(new.clamp(0.0, 10.0)));
    });
    let mut client = Client::pull(&mut harness.document);
    client.set(&mut harness.document, "t3", "value", &json!(50)).expect("a number");
    client.update(&mut harness.document);
    assert_eq!(client.model("t3")["value"], json!(10.0));
    // The document stays as it was, and yet this client must be told.
    client.set(&mut harness.document, "t3", "value", &json!(70)).expect("a number");
    client.update(&mut harness.document);
    assert_eq!(client.model("t3")["value"], json!(10.0));
}

#[test]
fn a_refused_patch_changes_nothing_and_is_undone_in_the_client() {
    let item = Item::builder().value(1).build();
    let mut harness = Harness::showing(&item);
    let mut client = Client::pull(&mut harness.document);
    let patch = json!({"events": [
        {"kind": "ModelChanged", "model": {"id": "t3"}, "attr": "value", "new": 7},
        {"kind": "ModelChanged", "model": {"id": "t3"}, "attr": "label", "new": 8},
    ]});
    let error = client.patch(&mut harness.document, &patch).expect_err("8 is no text");
    for part in ["Item(t3).label", "a text", "8"] {
        assert!(error.to_string().contains(part), "{error}");
    }
    assert_eq!(item.value().get(), 1.0, "no part of it is applied");
    let frame = client.update(&mut harness.document);
    assert_eq!(frame.len(), 2, "both are sent again: {frame:?}");
}

#[test]
fn only_changed_columns_are_sent() {
    let source = Source::builder().data(columns! { x: vec![0.0, 1.0], y: vec![0.0, 1.0] }).build();
    let mut harness = Harness::showing(&source);
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|_| source.data().set(columns! { x: vec![0.0, 1.0], y: vec![0.0, 2.0] }));
    let frame = client.update(&mut harness.document);
    assert_eq!((frame[0]["kind"].as_str(), &frame[0]["cols"]), (Some("ColumnDataChanged"), &json!(["y"])));
    harness.document.turn(|_| source.data().set(columns! { x: vec![0.0, 1.0], y: vec![0.0, 2.0] }));
    assert_eq!(client.update(&mut harness.document), Vec::<Json>::new(), "equal columns are no change");
    harness.document.turn(|_| source.data().set(columns! { x: vec![0.0], y: vec![0.0] }));
    assert_eq!(client.update(&mut harness.document)[0]["cols"], json!(null), "the length changed");
}

#[test]
fn new_models_are_defined_before_they_are_mentioned() {
    let parent = Item::builder().build();
    let mut harness = Harness::showing(&parent);
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|_| {
        let shared = Item::builder().label("shared").build();
        let left = Item::builder().children([shared.upcast()]).build();
        let right = Item::builder().children([shared.upcast()]).build();
        // A cycle is no obstacle.
        shared.children().set(vec![left.upcast()]);
        parent.children().set(vec![left.upcast(), right.upcast()]);
    });
    let frame = client.update(&mut harness.document);
    assert_eq!(kinds(&frame), ["MessageSent", "ModelChanged"]);
    assert_eq!(client.models(), harness.models());
}

#[test]
fn a_model_that_returns_lists_what_a_client_may_hold() {
    let parent = Item::builder().build();
    let child = Item::builder().label("red").build();
    let mut harness = Harness::showing(&parent);
    harness.document.turn(|_| parent.children().set(vec![child.upcast()]));
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|_| parent.children().set(vec![]));
    client.update(&mut harness.document);
    harness.document.turn(|_| {
        child.label().set(String::new());
        parent.children().set(vec![child.upcast()]);
    });
    client.update(&mut harness.document);
    assert_eq!(client.model("t4")["label"], json!(""));
}

#[test]
fn what_left_is_let_go_even_if_it_refers_to_itself() {
    let parent = Item::builder().build();
    let mut harness = Harness::showing(&parent);
    harness.document.turn(|_| {
        let (a, b) = (Item::builder().build(), Item::builder().build());
        a.children().set(vec![b.upcast(), parent.upcast()]);
        b.children().set(vec![a.upcast()]);
        parent.children().set(vec![a.upcast()]);
    });
    assert_eq!(harness.models().len(), 3);
    harness.document.turn(|_| parent.children().set(vec![]));
    assert_eq!(harness.models().len(), 1);
}

#[test]
fn events_stand_in_the_order_that_a_client_needs() {
    let range = Range::builder().build();
    let source = Source::builder().data(columns! { x: vec![1.0] }).selected(vec![0]).build();
    let parent = Item::builder().children([range.upcast(), source.upcast()]).build();
    let mut harness = Harness::showing(&parent);
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|turn| {
        turn.session().title().set("new".into());
        range.start().set(3.0);
        source.selected().set(vec![1]);
        parent.children().set(vec![source.upcast(), range.upcast(), Item::builder().build().upcast()]);
        parent.label().set("x".into());
        source.data().set(columns! { x: vec![1.0, 2.0] });
        range.bounds().set(Some((-10.0, 10.0)));
    });
    let frame = client.update(&mut harness.document);
    let order: Vec<&str> =
        frame.iter().map(|event| event["attr"].as_str().or(event["kind"].as_str()).unwrap_or_default()).collect();
    let expected = ["MessageSent", "bounds", "data", "label", "children", "selected", "start", "TitleChanged"];
    assert_eq!(order, expected);
}

#[test]
fn properties_that_belong_together_are_also_defined_together() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|_| item.low().set(5.0));
    assert_eq!(kinds(&client.update(&mut harness.document)), ["ModelChanged"]);
    harness.document.turn(|_| {
        item.low().set(20.0);
        item.high().set(30.0);
    });
    let frame = client.update(&mut harness.document);
    assert_eq!(kinds(&frame), ["MessageSent", "ModelChanged", "ModelChanged"]);
    assert_eq!(frame[0]["msg_data"][0]["attributes"], json!({"low": 20.0, "high": 30.0}));
}

#[test]
fn each_further_change_that_builds_views_is_a_message_of_its_own() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|_| {
        item.above().set(vec![Item::builder().build().upcast()]);
        item.below().set(vec![Item::builder().build().upcast()]);
        item.label().set("x".into());
    });
    let messages = client.update_messages(&mut harness.document);
    let kinds: Vec<Vec<&str>> = messages.iter().map(|events| kinds(events)).collect();
    assert_eq!(kinds, [&["MessageSent", "ModelChanged", "ModelChanged"][..], &["ModelChanged"][..]]);
    assert_eq!(client.models(), harness.models());
}

#[test]
fn roots_come_and_go_by_event() {
    let first = Item::builder().build();
    let mut harness = Harness::showing(&first);
    let mut client = Client::pull(&mut harness.document);
    let second = Item::builder().build();
    harness.document.turn(|turn| {
        turn.session().add_root(&second);
        turn.session().remove_root(&first);
    });
    assert_eq!(kinds(&client.update(&mut harness.document)), ["MessageSent", "RootRemoved", "RootAdded"]);
    assert_eq!(client.roots, ["t4"]);
    // What a client adds again that is there already is no change, and no echo.
    client
        .patch(&mut harness.document, &json!({"events": [{"kind": "RootAdded", "model": {"id": "t4"}}]}))
        .expect("known");
    assert_eq!(client.update(&mut harness.document), Vec::<Json>::new());
}

#[test]
fn observations_of_a_view_are_no_state() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let (mut viewer, mut other) = (Client::pull(&mut harness.document), Client::pull(&mut harness.document));
    viewer.set(&mut harness.document, "t3", "inner_width", &json!(640)).expect("a number");
    assert_eq!(viewer.update(&mut harness.document), Vec::<Json>::new());
    assert_eq!(other.update(&mut harness.document), Vec::<Json>::new());
    assert!(Client::pull(&mut harness.document).model("t3").get("inner_width").is_none());
}

#[test]
fn a_late_patch_of_a_model_that_left_is_no_error() {
    let parent = Item::builder().build();
    let child = Item::builder().build();
    let mut harness = Harness::showing(&parent);
    harness.document.turn(|_| parent.children().set(vec![child.upcast()]));
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|_| parent.children().set(vec![]));
    client.set(&mut harness.document, "t4", "value", &json!(3)).expect("it was there a moment ago");
    assert!(client.set(&mut harness.document, "t4711", "value", &json!(3)).is_err(), "this one never was");
}

#[test]
fn models_that_a_page_makes_keep_their_ids() {
    let parent = Item::builder().build();
    let mut harness = Harness::showing(&parent);
    let (mut maker, mut other) = (Client::pull(&mut harness.document), Client::pull(&mut harness.document));
    let made =
        json!([{"type": "object", "name": "Item", "id": "85EC9C8B", "attributes": {"label": "made", "only_in_js": 1}}]);
    maker.set(&mut harness.document, "t3", "children", &made).expect("a model");
    assert_eq!(maker.update(&mut harness.document), Vec::<Json>::new());
    other.update(&mut harness.document);
    assert_eq!(other.model("85EC9C8B")["label"], json!("made"));
}

#[test]
fn a_pushed_document_replaces_the_present_one() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let mut client = Client::pull(&mut harness.document);
    // It uses the very ids of the present one.
    let doc = json!({"doc": {"title": "pushed", "config": {"type": "object", "name": "DocumentConfig", "id": "t1"}, "roots": [
        {"type": "object", "name": "Item", "id": "t3", "attributes": {"label": "new", "children": [{"id": "t3"}]}},
    ]}});
    client.push(&mut harness.document, &doc).expect("a document");
    assert_eq!((harness.document.title(), harness.models().len()), ("pushed".into(), 1));
    assert_eq!(Client::pull(&mut harness.document).model("t3")["label"], json!("new"));
    let error =
        client.push(&mut harness.document, &json!({"doc": {"title": "t", "roots": []}})).expect_err("no config");
    assert!(error.to_string().contains("config"), "{error}");
    let unknown =
        json!({"doc": {"title": "t", "config": null, "roots": [{"type": "object", "name": "Nope", "id": "1"}]}});
    assert!(client.push(&mut harness.document, &unknown).is_err());
    assert_eq!(harness.document.title(), "pushed", "a refused document changes nothing");
}

#[test]
fn a_derived_property_is_told_with_what_it_follows() {
    let item = Item::builder().value(1).build();
    let shown = Item::builder().label(derive(item.value(), |value| format!("{value}"))).build();
    let parent = Item::builder().children([item.upcast(), shown.upcast()]).build();
    let mut harness = Harness::showing(&parent);
    let mut client = Client::pull(&mut harness.document);
    client.set(&mut harness.document, "t4", "value", &json!(2)).expect("a number");
    let frame = client.update(&mut harness.document);
    assert_eq!(frame, [json!({"kind": "ModelChanged", "model": {"id": "t5"}, "attr": "label", "new": "2"})]);
}

#[test]
fn rows_behind_the_last_are_sent_alone() {
    let rows = |range: std::ops::Range<i8>| columns! { x: range.collect::<Vec<i8>>() };
    let source = Source::builder().data(rows(0..100)).build();
    let mut harness = Harness::showing(&source);
    let (mut quick, mut slow) = (Client::pull(&mut harness.document), Client::pull(&mut harness.document));
    for end in [105, 110] {
        let data = source.data().get().appended(&rows(end - 5..end), Some(100)).expect("the same columns");
        harness.document.turn(|_| source.data().set(data));
        let frame = quick.update(&mut harness.document);
        assert_eq!((frame.len(), &frame[0]["rollover"]), (1, &json!(100)));
        assert_eq!(frame[0]["data"]["entries"][0][1]["shape"], json!([5]));
    }
    let frame = slow.update(&mut harness.document);
    assert_eq!((frame.len(), &frame[0]["data"]["entries"][0][1]["shape"]), (1, &json!([10])), "one frame for both");
    // The same rows made anew are recognised.
    harness.document.turn(|_| source.data().set(rows(13..113)));
    assert_eq!(quick.update(&mut harness.document)[0]["kind"], json!("ColumnsStreamed"));
    slow.update(&mut harness.document);
    for client in [&quick, &slow] {
        assert_eq!(client.models(), harness.models());
    }
}

#[test]
fn one_cell_of_many_is_a_short_frame() {
    let mut rows = vec![0_i8; 100_000];
    let source = Source::builder().data(columns! { x: rows.clone() }).build();
    let mut harness = Harness::showing(&source);
    let mut client = Client::pull(&mut harness.document);
    rows[70_000] = 1;
    harness.document.turn(|_| source.data().set(columns! { x: rows }));
    let peer = client.peer;
    let frame = harness.document.frame(peer).expect("it can be encoded").expect("something changed");
    let bytes: usize = frame.messages.iter().map(tropism_core::wire::Message::size).sum();
    assert!(bytes < 500, "{bytes} bytes");
    client.update(&mut harness.document);
}

#[test]
fn many_replacements_in_a_turn_are_one_event_and_an_undone_one_is_none() {
    let data = |value: i8| columns! { x: vec![value; 10], y: vec![1_i8; 10] };
    let source = Source::builder().data(data(0)).build();
    let mut harness = Harness::showing(&source);
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|_| (1..=100).for_each(|value| source.data().set(data(value))));
    let frame = client.update(&mut harness.document);
    assert_eq!((frame.len(), &frame[0]["cols"]), (1, &json!(["x"])));
    harness.document.turn(|_| [5, 7, 100].map(|value| source.data().set(data(value))));
    assert_eq!(client.update(&mut harness.document), Vec::<Json>::new());
    harness.document.turn(|_| source.data().set(data(3)));
    client.update(&mut harness.document);
    assert_eq!(client.models(), harness.models());
}

#[test]
fn code_in_browsers_that_runs_at_a_replacement_gets_one() {
    let callbacks =
        std::collections::BTreeMap::from([("change:data".to_owned(), Vec::<tropism_core::Callback>::new())]);
    let source = Source::builder().js_property_callbacks(callbacks).data(columns! { x: vec![1_i8, 2] }).build();
    let mut harness = Harness::showing(&source);
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|_| source.data().set(columns! { x: vec![1_i8, 2, 3] }));
    assert_eq!(kinds(&client.update(&mut harness.document)), ["ColumnDataChanged"]);
}

#[test]
fn rows_streamed_from_another_thread_all_arrive() {
    let source = Source::builder().data(columns! { x: Vec::<i8>::new() }).build();
    let mut harness = Harness::showing(&source);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for row in 0..50 {
                source.data().stream(&columns! { x: vec![row] }, Some(20)).expect("the same columns");
            }
        });
    });
    harness.document.turn(|_| source.data().patch("x", &[(0.into(), Value::Int(7))]).expect("it is there"));
    let expected: Vec<f64> = [7].into_iter().chain(31..50).map(f64::from).collect();
    assert_eq!(source.data().get().get("x").and_then(tropism_core::Column::to_f64_vec), Some(expected));
}

#[test]
fn events_are_subscribed_delivered_and_part_of_a_turn() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let mut client = Client::pull(&mut harness.document);
    let told = item.clone();
    harness.document.turn(|turn| {
        item.on_event(move |tap: Tap| {
            assert_eq!(tap.model, told);
            told.label().set(format!("{:?} {:?}", tap.x, tap.is_final));
        });
        turn.session().on_event(|_: DocumentReady| panic!("it is caught"));
    });
    let frame = client.update(&mut harness.document);
    assert_eq!((frame[0]["attr"].as_str(), &frame[0]["new"]["entries"]), (Some("subscribed_events"), &json!(["tap"])));
    let values = json!({"type": "map", "entries": [["model", {"id": "t3"}], ["x", 5], ["final", true]]});
    let event = |name: &str, values: &Json| {
        let event = json!({"type": "event", "name": name, "values": values});
        json!({"events": [{"kind": "MessageSent", "msg_type": "bokeh_event", "msg_data": event}]})
    };
    client.patch(&mut harness.document, &event("tap", &values)).expect("it is known");
    client.patch(&mut harness.document, &event("document_ready", &json!({"type": "map"}))).expect("the panic is ours");
    assert!(client.patch(&mut harness.document, &event("nope", &values)).is_err());
    assert_eq!(client.update(&mut harness.document)[0]["new"], json!("Some(5.0) Some(true)"));
}

#[test]
fn equal_documents_make_equal_frames() {
    let frame = || {
        let items = [(); 20].map(|()| Item::builder().build());
        let parent = Item::builder().children(items.each_ref().map(tropism_core::Is::upcast)).build();
        let mut harness = Harness::showing(&parent);
        let mut client = Client::pull(&mut harness.document);
        harness.document.turn(|_| {
            // Some on the heap between them, so that their addresses are in no order.
            for item in items.iter().rev().step_by(2).chain(items.iter().step_by(3)) {
                item.low().set(20.0);
                item.high().set(30.0);
            }
        });
        client.update(&mut harness.document)
    };
    let first = frame();
    let _elsewhere: Vec<Item> = (0..7).map(|_| Item::builder().build()).collect();
    assert_eq!(frame(), first);
    let order: Vec<_> = first[0]["msg_data"].as_array().expect("definitions").iter().map(|part| &part["id"]).collect();
    let changes: Vec<_> = first[1..].iter().step_by(2).map(|event| &event["model"]["id"]).collect();
    assert_eq!(order, changes, "in the order of the changes");
}

#[test]
fn who_pushes_a_document_is_told_what_becomes_of_it() {
    let mut harness = Harness::showing(&Item::builder().build());
    harness.document.turn(|turn| {
        let session = turn.session();
        turn.session().title().on_change(move |_, new| {
            if new == "pushed" {
                session.title().set("by the app".into());
                session.add_root(Item::builder().label("by the app"));
            }
        });
    });
    let mut client = Client::pull(&mut harness.document);
    let root = json!({"type": "object", "name": "Item", "id": "mine", "attributes": {"label": "pushed"}});
    let doc = json!({"doc": {"title": "pushed", "config": {"type": "object", "name": "DocumentConfig", "id": "c"}, "roots": [root]}});
    client.push(&mut harness.document, &doc).expect("a document");
    let frame = client.update(&mut harness.document);
    assert_eq!((client.title.as_str(), client.roots.len()), ("by the app", 2));
    assert_eq!(client.models(), harness.models());
    assert!(frame.iter().any(|event| event["attr"] == "notifications"), "a model by default: {frame:?}");
    assert_eq!(client.update(&mut harness.document), Vec::<Json>::new());
}

#[test]
fn roots_are_told_in_their_order() {
    let items = [(); 3].map(|()| Item::builder().build());
    let mut harness = Harness::showing(&items[0]);
    harness.document.turn(|turn| items[1..].iter().for_each(|item| turn.session().add_root(item)));
    let mut client = Client::pull(&mut harness.document);
    let order = |client: &Client| client.roots.join(" ");
    assert_eq!(order(&client), "t3 t4 t5");
    let roots = |indices: &[usize]| indices.iter().map(|&index| items[index].upcast()).collect::<Vec<_>>();
    for (indices, expected, events) in [
        (&[0, 2][..], "t3 t5", 1),
        (&[0, 2, 1], "t3 t5 t4", 2),
        (&[0, 1, 2], "t3 t4 t5", 4),
        (&[2, 0, 1], "t5 t3 t4", 6),
    ] {
        harness.document.turn(|turn| turn.session().roots().set(roots(indices)));
        let frame = client.update(&mut harness.document);
        assert_eq!(order(&client), expected);
        let told = frame.iter().filter(|event| event["kind"] != "MessageSent").count();
        assert!(told <= events, "{expected}: {frame:?}");
    }
}

#[test]
fn a_root_that_a_client_removed_is_defined_when_it_comes_back() {
    let child = Item::builder().label("below").build();
    let root = Item::builder().children([child.upcast()]).build();
    let mut harness = Harness::showing(&root);
    let (kept, session) = (root.clone(), harness.document.session());
    harness.document.turn(|_| {
        let watched = session.clone();
        session.roots().on_change(move |_, _| watched.add_root(&kept));
    });
    let mut client = Client::pull(&mut harness.document);
    let removed = json!({"events": [{"kind": "RootRemoved", "model": {"id": "t3"}}]});
    client.patch(&mut harness.document, &removed).expect("it is a root");
    client.forget_all();
    client.update(&mut harness.document);
    assert_eq!(client.models(), harness.models());
}

#[test]
fn an_owner_comes_anew_where_views_do_not_follow_a_swap() {
    let [first, second] = [(); 2].map(|()| Item::builder().build());
    let renderer = Item::builder().glyph(&first).label("line").build();
    let plot = Item::builder().above([renderer.upcast()]).build();
    let mut harness = Harness::showing(&plot);
    let mut client = Client::pull(&mut harness.document);
    let old = renderer.as_id().expect("it is shown");
    harness.document.turn(|_| renderer.glyph().set(Some(second.upcast())));
    let frame = client.update(&mut harness.document);
    let new = renderer.as_id().expect("it is shown");
    assert_ne!(old, new);
    assert_eq!(kinds(&frame), ["MessageSent", "ModelChanged"]);
    assert_eq!((frame[1]["attr"].as_str(), &frame[1]["new"]), (Some("above"), &json!([{ "id": new }])));
    assert_eq!(client.models(), harness.models());
    // A change of what it follows is no swap, and neither is an undone one.
    harness.document.turn(|_| second.label().set("thin".into()));
    harness.document.turn(|_| [&first, &second].map(|glyph| renderer.glyph().set(Some(glyph.upcast()))));
    client.update(&mut harness.document);
    assert_eq!(renderer.as_id(), Some(new));
    // A client that wrote to the old one meanwhile is not refused.
    client.set(&mut harness.document, &old, "label", &json!("late")).expect("it was there a moment ago");
    // Roots are no exception.
    harness.document.turn(|_| plot.glyph().set(Some(first.upcast())));
    client.update(&mut harness.document);
    assert_eq!(client.models(), harness.models());
}

#[test]
fn columns_without_rows_have_a_kind() {
    let source = Source::builder().data(columns! { x: Vec::<f64>::new() }).build();
    let mut harness = Harness::showing(&source);
    let mut client = Client::pull(&mut harness.document);
    for data in [columns! { x: Vec::<u8>::new() }, columns! { x: vec![1_u8] }, columns! { x: vec![1_i8] }] {
        harness.document.turn(|_| source.data().set(data));
        client.update(&mut harness.document);
        assert_eq!(client.models(), harness.models());
    }
}

#[test]
fn bounds_are_defined_before_what_they_clamp() {
    let range = Range::builder().start(5.0).bounds(Some((0.0, 10.0))).build();
    let parent = Item::builder().children([range.upcast()]).build();
    let mut harness = Harness::showing(&parent);
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|_| parent.children().set(vec![]));
    client.update(&mut harness.document);
    harness.document.turn(|_| {
        range.bounds().set(Some((20.0, 30.0)));
        range.start().set(25.0);
        parent.children().set(vec![range.upcast()]);
    });
    let frame = client.update(&mut harness.document);
    let names: Vec<&String> = frame[0]["msg_data"][0]["attributes"].as_object().expect("attributes").keys().collect();
    assert_eq!(names, ["bounds", "start"]);
}

#[test]
fn several_edits_of_a_turn_are_told_as_one() {
    let source = Source::builder().data(columns! { x: vec![0.0; 100], y: vec![0.0; 100] }).build();
    let mut harness = Harness::showing(&source);
    let mut client = Client::pull(&mut harness.document);
    let rows = |count: usize| columns! { x: vec![0.5; count], y: vec![0.5; count] };
    harness.document.turn(|_| {
        let before = source.data().get();
        source.data().stream(&rows(3), None).expect("the same columns");
        source.data().set(before.appended(&rows(1), None).expect("the same columns"));
        for value in [1.0, 0.0] {
            source.data().patch("y", &[(0.into(), Value::Float(value))]).expect("a row");
        }
    });
    let frame = client.update(&mut harness.document);
    assert_eq!((kinds(&frame), &frame[0]["data"]["entries"][0][1]["shape"]), (vec!["ColumnsStreamed"], &json!([1])));
    assert_eq!(client.models(), harness.models());
}
