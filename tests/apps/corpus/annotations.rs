//! What is drawn over plots.

use tropism::prelude::*;

use crate::documents;

documents![
    arrows,
    bands,
    whiskers,
    boxes,
    handles,
    lines,
    polygons,
    labels,
    label_sets,
    page_labels,
    titles,
    toolbars,
    textures,
];

/// A plot of the numbers from 0 to 10 in both dimensions.
fn plot() -> Figure {
    let plot = figure().width(300).height(250).x_range((0, 10)).y_range((0, 10)).build();
    plot.scatter([2.0, 8.0], [2.0, 8.0]).size(6).add();
    plot
}

fn arrows() -> Vec<UIElement> {
    let plot = plot();
    let open = OpenHead::builder().size(15).line_color("navy").line_width(3).line_dash([4, 2]).build();
    let normal = NormalHead::builder().size(12).fill_color("orange").line_alpha(0.5).build();
    let tee = TeeHead::builder().size(20).line_color("green").line_width(2).build();
    let vee = VeeHead::builder().size(18).fill_color("red").line_join(LineJoin::Round).build();
    for (head, tail, place) in [(open.upcast(), tee.upcast(), 2.0), (normal.upcast(), vee.upcast(), 6.0)] {
        let (head, tail): (ArrowHead, ArrowHead) = (head, tail);
        let arrow = Arrow::builder().x_start(place).y_start(1).x_end(place + 2.0).y_end(9).start(tail).end(head);
        plot.add_layout(&arrow.line_width(2).line_color("gray").build(), Place::Center);
    }
    vec![plot.upcast()]
}

/// What was expected of four days, at least and at most.
fn forecast() -> ColumnDataSource {
    let (day, low, high) = (vec![1.0, 4.0, 6.0, 9.0], vec![2.0, 3.0, 3.5, 6.0], vec![3.0, 6.0, 5.5, 8.0]);
    ColumnDataSource::builder().data(columns! { day: day, low: low, high: high }).build()
}

fn bands() -> Vec<UIElement> {
    let plot = plot();
    let band = Band::builder().source(forecast()).base("day").lower("low").upper("high").level(RenderLevel::Underlay);
    let band = band.fill_color("gold").fill_alpha(0.6).line_color("brown").line_width(2).line_alpha(1);
    plot.add_layout(&band.build(), Place::Center);
    let lying = Band::builder().dimension(Dimension::Width).base("day").lower("low").upper("high").source(forecast());
    plot.add_layout(&lying.fill_color(None).hatch_pattern("dot").hatch_color("teal").build(), Place::Center);
    vec![plot.upcast()]
}

fn whiskers() -> Vec<UIElement> {
    let plot = plot();
    let whisker = Whisker::builder().source(forecast()).base("day").lower("low").upper("high").line_color("navy");
    let tee = TeeHead::builder().size(12).line_color("navy").line_width(3);
    let vee = VeeHead::builder().size(14).fill_color("orange").line_color("navy");
    plot.add_layout(&whisker.lower_head(tee).upper_head(vee).line_width(3).build(), Place::Center);
    let bare = Whisker::builder().dimension(Dimension::Width).base("day").lower("low").upper("high").source(forecast());
    plot.add_layout(&bare.lower_head(None).upper_head(None).line_dash(Dash::Dotted).build(), Place::Center);
    vec![plot.upcast()]
}

fn boxes() -> Vec<UIElement> {
    let plot = plot();
    let normal = BoxAnnotation::builder().bottom(3).top(6).fill_color("palegreen").fill_alpha(0.5).line_color(None);
    plot.add_layout(&normal.build(), Place::Center);
    let corner = BoxAnnotation::builder().left(20).right(90).bottom(20).top(60).border_radius(8).inverted(true);
    let corner = corner.left_units(CoordinateUnits::Screen).right_units(CoordinateUnits::Screen);
    let corner = corner.bottom_units(CoordinateUnits::Screen).top_units(CoordinateUnits::Screen).fill_alpha(0.1);
    plot.add_layout(&corner.build(), Place::Center);
    vec![plot.upcast()]
}

fn handles() -> Vec<UIElement> {
    let plot = plot();
    let look = |color| AreaVisuals::builder().fill_color(color).fill_alpha(0.8).line_color("black").line_width(2);
    let handles = BoxInteractionHandles::builder().all(look("silver")).sides(look("gold"));
    let area = BoxAnnotation::builder().left(2).right(8).bottom(3).top(8).editable(true).use_handles(true);
    let area = area.handles(handles.corners(look("skyblue"))).resizable(Resizable::All).movable(Movable::X);
    plot.add_layout(&area.symmetric(true).min_width(1).max_height(9).build(), Place::Center);
    vec![plot.upcast()]
}

fn lines() -> Vec<UIElement> {
    let plot = plot();
    let slope =
        Slope::builder().gradient(0.8).y_intercept(1).line_color("firebrick").line_dash(Dash::Dashed).line_width(2);
    plot.add_layout(&slope.above_fill_color("mistyrose").above_fill_alpha(0.5).build(), Place::Center);
    let noon = Span::builder().location(5).dimension(Dimension::Height).line_color("navy").line_width(3);
    plot.add_layout(&noon.editable(true).hover_line_color("red").build(), Place::Center);
    let edge = Span::builder().location(30).location_units(CoordinateUnits::Screen).line_dash([6, 3]);
    plot.add_layout(&edge.line_color("green").build(), Place::Center);
    vec![plot.upcast()]
}

