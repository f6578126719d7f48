//! Data specifications whose values are mapped in the browser.
//!
//! ```
//! use tropism_core::columns;
//! use tropism_widgets::prelude::*;
//!
//! let fruits = ["apples", "pears"];
//! let data = columns! { fruit: vec!["apples", "pears"], count: vec![3.0, 5.0] };
//! let plot = figure().x_range(fruits).build();
//! let bars = plot.vbar("fruit", "count").source(ColumnDataSource::builder().data(data));
//! bars.width(0.9).color(factor_cmap("fruit", CATEGORY10, fruits)).add();
//! ```
//!
//! A mapper that is shown in a [`ColorBar`](crate::models::ColorBar), too, is made by its builder and given to
//! [`Spec::transform`].

use tropism_core::Spec;

use crate::models::{
    BuildCategoricalColorMapper, BuildCategoricalMapper, BuildCategoricalMarkerMapper, BuildColorMapper,
    BuildContinuousColorMapper, BuildDodge, BuildJitter, CategoricalColorMapper, CategoricalMarkerMapper, Dodge,
    Jitter, LinearColorMapper, LogColorMapper, Range,
};
use crate::property::{Color, Factor, MarkerType};

/// The factors of a column as colours of a palette, which has at least as many.
pub fn factor_cmap<F: Into<Factor>>(
    column: &str,
    palette: impl Into<Vec<Color>>,
    factors: impl IntoIterator<Item = F>,
) -> Spec<Option<Color>> {
    let mapper = CategoricalColorMapper::builder().palette(palette.into()).factors(all(factors)).build();
    Spec::field(column).transform(&mapper)
}

/// The factors of a column as shapes of markers, which are at least as many.
pub fn factor_mark<F: Into<Factor>>(
    column: &str,
    markers: impl Into<Vec<MarkerType>>,
    factors: impl IntoIterator<Item = F>,
) -> Spec<MarkerType> {
    let mapper = CategoricalMarkerMapper::builder().markers(markers.into()).factors(all(factors)).build();
    Spec::field(column).transform(&mapper)
}

/// The numbers of a column as colours of a palette, equal differences at equal distances, from `low` to `high`.
pub fn linear_cmap(column: &str, palette: impl Into<Vec<Color>>, low: f64, high: f64) -> Spec<Option<Color>> {
    Spec::field(column).transform(&LinearColorMapper::builder().palette(palette.into()).low(low).high(high).build())
}

/// The numbers of a column as colours of a palette, equal ratios at equal distances, from `low` to `high`.
pub fn log_cmap(column: &str, palette: impl Into<Vec<Color>>, low: f64, high: f64) -> Spec<Option<Color>> {
    Spec::field(column).transform(&LogColorMapper::builder().palette(palette.into()).low(low).high(high).build())
}

/// The coordinates of a column, shifted by a distance. Factors need their range, on which 1 is the distance of two.
pub fn dodge(column: &str, distance: f64, range: Option<&Range>) -> Spec<f64> {
    Spec::field(column).transform(&Dodge::builder().value(distance).range(range.cloned()).build())
}

/// The coordinates of a column, shifted by random distances of that width around 0. Factors need their range.
pub fn jitter(column: &str, width: f64, range: Option<&Range>) -> Spec<f64> {
    Spec::field(column).transform(&Jitter::builder().width(width).range(range.cloned()).build())
}

fn all<F: Into<Factor>>(factors: impl IntoIterator<Item = F>) -> Vec<Factor> {
    factors.into_iter().map(Into::into).collect()
}
