//! How elements look.

use tropism::prelude::*;

use crate::documents;

documents![styles, style_sheets, imported_style_sheets, variables];

fn styles() -> Vec<UIElement> {
    let card = Styles::builder().background_color("lavender").padding("10px").border_radius("8px").build();
    let two = ["one card", "and another"].map(|text| Div::builder().text(text).styles(&card).margin(5));
    vec![row(two).build().upcast()]
}

fn style_sheets() -> Vec<UIElement> {
    let wide = InlineStyleSheet::builder().css(".bk-btn { letter-spacing: 4px; }").build();
    let page = GlobalInlineStyleSheet::builder().css("body { background: ivory; }").build();
    let button = Button::builder().label("wide").stylesheets([Css::from(&wide), Css::from(&page)]);
    let red = Div::builder().text("red").stylesheets([Css::from(":host { color: red; }")]);
    vec![row((button, red)).build().upcast()]
}

fn imported_style_sheets() -> Vec<UIElement> {
    let italic = ImportedStyleSheet::builder().url("data:text/css,:host{font-style:italic}").build();
    let page = GlobalImportedStyleSheet::builder().url("data:text/css,body{background:honeydew}").build();
    let text = Div::builder().text("italic").stylesheets([Css::from(&italic), Css::from(&page)]);
    vec![text.build().upcast()]
}

fn variables() -> Vec<UIElement> {
    let sheet = Css::from(":host { color: var(--accent); border-bottom: 2px solid var(--accent); }");
    let text = Div::builder().text("teal").css_variables([("--accent", "teal")]).stylesheets([sheet]);
    vec![text.html_id("teal").html_attributes([("lang", "en")]).build().upcast()]
}
