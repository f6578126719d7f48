//! Whatever happens in whatever order, once quiet every client holds what the document holds.

mod support;

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use support::{AsId as _, Client, Harness, Item, Source};
use tropism_core::{Column, ColumnData, Is as _, Model, Value, columns};

const MODELS: usize = 7;
const CLIENTS: usize = 3;

#[derive(Clone, Debug)]
enum Step {
    Value(usize, i8),
    Label(usize, u8),
    Children(usize, Vec<usize>),
    Views(usize, Vec<usize>, Vec<usize>),
    Together(usize, i8, i8),
    Swap(usize, Vec<usize>),
    Columns(usize, Vec<i8>, bool),
    Append(usize, Vec<i8>, usize),
    Cell(usize, usize, i8),
    Root(usize, bool),
    Title(u8),
    Write(usize, usize, i8),
    Refused(usize, usize),
    Update(usize),
    Turn,
}

fn step() -> impl Strategy<Value = Step> {
    let model = 0..MODELS;
    let some = proptest::collection::vec(0..MODELS, 0..3);
    prop_oneof![
        (model.clone(), any::<i8>()).prop_map(|(model, value)| Step::Value(model, value % 3)),
        (model.clone(), any::<u8>()).prop_map(|(model, label)| Step::Label(model, label % 3)),
        (model.clone(), some.clone()).prop_map(|(model, children)| Step::Children(model, children)),
        (model.clone(), some.clone(), some).prop_map(|(model, above, below)| Step::Views(model, above, below)),
        (model.clone(), any::<i8>(), any::<i8>()).prop_map(|(model, low, high)| Step::Together(model, low, high)),
        (0..2_usize, proptest::collection::vec(-2..2_i8, 0..3), any::<bool>())
            .prop_map(|(source, rows, is_wide)| Step::Columns(source, rows, is_wide)),
        (0..2_usize, proptest::collection::vec(-2..2_i8, 1..4), 1..9_usize)
            .prop_map(|(source, rows, window)| Step::Append(source, rows, window)),
        (0..2_usize, proptest::collection::vec(-2..2_i8, 1..4), 1..9_usize)
            .prop_map(|(source, rows, window)| Step::Append(source, rows, window)),
        (0..2_usize, 0..8_usize, any::<i8>()).prop_map(|(source, row, value)| Step::Cell(source, row, value)),
        (0..2_usize, 0..8_usize, any::<i8>()).prop_map(|(source, row, value)| Step::Cell(source, row, value)),
        (model.clone(), proptest::collection::vec(0..MODELS, 0..2)).prop_map(|(model, glyph)| Step::Swap(model, glyph)),
        (model.clone(), any::<bool>()).prop_map(|(model, is_added)| Step::Root(model, is_added)),
        (0..3_u8).prop_map(Step::Title),
        (0..CLIENTS, model.clone(), any::<i8>()).prop_map(|(client, model, value)| Step::Write(client, model, value)),
        (0..CLIENTS, model).prop_map(|(client, model)| Step::Refused(client, model)),
        (0..CLIENTS).prop_map(Step::Update),
        Just(Step::Turn),
    ]
}

fn columns_of(rows: &[i8], is_wide: bool) -> ColumnData {
    let x: Vec<i8> = rows.to_vec();
    let y: Vec<i8> = rows.iter().map(|row| row.abs()).collect();
    if is_wide {
        columns! { x: x, y: y }
    } else {
        columns! { x: Column::from(x) }
    }
}

/// Attributes at their defaults may be held or not.
fn without_defaults(models: BTreeMap<String, Json>) -> BTreeMap<String, Json> {
    let defaults = json!({
        "value": 0.0, "label": "", "children": [], "above": [], "below": [], "glyph": null, "low": 0.0, "high": 10.0,
        "data": {"type": "map"}, "selected": [],
    });
    models
        .into_iter()
        .map(|(id, mut model)| {
            if let Some(attributes) = model[1].as_object_mut() {
                attributes.retain(|name, value| defaults.get(name) != Some(value));
            }
            (id, model)
        })
        .collect()
}

/// Where the columns of a client stand: binary data in a buffer or inline, here compared by the value they decode to.
fn held(client: &Client) -> BTreeMap<String, Json> {
    without_defaults(client.models())
}

