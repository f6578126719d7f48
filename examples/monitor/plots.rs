//! The plots, all over the same time.

use tropism::prelude::*;

const FONT: &str = "Inter, system-ui, sans-serif";
const INK: &str = "#e6ebf1";
const MUTED: &str = "#94a1b0";
const LINE: &str = "#2b3540";

/// The colours of curves.
pub(crate) const COLORS: [&str; 8] =
    ["#6aa5ff", "#f2a93b", "#3ecf9b", "#e8607a", "#b08cf5", "#4fd0d8", "#e6d25a", "#f08ad0"];

/// The part of time that all plots show: so many milliseconds up to now.
pub(crate) fn recent(milliseconds: f64) -> DataRange1d {
    DataRange1d::builder().follow(StartEnd::End).follow_interval(milliseconds).range_padding(0.0).build()
}

/// What a plot shows.
pub(crate) struct Curves<'a> {
    pub(crate) title: &'a str,
    /// Columns of the rows, and what is written for them in the legend.
    pub(crate) columns: Vec<(String, String)>,
    /// Whether the area below the first curve is filled.
    pub(crate) is_filled: bool,
    /// The upper end of the range.
    pub(crate) end: Derived<f64>,
}

/// A plot of some columns over time.
pub(crate) fn plot(curves: Curves<'_>, rows: &ColumnDataSource, time: &DataRange1d) -> Figure {
    let plot = figure()
        .title(curves.title)
        .height(220)
        .sizing_mode(SizingMode::StretchWidth)
        .x_axis_type(AxisType::Datetime)
        .x_range(time)
        .y_range(Range1d::builder().start(0).end(curves.end))
        .toolbar_location(None)
        .tools("")
        .build();
    let legend = Legend::builder().orientation(Orientation::Horizontal).ncols(4).location(Anchor::TopLeft);
    plot.add_layout(&legend.build(), Place::Below);
    for (number, (column, label)) in curves.columns.into_iter().enumerate() {
        let color = COLORS[number % COLORS.len()];
        if curves.is_filled && number == 0 {
            plot.varea("time", 0, &column).source(rows).fill_color(color).fill_alpha(0.2).add();
        }
        plot.line("time", &column).source(rows).line_color(color).line_width(1.5).legend_label(label).add();
    }
    paint(&plot);
    plot
}

/// Light on dark.
fn paint(plot: &Figure) {
    plot.background_fill_color().set(None);
    plot.border_fill_color().set(None);
    plot.outline_line_color().set(None);
    if let Some(title) = plot.title().get() {
        title.text_color().put(INK);
        title.text_font().put(FONT);
        title.text_font_size().put("14px");
    }
    for axis in plot.below().get().iter().chain(&plot.left().get()) {
        if let Some(axis) = Axis::from_node(axis.as_node().clone()) {
            axis.axis_line_color().put(LINE);
            axis.major_tick_line_color().put(LINE);
            axis.minor_tick_line_color().set(None);
            axis.major_label_text_color().put(MUTED);
            axis.major_label_text_font().put(FONT);
        }
    }
    for grid in &plot.center().get() {
        if let Some(grid) = Grid::from_node(grid.as_node().clone()) {
            grid.grid_line_color().put(LINE);
        }
    }
    if let Some(legend) = plot.legend() {
        legend.background_fill_color().set(None);
        legend.border_line_color().set(None);
        legend.label_text_color().put(MUTED);
        legend.label_text_font().put(FONT);
        legend.label_text_font_size().put("12px");
        legend.glyph_width().set(14);
        legend.padding().put(0);
        legend.margin().set(4);
        legend.spacing().set(10);
    }
}
