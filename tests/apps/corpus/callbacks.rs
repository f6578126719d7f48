//! What happens in the browser alone.

use tropism::prelude::*;

use crate::documents;

documents![custom_js, set_value, open_url, toggle_visibility, dialogs, custom_js_hover];

fn custom_js() -> Vec<UIElement> {
    let text = Div::builder().text("3 squared is 9").build();
    let code = "text.text = `${cb_obj.value} squared is ${cb_obj.value ** power}`";
    let args = [("text", Value::from(&text)), ("power", 2.0.into())];
    let square = CustomJS::builder().args(args).code(code).module(false).build();
    let number = Slider::builder().title("Number").start(0).end(9).value(3).build();
    number.value().js_on_change(&square);
    vec![column((number, &text)).build().upcast()]
}

fn set_value() -> Vec<UIElement> {
    let slider = Slider::builder().title("Volume").start(0).end(10).value(7).build();
    let mute = SetValue::builder().obj(&slider).attr("value").value(0).build();
    let button = Button::builder().label("Mute").build();
    button.js_on_event::<ButtonClick>(&mute);
    vec![row((&slider, button)).build().upcast()]
}

fn open_url() -> Vec<UIElement> {
    let data = columns! { x: vec![1.0, 2.0], y: vec![1.0, 2.0], page: vec!["one", "two"] };
    let open = OpenURL::builder().url("https://example.com/@page").same_tab(true);
    let tap = TapTool::builder().callback(open);
    let plot = figure().width(300).height(200).tools(tap).build();
    plot.scatter("x", "y").source(ColumnDataSource::builder().data(data)).size(20).add();
    vec![plot.upcast()]
}

fn toggle_visibility() -> Vec<UIElement> {
    let help = Paragraph::builder().text("Pull the handle to change the number.").build();
    let toggle = ToggleVisibility::builder().target(&help).build();
    let button = Button::builder().label("Help").build();
    button.js_on_event::<ButtonClick>(&toggle);
    vec![column((button, &help)).build().upcast()]
}

fn dialogs() -> Vec<UIElement> {
    let dialog = Dialog::builder().title("About").content("An app.").close_action(CloseAction::Hide).build();
    let open = OpenDialog::builder().dialog(&dialog).build();
    let close = CloseDialog::builder().dialog(&dialog).build();
    let [about, enough] = ["About", "Enough"].map(|label| Button::builder().label(label).build());
    about.js_on_event::<ButtonClick>(&open);
    enough.js_on_event::<ButtonClick>(&close);
    vec![row((about, enough)).build().upcast()]
}

fn custom_js_hover() -> Vec<UIElement> {
    let code = "return `${(value * factor).toFixed(1)} g`";
    let grams = CustomJSHover::builder().args([("factor", 1000.0)]).code(code).build();
    let hover = HoverTool::builder().tooltips([("mass", "@y{custom}")]).formatters([("@y", grams)]);
    let plot = figure().width(300).height(200).tools(hover.mode(HoverMode::Vline)).build();
    plot.scatter([1.0, 2.0, 3.0], [0.5, 1.25, 1.0]).size(12).add();
    vec![plot.upcast()]
}
