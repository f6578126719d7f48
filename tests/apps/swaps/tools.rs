//! Tools.

use tropism::prelude::*;

use crate::case::{Case, Named, case, points, scatter};

pub(crate) const CASES: &[Named] = &[
    ("BoxZoomTool.overlay", box_zoom),
    ("BoxSelectTool.overlay", box_select),
    ("LassoSelectTool.overlay", lasso),
    ("PolySelectTool.overlay", polygon),
    ("CrosshairTool.overlay", crosshair),
];

/// A plot with that tool alone.
fn plot(tool: &impl tropism::core::Is<Tool>) -> Figure {
    let tools: Vec<Tool> = vec![tool.upcast()];
    let plot = figure().width(400).height(300).x_range((0, 6)).y_range((0, 8)).tools(tools).build();
    scatter(&plot, &points());
    plot
}

/// A rectangle as tools draw it.
fn rectangle(color: &'static str) -> BoxAnnotation {
    let nowhere = f64::NAN;
    let area = BoxAnnotation::builder().left(nowhere).right(nowhere).top(nowhere).bottom(nowhere);
    let pixels = CoordinateUnits::Canvas;
    let area = area.left_units(pixels).right_units(pixels).top_units(pixels).bottom_units(pixels);
    area.level(RenderLevel::Overlay).visible(false).editable(true).syncable(false).fill_color(color).build()
}

/// A polygon as tools draw it.
fn area(color: &'static str) -> PolyAnnotation {
    let area = PolyAnnotation::builder().level(RenderLevel::Overlay).visible(false).editable(true).syncable(false);
    area.fill_color(color).build()
}

fn box_zoom() -> Case {
    let tool = BoxZoomTool::builder().overlay(rectangle("red")).build();
    let new = rectangle("blue");
    let color = new.fill_color();
    case(&plot(&tool), move || tool.overlay().put(&new), move || color.put("green"))
}

fn box_select() -> Case {
    let tool = BoxSelectTool::builder().overlay(rectangle("red")).build();
    let new = rectangle("blue");
    let color = new.fill_color();
    case(&plot(&tool), move || tool.overlay().put(&new), move || color.put("green"))
}

fn lasso() -> Case {
    let tool = LassoSelectTool::builder().overlay(area("red")).build();
    let new = area("blue");
    let color = new.fill_color();
    case(&plot(&tool), move || tool.overlay().put(&new), move || color.put("green"))
}

fn polygon() -> Case {
    let tool = PolySelectTool::builder().overlay(area("red")).build();
    let new = area("blue");
    let color = new.fill_color();
    case(&plot(&tool), move || tool.overlay().put(&new), move || color.put("green"))
}

fn crosshair() -> Case {
    let line = |color: &'static str| {
        Span::builder().dimension(Dimension::Width).line_width(4).line_color(color).level(RenderLevel::Overlay).build()
    };
    let tool = CrosshairTool::builder().overlay(Auto::Given(line("red").into())).build();
    let new = line("blue");
    let color = new.line_color();
    case(&plot(&tool), move || tool.overlay().set(Auto::Given(new.clone().into())), move || color.put("green"))
}
