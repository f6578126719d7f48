//! Data models: what clients are told of classes that they know from nowhere else.

mod support;

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::{Value as Json, json};
use support::{Harness, Item};
use tropism_core::wire::{Buffers, Content};
use tropism_core::{DataModel, Document, Is as _, PeerId, Registry, Value, models};

use crate::support::BuildItem as _;

models! { $
    /// What is asked for.
    Order = "shop.Order" / BuildOrder: DataModel {
        /// How many.
        amount: i64 = Int(1),
        /// For whom.
        customer: Option<String> = Null,
        /// Of what.
        prices: Vec<f64> = List(&[Float(0.5)]),
        /// Whether it is paid.
        is_paid: bool = Bool(false),
        /// What else is to say.
        note: Value = Null,
        /// Which one.
        number: i64 = Required,
        /// Known here only.
        secret: String = Text("") => [unserialized],
    }

    /// What is asked for at once.
    Express = "shop.Express" / BuildExpress: Order {
        /// In so many hours.
        hours: f64 = Float(2.0),
    }, override { amount = Int(3) }
}

fn order_definition() -> Json {
    json!({
        "type": "model",
        "name": "shop.Order",
        "properties": [
            {"name": "amount", "kind": "Int", "default": 1},
            {"name": "customer", "kind": ["Nullable", "Str"], "default": null},
            {"name": "prices", "kind": ["List", "Float"], "default": [0.5]},
            {"name": "is_paid", "kind": "Bool", "default": false},
            {"name": "note", "kind": "Any", "default": null},
            {"name": "number", "kind": "Int"},
        ],
    })
}

fn express_definition() -> Json {
    json!({
        "type": "model",
        "name": "shop.Express",
        "extends": {"id": "shop.Order"},
        "properties": [{"name": "hours", "kind": "Float", "default": 2.0}],
        "overrides": [{"name": "amount", "default": 3}],
    })
}

fn pull(document: &mut Document, peer: PeerId) -> Json {
    let message = document.pull(peer, "1", Buffers::Binary).expect("it can be encoded");
    serde_json::from_str::<Json>(message.content()).expect("JSON")["doc"].take()
}

/// What a client is told before it is told anything else.
fn definitions(document: &mut Document, peer: PeerId) -> Vec<Json> {
    let frame = document.frame(peer).expect("it can be encoded").expect("something to tell");
    let content: Json = serde_json::from_str(frame.messages[0].content()).expect("JSON");
    content["events"][0]["msg_data"].as_array().cloned().unwrap_or_default()
}

/// Which of the definitions are of classes.
fn classes(definitions: &[Json]) -> Vec<&Json> {
    definitions.iter().take_while(|definition| definition["type"] == "model").collect()
}

fn express() -> Express {
    Express::builder().number(7).build()
}

#[test]
fn a_document_defines_the_classes_of_its_data_models_the_base_first() {
    let item = Item::builder().children(vec![express().upcast()]).build();
    let mut harness = Harness::showing(&item);
    let peer = harness.document.connect();
    let doc = pull(&mut harness.document, peer);
    assert_eq!(doc["defs"], json!([order_definition(), express_definition()]));
}

#[test]
fn a_document_without_data_models_defines_nothing() {
    let mut harness = Harness::showing(&Item::builder().build());
    let peer = harness.document.connect();
    assert_eq!(pull(&mut harness.document, peer).get("defs"), None);
}

#[test]
fn a_class_that_comes_later_is_defined_once_and_before_its_first_model() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let document = &mut harness.document;
    let (early, late) = (document.connect(), document.connect());
    pull(document, early);
    let first = express();
    document.turn(|_| item.children().set(vec![first.upcast()]));

    let told = definitions(document, early);
    assert_eq!(classes(&told), [&order_definition(), &express_definition()]);
    assert_eq!(told[2]["name"], "shop.Express");
    assert_eq!(pull(document, late)["defs"].as_array().map(Vec::len), Some(2));

    document.turn(|_| item.children().set(vec![first.upcast(), Order::builder().number(8).build().upcast()]));
    for peer in [early, late] {
        let told = definitions(document, peer);
        assert_eq!((told.len(), classes(&told).len()), (1, 0), "{told:?}");
    }
}

#[test]
fn a_class_whose_first_model_was_never_told_of_is_defined_all_the_same() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let document = &mut harness.document;
    let peer = document.connect();
    pull(document, peer);
    document.turn(|_| item.children().set(vec![express().upcast()]));
    document.turn(|_| item.children().set(Vec::new()));
    let told = definitions(document, peer);
    assert_eq!((told.len(), classes(&told).len()), (2, 2));
    document.turn(|_| item.children().set(vec![express().upcast()]));
    assert_eq!(classes(&definitions(document, peer)), Vec::<&Json>::new());
}

#[test]
fn a_program_is_not_told_of_classes_after_its_pull_and_others_are() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let document = &mut harness.document;
    let (program, page) = (document.connect(), document.connect());
    document.has_classes(program);
    pull(document, program);
    pull(document, page);
    document.turn(|_| item.children().set(vec![express().upcast()]));
    let told = definitions(document, program);
    assert_eq!((told.len(), classes(&told).len()), (1, 0));
    assert_eq!(classes(&definitions(document, page)).len(), 2);
}

fn shop() -> Document {
    let classes = tropism_core::protocol_models::classes().chain(CLASSES.iter().map(|class| class()));
    Document::new(Arc::new(Registry::new(classes)))
}

fn pushed(definitions: &Json, name: &str) -> Content {
    let config = json!({"type": "object", "name": "DocumentConfig", "id": "c1"});
    let root = json!({"type": "object", "name": name, "id": "o1", "attributes": {"number": 9}});
    let doc = json!({"title": "T", "roots": [root], "config": config, "defs": definitions});
    Content::new(json!({ "doc": doc }), HashMap::new())
}

#[test]
fn a_pushed_document_may_have_data_models_whose_classes_are_known() {
    let mut document = shop();
    let (program, page) = (document.connect(), document.connect());
    pull(&mut document, page);
    let content = pushed(&json!([order_definition()]), "shop.Order");
    document.turn(|turn| turn.push(program, &content)).expect("the class is known");
    assert_eq!(classes(&definitions(&mut document, program)), Vec::<&Json>::new());
    assert_eq!(classes(&definitions(&mut document, page)), [&order_definition()]);
}

#[test]
fn a_pushed_class_that_is_unknown_or_another_is_refused_with_what_to_do() {
    let mut document = shop();
    let program = document.connect();
    let mut refusal = |definitions: Json, name: &str| {
        let refused = document.turn(|turn| turn.push(program, &pushed(&definitions, name)));
        refused.expect_err("it would lose values").to_string()
    };
    let unknown = refusal(json!([{"type": "model", "name": "Till"}]), "Till");
    assert!(unknown.contains("\"Till\"") && unknown.contains("declare it with `models!`"), "{unknown}");
    let colour = json!([{"type": "model", "name": "shop.Order", "properties": [{"name": "colour", "kind": "Any"}]}]);
    let colour = refusal(colour, "shop.Order");
    assert!(colour.contains("shop.Order has no property \"colour\""), "{colour}");
    let taken = refusal(json!([{"type": "model", "name": "CustomJS"}]), "shop.Order");
    assert!(taken.contains("CustomJS is a class of this server"), "{taken}");
}
