//! Figures with what can be said of their axes, ranges and tools, and glyphs upon one another.

use std::collections::BTreeMap;
use std::f64::consts::TAU;

use tropism::prelude::*;
use tropism::widgets::plot::{FigureBuilder, GlyphBuilder};

use crate::documents;

documents![
    all_tools,
    active_tools,
    models_of_tools,
    tooltips,
    linear_and_log,
    times,
    mercator,
    axes_elsewhere,
    axes_nowhere,
    factors,
    shared_range,
    further_range,
    coordinates,
    legends,
    vbar_stack,
    hbar_stack,
    varea_stack,
    harea_stack,
    vline_stack,
    hline_stack,
    pie,
];

/// All but `line_edit`, which needs a renderer.
const TOOLS: &str = "auto_box_zoom,box_edit,box_select,box_zoom,click,copy,crosshair,doubletap,examine,freehand_draw,\
                     fullscreen,help,hover,lasso_select,pan,pan_down,pan_east,pan_left,pan_north,pan_right,pan_south,\
                     pan_up,pan_west,point_draw,poly_draw,poly_edit,poly_select,redo,reset,save,tap,undo,wheel_zoom,\
                     xbox_select,xbox_zoom,xcrosshair,xpan,xwheel_pan,xwheel_zoom,xzoom_in,xzoom_out,ybox_select,\
                     ybox_zoom,ycrosshair,ypan,ywheel_pan,ywheel_zoom,yzoom_in,yzoom_out,zoom_in,zoom_out";
const STACKERS: [&str; 3] = ["spring", "summer", "autumn"];
const COLORS: [&str; 3] = ["#1f77b4", "#ff7f0e", "#2ca02c"];

fn empty(figure: FigureBuilder) -> Figure {
    figure.width(300).height(250).build()
}

/// A plot of two points.
fn plot(figure: FigureBuilder) -> Figure {
    let plot = empty(figure);
    points(&plot).add();
    plot
}

fn points(plot: &Figure) -> GlyphBuilder<Scatter> {
    plot.scatter([1.0, 2.0], [1.0, 2.0]).size(10)
}

fn roots(plot: &Figure) -> Vec<UIElement> {
    vec![plot.upcast()]
}

fn range(start: f64, end: f64) -> Range1d {
    Range1d::builder().start(start).end(end).build()
}

/// Sums of these columns are drawn.
fn stacked() -> ColumnDataSource {
    let data = columns! {
        at: vec!["a", "b"],
        place: [1.0, 2.0],
        spring: [1.0, 2.0],
        summer: [2.0, 4.0],
        autumn: [3.0, 6.0],
    };
    ColumnDataSource::builder().data(data).build()
}

fn all_tools() -> Vec<UIElement> {
    roots(&plot(figure().tools(TOOLS)))
}

fn active_tools() -> Vec<UIElement> {
    let figure =
        figure().tools("pan,box_zoom,wheel_zoom,tap,hover").active_drag("box_zoom").active_scroll("wheel_zoom");
    roots(&plot(figure.active_tap(None).active_inspect("hover").active_multi("auto")))
}

fn models_of_tools() -> Vec<UIElement> {
    let wheel: Tool = WheelZoomTool::builder().build().upcast();
    let hover: Tool = HoverTool::builder().mode(HoverMode::Vline).build().upcast();
    let figure = figure().tools(([wheel.clone(), hover], "pan")).active_scroll(wheel);
    roots(&plot(figure.active_drag(None).active_inspect(None)))
}

fn tooltips() -> Vec<UIElement> {
    roots(&plot(figure().tools("").toolbar_location(None).tooltips([("x", "@x"), ("y", "$y{0.0}")])))
}

fn linear_and_log() -> Vec<UIElement> {
    let figure = figure().x_axis_type(AxisType::Linear).y_axis_type(AxisType::Log);
    roots(&plot(figure.y_minor_ticks(5).x_minor_ticks(7)))
}

fn times() -> Vec<UIElement> {
    roots(&plot(figure().x_axis_type(AxisType::Datetime).y_axis_type(AxisType::Timedelta)))
}

fn mercator() -> Vec<UIElement> {
    let figure = figure().x_axis_type(AxisType::Mercator).y_axis_type(AxisType::Mercator);
    roots(&plot(figure.match_aspect(true)))
}

