//! What a theme makes of properties that nobody set, and what clients are told of it.

mod support;

use serde_json::{Value as Json, json};
use support::{AsId as _, BuildItem as _, Client, Harness, Item, Source};
use tropism_core::protocol_models::DocumentConfig;
use tropism_core::{Is, Model, ModelClass as _, Registry, Theme, ThemeError, Value, Var, derive};

fn item() -> Item {
    Item::builder().build()
}

fn registry() -> Registry {
    Registry::new([Model::class(), Item::class(), Source::class(), DocumentConfig::class()])
}

fn theme(values: &[(&str, &str, Value)]) -> Theme {
    Theme::new(&registry(), values.iter().cloned()).expect("it fits the tables")
}

fn labels(label: &str) -> Theme {
    Theme::default().with(Item::label, label)
}

/// What a frame tells of properties.
fn told(frame: &[Json]) -> Vec<(String, String, Json)> {
    let text = |value: &Json| value.as_str().expect("a text").to_owned();
    frame.iter().map(|event| (text(&event["model"]["id"]), text(&event["attr"]), event["new"].clone())).collect()
}

#[test]
fn what_nobody_set_reads_as_the_theme_says_while_its_model_is_there() {
    let (plain, own) = (item(), Item::builder().label("own").build());
    let root = Item::builder().children([plain.upcast(), own.upcast()]).build();
    let mut document = Harness::empty();
    document.turn(|turn| {
        turn.session().theme().set(labels("styled"));
        turn.session().add_root(&root);
    });
    assert_eq!(plain.label().get(), "styled");
    assert_eq!(own.label().get(), "own");
    let client = Client::pull(&mut document);
    assert_eq!(client.model(&plain.as_id().expect("joined"))["label"], "styled");
    document.turn(|turn| turn.session().remove_root(&root));
    assert_eq!(plain.label().get(), "");
}

#[test]
fn what_is_said_of_a_class_goes_before_what_is_said_of_its_base() {
    let tags = |tag: &str| [Value::from(tag)].into_iter().collect::<Value>();
    let theme =
        theme(&[("Item", "tags", tags("item")), ("Model", "tags", tags("model")), ("Model", "name", "x".into())]);
    let (item, source) = (item(), Source::builder().build());
    let mut document = Harness::empty();
    document.turn(|turn| {
        turn.session().theme().set(theme);
        turn.session().add_root(&item);
        turn.session().add_root(&source);
    });
    assert_eq!(item.tags().get(), [Value::from("item")]);
    assert_eq!(source.tags().get(), [Value::from("model")]);
    assert_eq!(item.name().get().as_deref(), Some("x"));
}

#[test]
fn switching_tells_the_values_that_change_and_no_others() {
    let [first, second, own] = [item(), item(), Item::builder().label("own").build()];
    let root = Item::builder().children([first.upcast(), second.upcast(), own.upcast()]).label("root").build();
    let mut harness = Harness::showing(&root);
    let mut client = Client::pull(&mut harness.document);
    let session = harness.document.session();
    let day = labels("day").with(Item::high, 20);
    let night = labels("night").with(Item::high, 20);
    let ids = [&first, &second].map(|item| item.as_id().expect("joined"));
    let of_both = |label: &str| ids.clone().map(|id| (id, "label".to_owned(), json!(label))).to_vec();

    harness.document.turn(|_| session.theme().set(day.clone()));
    assert_eq!(client.update(&mut harness.document).len(), 2 + 4, "two labels and four limits");
    harness.document.turn(|_| session.theme().set(night.clone()));
    assert_eq!(told(&client.update(&mut harness.document)), of_both("night"));
    harness.document.turn(|_| {
        session.theme().set(day.clone());
        session.theme().set(night);
    });
    assert_eq!(client.update(&mut harness.document), Vec::<Json>::new(), "there and back in one turn");
    harness.document.turn(|_| session.theme().set(labels("night")));
    assert_eq!(client.update(&mut harness.document).len(), 4, "the limits alone");
    harness.document.turn(|_| session.theme().set(Theme::default()));
    assert_eq!(told(&client.update(&mut harness.document)), of_both(""));
    assert_eq!(client.shown(), Client::pull(&mut harness.document).shown());
}

#[test]
fn what_was_set_stays_as_it_is_whatever_the_value() {
    let [written, as_themed, as_default, by_client] = [item(), item(), item(), item()];
    let children = [&written, &as_themed, &by_client].map(Is::upcast);
    let root = Item::builder().children(children).label("root").build();
    as_default.label().set(String::new());
    let mut document = Harness::empty();
    let session = document.session();
    document.turn(|_| {
        session.theme().set(labels("day"));
        session.add_root(&root);
        session.add_root(&as_default);
    });
    assert_eq!(as_default.label().get(), "", "set to the default before it joined");
    let mut client = Client::pull(&mut document);
    document.turn(|_| {
        written.label().set("own".into());
        as_themed.label().set("day".into());
    });
    client.set(&mut document, &by_client.as_id().expect("joined"), "label", &json!("theirs")).expect("a text");
    client.update(&mut document);
    document.turn(|_| session.theme().set(labels("night")));
    assert_eq!(client.update(&mut document), Vec::<Json>::new());
    let labels = [&written, &as_themed, &by_client].map(|item| item.label().get());
    assert_eq!(labels, ["own", "day", "theirs"]);
}

