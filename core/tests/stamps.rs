//! What versions are stamped on, and when they are taken back: each of these notices a stamp that is missing (see
//! `stamps.py`).

mod support;

use serde_json::{Value as Json, json};
use support::{AsId as _, BuildItem as _, BuildSource as _, Client, Harness, Item, Source};
use tropism_core::{Is as _, ModelClass as _, columns};

fn kinds(frame: &[Json]) -> Vec<&str> {
    frame.iter().filter_map(|event| event["kind"].as_str()).collect()
}

#[test]
fn a_slow_client_is_told_once_of_what_was_undone_and_changed_again() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let mut slow = Client::pull(&mut harness.document);
    harness.document.turn(|_| item.value().set(1.0));
    harness.document.turn(|_| [2.0, 1.0].map(|value| item.value().set(value)));
    harness.document.turn(|_| item.value().set(3.0));
    assert_eq!(kinds(&slow.update(&mut harness.document)), ["ModelChanged"]);
}

#[test]
fn rows_that_were_undone_are_as_if_they_had_never_come() {
    let rows = |count: usize| columns! { x: vec![0.5; count] };
    let source = Source::builder().data(rows(50)).build();
    let mut harness = Harness::showing(&source);
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|_| [20, 50].map(|count| source.data().set(rows(count))));
    harness.document.turn(|_| source.data().stream(&rows(1), None).expect("the same column"));
    assert_eq!(kinds(&client.update(&mut harness.document)), ["ColumnsStreamed"]);
}

#[test]
fn who_mentions_an_owner_that_came_anew_is_told_of_once() {
    let [first, second] = [(); 2].map(|()| Item::builder().build());
    let owner = Item::builder().glyph(&first).build();
    let parent = Item::builder().children([owner.upcast()]).build();
    let mut harness = Harness::showing(&parent);
    let mut client = Client::pull(&mut harness.document);
    // Its children are touched in the same turn, and end as they were.
    harness.document.turn(|_| {
        parent.children().set(vec![]);
        parent.children().set(vec![owner.upcast()]);
        owner.glyph().set(Some(second.upcast()));
    });
    harness.document.turn(|_| parent.children().set(vec![owner.upcast(), first.upcast()]));
    assert_eq!(kinds(&client.update(&mut harness.document)), ["MessageSent", "ModelChanged"]);
    harness.document.turn(|_| {
        parent.children().set(vec![]);
        parent.children().set(vec![owner.upcast(), first.upcast()]);
        owner.glyph().set(Some(first.upcast()));
    });
    client.update(&mut harness.document);
    assert_eq!(client.models(), harness.models());
}

#[test]
fn a_model_under_a_new_id_is_defined_without_its_defaults() {
    let [first, second] = [(); 2].map(|()| Item::builder().build());
    let owner = Item::builder().glyph(&first).label("a").build();
    let parent = Item::builder().children([owner.upcast()]).build();
    let mut harness = Harness::showing(&parent);
    let mut client = Client::pull(&mut harness.document);
    harness.document.turn(|_| parent.children().set(vec![]));
    harness.document.turn(|_| {
        owner.label().set(String::new());
        parent.children().set(vec![owner.upcast()]);
    });
    client.update(&mut harness.document);
    harness.document.turn(|_| owner.glyph().set(Some(second.upcast())));
    let frame = client.update(&mut harness.document);
    let id = owner.as_id().expect("it is shown");
    let definitions = frame[0]["msg_data"].as_array().expect("definitions");
    let definition = definitions.iter().find(|definition| definition["id"] == json!(id)).expect("under its new id");
    assert!(definition["attributes"].get("label").is_none(), "{definition}");
}

#[test]
fn a_model_that_moves_to_another_document_brings_none_of_its_past() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    (0..100).for_each(|round| harness.document.turn(|_| item.label().set(round.to_string())));
    harness.document.turn(|_| item.label().set(String::new()));
    let stamped = harness.document.version();
    harness.document.turn(|turn| turn.session().remove_root(&item));

    let others: Vec<Item> = (0..20).map(|_| Item::builder().build()).collect();
    let other = Item::builder().children(others.iter().map(tropism_core::Is::upcast).collect::<Vec<_>>()).build();
    let mut second = Harness::showing(&other);
    let mut client = Client::pull(&mut second.document);
    second.document.turn(|turn| turn.session().add_root(&item));
    let frame = client.update(&mut second.document);
    assert!(frame[0]["msg_data"][0].get("attributes").is_none(), "a new model here: {frame:?}");
    while second.document.version() + 5 < stamped {
        second.document.turn(|_| other.value().set(other.value().get() + 1.0));
    }
    let mut slow = Client::pull(&mut second.document);
    // One of these gets the version that the model's own change had there.
    second.document.turn(|_| others.iter().for_each(|other| other.label().set("told".to_owned())));
    second.document.turn(|_| item.label().set("moved".to_owned()));
    slow.update(&mut second.document);
    assert_eq!(slow.models(), second.models());
}

#[test]
fn a_model_of_a_client_that_came_anew_is_defined_for_its_maker_too() {
    let [first, second] = [(); 2].map(|()| Item::builder().build());
    let parent = Item::builder().above([first.upcast(), second.upcast()]).build();
    for is_told in [false, true] {
        let mut harness = Harness::showing(&parent);
        let (mut maker, mut other) = (Client::pull(&mut harness.document), Client::pull(&mut harness.document));
        let glyph = first.as_id().expect("it is shown");
        let attributes = json!({"glyph": {"id": glyph}});
        let made = json!([{"type": "object", "name": "Item", "id": "mine", "attributes": attributes}]);
        let id = parent.as_id().expect("it is shown");
        maker.set(&mut harness.document, &id, "children", &made).expect("a model");
        other.update(&mut harness.document);
        if is_told {
            maker.update(&mut harness.document);
        }
        harness.document.turn(|_| {
            let node = parent.children().get()[0].as_node().clone();
            let model = Item::from_node(node).expect("an item");
            model.glyph().set(Some(second.upcast()));
        });
        maker.update(&mut harness.document);
        assert_eq!(maker.models(), harness.models());
        harness.document.turn(|turn| turn.session().remove_root(&parent));
    }
}