fn axes_elsewhere() -> Vec<UIElement> {
    let figure = figure().x_axis_location(Location::Above).y_axis_location(Location::Right);
    roots(&plot(figure.x_axis_label("x").y_axis_label("$y$")))
}

fn axes_nowhere() -> Vec<UIElement> {
    let figure = figure().x_axis_location(None).y_axis_type(None).title("below").title_location(Location::Below);
    roots(&plot(figure.toolbar_location(Location::Left)))
}

fn factors() -> Vec<UIElement> {
    let factors = [("fruit", "apple"), ("fruit", "pear"), ("nut", "hazel")];
    let plot = empty(figure().x_range(factors).y_range(["low", "high"]));
    let pairs: Vec<Vec<String>> = factors.map(|(outer, inner)| vec![outer.into(), inner.into()]).into();
    let data = columns! { x: pairs, y: vec!["low", "high", "low"] };
    let y = dodge("y", 0.1).range(plot.y_range().get());
    plot.rect("x", y, 0.9, 0.5).source(ColumnDataSource::builder().data(data)).add();
    roots(&plot)
}

fn shared_range() -> Vec<UIElement> {
    let one = plot(figure().x_range((0, 4)).y_range((0, 3)).background_fill_color("#fafafa"));
    let other = figure().x_range(one.x_range().get()).y_range(range(3.0, 0.0));
    vec![one.upcast(), plot(other.sizing_mode(SizingMode::StretchWidth)).upcast()]
}

fn further_range() -> Vec<UIElement> {
    let further: BTreeMap<String, Range> = [("other".to_owned(), range(0.0, 100.0).upcast())].into();
    let plot = plot(figure().extra_y_ranges(further));
    plot.add_layout(&LinearAxis::builder().y_range_name("other").build(), Location::Right);
    let line = plot.line([1.0, 2.0], [20.0, 80.0]).y_range_name("other").color("red");
    line.renderer(|renderer| renderer.muted(true)).add();
    roots(&plot)
}

fn coordinates() -> Vec<UIElement> {
    let mapping = CoordinateMapping::builder().x_target(range(1.0, 1.5)).y_target(range(1.0, 1.5));
    let mapping = mapping.x_source(range(0.0, 3.0)).y_source(range(0.0, 3.0));
    let plot = plot(figure().x_range((0, 3)).y_range((0, 3)));
    let view = CDSView::builder().filter(IndexFilter::builder().indices([0]));
    points(&plot).coordinates(mapping).view(view).add();
    roots(&plot)
}

fn legends() -> Vec<UIElement> {
    let plot = empty(figure());
    plot.add_layout(&Legend::builder().name("outside").build(), Location::Right);
    points(&plot).legend_label("here").add();
    points(&plot).legend_label("there").legend_name("outside").add();
    points(&plot).legend_label("here").color("red").add();
    roots(&plot)
}

fn vbar_stack() -> Vec<UIElement> {
    let plot = empty(figure().x_range(["a", "b"]));
    let source = stacked();
    for ((bars, color), name) in plot.vbar_stack(STACKERS, "at").into_iter().zip(COLORS).zip(STACKERS) {
        bars.width(0.9).color(color).legend_label(name).source(&source).add();
    }
    roots(&plot)
}

fn hbar_stack() -> Vec<UIElement> {
    let plot = empty(figure().y_range(["a", "b"]));
    let source = stacked();
    for (bars, color) in plot.hbar_stack(STACKERS, "at").into_iter().zip(COLORS) {
        bars.height(0.9).color(color).source(&source).add();
    }
    roots(&plot)
}

/// Draws one of the stacks that differ in their glyphs alone.
macro_rules! stack {
    ($stack:ident) => {
        fn $stack() -> Vec<UIElement> {
            let plot = empty(figure());
            let source = stacked();
            for (glyph, color) in plot.$stack(STACKERS, "place").into_iter().zip(COLORS) {
                glyph.color(color).source(&source).add();
            }
            roots(&plot)
        }
    };
}
stack!(varea_stack);
stack!(harea_stack);
stack!(vline_stack);
stack!(hline_stack);

fn pie() -> Vec<UIElement> {
    let data = columns! { angle: [2.0, 3.0, TAU - 5.0], color: COLORS.to_vec() };
    let plot = empty(figure().match_aspect(true));
    let slices = plot.wedge(0, 0, 1, cumsum("angle", true), cumsum("angle", false));
    slices.fill_color("color").source(ColumnDataSource::builder().data(data)).add();
    roots(&plot)
}
