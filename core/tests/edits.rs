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
