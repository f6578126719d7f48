//! Texts in markup, and places that are found relative to something else.

use tropism::prelude::*;

use crate::documents;

documents![tex, mathml, ascii, plain, anchored, pinned];

/// A plot whose vertical axis has that label.
fn labelled(text: BaseText) -> Vec<UIElement> {
    let plot = figure().width(300).height(200).y_axis_label(TextLike::Markup(text)).build();
    plot.line([0.0, 1.0, 2.0], [0.0, 1.0, 4.0]).add();
    vec![plot.upcast()]
}

/// A plot with that text inside.
fn written(text: BaseText) -> Vec<UIElement> {
    let plot = figure().width(300).height(200).build();
    plot.line([0.0, 1.0, 2.0], [0.0, 1.0, 4.0]).add();
    let label = Label::builder().x(0.2).y(3).text(TextLike::Markup(text)).text_font_size("18px");
    plot.add_layout(&label.build(), Place::Center);
    vec![plot.upcast()]
}

fn tex() -> Vec<UIElement> {
    let macros = [("R", TexMacro::from("\\mathbb{R}")), ("half", TexMacro::from(("\\frac{#1}{2}", 1)))];
    labelled(TeX::builder().text("\\half{x^2}, x \\in \\R").macros(macros).inline(true).build().upcast())
}

fn mathml() -> Vec<UIElement> {
    written(MathML::builder().text("<math><msup><mi>x</mi><mn>2</mn></msup></math>").build().upcast())
}

fn ascii() -> Vec<UIElement> {
    written(Ascii::builder().text("sum_(k=1)^n k = n(n+1)/2").build().upcast())
}

fn plain() -> Vec<UIElement> {
    labelled(PlainText::builder().text("costs in $$, not a formula$$").build().upcast())
}

fn anchored() -> Vec<UIElement> {
    let plot = figure().width(300).height(200).x_range((0, 10)).y_range((0, 10)).build();
    let outer = BoxAnnotation::builder().left(2).right(6).bottom(3).top(8).fill_color("wheat").build();
    plot.add_layout(&outer, Place::Center);
    let right = Node::builder().target(Target::Model(outer.upcast())).symbol("right").offset(10);
    let frame = Node::builder().target(ImplicitTarget::Frame).symbol("right").offset(-10);
    let beside = BoxAnnotation::builder().left(right).right(frame).bottom(3).top(8).fill_color("thistle");
    plot.add_layout(&beside.build(), Place::Center);
    vec![plot.upcast()]
}

fn pinned() -> Vec<UIElement> {
    let plot = figure().width(400).height(300).x_range((0, 10)).y_range((0, 10)).build();
    let dots = plot.scatter([2.0, 5.0], [4.0, 7.0]).size(10).add();
    let third = Indexed::builder().index(1).renderer(&dots);
    let row =
        Tooltip::builder().position(TooltipPosition::Coordinate(third.build().upcast())).content("the second row");
    let middle = XY::builder().x(8).y(3);
    let place = Tooltip::builder().position(TooltipPosition::Coordinate(middle.build().upcast())).content("a place");
    plot.elements().set(vec![row.visible(true).build().upcast(), place.visible(true).build().upcast()]);
    vec![plot.upcast()]
}
