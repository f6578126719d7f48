//! The fewest bytes that take a client from what it holds to what it should: all sets of events are tried that the rules
//! of BokehJS allow. It looks at the two states alone, and knows nothing of what happened between them.

use std::collections::HashSet;

use serde_json::{Map, Value as Json, json};

use crate::support::browser::{Browser, Columns, Held, can_append, rows};

/// The bytes of a value in a message, its arrays included.
fn bytes(held: &Held) -> usize {
    let mut arrays = 0;
    let json = held.encode(&mut |bytes| {
        arrays += bytes.len();
        json!({"id": "1-0"})
    });
    text(&json) + arrays
}

fn text(json: &Json) -> usize {
    json.to_string().len()
}

/// The bytes of an event but for the value in it.
fn envelope(kind: &str, id: &str, fields: &[(&str, Json)]) -> usize {
    let mut event: Map<String, Json> =
        [("kind".to_owned(), json!(kind)), ("model".to_owned(), json!({ "id": id }))].into_iter().collect();
    event.extend(fields.iter().map(|(name, json)| ((*name).to_owned(), json.clone())));
    // One more for the comma to the next event.
    text(&Json::Object(event)) - 1
}

/// The bytes of the smallest frame, 0 if there is nothing to tell. Models that left and returned meanwhile have to be
/// defined again: that the client still has them is unknown.
pub(crate) fn fewest_bytes(held: &Browser, wanted: &Browser, returned: &HashSet<String>) -> usize {
    let known: HashSet<String> = held.reachable().into_iter().collect();
    let shown = wanted.shown_by_roots();
    let before = held.shown();
    let mut total = 0;
    for (id, (class, attributes)) in &shown.models {
        match before.models.get(id) {
            Some((_, old)) if known.contains(id) && !returned.contains(id) => {
                let changed = attributes.iter().filter(|(name, value)| old.get(*name) != Some(*value));
                let changed: Vec<(&String, &Held)> = changed.collect();
                total += changed.iter().map(|(name, value)| change(id, name, &old[*name], value)).sum::<usize>();
                let grouped: Vec<_> = changed.iter().filter(|(name, _)| *name == "low" || *name == "high").collect();
                if grouped.len() > 1 {
                    // Invalid one by one: also defined together, in the message of definitions.
                    let values: usize = grouped.iter().map(|(name, value)| name.len() + 4 + bytes(value)).sum();
                    total += text(&json!({"type": "object", "name": class, "id": id, "attributes": {}})) + values;
                    total += text(&json!({"kind": "MessageSent", "msg_type": "t", "msg_data": []}));
                }
            }
            _ => {
                // Defined where it is mentioned first. What else it may hold, from the last time, is told as well.
                let stale = held.models.get(id).filter(|(known, _)| known == class);
                let is_told = |name: &String, value: &Held| {
                    wanted.is_set(id, name, value)
                        || stale.is_some_and(|(_, old)| old.get(name).is_some_and(|old| old != value))
                };
                let told = attributes.iter().filter(|(name, value)| is_told(name, value));
                let told: usize = told.map(|(name, value)| name.len() + 4 + bytes(value)).sum();
                let empty = json!({"type": "object", "name": class, "id": id, "attributes": {}});
                total += text(&empty) + told - text(&json!({ "id": id }));
            }
        }
    }
    total += roots(&held.roots, &wanted.roots);
    if held.title != wanted.title {
        total += text(&json!({"kind": "TitleChanged", "title": wanted.title})) + 1;
    }
    if total == 0 { 0 } else { total + text(&json!({"events": []})) - 1 }
}

fn change(id: &str, name: &str, old: &Held, new: &Held) -> usize {
    let whole = envelope("ModelChanged", id, &[("attr", json!(name)), ("new", json!(0))]) + bytes(new);
    match (old, new) {
        (Held::Map(old), Held::Map(new)) if name == "data" => columns(id, old, new),
        _ => whole,
    }
}

/// Roots stand in the order in which they came: what is kept are the first of the new ones, in their old order.
fn roots(old: &[String], new: &[String]) -> usize {
    let is_kept = |count: usize| {
        let mut kept = old.iter();
        new[..count].iter().all(|root| kept.any(|known| known == root))
    };
    let kept = (0..=new.len()).rev().find(|&count| is_kept(count)).unwrap_or_default();
    let event = envelope("RootRemoved", "t3", &[]) + 1;
    (old.len() - kept) * event + (new.len() - kept) * (event - 2)
}

fn columns(id: &str, old: &Columns, new: &Columns) -> usize {
    let data = [("attr", json!("data")), ("data", json!(0)), ("cols", Json::Null)];
    let all = envelope("ColumnDataChanged", id, &data) + bytes(&Held::Map(new.clone()));
    let is_like = |((one, old), (other, new)): (&(Held, Held), &(Held, Held))| one == other && is_like(old, new);
    if old.is_empty() || old.len() != new.len() || !old.iter().zip(new).all(is_like) {
        return all;
    }
    let tails = 0..=rows(&new[0].1);
    tails.filter_map(|tail| parts(id, old, new, tail)).min().map_or(all, |parts| parts.min(all))
}

