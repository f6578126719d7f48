//! Columns in the browser: what the server may do with them, and what they do themselves.

use super::held::stored;
use super::{Held, NdArray};

/// The columns of a data source, in order.
pub(crate) type Columns = Vec<(Held, Held)>;

/// The number of rows of a column.
pub(crate) fn rows(column: &Held) -> usize {
    match column {
        Held::Array(array) => array.rows(),
        Held::List(items) => items.len(),
        other => panic!("{other:?} is no column"),
    }
}

/// Fails with what BokehJS would take wrong.
macro_rules! ensure {
    ($condition:expr, $($why:tt)*) => {
        if !$condition {
            return Err(format!($($why)*));
        }
    };
}

/// All columns are of one length, or BokehJS chooses one of them.
fn check_lengths(columns: &Columns) -> Result<(), String> {
    let mut lengths = columns.iter().map(|(_, column)| rows(column));
    if let Some(first) = lengths.next() {
        ensure!(lengths.all(|length| length == first), "columns of different lengths: {columns:?}");
    }
    Ok(())
}

/// Whether BokehJS can append one to the other without loss: the same kind of storage, and not several dimensions.
pub(crate) fn can_append(column: &Held, tail: &Held) -> bool {
    match (column, tail) {
        (Held::Array(column), Held::Array(tail)) => column.dtype == tail.dtype && column.is_flat() && tail.is_flat(),
        (Held::List(_), Held::List(_)) => true,
        _ => false,
    }
}

/// Replaces columns: all, or the named ones.
pub(crate) fn replace(held: &mut Columns, new: Columns, names: Option<Vec<String>>) -> Result<(), String> {
    let Some(names) = names else {
        *held = new;
        return check_lengths(held);
    };
    ensure!(names.len() == new.len(), "as many columns as names");
    for (name, column) in new {
        ensure!(names.iter().any(|named| Some(named.as_str()) == name.text()), "{name:?} is not named");
        let place = held.iter_mut().find(|(held, _)| *held == name);
        let (_, place) = place.ok_or_else(|| format!("there is no column {name:?}"))?;
        *place = column;
    }
    check_lengths(held)
}

/// Appends what the server sends, which is right only where BokehJS would lose nothing.
pub(crate) fn append(held: &mut Columns, tails: Columns, rollover: Option<usize>) -> Result<(), String> {
    let length = held.first().map_or(0, |(_, column)| rows(column));
    if let Some(rollover) = rollover {
        ensure!(rollover >= 1 && length <= rollover, "{length} rows are not cut to {rollover}");
    }
    ensure!(held.len() == tails.len(), "a column that is not named does not grow");
    for (name, tail) in tails {
        let place = held.iter_mut().find(|(held, _)| *held == name);
        let (_, column) = place.ok_or_else(|| format!("the unknown column {name:?} starts short"))?;
        ensure!(can_append(column, &tail), "{name:?} keeps its storage: {column:?} and {tail:?}");
        ensure!(rows(&tail) > 0, "an append of nothing");
        *column = streamed(column, &tail, rollover);
    }
    check_lengths(held)
}

/// What BokehJS's own function makes of a column and rows behind it, right or wrong.
pub(crate) fn streamed(column: &Held, tail: &Held, rollover: Option<usize>) -> Held {
    match (column, tail) {
        (Held::List(column), Held::List(tail)) => {
            let mut all: Vec<Held> = column.iter().chain(tail).cloned().collect();
            if let Some(rollover) = rollover.filter(|&rollover| rollover > 0) {
                all.drain(..all.len().saturating_sub(rollover));
            }
            Held::List(all)
        }
        (Held::Array(column), tail) => {
            let tail: Vec<f64> = match tail {
                Held::Array(tail) => tail.numbers.clone(),
                Held::List(items) => items.iter().map(|item| item.number().unwrap_or(f64::NAN)).collect(),
                other => panic!("{other:?} is no column"),
            };
            let mut numbers = column.numbers.clone();
            let (length, total) = (numbers.len(), numbers.len() + tail.len());
            let tail = tail.into_iter().map(|number| stored(&column.dtype, number));
            match rollover {
                Some(rollover) if total > rollover => {
                    let start = total - rollover;
                    let size = length.max(rollover);
                    numbers.resize(size, 0.0);
                    for place in start..length {
                        numbers[place - start] = numbers[place];
                    }
                    for (number, place) in tail.zip(0_usize..) {
                        // A place before the first is a property of the object, and no element.
                        if let Some(place) = (place + length).checked_sub(start).filter(|&place| place < size) {
                            numbers[place] = number;
                        }
                    }
                }
                _ => numbers.extend(tail),
            }
            Held::Array(NdArray { dtype: column.dtype.clone(), shape: vec![numbers.len()], numbers })
        }
        (column, tail) => panic!("{tail:?} behind {column:?}"),
    }
}

/// A row, or rows by start, end and distance.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Index {
    Row(usize),
    Rows(usize, usize, usize),
}

/// Sets cells as the server says, which must be there and hold what they are given.
pub(crate) fn patch(column: &mut Held, index: Index, value: &Held) -> Result<(), String> {
    let length = rows(column);
    let chosen: Vec<usize> = match index {
        Index::Row(row) => vec![row],
        Index::Rows(start, end, step) => {
            ensure!(start <= end && end <= length && step >= 1, "a slice that BokehJS takes wrong: {index:?}");
            (start..end).step_by(step).collect()
        }
    };
    let values: Vec<Held> = match (index, value) {
        (Index::Row(_), value) => vec![value.clone()],
        (_, Held::List(values)) => values.clone(),
        (_, Held::Array(values)) => values.numbers.iter().copied().map(Held::Number).collect(),
        (_, other) => return Err(format!("{other:?} for several cells")),
    };
    ensure!(chosen.len() == values.len(), "as many values as cells");
    for (row, value) in chosen.into_iter().zip(values) {
        ensure!(row < length, "row {row} of {length}");
        match column {
            Held::List(items) => items[row] = value,
            Held::Array(array) => {
                ensure!(array.is_flat(), "cells of several dimensions are not set like that");
                let number = match value {
                    Held::Number(number) => number,
                    Held::Bool(truth) if array.dtype == "bool" => f64::from(u8::from(truth)),
                    other => return Err(format!("{other:?} in a column of {}", array.dtype)),
                };
                let kept = stored(&array.dtype, number);
                let is_rounded = array.dtype == "float32" || kept == number || (kept.is_nan() && number.is_nan());
                ensure!(is_rounded, "{number} in a column of {}", array.dtype);
                array.numbers[row] = kept;
            }
            other => return Err(format!("{other:?} is no column")),
        }
    }
    Ok(())
}
