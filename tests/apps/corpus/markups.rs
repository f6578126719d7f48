//! Text and other things to look at.

use tropism::prelude::*;

use crate::documents;

documents![div, paragraph, pre_text, markdown, progress];

fn div() -> Vec<UIElement> {
    let page = Div::builder().text("<h3>Results</h3><p>All <b>good</b>, price in $.</p>").disable_math(true).width(300);
    let plain = Div::builder().text("1 < 2 && 2 < 3").render_as_text(true).width(300);
    vec![column((page, plain)).build().upcast()]
}

fn paragraph() -> Vec<UIElement> {
    let text = "A paragraph is plain text, in which < and & need no care.";
    vec![Paragraph::builder().text(text).width(200).disable_math(true).build().upcast()]
}

fn pre_text() -> Vec<UIElement> {
    let table = "pears    12\napples  140";
    vec![PreText::builder().text(table).width(200).disable_math(true).build().upcast()]
}

fn markdown() -> Vec<UIElement> {
    let text = "### Results\n\n* all *good*\n* see `table`\n";
    vec![Markdown::builder().text(text).width(300).disable_math(true).build().upcast()]
}

fn progress() -> Vec<UIElement> {
    let files = Progress::builder().value(3).max(8).label("@{index} of @{total}").description("files").width(300);
    let fuel = Progress::builder().value(60).orientation(Orientation::Vertical).reversed(true).height(120);
    let busy = Progress::builder().mode(ProgressMode::Indeterminate).label_location(ProgressLabel::None).width(300);
    vec![column((files, fuel, busy)).spacing(10).build().upcast()]
}
