//! What is typed and chosen.

use tropism::prelude::*;

use crate::documents;

documents![
    text_input,
    password_input,
    text_area_input,
    autocomplete_input,
    checkbox,
    switch,
    color_picker,
    file_input,
    palette_select,
    select,
    grouped_select,
    multi_select,
    multi_choice,
    numeric_input,
    spinner,
];

fn text_input() -> Vec<UIElement> {
    let price = TextInput::builder().title("Price").prefix("€").suffix("per kg").placeholder("2.50").max_length(8);
    let name = TextInput::builder().title("Name").value("pears").description("As it stands on the bill.");
    vec![column((price, name)).build().upcast()]
}

fn password_input() -> Vec<UIElement> {
    let password = PasswordInput::builder().title("Password").value("secret").placeholder("at least 8 letters");
    vec![password.max_length(64).build().upcast()]
}

fn text_area_input() -> Vec<UIElement> {
    let letter = TextAreaInput::builder().title("Letter").value("Dear all,\n\n").rows(6).cols(40).max_length(1000);
    vec![letter.build().upcast()]
}

fn autocomplete_input() -> Vec<UIElement> {
    let rivers = AutocompleteInput::builder().title("River").completions(["Danube", "Elbe", "Rhine", "Rhône"]);
    let rivers = rivers.min_characters(1).max_completions(3).case_sensitive(false).restrict(false);
    vec![rivers.search_strategy(SearchStrategy::Includes).build().upcast()]
}

fn checkbox() -> Vec<UIElement> {
    let terms = Checkbox::builder().label("I have read it").active(true).width(200);
    vec![terms.build().upcast()]
}

fn switch() -> Vec<UIElement> {
    let zoom = Switch::builder().label("Zoom").active(true).on_icon("zoom_in").off_icon("zoom_out").width(120);
    let sound = Switch::builder().label("Sound").width(120);
    vec![row((zoom, sound)).build().upcast()]
}

fn color_picker() -> Vec<UIElement> {
    let picker = ColorPicker::builder().title("Line").color("#1f77b4").width(120).build();
    vec![picker.upcast()]
}

fn file_input() -> Vec<UIElement> {
    let table = FileInput::builder().title("Measurements").accept(".csv,.json").multiple(true);
    let folder = FileInput::builder().title("Pictures").directory(true);
    vec![column((table, folder)).build().upcast()]
}

fn palette_select() -> Vec<UIElement> {
    let palettes = [("Greys".to_owned(), GREYS5.to_vec()), ("Reds".to_owned(), REDS5.to_vec())];
    let select = PaletteSelect::builder().title("Palette").value("Reds").items(palettes);
    vec![select.swatch_width(60).swatch_height(12).ncols(2).build().upcast()]
}

fn select() -> Vec<UIElement> {
    let country = Select::builder().title("Country").options([("at", "Austria"), ("ch", "Switzerland")]).value("ch");
    vec![country.description("Where it was measured").build().upcast()]
}

fn grouped_select() -> Vec<UIElement> {
    let groups = [("Fruit", ["apple", "pear"]), ("Vegetable", ["carrot", "leek"])];
    let food = Select::builder().title("Food").options(groups).value("leek").width(180);
    vec![food.build().upcast()]
}

fn multi_select() -> Vec<UIElement> {
    let months = MultiSelect::builder().title("Months").options(["June", "July", "August"]).value(["June", "August"]);
    vec![months.size(3).build().upcast()]
}

fn multi_choice() -> Vec<UIElement> {
    let colors = MultiChoice::builder().title("Colours").options(["red", "green", "blue"]).value(["green"]);
    let colors = colors.max_items(2).option_limit(10).search_option_limit(5).placeholder("one or two");
    vec![colors.delete_button(false).solid(false).build().upcast()]
}

fn numeric_input() -> Vec<UIElement> {
    let mass = NumericInput::builder().title("Mass").mode(NumericMode::Float).value(2.5).low(0).high(10);
    let count = NumericInput::builder().title("Count").placeholder("how many").value(12_000).format("0,0");
    vec![row((mass, count)).build().upcast()]
}

fn spinner() -> Vec<UIElement> {
    let width = Spinner::builder().title("Width").value(1.5).low(0).high(10).step(0.5);
    vec![width.page_step_multiplier(4).wheel_wait(50).format("0.0").width(100).build().upcast()]
}
