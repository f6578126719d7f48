//! A document for each glyph method.

use std::collections::BTreeMap;

use tropism::core::{Array, Element};
use tropism::prelude::*;
use tropism::widgets::plot::HexBins;

use crate::documents;

documents![
    annular_wedge,
    annulus,
    arc,
    bezier,
    block,
    circle,
    ellipse,
    harea,
    harea_step,
    hbar,
    hex_tile,
    hexbin,
    hspan,
    hstrip,
    image,
    image_rgba,
    image_stack,
    image_url,
    line,
    mathml,
    multi_line,
    multi_polygons,
    ngon,
    patch,
    patches,
    quad,
    quadratic,
    ray,
    rect,
    scatter,
    scatter_by_field,
    segment,
    step,
    tex,
    text,
    text_anchored,
    varea,
    varea_step,
    vbar,
    vspan,
    vstrip,
    wedge,
];

const PIXEL: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJ\
                     RU5ErkJggg==";
const X: [f64; 3] = [1.0, 2.0, 3.0];
const Y: [f64; 3] = [1.0, 3.0, 2.0];
const Z: [f64; 3] = [2.0, 4.0, 4.0];

fn plot() -> Figure {
    figure().width(300).height(250).build()
}

/// The ranges of texts and the like do not follow how large they are.
fn fixed() -> Figure {
    figure().width(300).height(250).x_range((0, 4)).y_range((0, 4)).build()
}

fn roots(plot: &Figure) -> Vec<UIElement> {
    vec![plot.upcast()]
}

/// Rows that glyphs name the columns of.
fn source() -> ColumnDataSource {
    let data = columns! {
        x: X,
        y: Y,
        z: Z,
        small: [0.2, 0.3, 0.4],
        kind: vec!["b", "a", "b"],
        fill: vec!["red", "navy", "#00ff00"],
    };
    ColumnDataSource::builder().data(data).build()
}

fn array<T: Element>(values: impl Into<Vec<T>>, shape: &[usize]) -> Vec<Array> {
    vec![Array::from_vec(values.into()).reshape(shape).expect("as many values as the shape has")]
}

fn annular_wedge() -> Vec<UIElement> {
    let plot = plot();
    plot.annular_wedge([1.0, 2.0], [1.0, 2.0], [0.2, 0.3], [0.5, 0.6], 0, [1.0, 2.0]).color("navy").add();
    roots(&plot)
}

fn annulus() -> Vec<UIElement> {
    let plot = plot();
    let rings = plot.annulus("x", "y", 0.2, "small").source(source());
    rings.fill_color("fill").line_width(2).line_dash([4, 2]).add();
    roots(&plot)
}

fn arc() -> Vec<UIElement> {
    let plot = fixed();
    let arcs = plot.arc([1.0, 2.0], [1.0, 2.0], 0.4, 0, Spec::value(90.0).units("deg"));
    arcs.direction(Direction::Clock).line_width(3).add();
    roots(&plot)
}

fn bezier() -> Vec<UIElement> {
    let plot = plot();
    plot.bezier([1.0], [1.0], [3.0], [1.0], [1.0], [3.0], [3.0], [-1.0]).line_width(2).add();
    roots(&plot)
}

fn block() -> Vec<UIElement> {
    let plot = plot();
    plot.block(X, Y, 0.5, [1.0, 2.0, 1.0]).border_radius(5).add();
    roots(&plot)
}

fn circle() -> Vec<UIElement> {
    let plot = plot();
    let circles = plot.circle("x", "y", "small").source(source()).fill_alpha(0.3);
    circles.radius_dimension(RadiusDimension::Max).hover(|circle| circle.color("red")).add();
    roots(&plot)
}

fn ellipse() -> Vec<UIElement> {
    let plot = plot();
    plot.ellipse("x", "y", 0.8, "small").source(source()).angle(0.5).alpha(0.5).add();
    roots(&plot)
}

fn harea() -> Vec<UIElement> {
    let plot = plot();
    plot.harea(Y, Z, X).hatch_pattern("dot").hatch_color("white").fill_alpha(0.5).add();
    roots(&plot)
}

fn harea_step() -> Vec<UIElement> {
    let plot = plot();
    plot.harea_step(Y, Z, X).step_mode(StepMode::Center).color("green").add();
    roots(&plot)
}

fn hbar() -> Vec<UIElement> {
    let plot = plot();
    plot.hbar(X, Y).height(0.7).left(0.5).border_radius((1, 2, 3, 4)).add();
    roots(&plot)
}

fn hex_tile() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).match_aspect(true).build();
    let tiles = plot.hex_tile([0.0, 1.0, 1.0], [0.0, 0.0, -1.0]).size(2).scale(0.9);
    let tiles = tiles.column("fill_color", vec!["red", "navy", "green"]).fill_color("fill_color");
    tiles.orientation(HexTileOrientation::Flattop).add();
    roots(&plot)
}

