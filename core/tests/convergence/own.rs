//! What clients do by themselves: in the browser first, then to the server.

use std::collections::HashMap;

use bytes::Bytes;
use serde_json::{Value as Json, json};

use crate::schedule::{Own, SOURCES};
use crate::support::browser::{Columns, Held, Place, rows, streamed};
use crate::table::NAMES;
use crate::viewer::{Viewer, Write};

type Arrays = HashMap<String, Bytes>;

/// In Bokeh's encoding, with arrays as buffers.
fn encode(held: &Held, arrays: &mut Arrays) -> Json {
    held.encode(&mut |bytes| {
        let id = format!("b{}", arrays.len());
        arrays.insert(id.clone(), bytes.into());
        json!({ "id": id })
    })
}

fn chosen(ids: &[String], pick: usize) -> Option<String> {
    (!ids.is_empty()).then(|| ids[pick % ids.len()].clone())
}

#[expect(clippy::cast_precision_loss, reason = "small")]
fn float(number: i64) -> f64 {
    number as f64
}

impl Viewer {
    pub(crate) fn act(&mut self, own: &Own) {
        match own {
            Own::Value(pick, value) => self.set_item(*pick, "value", Held::Number(float(*value))),
            Own::Label(pick, label) => self.set_item(*pick, "label", Held::Text(label.to_string())),
            Own::Wrong(pick) => self.set_item(*pick, "label", Held::Number(7.0)),
            Own::Width(pick, width) => self.set_item(*pick, "inner_width", Held::Number(float(*width))),
            Own::Make(pick, in_full) => self.make(*pick, *in_full),
            Own::Title(title) => {
                self.browser.title = format!("title {title}");
                let event = json!({"kind": "TitleChanged", "title": self.browser.title});
                self.write(&event, Arrays::new(), vec![(String::new(), "title".into())]);
            }
            Own::Config(reconnects) => {
                let config = self.browser.config.clone().expect("every document has one");
                self.set(&config, "reconnect_session", Held::Bool(*reconnects));
            }
            Own::AddRoot(pick) => self.add_root(*pick),
            Own::RemoveRoot(pick) => {
                let Some(id) = chosen(&self.browser.roots, *pick) else { return };
                self.browser.roots.retain(|root| *root != id);
                self.browser.prune();
                self.write(&json!({"kind": "RootRemoved", "model": {"id": id}}), Arrays::new(), vec![]);
            }
            Own::Append(source, first, rollover) => self.append(*source, *first, *rollover),
            Own::Cell(source, column, row, value) => self.cell(*source, *column, *row, *value),
            Own::WrongCell(source) => {
                let Some((id, columns)) = self.source(*source) else { return };
                let Some((name, column)) = columns.first() else { return };
                let patches = json!({"type": "map", "entries": [[name.text(), [[rows(column) + 5, 1]]]]});
                let event = json!({"kind": "ColumnsPatched", "model": {"id": id}, "attr": "data", "patches": patches});
                self.write(&event, Arrays::new(), vec![(id, "data".into())]);
            }
            Own::Column(source, column, first) => self.replace_column(*source, *column, *first),
            Own::Select(source, rows) => {
                let Some((id, _)) = self.source(*source) else { return };
                let rows = rows.iter().map(|&row| Held::Number(float(i64::try_from(row).expect("small"))));
                self.set(&id, "selected", Held::List(rows.collect()));
            }
            Own::Push(number) => self.push(*number),
        }
    }

    fn set_item(&mut self, pick: usize, attribute: &str, value: Held) {
        if let Some(id) = chosen(&self.shown_of("Item"), pick) {
            self.set(&id, attribute, value);
        }
    }

    /// What is equal is no change to BokehJS.
    fn set(&mut self, id: &str, attribute: &str, value: Held) {
        if self.browser.get(id, attribute) == value {
            return;
        }
        let mut arrays = Arrays::new();
        let new = encode(&value, &mut arrays);
        self.browser.hold(id, attribute, value);
        self.change(id, attribute, &new, arrays);
    }

    fn change(&mut self, id: &str, attribute: &str, new: &Json, arrays: Arrays) {
        let event = json!({"kind": "ModelChanged", "model": {"id": id}, "attr": attribute, "new": new});
        self.write(&event, arrays, vec![(id.to_owned(), attribute.to_owned())]);
    }

    /// A model of its own making, known to nobody yet.
    fn new_item(&mut self) -> (String, Json) {
        let id = self.next_id();
        let attributes = [("label".to_owned(), Held::Text("made".into()))].into();
        self.browser.models.insert(id.clone(), ("Item".to_owned(), attributes));
        let attributes = json!({"label": "made", "only_in_js": 1});
        (id.clone(), json!({"type": "object", "name": "Item", "id": id, "attributes": attributes}))
    }

    fn make(&mut self, pick: usize, in_full: bool) {
        let Some(parent) = chosen(&self.shown_of("Item"), pick) else { return };
        let Held::List(mut children) = self.browser.get(&parent, "children") else { return };
        let mut arrays = Arrays::new();
        let mut new: Vec<Json> = children
            .iter()
            .map(|child| match child {
                // BokehJS mentions in full what it was told of by patch.
                Held::Model(id) if in_full => {
                    let (class, attributes) = &self.browser.models[id];
                    let attributes: serde_json::Map<String, Json> =
                        attributes.iter().map(|(name, value)| (name.clone(), encode(value, &mut arrays))).collect();
                    json!({"type": "object", "name": class, "id": id, "attributes": attributes})
                }
                other => encode(other, &mut arrays),
            })
            .collect();
        let (id, definition) = self.new_item();
        new.push(definition);
        children.push(Held::Model(id));
        self.browser.hold(&parent, "children", Held::List(children));
        self.change(&parent, "children", &Json::Array(new), arrays);
    }

