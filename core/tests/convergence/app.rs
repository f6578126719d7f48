//! What the app does to its document in a step.

use std::collections::BTreeMap;

use tropism_core::{CellIndex, ColumnData, Is as _, ModelClass as _, Slice, Spec, Value};

use crate::schedule::{ITEMS, MODELS, Size, Step};
use crate::support::browser::Place;
use crate::table::{self, NAMES, cell_like, rows_like};
use crate::world::World;

impl World {
    /// The properties that a step changes.
    pub(crate) fn places(&self, step: &Step) -> Vec<Place> {
        let (model, attributes): (usize, &[&str]) = match step {
            Step::Value(item, _) => (*item, &["value"]),
            Step::Label(item, _) => (*item, &["label"]),
            Step::Children(item, _) | Step::Stash(item) | Step::Unstash(item) => (*item, &["children"]),
            Step::Views(item, ..) => (*item, &["above", "below"]),
            Step::Together(item, ..) => (*item, &["low", "high"]),
            Step::Size(item, _) => (*item, &["size"]),
            Step::Notes(item, _) => (*item, &["notes"]),
            Step::Swap(item, _) => (*item, &["glyph"]),
            Step::Range(..) => (MODELS - 1, &["start", "bounds"]),
            Step::Factors(_) => (MODELS - 1, &["factors"]),
            Step::Title(_) => return vec![(String::new(), "title".to_owned())],
            Step::Table(source, _)
            | Step::Column(source, ..)
            | Step::Append(source, ..)
            | Step::Cut(source, _)
            | Step::Cell(source, ..)
            | Step::Slice(source, ..) => (ITEMS + source, &["data"]),
            Step::Select(source, _) => (ITEMS + source, &["selected"]),
            Step::Root(..) | Step::Roots(_) | Step::Theme(_) | Step::Turn | Step::Client(..) | Step::Link(..) => {
                (0, &[])
            }
        };
        attributes.iter().filter_map(|attribute| self.place(model, attribute)).collect()
    }

    #[expect(clippy::cast_precision_loss, reason = "small")]
    pub(crate) fn apply(&mut self, step: &Step, session: &tropism_core::Session) {
        let float = |number: i64| number as f64;
        match step {
            Step::Value(item, value) => self.items[*item].value().set(float(*value)),
            Step::Label(item, label) => self.items[*item].label().set(label.to_string()),
            Step::Children(item, children) => self.items[*item].children().set(self.models(children)),
            Step::Views(item, above, below) => {
                self.items[*item].above().set(self.models(above));
                self.items[*item].below().set(self.models(below));
            }
            Step::Together(item, low, high) => {
                self.items[*item].low().set(float(*low));
                self.items[*item].high().set(float(*high));
            }
            Step::Size(item, size) => self.items[*item].size().set(match size {
                Size::Value(value) => Spec::value(float(*value)),
                Size::Field(column) => Spec::field(NAMES[*column]),
                Size::Mapped(column, item) => Spec::field(NAMES[*column]).transform(&self.items[*item].upcast()),
            }),
            Step::Notes(item, notes) => {
                let note = |&note: &usize| match note {
                    model if model < MODELS => Value::Model(self.model(model).as_node().clone()),
                    text => text.to_string().into(),
                };
                let notes: BTreeMap<String, Value> =
                    NAMES.iter().zip(notes).map(|(name, value)| ((*name).to_owned(), note(value))).collect();
                self.items[*item].notes().set(notes);
            }
            Step::Swap(item, glyph) => self.items[*item].glyph().set(glyph.map(|glyph| self.model(glyph))),
            Step::Stash(item) => {
                self.stashed = self.items[*item].children().get();
                self.items[*item].children().set(Vec::new());
            }
            Step::Unstash(item) => self.items[*item].children().set(self.stashed.clone()),
            Step::Range(low, high, start) => {
                self.range.bounds().set(Some((float(*low), float(*high))));
                self.range.start().set(float(*start));
            }
            Step::Factors(factors) => {
                self.range.factors().set(factors.iter().map(usize::to_string).collect());
            }
            Step::Root(model, true) => session.add_root(self.model(*model)),
            Step::Root(model, false) => session.remove_root(&self.model(*model)),
            Step::Roots(models) => session.roots().set(self.models(models)),
            Step::Title(title) => session.title().set(format!("title {title}")),
            Step::Theme(theme) => session.theme().set(self.themes[*theme].clone()),
            Step::Select(source, rows) => {
                let rows = rows.iter().map(|&row| i64::try_from(row).expect("small"));
                self.sources[*source].selected().set(rows.collect());
            }
            columns => self.apply_to_columns(columns),
        }
    }

    fn apply_to_columns(&self, step: &Step) {
        let set = |source: usize, data: ColumnData| self.sources[source].data().set(data);
        match step {
            Step::Table(source, table) => set(*source, table::columns(table, self.scale)),
            Step::Column(source, column, kind, first) => {
                let data = self.sources[*source].data().get();
                let name = NAMES[*column];
                let numbers: Vec<i64> =
                    (0..data.rows()).map(|row| (first + 3 + i64::try_from(row).expect("few")) % 5).collect();
                let new = ColumnData::new([(name, table::column(*kind, &numbers))]).expect("one column");
                set(*source, data.with(&new).expect("of the same length"));
            }
            Step::Append(source, count, first, rollover) => {
                let property = self.sources[*source].data();
                let tail = rows_like(&property.get(), *count, *first);
                let rollover = rollover.map(|rows| rows * self.scale);
                property.stream(&tail, rollover).expect("of the same columns");
            }
            Step::Cut(source, count) => {
                let data = self.sources[*source].data().get();
                let kept = data.rows().saturating_sub(*count);
                let column = |(name, column): (&std::sync::Arc<str>, &tropism_core::Column)| {
                    let rows: Vec<Value> = (0..kept).filter_map(|row| column.row(row)).collect();
                    (name.clone(), tropism_core::Column::from(rows))
                };
                set(*source, ColumnData::new(data.iter().map(column)).expect("of equal length"));
            }
            Step::Cell(source, column, row, value) => {
                let property = self.sources[*source].data();
                let cell =
                    cell_like(property.get().get(NAMES[*column]).and_then(|column| column.row(0)).as_ref(), *value);
                // There may be no such row.
                let _ = property.patch(NAMES[*column], &[((*row).into(), cell)]);
            }
            Step::Slice(source, column, [start, step, count], value) => {
                let property = self.sources[*source].data();
                let sample = property.get().get(NAMES[*column]).and_then(|column| column.row(0));
                let number = |number: usize| i64::try_from(number).ok();
                let slice = Slice { start: number(*start), stop: number(start + step * count), step: number(*step) };
                let values = (0..*count).map(|_| cell_like(sample.as_ref(), *value)).collect();
                let _ = property.patch(NAMES[*column], &[(CellIndex::Rows(slice), values)]);
            }
            _ => {}
        }
    }
}