/// So many rows are appended; of the rest each column is replaced or patched.
fn parts(id: &str, old: &Columns, new: &Columns, tail: usize) -> Option<usize> {
    let (had, has) = (rows(&old[0].1), rows(&new[0].1));
    let kept = has - tail;
    let forgotten = had.checked_sub(kept)?;
    let can_roll = tail > 0 && kept > 0 && had <= has && old.iter().all(|(_, column)| can_append(column, column));
    if !(can_roll || tail == 0 && had == has) {
        return None;
    }
    let pairs = old.iter().zip(new).map(|((name, old), (_, new))| (name, old, new));
    let mut patched = Vec::new();
    for (name, old, new) in pairs {
        let differing: Vec<usize> = (0..kept).filter(|&row| !same_row(old, forgotten + row, new, row)).collect();
        if differing.len() == kept && tail > 0 && kept > 4 {
            // Nothing of it moved: no sensible frame appends here.
            return None;
        }
        if !differing.is_empty() {
            patched.push((name, new, differing));
        }
    }
    let appended: usize = if tail == 0 {
        0
    } else {
        let data = new.iter().map(|(name, column)| (name.clone(), part(column, kept..has))).collect();
        let rollover = if forgotten > 0 { json!(has) } else { Json::Null };
        let fields = [("attr", json!("data")), ("data", json!(0)), ("rollover", rollover)];
        envelope("ColumnsStreamed", id, &fields) + bytes(&Held::Map(data))
    };
    let choices = 0..1_usize << patched.len();
    let cost = |choice: usize| {
        let is_replaced = |place: usize| choice & (1 << place) != 0;
        let (mut replaced_bytes, mut patched_bytes) = (0, 0);
        for (place, (name, new, differing)) in patched.iter().enumerate() {
            if is_replaced(place) {
                // Rows are replaced before others come behind them.
                let padded = part(new, 0..kept);
                replaced_bytes += 2 * bytes(name) + 4 + bytes(&padded) + forgotten * bytes(&padded) / kept.max(1);
            } else {
                patched_bytes += bytes(name) + 5 + cells(new, differing)?;
            }
        }
        if replaced_bytes > 0 {
            let fields =
                [("attr", json!("data")), ("data", json!({"type": "map", "entries": []})), ("cols", json!([]))];
            replaced_bytes += envelope("ColumnDataChanged", id, &fields);
        }
        if patched_bytes > 0 {
            let fields = [("attr", json!("data")), ("patches", json!({"type": "map", "entries": []}))];
            patched_bytes += envelope("ColumnsPatched", id, &fields);
        }
        Some(appended + replaced_bytes + patched_bytes)
    };
    choices.filter_map(cost).min()
}

/// Cells one by one, or as one slice from the first to the last of them.
fn cells(new: &Held, differing: &[usize]) -> Option<usize> {
    if matches!(new, Held::Array(array) if !array.is_flat()) {
        return None;
    }
    let singly = differing.iter().map(|&row| row.to_string().len() + 4 + bytes(&cell(new, row))).sum();
    let (first, last) = (*differing.first()?, *differing.last()?);
    let slice = json!([{"type": "slice", "start": first, "stop": last + 1, "step": 1}, 0]);
    Some((text(&slice) + bytes(&part(new, first..last + 1))).min(singly))
}

fn cell(column: &Held, row: usize) -> Held {
    match column {
        Held::Array(array) => Held::Number(array.numbers[row]),
        Held::List(items) => items[row].clone(),
        other => panic!("{other:?} is no column"),
    }
}

fn part(column: &Held, rows: std::ops::Range<usize>) -> Held {
    match column {
        Held::Array(array) => Held::Array(array.slice(rows)),
        Held::List(items) => Held::List(items[rows].to_vec()),
        other => panic!("{other:?} is no column"),
    }
}

fn is_like(one: &Held, other: &Held) -> bool {
    match (one, other) {
        (Held::Array(one), Held::Array(other)) => one.dtype == other.dtype && one.shape[1..] == other.shape[1..],
        (Held::List(_), Held::List(_)) => true,
        _ => false,
    }
}

fn same_row(old: &Held, old_row: usize, new: &Held, row: usize) -> bool {
    match (old, new) {
        (Held::List(old), Held::List(new)) => old[old_row] == new[row],
        (Held::Array(old), Held::Array(new)) => {
            let size = new.row_len();
            let (old, new) = (&old.numbers[old_row * size..][..size], &new.numbers[row * size..][..size]);
            old.iter().zip(new).all(|(old, new)| old.to_bits() == new.to_bits() || (old.is_nan() && new.is_nan()))
        }
        _ => false,
    }
}
