//! Legends that glyphs are described in.

use std::cmp::Ordering;

use tropism_core::{Field, ModelClass, Spec, Value};

use crate::models::{BuildLegendItem, ColumnDataSource, GlyphRenderer, Legend, LegendItem, Plot};
use crate::property::Place;

/// How a glyph is described.
#[derive(Debug)]
pub(super) enum Label {
    /// By one item.
    Item(Spec<Option<String>>),
    /// By an item for each different value of that column.
    Group(String),
}

impl Plot {
    /// The legend that glyphs with a label are described in: the first one of the plot that has no name. `None` while
    /// there is none.
    pub fn legend(&self) -> Option<Legend> {
        self.legends().find(|legend| legend.name().get().is_none())
    }

    fn legends(&self) -> impl Iterator<Item = Legend> {
        let panels = [self.above(), self.below(), self.left(), self.right(), self.center()];
        let elements = panels.into_iter().flat_map(|panel| panel.get());
        elements.filter_map(|element| Legend::from_node(element.as_node().clone()))
    }

    /// Describes a renderer in the legend of that name, or in the one without a name, which is made if there is none.
    #[track_caller]
    pub(super) fn describe(&self, renderer: &GlyphRenderer, label: Label, name: Option<&str>) {
        let legend = match name {
            None => self.legend().unwrap_or_else(|| {
                let legend = Legend::builder().build();
                self.add_layout(&legend, Place::Center);
                legend
            }),
            Some(name) => match self.legends().find(|legend| legend.name().get().as_deref() == Some(name)) {
                Some(legend) => legend,
                None => panic!("the plot has no legend named {name:?}: add one by `add_layout` before the glyph"),
            },
        };
        match label {
            Label::Item(label) => legend.describe(renderer, label),
            Label::Group(column) => legend.describe_groups(renderer, &column),
        }
    }
}

impl Legend {
    /// Beside the renderers of the same label.
    fn describe(&self, renderer: &GlyphRenderer, label: Spec<Option<String>>) {
        let mut items = self.items().get();
        if let Some(item) = items.iter().find(|item| item.label().get() == label) {
            let mut renderers = item.renderers().get();
            renderers.push(renderer.clone());
            item.renderers().set(renderers);
        } else {
            items.push(LegendItem::builder().label(label).renderers(vec![renderer.clone()]).build());
            self.items().set(items);
        }
    }

    #[track_caller]
    fn describe_groups(&self, renderer: &GlyphRenderer, column: &str) {
        let source = ColumnDataSource::from_node(renderer.data_source().get().as_node().clone());
        let data = source.map(|source| source.data().get());
        let Some(values) = data.as_ref().and_then(|data| data.get(column)) else {
            panic!("legend_group: the source of the glyph has no column {column:?}");
        };
        let mut groups: Vec<(i64, Value)> = (0..).zip(values.to_values()).collect();
        groups.sort_by(|(_, one), (_, other)| order(one, other));
        groups.dedup_by(|(_, next), (_, kept)| order(next, kept).is_eq());
        let mut items = self.items().get();
        for (index, value) in groups {
            let item = LegendItem::builder().label(Some(written(&value))).renderers(vec![renderer.clone()]);
            items.push(item.index(index).build());
        }
        self.items().set(items);
    }
}

/// Texts by their letters, behind them anything else by its number: one order whatever a column mixes.
fn order(one: &Value, other: &Value) -> Ordering {
    match (one, other) {
        (Value::Text(one), Value::Text(other)) => one.cmp(other),
        (Value::Text(_), _) => Ordering::Less,
        (_, Value::Text(_)) => Ordering::Greater,
        _ => number(one).total_cmp(&number(other)),
    }
}

fn number(value: &Value) -> f64 {
    match value {
        Value::Bool(truth) => f64::from(u8::from(*truth)),
        other => f64::from_value(other).unwrap_or(f64::NAN),
    }
}

fn written(value: &Value) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::Int(number) => number.to_string(),
        // A whole one keeps its point.
        Value::Float(number) => format!("{number:?}"),
        other => format!("{other:?}"),
    }
}
