//! The days as a table that can be edited.

use tropism::prelude::*;

use super::data::{CITIES, KINDS};
use super::looks::Style;
use super::scene::{Scene, view};

/// The days that are looked at. What is edited here changes the records, and with them all that follows.
pub(crate) fn table(scene: &Scene, style: &Style) -> DataTable {
    let texts = |options: &[&str]| {
        let options: Vec<String> = options.iter().map(ToString::to_string).collect();
        SelectEditor::builder().options(options).build()
    };
    let number = |field: &str, title: &str| {
        let formatter = NumberFormatter::builder().format("0.0").text_align(TextAlign::Right);
        let column = TableColumn::builder().field(field).title(title).width(90);
        column.formatter(formatter).editor(NumberEditor::builder().step(0.1)).build()
    };
    let columns = [
        TableColumn::builder().field("date").title("Date").width(110).build(),
        TableColumn::builder().field("city").title("City").width(110).editor(texts(&CITIES)).build(),
        TableColumn::builder().field("kind").title("Weather").width(100).editor(texts(&KINDS)).build(),
        number("high", "High, °C"),
        number("low", "Low, °C"),
        number("rain", "Rain, mm"),
        number("wind", "Wind, m/s"),
    ];
    let table = DataTable::builder().source(&scene.records).view(view(&scene.picked)).columns(columns);
    let table = table.editable(true).reorderable(false).index_position(None).row_height(30).height(330);
    table.sizing_mode(SizingMode::StretchWidth).stylesheets(style.css()).build()
}
