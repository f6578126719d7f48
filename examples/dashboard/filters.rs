//! The controls, and which days they let through.

use jiff::civil::Date;
use tropism::prelude::*;

use super::data::{CITIES, Day, Days, FIRST, KINDS, LAST, Rows};
use super::looks::Style;

/// The controls.
pub(crate) struct Filters {
    cities: CheckboxGroup,
    kinds: MultiChoice,
    temperatures: RangeSlider,
    from: DatePicker,
    until: DatePicker,
    is_wet: Switch,
}

impl Filters {
    /// Controls that let every day through.
    pub(crate) fn new(style: &Style) -> Self {
        let css = || style.css();
        let picker = |title, day| {
            let picker = DatePicker::builder().title(title).value(day).min_date(FIRST).max_date(LAST);
            picker.sizing_mode(SizingMode::StretchWidth).stylesheets(css()).build()
        };
        Self {
            cities: CheckboxGroup::builder().labels(CITIES).active([0, 1]).inline(true).stylesheets(css()).build(),
            kinds: MultiChoice::builder()
                .title("Kinds of weather")
                .options(KINDS)
                .placeholder("all")
                .sizing_mode(SizingMode::StretchWidth)
                .stylesheets(css())
                .build(),
            temperatures: RangeSlider::builder()
                .title("Highest temperature, °C")
                .start(-12)
                .end(40)
                .value((-12.0, 40.0))
                .sizing_mode(SizingMode::StretchWidth)
                .stylesheets(css())
                .build(),
            from: picker("From", FIRST),
            until: picker("Until", LAST),
            is_wet: Switch::builder().label("Wet days only").stylesheets(css()).build(),
        }
    }

    /// The rows of the days that they let through.
    pub(crate) fn shown(&self, days: &Derived<Days>) -> Derived<Rows> {
        let of_kind = (self.cities.active(), self.kinds.value(), self.is_wet.active());
        let of_kind = derive(of_kind, |cities: Vec<i64>, kinds: Vec<String>, is_wet| {
            let is_city = [0, 1].map(|city| cities.contains(&city));
            let is_kind = KINDS.map(|kind| kinds.is_empty() || kinds.iter().any(|chosen| chosen == kind));
            (is_city, is_kind, is_wet)
        });
        let dates = derive((self.from.value(), self.until.value()), |from, until| (date(from), date(until)));
        derive(
            (days.clone(), of_kind, self.temperatures.value(), dates),
            |days: Days, (is_city, is_kind, is_wet): ([bool; 2], [bool; 5], bool), (low, high), (from, until)| {
                let passes = |day: &Day| {
                    is_city[day.city]
                        && is_kind[day.kind]
                        && (!is_wet || day.rain > 0.0)
                        && (low..=high).contains(&day.high)
                        && day.date.is_none_or(|date| {
                            from.is_none_or(|from| from <= date) && until.is_none_or(|until| date <= until)
                        })
                };
                (0..days.len()).filter(|row| passes(&days[*row])).collect()
            },
        )
    }

    /// How they stand on the page.
    pub(crate) fn layout(&self, style: &Style) -> Column {
        let title = Div::builder().text("<h2>Days</h2>").css_classes(["heading"]).stylesheets(style.css());
        let Self { cities, kinds, temperatures, from, until, is_wet } = self;
        let filters = column((title, cities, kinds, temperatures, from, until, is_wet));
        filters.css_classes(["panel", "filters"]).stylesheets(style.css()).build()
    }
}

/// The date that a picker holds.
fn date(moment: Option<Moment>) -> Option<Date> {
    match moment? {
        Moment::Text(text) => text.parse().ok(),
        Moment::Milliseconds(_) => None,
    }
}
