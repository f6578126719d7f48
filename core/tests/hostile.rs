//! What a client may send to do harm.

mod support;

use serde_json::json;
use support::{BuildItem as _, Client, Harness, Item};
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