struct World {
    harness: Harness,
    items: Vec<Item>,
    sources: Vec<Source>,
    clients: Vec<Client>,
}

impl World {
    fn new() -> Self {
        let items: Vec<Item> = (0..MODELS).map(|_| Item::builder().build()).collect();
        let sources: Vec<Source> = (0..2).map(|_| Source::builder().build()).collect();
        let mut harness = Harness::showing(&items[0]);
        harness.document.turn(|turn| {
            for source in &sources {
                turn.session().add_root(source);
            }
        });
        let clients = (0..CLIENTS).map(|_| Client::pull(&mut harness.document)).collect();
        Self { harness, items, sources, clients }
    }

    fn models(&self, chosen: &[usize]) -> Vec<Model> {
        chosen.iter().map(|&model| self.items[model].upcast()).collect()
    }

    /// One turn with the changes of the app in it.
    fn turn(&mut self, steps: &[Step]) {
        let mut document = std::mem::replace(&mut self.harness.document, Harness::empty());
        document.turn(|turn| {
            for step in steps {
                match step {
                    Step::Value(model, value) => self.items[*model].value().set((*value).into()),
                    Step::Label(model, label) => self.items[*model].label().set(label.to_string()),
                    Step::Children(model, children) => self.items[*model].children().set(self.models(children)),
                    Step::Views(model, above, below) => {
                        self.items[*model].above().set(self.models(above));
                        self.items[*model].below().set(self.models(below));
                    }
                    Step::Swap(model, glyph) => {
                        self.items[*model].glyph().set(self.models(glyph).pop());
                    }
                    Step::Together(model, low, high) => {
                        self.items[*model].low().set((*low).into());
                        self.items[*model].high().set((*high).into());
                    }
                    Step::Columns(source, rows, is_wide) => {
                        self.sources[*source].data().set(columns_of(rows, *is_wide));
                    }
                    Step::Append(source, rows, window) => {
                        let data = self.sources[*source].data();
                        let old = data.get();
                        let tail = columns_of(rows, old.get("y").is_some());
                        data.set(old.appended(&tail, Some(*window)).unwrap_or(tail));
                    }
                    Step::Cell(source, row, value) => {
                        let data = self.sources[*source].data();
                        let cell = [((*row).into(), Value::Int((*value).into()))];
                        if let Ok(patched) = data.get().patched("x", &cell) {
                            data.set(patched);
                        }
                    }
                    Step::Root(model, true) => turn.session().add_root(&self.items[*model]),
                    Step::Root(model, false) => turn.session().remove_root(&self.items[*model]),
                    Step::Title(title) => turn.session().title().set(title.to_string()),
                    Step::Write(..) | Step::Refused(..) | Step::Update(_) | Step::Turn => {}
                }
            }
        });
        self.harness.document = document;
    }

    fn run(&mut self, steps: &[Step]) {
        let mut waiting = Vec::new();
        for step in steps {
            match step {
                Step::Turn => self.turn(&std::mem::take(&mut waiting)),
                Step::Update(client) => {
                    self.clients[*client].update(&mut self.harness.document);
                }
                Step::Write(client, model, value) => {
                    if let Some(id) = self.items[*model].as_id() {
                        let client = &mut self.clients[*client];
                        client.write(&mut self.harness.document, &id, "value", &json!(f64::from(*value)));
                    }
                }
                Step::Refused(client, model) => {
                    if let Some(id) = self.items[*model].as_id() {
                        let client = &mut self.clients[*client];
                        client.write(&mut self.harness.document, &id, "label", &json!(7));
                    }
                }
                other => waiting.push(other.clone()),
            }
        }
        self.turn(&waiting);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(392), cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_client_converges(steps in proptest::collection::vec(step(), 0..50)) {
        let mut world = World::new();
        world.run(&steps);
        for client in &mut world.clients {
            client.update(&mut world.harness.document);
        }
        let fresh = Client::pull(&mut world.harness.document);
        for client in &world.clients {
            prop_assert_eq!(held(client), held(&fresh));
            prop_assert_eq!(&client.roots, &fresh.roots);
            prop_assert_eq!(&client.title, &fresh.title);
        }
        for client in &mut world.clients {
            prop_assert_eq!(client.update(&mut world.harness.document), Vec::<Json>::new());
        }
    }
}
