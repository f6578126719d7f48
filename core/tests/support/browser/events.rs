//! Messages as BokehJS applies them.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use tropism_core::wire::Message;

use super::decode::Arrays;
use super::{Applied, Browser, Columns, Held, Index, Place, columns};

impl Browser {
    /// Applies a message in the three phases of BokehJS: all of it is decoded, which defines models; the new ones are
    /// connected; the events run.
    pub(crate) fn apply(&mut self, message: &Message) -> Vec<Applied> {
        let content: Json = serde_json::from_str(message.content()).expect("JSON");
        let events = content["events"].as_array().expect("a list of events");
        assert!(!events.is_empty(), "a message without events");
        self.defined.clear();
        let arrays = &mut Arrays::of(message);
        let decoded: Vec<BTreeMap<String, Held>> =
            events.iter().map(|event| self.decode_event(event, arrays)).collect();
        let mut order = 0;
        let applied = events.iter().zip(decoded).map(|(event, fields)| {
            let next = rank(event);
            assert!(event["attr"] != "size" || event["new"].is_object(), "bare specifications always count as changed");
            assert!(order <= next, "an event stands behind one that it must precede: {event}");
            order = next;
            let (place, has_changed) = self.run(event["kind"].as_str().expect("a kind"), fields);
            // What belongs together was defined together, and is told a second time for other clients.
            let is_repeated = place.as_ref().is_some_and(|(id, _)| self.defined.contains(id));
            Applied { place, has_changed: has_changed || is_repeated, event: event.clone() }
        });
        let applied: Vec<Applied> = applied.collect();
        let builds = |event: &&Json| rank(event) == VIEWS;
        assert!(events.iter().filter(builds).count() <= 1, "views of one plot are built one change at a time");
        applied
    }

    fn decode_event(&mut self, event: &Json, arrays: &mut Arrays<'_>) -> BTreeMap<String, Held> {
        let fields = event.as_object().expect("an event").iter();
        fields.map(|(name, json)| (name.clone(), self.decode(json, arrays))).collect()
    }

    fn run(&mut self, kind: &str, mut fields: BTreeMap<String, Held>) -> (Option<Place>, bool) {
        let text = |fields: &BTreeMap<String, Held>, name: &str| fields[name].text().expect("a text").to_owned();
        if kind == "MessageSent" {
            return (None, true);
        }
        if kind == "TitleChanged" {
            let title = text(&fields, "title");
            let has_changed = title != self.title;
            self.title = title;
            return (Some((String::new(), "title".into())), has_changed);
        }
        let Some(Held::Model(id)) = fields.remove("model") else { panic!("{kind} has no model") };
        match kind {
            "RootAdded" => {
                assert!(!self.roots.contains(&id), "{id} is a root already");
                self.roots.push(id);
                return (None, true);
            }
            "RootRemoved" => {
                assert!(self.roots.contains(&id), "{id} is no root");
                self.roots.retain(|root| *root != id);
                return (None, true);
            }
            _ => {}
        }
        let name = text(&fields, "attr");
        let before = self.get(&id, &name);
        if kind == "ModelChanged" {
            let new = fields.remove("new").expect("a value");
            self.set(&id, vec![(name.clone(), new)]);
        } else {
            let Held::Map(mut held) = before.clone() else { panic!("{id}.{name} holds no columns") };
            match Self::run_columns(kind, &mut held, fields) {
                Ok(()) => self.set(&id, vec![(name.clone(), Held::Map(held))]),
                Err(why) => assert!(self.confused.contains(&id), "{id}.{name}: {why}"),
            }
        }
        let has_changed = self.get(&id, &name) != before;
        (Some((id, name)), has_changed)
    }

    fn run_columns(kind: &str, held: &mut Columns, mut fields: BTreeMap<String, Held>) -> Result<(), String> {
        let entries = |held: Option<Held>| match held {
            Some(Held::Map(entries)) => entries,
            other => panic!("{other:?} are no columns"),
        };
        match kind {
            "ColumnDataChanged" => {
                let names = match fields.get("cols") {
                    None | Some(Held::Null) => None,
                    Some(Held::List(names)) => {
                        Some(names.iter().map(|name| name.text().expect("a name").to_owned()).collect())
                    }
                    Some(other) => panic!("{other:?} are no names"),
                };
                columns::replace(held, entries(fields.remove("data")), names)
            }
            "ColumnsStreamed" => {
                let rollover = fields.get("rollover").and_then(Held::number).map(whole);
                columns::append(held, entries(fields.remove("data")), rollover)
            }
            "ColumnsPatched" => {
                for (name, cells) in entries(fields.remove("patches")) {
                    let place = held.iter_mut().find(|(held, _)| *held == name);
                    let (_, column) = place.ok_or_else(|| format!("a patch of the unknown column {name:?}"))?;
                    let Held::List(cells) = cells else { panic!("cells are a list") };
                    for cell in cells {
                        let Held::List(pair) = cell else { panic!("a cell is a pair") };
                        columns::patch(column, index(&pair[0]), &pair[1])?;
                    }
                }
                Ok(())
            }
            other => panic!("unknown patch event {other:?}"),
        }
    }
}

const VIEWS: u8 = 6;

/// Where in a message an event stands.
fn rank(event: &Json) -> u8 {
    match (event["kind"].as_str().unwrap_or_default(), event["attr"].as_str().unwrap_or_default()) {
        ("MessageSent", _) if event["msg_type"] == "tropism.models" => 0,
        ("RootRemoved", _) => 1,
        (_, "bounds") => 2,
        (_, "factors") => 3,
        (_, "data") => 4,
        (_, "above" | "below") => VIEWS,
        (_, "children") => 7,
        ("RootAdded", _) => 8,
        (_, "selected" | "indices") => 9,
        (_, "start") => 10,
        ("TitleChanged", _) => 11,
        ("MessageSent", _) => 12,
        _ => 5,
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and checked")]
fn whole(number: f64) -> usize {
    assert!(number >= 0.0 && number.fract() == 0.0, "{number} is no number of rows");
    number as usize
}

fn index(held: &Held) -> Index {
    match held {
        Held::Number(row) => Index::Row(whole(*row)),
        Held::Plain(slice) => {
            let part = |name: &str| whole(slice[name].number().expect("a number"));
            Index::Rows(part("start"), part("stop"), part("step"))
        }
        other => panic!("{other:?} is no index"),
    }
}
