//! The key figures above the plots.

use tropism::prelude::*;

use super::data::{CITIES, Day, Days, mean};
use super::looks::Style;
use super::scene::Scene;

/// A quantity whose mean is shown.
struct Figure {
    label: &'static str,
    unit: &'static str,
    quantity: fn(&Day) -> f64,
}

const FIGURES: [Figure; 5] = [
    Figure { label: "Mean high", unit: "°C", quantity: |day| day.high },
    Figure { label: "Mean low", unit: "°C", quantity: |day| day.low },
    Figure { label: "Precipitation a day", unit: "mm", quantity: |day| day.rain },
    Figure { label: "Wet days", unit: "%", quantity: |day| if day.rain > 0.0 { 100.0 } else { 0.0 } },
    Figure { label: "Mean wind", unit: "m/s", quantity: |day| day.wind },
];

/// A card for each figure, and one for the number of days.
pub(crate) fn cards(scene: &Scene, style: &Style) -> Row {
    let (days, picked) = (&scene.days, scene.picked_days());
    let card = |text: Derived<String>| {
        Div::builder().text(text).css_classes(["panel", "card"]).stylesheets(style.css()).build()
    };
    let count = card(derive((days.clone(), picked.clone()), |days: Days, picked: Days| {
        html("Days", &grouped(picked.len()), "", &format!("<span>of {} on record</span>", grouped(days.len())))
    }));
    let figures =
        FIGURES.into_iter().map(|figure| card(derive(picked.clone(), move |picked: Days| describe(&figure, &picked))));
    let cards: Vec<Div> = [count].into_iter().chain(figures).collect();
    row(cards).css_classes(["cards"]).stylesheets(style.css()).build()
}

fn describe(figure: &Figure, days: &[Day]) -> String {
    let of_city = |city| mean(days.iter().copied().filter(move |day| day.city == city), figure.quantity);
    let cities = [0, 1].map(|city| format!("<span>{} <b>{}</b></span>", CITIES[city], text(of_city(city))));
    let all = mean(days.iter().copied(), figure.quantity);
    html(figure.label, &text(all), figure.unit, &cities.concat())
}

fn html(label: &str, value: &str, unit: &str, note: &str) -> String {
    format!("<h3>{label}</h3><p>{value}<small> {unit}</small></p><footer>{note}</footer>")
}

fn text(number: Option<f64>) -> String {
    // A true minus sign is as wide as a digit.
    number.map_or_else(|| "–".to_owned(), |number| format!("{number:.1}").replace('-', "−"))
}

/// A number with commas between thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let comma = |place: usize| place > 0 && (digits.len() - place).is_multiple_of(3);
    let with_comma = |(place, digit)| comma(place).then_some(',').into_iter().chain([digit]);
    digits.chars().enumerate().flat_map(with_comma).collect()
}
