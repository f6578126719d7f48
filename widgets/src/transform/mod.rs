//! Data specifications whose values are mapped or summed up in the browser.
//!
//! ```
//! use tropism_core::columns;
//! use tropism_widgets::prelude::*;
//!
//! let fruits = ["apples", "pears"];
//! let data = columns! { fruit: vec!["apples", "pears"], count: vec![3.0, 5.0] };
//! let plot = figure().x_range(fruits).build();
//! let bars = plot.vbar("fruit", "count").source(ColumnDataSource::builder().data(data));
//! bars.width(0.9).color(factor_cmap("fruit", CATEGORY10, fruits).nan_color("white")).add();
//! ```
//!
//! A mapper that is shown in a [`ColorBar`](crate::models::ColorBar), too, is made by its builder and given to
//! [`Spec::transform`].

mod transformed;

pub use transformed::Transformed;

use tropism_core::Spec;

use crate::models::{
    BuildCategoricalColorMapper, BuildCategoricalMapper, BuildCategoricalMarkerMapper, BuildCategoricalPatternMapper,
    BuildColorMapper, BuildContinuousColorMapper, BuildCumSum, BuildDodge, BuildJitter, BuildStack,
    CategoricalColorMapper, CategoricalMarkerMapper, CategoricalPatternMapper, CumSum, Dodge, Jitter,
    LinearColorMapper, LogColorMapper, Stack,
};
use crate::property::{Color, Factor, MarkerType};

/// The factors of a column as colours of a palette, which has at least as many.
///
/// ```
/// # use tropism_widgets::prelude::*;
/// # let (plot, source) = (figure().build(), ColumnDataSource::builder().build());
/// let colors = factor_cmap("fruit", CATEGORY10, ["apples", "pears"]).nan_color(Color::SILVER);
/// plot.scatter("x", "y").source(&source).fill_color(colors).add();
/// ```
///
/// Of factors of several levels, [`start`](BuildCategoricalMapper::start) and [`end`](BuildCategoricalMapper::end) say
/// which ones count; [`nan_color`](BuildCategoricalColorMapper::nan_color) is for what is none of them.
pub fn factor_cmap<F: Into<Factor>>(
    column: &str,
    palette: impl Into<Vec<Color>>,
    factors: impl IntoIterator<Item = F>,
) -> Transformed<Option<Color>, CategoricalColorMapper> {
    let mapper = CategoricalColorMapper::builder().palette(palette.into()).factors(all(factors));
    Transformed::new(column, mapper)
}

/// The factors of a column as patterns of hatching, which are at least as many.
///
/// ```
/// # use tropism_widgets::prelude::*;
/// # let (plot, source) = (figure().build(), ColumnDataSource::builder().build());
/// let patterns = factor_hatch("fruit", ["dot", "cross"], ["apples", "pears"]);
/// plot.scatter("x", "y").source(&source).hatch_pattern(patterns).add();
/// ```
///
/// Of factors of several levels, [`start`](BuildCategoricalMapper::start) and [`end`](BuildCategoricalMapper::end) say
/// which ones count; [`default_value`](BuildCategoricalPatternMapper::default_value) is for what is none of them.
pub fn factor_hatch<P: Into<String>, F: Into<Factor>>(
    column: &str,
    patterns: impl IntoIterator<Item = P>,
    factors: impl IntoIterator<Item = F>,
) -> Transformed<Option<String>, CategoricalPatternMapper> {
    let patterns: Vec<String> = patterns.into_iter().map(Into::into).collect();
    Transformed::new(column, CategoricalPatternMapper::builder().patterns(patterns).factors(all(factors)))
}

/// The factors of a column as shapes of markers, which are at least as many.
///
/// ```
/// # use tropism_widgets::prelude::*;
/// # let (plot, source) = (figure().build(), ColumnDataSource::builder().build());
/// let markers = factor_mark("fruit", [MarkerType::Circle, MarkerType::Square], ["apples", "pears"]);
/// plot.scatter("x", "y").source(&source).marker(markers.default_value(MarkerType::X)).add();
/// ```
///
/// Of factors of several levels, [`start`](BuildCategoricalMapper::start) and [`end`](BuildCategoricalMapper::end) say
/// which ones count; [`default_value`](BuildCategoricalMarkerMapper::default_value) is for what is none of them.
pub fn factor_mark<F: Into<Factor>>(
    column: &str,
    markers: impl Into<Vec<MarkerType>>,
    factors: impl IntoIterator<Item = F>,
) -> Transformed<MarkerType, CategoricalMarkerMapper> {
    let mapper = CategoricalMarkerMapper::builder().markers(markers.into()).factors(all(factors));
    Transformed::new(column, mapper)
}