#[test]
fn who_follows_a_property_sees_what_the_theme_makes_of_it() {
    let [source, target] = [item(), Item::builder().label("target").build()];
    target.name().bind(derive(source.label(), |label| Some(format!("follows {label}"))));
    let root = Item::builder().children([source.upcast(), target.upcast()]).label("root").build();
    let loose = derive(source.label(), |label| label);
    assert_eq!(loose.get().expect("a label"), "");
    let mut document = Harness::empty();
    let session = document.session();
    document.turn(|_| {
        session.theme().set(labels("day"));
        session.add_root(&root);
    });
    document.turn(|_| ());
    assert_eq!(target.name().get().as_deref(), Some("follows day"));
    assert_eq!(loose.get().expect("a label"), "day");
    let seen = Var::new(Vec::new());
    let changes = seen.clone();
    document
        .turn(|_| source.label().on_change(move |old, new| changes.set([changes.get(), vec![(old, new)]].concat())));
    document.turn(|_| session.theme().set(labels("night")));
    assert_eq!(target.name().get().as_deref(), Some("follows night"));
    assert_eq!(seen.get(), [("day".to_owned(), "night".to_owned())]);
}

#[test]
fn a_theme_follows_a_source_as_properties_do() {
    let is_dark = Item::builder().value(0).build();
    let mut harness = Harness::showing(&is_dark);
    let session = harness.document.session();
    harness.document.turn(|_| {
        session.theme().bind(derive(is_dark.value(), |value| labels(if value > 0.0 { "night" } else { "day" })));
    });
    assert_eq!(is_dark.label().get(), "day");
    let mut client = Client::pull(&mut harness.document);
    let id = is_dark.as_id().expect("joined");
    client.set(&mut harness.document, &id, "value", &json!(1)).expect("a number");
    assert_eq!(told(&client.update(&mut harness.document)), [(id, "label".to_owned(), json!("night"))]);
}

#[test]
fn a_model_that_comes_back_is_as_the_theme_of_that_moment_says() {
    let (root, child) = (Item::builder().label("root").build(), item());
    root.children().set(vec![child.upcast()]);
    let mut document = Harness::empty();
    let session = document.session();
    document.turn(|_| {
        session.theme().set(labels("day").with(Item::high, 20));
        session.add_root(&root);
    });
    let mut client = Client::pull(&mut document);
    document.turn(|_| root.children().set(Vec::new()));
    client.update(&mut document);
    document.turn(|_| session.theme().set(labels("night")));
    document.turn(|_| root.children().set(vec![child.upcast()]));
    client.update(&mut document);
    assert_eq!((child.label().get(), child.high().get()), ("night".to_owned(), 10.0));
    let held = client.model(&child.as_id().expect("joined"));
    assert_eq!((&held["label"], &held["high"]), (&json!("night"), &json!(10.0)));
}

#[test]
fn a_model_that_is_there_by_default_goes_and_comes_with_the_theme() {
    let mut harness = Harness::showing(&item());
    let session = harness.document.session();
    let config = session.config().get();
    let notifications = || config.notifications().get();
    let first = notifications().expect("there by default");
    let silent = theme(&[("DocumentConfig", "notifications", Value::Null)]);
    harness.document.turn(|_| session.theme().set(silent));
    assert_eq!(notifications(), None);
    harness.document.turn(|_| session.theme().set(Theme::default()));
    let second = notifications().expect("there again");
    assert_ne!(first, second);
    assert!(second.as_id().is_some(), "it is part of the document");
    assert_eq!(harness.document.take_faults(), Vec::<String>::new());
}

#[test]
fn views_that_would_not_follow_come_anew() {
    let root = item();
    let mut harness = Harness::showing(&root);
    let mut client = Client::pull(&mut harness.document);
    let session = harness.document.session();
    let before = root.as_id();
    harness.document.turn(|_| session.theme().set(labels("night").with(Item::once, true)));
    client.update(&mut harness.document);
    assert_ne!(root.as_id(), before);
    assert_eq!(client.models(), harness.models());
}

#[test]
fn a_client_is_told_what_the_theme_makes_of_models_that_it_brings() {
    let root = Item::builder().label("root").build();
    let mut document = Harness::empty();
    let session = document.session();
    document.turn(|_| {
        session.theme().set(labels("night"));
        session.add_root(&root);
    });
    let mut client = Client::pull(&mut document);
    client.make("c1", "Item");
    let new = json!([{"type": "object", "name": "Item", "id": "c1", "attributes": {"value": 3}}]);
    client.set(&mut document, &root.as_id().expect("joined"), "children", &new).expect("an item");
    assert_eq!(told(&client.update(&mut document)), [("c1".to_owned(), "label".to_owned(), json!("night"))]);
}

#[test]
fn sessions_do_not_share_what_they_make_of_a_theme() {
    let shared = labels("night");
    let items = [item(), item()];
    let mut documents: Vec<_> = items.iter().map(|item| Harness::showing(item).document).collect();
    for document in &mut documents {
        document.turn(|turn| turn.session().theme().set(shared.clone()));
    }
    documents[0].turn(|turn| turn.session().theme().set(Theme::default()));
    assert_eq!(items.map(|item| item.label().get()), ["", "night"]);
}

#[test]
fn errors_name_class_and_property_and_what_was_meant() {
    let error = |class: &'static str, property: &'static str, value: Value| {
        Theme::new(&registry(), [(class, property, value)]).expect_err("no theme").to_string()
    };
    assert_eq!(error("Itme", "label", "x".into()), "there is no class of models named \"Itme\"; did you mean Item?");
    assert_eq!(error("Item", "labels", "x".into()), "Item has no property \"labels\"; did you mean label?");
    assert_eq!(error("Item", "label", 3.into()), "Item.label must be a text; the theme has 3");
    let model = Value::from(&item());
    assert_eq!(
        Theme::new(&registry(), [("Item", "glyph", model)]),
        Err(ThemeError::Model { class: "Item", property: "glyph" })
    );
}