fn hexbin() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).match_aspect(true).build();
    let [x, y] = [[0.0, 0.1, 1.8, 1.7, 3.0], [0.0, -0.1, 0.0, -0.1, -2.0]];
    plot.hexbin(&HexBins::new(&x, &y, 1.0, HexTileOrientation::Pointytop), BLUES9).add();
    roots(&plot)
}

fn hspan() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).x_range((0, 4)).build();
    plot.hspan(Y).column("line_width", X).line_width("line_width").color("firebrick").add();
    roots(&plot)
}

fn hstrip() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).x_range((0, 4)).build();
    plot.hstrip([1.0, 3.0], [2.0, 4.0]).fill_alpha(0.5).add();
    roots(&plot)
}

fn image() -> Vec<UIElement> {
    let plot = plot();
    let levels = array([0.0, 1.0, 2.0, 3.0, 4.0, 5.0], &[2, 3]);
    let mapper = LinearColorMapper::builder().palette(BLUES9).low(0).high(5);
    plot.image(levels, 0, 0, 3, 2).color_mapper(mapper).add();
    roots(&plot)
}

fn image_rgba() -> Vec<UIElement> {
    let plot = plot();
    let colors = array([0xff00_00ff_u32, 0xff00_ff00, 0xffff_0000, 0x8000_0000], &[2, 2]);
    plot.image_rgba(colors, 0, 0, 2, 2).origin(ImageOrigin::TopLeft).alpha(0.8).add();
    roots(&plot)
}

fn image_stack() -> Vec<UIElement> {
    let plot = plot();
    let levels: Vec<f64> = (0..12).map(f64::from).collect();
    let opacity = LinearColorMapper::builder().palette([Color::WHITE, Color::BLACK]);
    let mapper = WeightedStackColorMapper::builder().palette([Color::RED, Color::BLUE]).nan_color("white");
    let stack = plot.image_stack(array(levels, &[2, 3, 2]), 0, 0, 3, 2);
    stack.color_mapper(mapper.alpha_mapper(opacity)).add();
    roots(&plot)
}

fn image_url() -> Vec<UIElement> {
    let plot = fixed();
    let images = plot.image_url(vec![PIXEL, PIXEL], [0.0, 2.0], [2.0, 2.0]).w(1).h(1);
    images.anchor(Anchor::Center).global_alpha(0.5).add();
    roots(&plot)
}

fn line() -> Vec<UIElement> {
    let plot = plot();
    let line = plot.line(X, Y).color("navy").alpha(0.5).line_width(3);
    line.line_dash(Dash::Dashed).legend_label("line").add();
    roots(&plot)
}

