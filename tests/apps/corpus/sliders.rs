//! Handles on tracks.

use tropism::prelude::*;

use crate::documents;

documents![slider, range_slider, categorical_slider, date_slider, date_range_slider, datetime_range_slider];

/// The first of January 2024, a day and an hour, in milliseconds.
const NEW_YEAR: f64 = 1_704_067_200_000.0;
const DAY: f64 = 86_400_000.0;
const HOUR: f64 = 3_600_000.0;

fn slider() -> Vec<UIElement> {
    let speed = Slider::builder().title("Speed").start(0).end(30).value(12.5).step(0.5).format("0.0");
    let depth =
        Slider::builder().title("Depth").start(0).end(5).value(2).orientation(Orientation::Vertical).height(200);
    let share = Slider::builder().title("Share").start(0).end(1).value(0.25).step(0.05).bar_color("orange");
    let share = share.format(NumeralTickFormatter::builder().format("0%")).direction(SliderDirection::RightToLeft);
    vec![row((column((speed, share)), depth)).build().upcast()]
}

fn range_slider() -> Vec<UIElement> {
    let age = RangeSlider::builder().title("Age").start(0).end(99).value((18.0, 65.0)).bar_color("seagreen");
    vec![age.tooltips(false).width(400).build().upcast()]
}

fn categorical_slider() -> Vec<UIElement> {
    let size = CategoricalSlider::builder().title("Size").categories(["S", "M", "L", "XL"]).value("L");
    vec![size.show_value(false).build().upcast()]
}

fn date_slider() -> Vec<UIElement> {
    let day = DateSlider::builder().title("Day").start(NEW_YEAR).end(NEW_YEAR + 30.0 * DAY);
    vec![day.value(NEW_YEAR + 6.0 * DAY).step(2).format("%A, %d %B").build().upcast()]
}

fn date_range_slider() -> Vec<UIElement> {
    let stay = DateRangeSlider::builder().title("Stay").start(NEW_YEAR).end(NEW_YEAR + 30.0 * DAY);
    vec![stay.value((NEW_YEAR + 7.0 * DAY, NEW_YEAR + 21.0 * DAY)).step(7).build().upcast()]
}

fn datetime_range_slider() -> Vec<UIElement> {
    let run = DatetimeRangeSlider::builder().title("Run").start(NEW_YEAR).end(NEW_YEAR + DAY).step(1_800_000);
    vec![run.value((NEW_YEAR + 9.0 * HOUR, NEW_YEAR + 17.5 * HOUR)).format("%H:%M").build().upcast()]
}