/// The numbers of a column as colours of a palette, equal differences at equal distances, from `low` to `high`.
///
/// ```
/// # use tropism_widgets::prelude::*;
/// # let (plot, source) = (figure().build(), ColumnDataSource::builder().build());
/// let colors = linear_cmap("celsius", VIRIDIS256, -10.0, 30.0).low_color("black").nan_color("silver");
/// plot.scatter("x", "y").source(&source).fill_color(colors).add();
/// ```
///
/// Lesser and greater numbers have the first and the last colour unless
/// [`low_color`](BuildContinuousColorMapper::low_color) and [`high_color`](BuildContinuousColorMapper::high_color) are
/// given; [`nan_color`](BuildColorMapper::nan_color) is for what is no number.
pub fn linear_cmap(
    column: &str,
    palette: impl Into<Vec<Color>>,
    low: f64,
    high: f64,
) -> Transformed<Option<Color>, LinearColorMapper> {
    Transformed::new(column, LinearColorMapper::builder().palette(palette.into()).low(low).high(high))
}

/// The numbers of a column as colours of a palette, equal ratios at equal distances, from `low` to `high`.
///
/// ```
/// # use tropism_widgets::prelude::*;
/// # let (plot, source) = (figure().build(), ColumnDataSource::builder().build());
/// let colors = log_cmap("inhabitants", MAGMA256, 1e3, 1e7).high_color(Color::WHITE);
/// plot.scatter("x", "y").source(&source).fill_color(colors).add();
/// ```
///
/// It can be told the same as [`linear_cmap`].
pub fn log_cmap(
    column: &str,
    palette: impl Into<Vec<Color>>,
    low: f64,
    high: f64,
) -> Transformed<Option<Color>, LogColorMapper> {
    Transformed::new(column, LogColorMapper::builder().palette(palette.into()).low(low).high(high))
}

/// The coordinates of a column, shifted by a distance.
///
/// ```
/// # use tropism_widgets::prelude::*;
/// let months = FactorRange::builder().factors(["Jan", "Feb"].map(Factor::from)).build();
/// let plot = figure().x_range(&months).build();
/// # let source = ColumnDataSource::builder().build();
/// plot.vbar(dodge("month", -0.2).range(&months), "berlin").source(&source).width(0.36).add();
/// ```
///
/// Factors need their [`range`](BuildDodge::range), on which 1 is the distance of two.
pub fn dodge(column: &str, distance: f64) -> Transformed<f64, Dodge> {
    Transformed::new(column, Dodge::builder().value(distance))
}

/// The coordinates of a column, each shifted by a random distance of its own. The distances spread over that width.
///
/// ```
/// # use tropism_widgets::prelude::*;
/// # let (plot, source) = (figure().build(), ColumnDataSource::builder().build());
/// let x = jitter("weekday", 0.3).mean(0.5).distribution(JitterRandomDistribution::Normal);
/// plot.scatter(x, "delay").source(&source).add();
/// ```
///
/// The middle is 0 unless [`mean`](BuildJitter::mean) is given. The width is the standard deviation if the
/// [`distribution`](BuildJitter::distribution) is a normal one. Factors need their [`range`](BuildJitter::range), on
/// which 1 is the distance of two.
pub fn jitter(column: &str, width: f64) -> Transformed<f64, Jitter> {
    Transformed::new(column, Jitter::builder().width(width))
}

/// The sums of several columns, row by row.
pub fn stack<F: Into<String>>(columns: impl IntoIterator<Item = F>) -> Spec<f64> {
    let fields: Vec<String> = columns.into_iter().map(Into::into).collect();
    Spec::expr(&Stack::builder().fields(fields).build())
}

/// The sums of a column up to each row; `include_zero` starts with 0 and leaves out the row itself, such that each is
/// where the part of its row starts.
///
/// ```
/// # use tropism_core::columns;
/// # use tropism_widgets::prelude::*;
/// # let plot = figure().build();
/// let data = columns! { angle: vec![2.0, 3.0, 1.3] };
/// let slices = plot.wedge(0, 0, 1, cumsum("angle", true), cumsum("angle", false));
/// slices.source(ColumnDataSource::builder().data(data)).line_color("white").add();
/// ```
pub fn cumsum(column: &str, include_zero: bool) -> Spec<f64> {
    Spec::expr(&CumSum::builder().field(column).include_zero(include_zero).build())
}

fn all<F: Into<Factor>>(factors: impl IntoIterator<Item = F>) -> Vec<Factor> {
    factors.into_iter().map(Into::into).collect()
}
