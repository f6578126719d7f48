//! What is remembered of clients and columns, and forgotten when nobody needs it any more.

#![expect(unreachable_pub, reason = "models are declared for whoever uses them")]

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::{Document, Peer, PeerId};
use crate::class::Registry;
use crate::columns;
use crate::columns::ColumnData;
use crate::model::{Is, Model, ModelClass};
use crate::wire::{Buffers, Content};

crate::models! { $
    /// Columns that clients follow only under the id that they were born with.
    Table / BuildTable: Model {
        /// The columns.
        data: ColumnData = Columns => [data],
        /// What it is made of.
        wood: Option<Model> = Null => [frozen],
        /// A number.
        legs: i64 = Int(4),
    }
}

fn showing(table: &Table) -> (Document, PeerId) {
    let classes = CLASSES.iter().map(|class| class());
    let mut document = Document::new(Arc::new(Registry::new(classes.chain(crate::protocol_models::classes()))));
    document.turn(|turn| turn.session().add_root(table));
    let peer = document.connect();
    document.pull(peer, "1", Buffers::Binary).expect("it can be encoded");
    (document, peer)
}

fn table() -> Table {
    Table::builder().data(columns! { x: vec![1, 2, 3] }).legs(4).build()
}

fn grow(document: &mut Document, peer: PeerId, table: &Table) {
    document.turn(|_| table.data().stream(&columns! { x: vec![4] }, None).expect("the same column"));
    document.frame(peer).expect("it can be encoded").expect("rows");
}

fn with_peer<R>(document: &Document, peer: PeerId, look: impl FnOnce(&Peer) -> R) -> R {
    look(document.shared().inner().peers.get(peer.0).expect("it is connected"))
}

fn has_history(table: &Table) -> bool {
    table.as_node().state().column_history.is_some()
}

fn patch(document: &mut Document, peer: PeerId, events: &Json) {
    let content = Content::new(json!({ "events": events }), HashMap::new());
    document.turn(|turn| turn.patch(peer, &content)).expect("it is acceptable");
}

#[test]
fn who_joins_again_has_no_past() {
    let table = table();
    let (mut document, peer) = showing(&table);
    grow(&mut document, peer, &table);
    assert!(has_history(&table));
    document.turn(|turn| turn.session().remove_root(&table));
    document.turn(|turn| turn.session().add_root(&table));
    assert!(!has_history(&table));
}

#[test]
fn who_comes_anew_has_no_past_and_no_client_is_anywhere_in_its_rows() {
    let (pine, oak) = (Table::builder().build(), Table::builder().build());
    let table = Table::builder().data(columns! { x: vec![1, 2, 3] }).wood(&pine).build();
    let (mut document, peer) = showing(&table);
    grow(&mut document, peer, &table);
    assert!(with_peer(&document, peer, |peer| peer.rows.contains_key(table.as_node())));
    document.turn(|_| table.wood().set(Some(oak.upcast())));
    assert!(!has_history(&table));
    document.frame(peer).expect("it can be encoded").expect("another table");
    assert!(with_peer(&document, peer, |peer| !peer.rows.contains_key(table.as_node())));
}

#[test]
fn what_a_client_wrote_and_made_is_remembered_until_its_next_frame() {
    let table = table();
    let (mut document, peer) = showing(&table);
    let id = table.as_node().id().expect("it is shown").to_string();
    let legs = json!({"kind": "ModelChanged", "model": {"id": id}, "attr": "legs", "new": 3});
    let wood = json!({"type": "object", "name": "Table", "id": "own", "attributes": {}});
    let made = json!({"kind": "RootAdded", "model": wood});
    patch(&mut document, peer, &json!([legs, made]));
    assert_eq!(table.legs().get(), 3);
    assert!(with_peer(&document, peer, |peer| !peer.holds.is_empty() && !peer.made.is_empty()));
    document.frame(peer).expect("it can be encoded");
    assert!(with_peer(&document, peer, |peer| peer.holds.is_empty() && peer.made.is_empty()));
}
