//! What is pressed.

use tropism::prelude::*;

use crate::documents;

documents![
    button,
    dropdown,
    toggle,
    help_button,
    checkbox_button_group,
    radio_button_group,
    checkbox_group,
    radio_group,
];

fn button() -> Vec<UIElement> {
    let save = Button::builder().label("Save").button_type(ButtonType::Success).width(120);
    let gear = BuiltinIcon::builder().icon_name("settings").size("1.2em").color("white");
    let settings = Button::builder().label("Settings").button_type(ButtonType::Primary).icon(gear).width(160);
    let locked = Button::builder().label("Delete").button_type(ButtonType::Danger).disabled(true).margin(20);
    vec![row((save, settings, locked)).spacing(10).build().upcast()]
}

fn dropdown() -> Vec<UIElement> {
    let fruit = [Some("Apples".into()), Some(("Pears", "pear").into()), None, Some(("Other", "none").into())];
    let whole = Dropdown::builder().label("Fruit").button_type(ButtonType::Warning).menu(fruit.clone());
    let split = Dropdown::builder().label("Buy").split(true).button_type(ButtonType::Light).menu(fruit);
    vec![column((whole, split)).width(200).build().upcast()]
}

fn toggle() -> Vec<UIElement> {
    let off = Toggle::builder().label("Grid").button_type(ButtonType::Primary);
    let on = Toggle::builder().label("Legend").button_type(ButtonType::Primary).active(true);
    vec![row((off, on)).build().upcast()]
}

fn help_button() -> Vec<UIElement> {
    let tooltip = Tooltip::builder().content("Distances are in metres.").position(Anchor::Right).closable(true);
    let help = HelpButton::builder().tooltip(tooltip).label("Units").button_type(ButtonType::Light);
    vec![help.build().upcast()]
}

fn checkbox_button_group() -> Vec<UIElement> {
    let days = CheckboxButtonGroup::builder().labels(["Mon", "Tue", "Wed", "Thu", "Fri"]);
    vec![days.active([0, 2]).button_type(ButtonType::Success).build().upcast()]
}

fn radio_button_group() -> Vec<UIElement> {
    let sizes = RadioButtonGroup::builder().labels(["small", "medium", "large"]).active(1);
    vec![sizes.orientation(Orientation::Vertical).button_type(ButtonType::Warning).build().upcast()]
}

fn checkbox_group() -> Vec<UIElement> {
    let layers = CheckboxGroup::builder().labels(["roads", "rivers", "borders"]).active([1, 2]);
    vec![layers.inline(true).build().upcast()]
}

fn radio_group() -> Vec<UIElement> {
    let units = RadioGroup::builder().labels(["metric", "imperial"]).active(0);
    vec![units.inline(true).width(250).build().upcast()]
}