fn mathml() -> Vec<UIElement> {
    let plot = fixed();
    let formula = |name| format!(r#"<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>{name}</mi></math>"#);
    let formulas = plot.mathml([1.0, 2.0], [1.0, 2.0], ["x", "y"].map(formula).to_vec());
    formulas.alpha(0.7).angle(0.2).add();
    roots(&plot)
}

fn multi_line() -> Vec<UIElement> {
    let plot = plot();
    let [xs, ys] = [[vec![1.0, 2.0], vec![1.0, 2.0, 3.0]], [vec![3.0, 1.0], vec![1.0, 2.0, 1.5]]];
    let lines = plot.multi_line(xs.to_vec(), ys.to_vec()).line_width(2);
    lines.column("line_color", vec!["red", "navy"]).line_color("line_color").add();
    roots(&plot)
}

fn multi_polygons() -> Vec<UIElement> {
    let plot = plot();
    let [outline, hole] = [vec![0.0, 3.0, 3.0, 0.0], vec![1.0, 2.0, 2.0, 1.0]];
    let [up, inner] = [vec![0.0, 0.0, 3.0, 3.0], vec![1.0, 1.0, 2.0, 2.0]];
    let xs = vec![vec![vec![outline, hole]], vec![vec![vec![4.0, 5.0, 5.0]]]];
    let ys = vec![vec![vec![up, inner]], vec![vec![vec![0.0, 0.0, 3.0]]]];
    plot.multi_polygons(xs, ys).add();
    roots(&plot)
}

fn ngon() -> Vec<UIElement> {
    let plot = plot();
    plot.ngon("x", "y", "small", 5).source(source()).angle(0.2).add();
    roots(&plot)
}

fn patch() -> Vec<UIElement> {
    let plot = plot();
    plot.patch(X, [1.0, 3.0, 1.0]).fill_alpha(0.5).hatch_pattern("x").add();
    roots(&plot)
}

fn patches() -> Vec<UIElement> {
    let plot = plot();
    let [xs, ys] = [[vec![1.0, 2.0, 3.0], vec![2.0, 3.0, 4.0]], [vec![1.0, 3.0, 1.0], vec![4.0, 2.0, 4.0]]];
    let patches = plot.patches(xs.to_vec(), ys.to_vec());
    patches.column("fill_alpha", [0.3, 0.6]).fill_alpha("fill_alpha").add();
    roots(&plot)
}

fn quad() -> Vec<UIElement> {
    let plot = plot();
    let quads = plot.quad(X, X.map(|x| x + 0.5), Y.map(|y| y + 1.0), Y);
    quads.nonselection(|quad| quad.fill_color("grey").alpha(0.3)).add();
    roots(&plot)
}

fn quadratic() -> Vec<UIElement> {
    let plot = plot();
    plot.quadratic([1.0], [1.0], [3.0], [1.0], [2.0], [4.0]).line_width(2).add();
    roots(&plot)
}

fn ray() -> Vec<UIElement> {
    let plot = fixed();
    let rays = plot.ray("x", "y", Spec::value(30.0).units("screen"), "small").source(source());
    rays.line_cap(LineCap::Round).line_join(LineJoin::Round).add();
    roots(&plot)
}

fn rect() -> Vec<UIElement> {
    let plot = plot();
    let rectangles = plot.rect("x", "y", 0.5, "small").source(source());
    rectangles.angle(0.3).border_radius(3).dilate(true).add();
    roots(&plot)
}

fn scatter() -> Vec<UIElement> {
    let plot = plot();
    let points = plot.scatter("x", "y").source(source()).size(12).marker(MarkerType::Square);
    points.color("fill").legend_group("kind").add();
    roots(&plot)
}

fn scatter_by_field() -> Vec<UIElement> {
    let plot = plot();
    let points = plot.scatter("x", "y").source(source()).size("z");
    points.angle(Spec::value(1.0).units("deg")).legend_field("kind").add();
    roots(&plot)
}

fn segment() -> Vec<UIElement> {
    let plot = plot();
    let segments = plot.segment(X, Y, X.map(|x| x + 1.0), 0).name("segments");
    segments.level(RenderLevel::Underlay).line_width(2).add();
    roots(&plot)
}

fn step() -> Vec<UIElement> {
    let plot = plot();
    plot.step(X, Y).mode(StepMode::After).line_width(2).add();
    roots(&plot)
}

fn tex() -> Vec<UIElement> {
    let plot = fixed();
    let half = ("half".to_owned(), TexMacro::from("\\frac{1}{2}"));
    let twice = ("twice".to_owned(), TexMacro::from(("2 \\cdot #1", 1)));
    let formulas = plot.tex([1.0, 2.0], [1.0, 2.0], vec!["x^2", "\\twice{\\half}"]);
    formulas.macros(BTreeMap::from([half, twice])).display(TexDisplay::Block).add();
    roots(&plot)
}

fn text() -> Vec<UIElement> {
    let plot = fixed();
    let names = plot.text("x", "y", "kind").source(source());
    let names = names.text_align(TextAlign::Center).padding((3, 5)).border_radius(4).border_line_color("navy");
    let names = names.background_fill_color("#eeeeff").outline_shape(OutlineShapeName::Ellipse);
    names.text_font_size("13px").add();
    roots(&plot)
}

fn text_anchored() -> Vec<UIElement> {
    let plot = fixed();
    let here = plot.text([1.0, 2.0], [1.0, 2.0], Spec::value("here".to_owned())).anchor((HAlign::Center, 0.25));
    here.color("red").angle(0.3).x_offset(2).add();
    roots(&plot)
}

fn varea() -> Vec<UIElement> {
    let plot = plot();
    plot.varea("x", "y", "z").source(source()).alpha(0.4).add();
    roots(&plot)
}

fn varea_step() -> Vec<UIElement> {
    let plot = plot();
    plot.varea_step(X, 0, Z).step_mode(StepMode::After).add();
    roots(&plot)
}

fn vbar() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).x_range(["a", "b"]).build();
    let bars = plot.vbar(vec!["a", "b"], [3.0, 5.0]).width(0.9).line_color(None);
    bars.muted(|bar| bar.alpha(0.5)).selection(|bar| bar.color("orange")).add();
    roots(&plot)
}

fn vspan() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).y_range((0, 4)).build();
    plot.vspan(X).line_alpha(0.4).line_width(3).add();
    roots(&plot)
}

fn vstrip() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).y_range((0, 4)).build();
    plot.vstrip([1.0, 3.0], [2.0, 4.0]).color("olive").add();
    roots(&plot)
}

fn wedge() -> Vec<UIElement> {
    let plot = fixed();
    let wedge = plot.wedge([1.0], [1.0], Spec::value(15.0).units("screen"), 0.5, 2.5);
    wedge.legend_label("a piece").add();
    roots(&plot)
}
