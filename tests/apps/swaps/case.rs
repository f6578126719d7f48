//! A document and what happens to it.

use tropism::prelude::*;

pub(crate) type Step = Box<dyn Fn() + Send + Sync>;

/// A document and what happens to it, one step a click.
pub(crate) struct Case {
    pub(crate) roots: Vec<UIElement>,
    pub(crate) steps: Vec<Step>,
}

/// A case and the name that it is asked for by.
pub(crate) type Named = (&'static str, fn() -> Case);

/// One root, in which a value is swapped, and then changed.
pub(crate) fn case<R: tropism::core::Is<UIElement>>(
    root: &R,
    swap: impl Fn() + Send + Sync + 'static,
    change: impl Fn() + Send + Sync + 'static,
) -> Case {
    Case { roots: vec![root.upcast()], steps: vec![Box::new(swap), Box::new(change)] }
}

/// Five points.
pub(crate) fn points() -> ColumnDataSource {
    let data = columns! { x: vec![1.0, 2.0, 3.0, 4.0, 5.0], y: vec![2.0, 5.0, 3.0, 6.0, 4.0] };
    ColumnDataSource::builder().data(data).build()
}

/// A small plot whose ranges do not depend on data.
pub(crate) fn plot() -> Figure {
    figure().width(400).height(300).x_range((0, 6)).y_range((0, 8)).title("a plot").build()
}

/// The points in a plot.
pub(crate) fn scatter(plot: &Figure, source: &ColumnDataSource) -> GlyphRenderer {
    plot.scatter("x", "y").source(source).size(20).add()
}

/// A marker that looks different from others.
pub(crate) fn marker(color: &'static str, size: i32) -> Scatter {
    Scatter::builder().x("x").y("y").size(size).fill_color(color).build()
}

/// A formatter whose precision is seen.
pub(crate) fn scientific() -> BasicTickFormatter {
    BasicTickFormatter::builder().precision(1).power_limit_low(0).power_limit_high(0).build()
}

/// Two colours.
pub(crate) fn colors(first: &'static str, last: &'static str) -> Vec<Color> {
    [first, last].into_iter().map(|name| name.parse().expect("the name of a colour")).collect()
}

/// A mapper of the numbers from 0 to 5.
pub(crate) fn mapper(first: &'static str, last: &'static str) -> LinearColorMapper {
    LinearColorMapper::builder().palette(colors(first, last)).low(0).high(5).build()
}
