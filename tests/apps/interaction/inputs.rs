//! Inputs of all kinds, and what each of them holds; buttons, and what was heard of clicks on them.

use tropism::prelude::*;

use super::{said, told};

pub(super) fn fill(session: &Session) {
    session.add_root(row((column(chosen()), column(typed()), column(picked()), column(clicked()))));
    session.add_root(row(files()));
}

fn chosen() -> Vec<UIElement> {
    let fruit = ["apple", "pear", "plum"];
    let select = Select::builder().title("Select").options(fruit).value("apple").build();
    let several = MultiSelect::builder().title("MultiSelect").options(fruit).size(3).build();
    let tags = MultiChoice::builder().title("MultiChoice").options(fruit).build();
    let complete = AutocompleteInput::builder().title("Complete").completions(fruit).min_characters(1).build();
    vec![
        told("select", select.value()).upcast(),
        select.upcast(),
        told("several", several.value()).upcast(),
        several.upcast(),
        told("tags", tags.value()).upcast(),
        tags.upcast(),
        told("complete", complete.value()).upcast(),
        complete.upcast(),
    ]
}

fn typed() -> Vec<UIElement> {
    let number = NumericInput::builder().title("Number").value(1).build();
    let spinner = Spinner::builder().title("Spinner").value(1).step(1).build();
    let area = TextAreaInput::builder().title("Area").build();
    let color = ColorPicker::builder().title("Color").color("#1f77b4").build();
    vec![
        told("number", number.value()).upcast(),
        number.upcast(),
        told("spinner", spinner.value()).upcast(),
        spinner.upcast(),
        told("area", area.value()).upcast(),
        area.upcast(),
        told("color", color.color()).upcast(),
        color.upcast(),
    ]
}

fn picked() -> Vec<UIElement> {
    let date = DatePicker::builder().title("Date").value("2024-02-14").build();
    let dates = DateRangePicker::builder().title("Range").value(("2024-02-14".into(), "2024-02-15".into())).build();
    let days = MultipleDatePicker::builder().title("Days").value(["2024-02-14"].map(Moment::from)).build();
    let time = TimePicker::builder().title("Time").value(36_000_000.0).build();
    vec![
        told("date", date.value()).upcast(),
        date.upcast(),
        told("dates", dates.value()).upcast(),
        dates.upcast(),
        told("days", days.value()).upcast(),
        days.upcast(),
        told("time", time.value()).upcast(),
        time.upcast(),
    ]
}

fn clicked() -> Vec<UIElement> {
    let heard = Var::new(Vec::<String>::new());
    let note = move |heard: &Var<Vec<String>>, text: String| heard.update(|all| all.push(text));
    let button = Button::builder().label("button").build();
    let noted = heard.clone();
    button.on_click(move || note(&noted, "button".into()));
    let toggle = Toggle::builder().label("toggle").build();
    let noted = heard.clone();
    toggle.on_click(move |active| note(&noted, format!("toggle {active}")));
    let dropdown = Dropdown::builder().label("dropdown").menu([Some(("Pears", "pear").into())]).build();
    let noted = heard.clone();
    dropdown.on_click(move |item| note(&noted, format!("dropdown {item}")));
    let names = ["one".to_owned(), "two".to_owned()];
    let boxes = CheckboxGroup::builder().labels(names.clone()).build();
    let noted = heard.clone();
    boxes.on_click(move |active| note(&noted, format!("boxes {active:?}")));
    let radio = RadioGroup::builder().labels(names.clone()).build();
    let noted = heard.clone();
    radio.on_click(move |active| note(&noted, format!("radio {active:?}")));
    let buttons = CheckboxButtonGroup::builder().labels(names).build();
    let noted = heard.clone();
    buttons.on_click(move |active| note(&noted, format!("buttons {active:?}")));
    vec![
        said("heard", derive(heard, |all: Vec<String>| all.join(", "))).upcast(),
        button.upcast(),
        toggle.upcast(),
        dropdown.upcast(),
        boxes.upcast(),
        radio.upcast(),
        buttons.upcast(),
    ]
}

fn files() -> Vec<UIElement> {
    let one = FileInput::builder().title("One file").build();
    let many = FileInput::builder().title("Many files").multiple(true).build();
    vec![
        one.clone().upcast(),
        told("filename", one.filename()).upcast(),
        told("content", one.value()).upcast(),
        many.clone().upcast(),
        told("filenames", many.filename()).upcast(),
        told("contents", many.value()).upcast(),
    ]
}
