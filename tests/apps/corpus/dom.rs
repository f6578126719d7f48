//! Markup made of models.

use tropism::prelude::*;

use crate::documents;

documents![templates, tables, html, labels, value_of, toggle_group];

/// A plot of three points, and what is told about them.
fn plot(tooltips: New<dom::Template>) -> Figure {
    let data = columns! {
        x: vec![1.0, 2.0, 3.0],
        mass: vec![1.5, 0.25, 4.0],
        color: vec!["#1f77b4", "#ff7f0e", "#2ca02c"],
    };
    let hover = HoverTool::builder().tooltips(tooltips).show_arrow(false);
    let plot = figure().width(300).height(200).tools(hover).build();
    plot.scatter("x", "mass").source(ColumnDataSource::builder().data(data)).size(15).add();
    plot
}

/// A bold text.
fn bold(text: &str) -> New<dom::Span> {
    dom::Span::builder().style([("font-weight", "bold")]).children([text.into()])
}

fn templates() -> Vec<UIElement> {
    let number = dom::Index::builder().style([("color", "gray")]).children(["?".into()]);
    let mass = dom::ValueRef::builder().field("mass").format("0.00").formatter(BuiltinFormatter::Numeral);
    let color = dom::ColorRef::builder().field("color").hex(true).swatch(false).style([("color", "navy")]);
    let line = dom::Div::builder().style([("padding", "4px")]).children([bold("Mass ").into(), mass.into()]);
    let template = dom::Template::builder().children([number.into(), line.into(), color.into()]);
    vec![plot(template).upcast()]
}

fn tables() -> Vec<UIElement> {
    let mass = dom::ValueRef::builder().field("mass").style([("text-align", "right")]);
    let heavy = CustomJS::builder().code("return cb_data.value < 3");
    let heavy = dom::ValueRef::builder().field("x").filter(Several::One(heavy.build()));
    let row = |name: &str, value: New<dom::ValueRef>| {
        dom::TableRow::builder().style([("color", "teal")]).children([bold(name).into(), value.into()])
    };
    let table = dom::Table::builder().style([("border", "1px solid teal")]);
    let table = table.children([row("mass", mass).into(), row("x", heavy).into()]);
    vec![plot(dom::Template::builder().children([table.into()])).upcast()]
}

fn html() -> Vec<UIElement> {
    let unit = dom::Span::builder().name("unit").children(["kg".into()]);
    let markup = dom::HTML::builder().html("<b>4</b> <ref name='unit'></ref>").refs([unit.into()]);
    let markup = markup.style([("color", "darkgreen")]);
    let weight = TextInput::builder().title(dom::HTML::builder().html("Weight in <i>kg</i>"));
    let tooltip = Tooltip::builder().content(markup).position(Anchor::Right);
    let help = HelpButton::builder().tooltip(tooltip);
    vec![row((weight, help)).build().upcast()]
}

fn labels() -> Vec<UIElement> {
    let plain = Button::builder().label(dom::Text::builder().content("1 < 2"));
    let styled = Button::builder().label(bold("bold"));
    vec![row((plain, styled)).build().upcast()]
}

fn value_of() -> Vec<UIElement> {
    let slider = Slider::builder().title("Mass").start(0).end(10).value(2.5).step(0.5).build();
    let value = dom::ValueOf::builder().obj(&slider).attr("value").format("0.00").formatter(BuiltinFormatter::Numeral);
    let text = dom::Div::builder().children(["The mass is ".into(), value.into()]);
    let dialog = Dialog::builder().title("Mass").content(text).closable(false).build();
    vec![slider.upcast(), dialog.upcast()]
}

fn toggle_group() -> Vec<UIElement> {
    let groups = [(); 3].map(|()| RendererGroup::builder().build());
    let toggle = dom::ToggleGroup::builder().groups(groups.clone()).build();
    let template = dom::Template::builder().actions([toggle.upcast()]).children([dom::Index::builder().into()]);
    let hover = HoverTool::builder().tooltips(template.style([("color", "orangered")])).build();
    let plot = figure().width(300).height(200).tools(hover.clone()).build();
    let points = plot.scatter([1.0, 2.0, 3.0], [0.0, 1.0, 2.0]).size(12).add();
    hover.renderers().put(vec![points.upcast()]);
    for (group, height) in groups.iter().zip([0.0, 1.0, 2.0]) {
        plot.line([1.0, 3.0], [height, height]).line_color("orange").renderer(|line| line.group(group)).add();
    }
    vec![plot.upcast()]
}
