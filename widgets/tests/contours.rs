//! Contours and the areas between them.

use tropism_core::ModelClass;
use tropism_widgets::prelude::*;

fn slope(levels: &[f64]) -> ContourData {
    ContourData::new(&[0.0, 1.0], &[0.0, 2.0], &[0.0, 1.0, 0.0, 1.0], levels).expect("a grid of two by two")
}

fn columns_of(renderer: &GlyphRenderer) -> Vec<(String, usize)> {
    let source = ColumnDataSource::from_node(renderer.data_source().get().as_node().clone()).expect("columns");
    source.data().get().iter().map(|(name, column)| (name.to_string(), column.len())).collect()
}

#[test]
fn what_has_a_colour_is_drawn() {
    let plot = figure().build();
    let lines = plot.contour(&slope(&[0.25, 0.5])).line_color("red").add();
    assert_eq!(columns_of(&lines.line_renderer().get())[0], ("xs".into(), 2));
    assert_eq!(columns_of(&lines.fill_renderer().get())[0], ("xs".into(), 0));
    let areas = plot.contour(&slope(&[0.25, 0.5, 0.75])).fill_color(GREYS256).add();
    assert_eq!(columns_of(&areas.line_renderer().get())[0], ("xs".into(), 0));
    let names = ["xs", "ys", "lower_levels", "upper_levels", "fill_color"];
    assert_eq!(columns_of(&areas.fill_renderer().get()), names.map(|name| (name.into(), 2)));
    assert_eq!(plot.renderers().get().len(), 2);
}

#[test]
fn other_data_keeps_looks() {
    let plot = figure().build();
    let contours = plot.contour(&slope(&[0.25, 0.5])).line_color([Color::RED, Color::NAVY]).add();
    contours.set_data(&slope(&[0.5, 0.75])).expect("as many levels");
    assert_eq!(contours.levels().get(), [0.5, 0.75]);
    assert_eq!(columns_of(&contours.line_renderer().get()).len(), 4);
    assert_eq!(columns_of(&contours.fill_renderer().get())[0].1, 0);
    let error = contours.set_data(&slope(&[0.5])).expect_err("two colours and one level");
    assert_eq!((error.found, error.expected), (2, 1), "{error}");
    assert_eq!(contours.levels().get(), [0.5, 0.75]);
}

#[test]
#[should_panic(expected = "contour: there is nothing to draw: give `line_color`, `fill_color` or both")]
fn something_must_be_drawn() {
    figure().build().contour(&slope(&[0.5])).add();
}

#[test]
#[should_panic(expected = "contour: an area lies between two levels, and there is one")]
fn areas_need_two_levels() {
    figure().build().contour(&slope(&[0.5])).fill_color("red").add();
}

#[test]
#[should_panic(expected = "fill_color: nothing lies between no colours")]
fn palettes_have_colours() {
    figure().build().contour(&slope(&[0.0, 0.5])).fill_color(Vec::new()).add();
}