    fn add_root(&mut self, pick: usize) {
        let others: Vec<String> =
            self.shown_of("Item").into_iter().filter(|id| !self.browser.roots.contains(id)).collect();
        let (id, model) = match chosen(&others, pick) {
            Some(id) if pick.is_multiple_of(2) => (id.clone(), json!({ "id": id })),
            _ => self.new_item(),
        };
        self.browser.roots.push(id);
        self.browser.prune();
        self.write(&json!({"kind": "RootAdded", "model": model}), Arrays::new(), vec![]);
    }

    /// A source that it shows, with its columns.
    fn source(&self, pick: usize) -> Option<(String, Columns)> {
        debug_assert!(pick < SOURCES, "there are no others");
        let id = chosen(&self.shown_of("Source"), pick)?;
        match self.browser.get(&id, "data") {
            Held::Map(columns) => Some((id, columns)),
            other => panic!("{other:?} are no columns"),
        }
    }

    fn append(&mut self, source: usize, first: i64, rollover: Option<usize>) {
        let Some((id, mut columns)) = self.source(source) else { return };
        let is_flat = |column: &Held| !matches!(column, Held::Array(array) if !array.is_flat());
        if columns.is_empty() || !columns.iter().all(|(_, column)| is_flat(column)) {
            return;
        }
        let count = 1 + usize::try_from(first.rem_euclid(2)).expect("small");
        let tail = |column: &Held| {
            let number = float(first.rem_euclid(2));
            let cell = match column {
                Held::List(items) => items.first().cloned().unwrap_or(Held::Null),
                _ => Held::Number(number),
            };
            Held::List(vec![cell; count])
        };
        if rollover.is_some_and(|window| window < rows(&columns[0].1)) {
            // BokehJS shrinks lists, and makes a mess of arrays.
            self.excuse([(id.clone(), "data".to_owned())]);
        }
        let mut arrays = Arrays::new();
        let mut entries = Vec::new();
        for (name, column) in &mut columns {
            let tail = tail(column);
            *column = streamed(column, &tail, rollover);
            entries.push(json!([name.text(), encode(&tail, &mut arrays)]));
        }
        self.browser.hold(&id, "data", Held::Map(columns));
        let data = json!({"type": "map", "entries": entries});
        let event = json!({
            "kind": "ColumnsStreamed", "model": {"id": id}, "attr": "data", "data": data, "rollover": rollover,
        });
        self.write(&event, arrays, vec![(id, "data".into())]);
    }

    fn cell(&mut self, source: usize, column: usize, row: usize, value: i64) {
        let Some((id, mut columns)) = self.source(source) else { return };
        let Some((name, column)) = columns.get_mut(column) else { return };
        if row >= rows(column) {
            return;
        }
        let value = match column {
            Held::List(items) => {
                items[row] = Held::Text(format!("cell {value}"));
                items[row].clone()
            }
            Held::Array(array) if array.is_flat() => {
                let number = float(value.rem_euclid(2));
                array.numbers[row] = number;
                if array.dtype == "bool" { Held::Bool(number != 0.0) } else { Held::Number(number) }
            }
            _ => return,
        };
        let patches = json!({"type": "map", "entries": [[name.text(), [[row, encode(&value, &mut Arrays::new())]]]]});
        self.browser.hold(&id, "data", Held::Map(columns));
        let event = json!({"kind": "ColumnsPatched", "model": {"id": id}, "attr": "data", "patches": patches});
        self.write(&event, Arrays::new(), vec![(id, "data".into())]);
    }

    fn replace_column(&mut self, source: usize, column: usize, first: i64) {
        let Some((id, mut columns)) = self.source(source) else { return };
        let length = columns.first().map_or(3, |(_, column)| rows(column));
        let list = Held::List(vec![Held::Number(float(first)); length]);
        if let Some((_, place)) = columns.get_mut(column) {
            *place = list;
        } else {
            let name = NAMES.iter().find(|name| columns.iter().all(|(known, _)| known.text() != Some(name)));
            columns.extend(name.map(|name| (Held::Text((*name).to_owned()), list)));
        }
        self.set(&id, "data", Held::Map(columns));
    }

    fn push(&mut self, number: usize) {
        let id = if number == 0 { "t3".to_owned() } else { format!("pushed-{number}") };
        let child = json!({"type": "object", "name": "Item", "id": format!("{id}-child"), "attributes": {}});
        let root = json!({"type": "object", "name": "Item", "id": id, "attributes": {"children": [child, {"id": id}]}});
        let config = json!({"type": "object", "name": "DocumentConfig", "id": format!("config-{number}")});
        let doc = json!({"title": "pushed", "config": config, "roots": [root]});
        self.outbox.push_back(Write::Push { doc });
    }

    /// What a client may be told again: what it tried in vain, or wrote without knowing the newest.
    pub(crate) fn doubtful(&self, places: &[Place]) -> Vec<Place> {
        places.iter().filter(|place| self.is_touched(place)).cloned().collect()
    }
}
