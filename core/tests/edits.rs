//! What clients write: late, several times in a turn, beside what the app does meanwhile.

mod support;

use serde_json::{Value as Json, json};
use support::{BuildItem as _, Client, Harness, Item};
use tropism_core::Is as _;

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
