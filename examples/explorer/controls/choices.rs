//! Which columns the points are made of.

use std::sync::Arc;

use tropism::prelude::*;

use super::super::fields::{Field, Kind};
use super::super::looks::Style;
use super::super::plan::Coloring;
use super::super::profile::Profile;
use super::super::telling::{self, COLORS};
use super::FieldSelect;

/// The columns that the points are made of.
pub(crate) struct Choices {
    x: FieldSelect,
    y: FieldSelect,
    color: FieldSelect,
}

impl Choices {
    /// Begins with columns that are likely to tell something.
    pub(crate) fn new(profile: &Profile, style: &Style) -> Self {
        let fields = &profile.fields;
        let (x, y) = telling::axes(profile).unzip();
        let color = telling::color(profile);
        let select =
            |title, first: Option<Field>| FieldSelect::new(title, None, fields, Field::is_scale, first.as_ref(), style);
        Self {
            x: select("Horizontal", x),
            y: select("Vertical", y),
            color: FieldSelect::new("Colour", Some("none"), fields, |field| field.kind != Kind::Other, color, style),
        }
    }

    /// The columns of the coordinates.
    pub(crate) fn axes(&self) -> Derived<(Field, Field)> {
        let axes = (self.x.field.clone(), self.y.field.clone());
        derive(axes, |x: Option<Field>, y| x.zip(y).ok_or("no column has numbers or points in time to draw")).flatten()
    }

    /// What gives the points their colours.
    pub(crate) fn coloring(&self, profile: &Derived<Arc<Profile>>) -> Derived<Coloring> {
        derive((self.color.field.clone(), profile.clone()), |field: Option<Field>, profile: Arc<Profile>| {
            let Some(field) = field else { return Coloring::None };
            if field.is_scale() {
                let (low, high) = likely(&field, &profile);
                return Coloring::Scale { field, low, high };
            }
            let values = profile.values(&field);
            let names: Vec<String> = values.iter().filter_map(|(name, _)| name.clone()).take(COLORS).collect();
            let has_missing = profile.statistics(&field).nulls > 0;
            let present = values.iter().filter(|(name, _)| name.is_some()).count();
            let has_others = values.is_empty() || present > names.len();
            Coloring::Names { field, names, has_others, has_missing }
        })
    }

    /// How they stand on the page.
    pub(crate) fn layout(&self, style: &Style) -> tropism::widgets::models::Column {
        let selects = [&self.x, &self.y, &self.color].map(|choice| &choice.select);
        column(selects.map(Select::clone)).css_classes(["choices"]).stylesheets(style.css()).build()
    }
}

/// Where most values lie: a few far ones must not leave one colour to all others.
fn likely(field: &Field, profile: &Profile) -> (f64, f64) {
    let (low, high) = profile.extent(field);
    let statistics = profile.statistics(field);
    match statistics.mean.zip(statistics.deviation).filter(|(_, deviation)| *deviation > 0.0) {
        Some((mean, deviation)) => (low.max(mean - 2.5 * deviation), high.min(mean + 2.5 * deviation)),
        None => (low, high),
    }
}