fn polygons() -> Vec<UIElement> {
    let plot = plot();
    let triangle = PolyAnnotation::builder().xs([1.0, 9.0, 5.0].map(Position::from));
    let triangle = triangle.ys([1.0, 2.0, 9.0].map(Position::from)).fill_color("plum").fill_alpha(0.4);
    let triangle = triangle.line_color("purple").line_width(2).hatch_pattern("diagonal_cross").hatch_alpha(0.2);
    plot.add_layout(&triangle.editable(true).hover_fill_color("orchid").build(), Place::Center);
    vec![plot.upcast()]
}

fn labels() -> Vec<UIElement> {
    let plot = plot();
    let peak = Label::builder().x(8).y(8).text("peak").x_offset(-10).y_offset(10).text_color("crimson");
    let peak = peak.text_align(TextAlign::Right).padding(4).border_radius(4).border_line_color("crimson");
    plot.add_layout(&peak.background_fill_color("seashell").build(), Place::Center);
    let steep = Label::builder().x(60).y(40).x_units(CoordinateUnits::Screen).y_units(CoordinateUnits::Screen);
    let steep = steep.text("uphill").angle(45).angle_units(AngleUnits::Deg).text_font_size("20px").anchor(Anchor::Left);
    plot.add_layout(&steep.text_font_style(FontStyle::BoldItalic).build(), Place::Center);
    vec![plot.upcast()]
}

fn label_sets() -> Vec<UIElement> {
    let plot = plot();
    let (x, y) = (vec![2.0, 5.0, 8.0], vec![2.0, 5.0, 8.0]);
    let data = columns! { x: x, y: y, name: vec!["low", "middle", "high"], turn: vec![0.0, 0.3, 0.6] };
    let names = LabelSet::builder().source(ColumnDataSource::builder().data(data)).x("x").y("y").angle("turn");
    let names = names.text(Spec::field("name")).x_offset(8).y_offset(-4).text_color("darkgreen").text_font_size("15px");
    plot.add_layout(&names.background_fill_color("honeydew").border_line_color("green").build(), Place::Center);
    vec![plot.upcast()]
}

fn page_labels() -> Vec<UIElement> {
    let plot = plot();
    let label = HTMLLabel::builder().x(2).y(7).text("part of the page").angle(-10).angle_units(AngleUnits::Deg);
    let label = label.x_offset(5).padding(6).border_radius(3).text_color("white").background_fill_color("slategray");
    plot.add_layout(&label.build(), Place::Center);
    let data = columns! { x: vec![2.0, 8.0], y: vec![2.0, 8.0], name: vec!["start", "end"] };
    let names = HTMLLabelSet::builder().source(ColumnDataSource::builder().data(data)).x("x").y("y").x_offset(6);
    let names = names.text(Spec::field("name")).text_font_size("14px").text_color("navy").border_line_color("navy");
    plot.add_layout(&names.build(), Place::Center);
    let title = HTMLTitle::builder().text("A title that can be selected").align(TextAlign::Center).text_color("teal");
    plot.add_layout(&title.standoff(6).offset(4).text_font_style(FontStyle::Italic).build(), Place::Above);
    vec![plot.upcast()]
}

fn titles() -> Vec<UIElement> {
    let plot = plot();
    let right = Title::builder().text("on the right").align(TextAlign::Center).text_color("gray").standoff(4);
    plot.add_layout(&right.vertical_align(VerticalAlign::Middle).build(), Place::Right);
    let boxed = Title::builder().text("a title\nof two lines").text_font_size("16px").text_line_height(1.5).offset(10);
    let boxed = boxed.background_fill_color("lavender").border_line_color("indigo").padding((4, 8)).border_radius(6);
    plot.add_layout(&boxed.build(), Place::Above);
    vec![plot.upcast()]
}

fn toolbars() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).x_range((0, 10)).y_range((0, 10)).toolbar_location(None).build();
    plot.scatter([2.0, 8.0], [2.0, 8.0]).size(6).add();
    let toolbar = Toolbar::builder().tools([PanTool::builder().build().upcast()]).logo(None).group(false);
    let panel =
        ToolbarPanel::builder().toolbar(toolbar.autohide(false)).css_classes(["tools"]).level(RenderLevel::Overlay);
    plot.add_layout(&panel.propagate_hover(true).build(), Place::Below);
    vec![plot.upcast()]
}

fn textures() -> Vec<UIElement> {
    let plot = plot();
    let rings = CanvasTexture::builder()
        .repetition(TextureRepetition::RepeatX)
        .code("ctx.strokeStyle = color; ctx.arc(scale / 2, scale / 2, scale / 3, 0, 2 * Math.PI); ctx.stroke();");
    let image = "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'>\
        <rect width='20' height='20' fill='teal'/></svg>";
    let squares = ImageURLTexture::builder().url(image).repetition(TextureRepetition::RepeatX);
    let textures: [(&str, Texture); 2] = [("rings", rings.build().upcast()), ("squares", squares.build().upcast())];
    // Rows of pictures along the upper edge of the canvas.
    for ((name, texture), left) in textures.into_iter().zip([1.0, 6.0]) {
        let area = BoxAnnotation::builder().left(left).right(left + 3.0).hatch_pattern(name).hatch_weight(2);
        let area = area.hatch_extra([(name, texture)]).hatch_scale(40);
        plot.add_layout(&area.fill_color("white").build(), Place::Center);
    }
    vec![plot.upcast()]
}
