//! Calendars and clocks.

use tropism::prelude::*;

use crate::documents;

documents![
    date_picker,
    date_range_picker,
    multiple_date_picker,
    datetime_picker,
    datetime_range_picker,
    multiple_datetime_picker,
    time_picker,
];

/// An hour, and midnight of a day, in milliseconds.
const HOUR: f64 = 3_600_000.0;
const LEAP_DAY: f64 = 1_709_164_800_000.0;

fn date_picker() -> Vec<UIElement> {
    let day = DatePicker::builder().title("Day").value("2024-02-29").min_date("2024-02-01").max_date("2024-03-31");
    let closed = ["2024-02-14".into(), ("2024-03-01", "2024-03-05").into()];
    vec![day.disabled_dates(Vec::from(closed)).date_format("d.m.Y").inline(true).build().upcast()]
}

fn date_range_picker() -> Vec<UIElement> {
    let stay = DateRangePicker::builder().title("Stay").value(("2024-07-01".into(), "2024-07-14".into()));
    let open = [("2024-06-15", "2024-08-31").into()];
    vec![stay.enabled_dates(Vec::from(open)).position(CalendarPosition::Below).build().upcast()]
}

fn multiple_date_picker() -> Vec<UIElement> {
    let days = MultipleDatePicker::builder().title("Days").value(["2024-05-01", "2024-05-09"].map(Moment::from));
    vec![days.separator(" and ").date_format("j M").build().upcast()]
}

fn datetime_picker() -> Vec<UIElement> {
    let start = DatetimePicker::builder().title("Start").value(LEAP_DAY + 9.5 * HOUR).clock(Clock::TwelveHours);
    vec![start.minute_increment(15).date_format("Y-m-d h:i K").inline(true).build().upcast()]
}

fn datetime_range_picker() -> Vec<UIElement> {
    let times = [9.25, 11.5].map(|hours| Moment::Milliseconds(LEAP_DAY + hours * HOUR));
    let run = DatetimeRangePicker::builder().title("Run").value(<(Moment, Moment)>::from(times));
    vec![run.seconds(true).second_increment(15).date_format("Y-m-d H:i:S").build().upcast()]
}

fn multiple_datetime_picker() -> Vec<UIElement> {
    let times = ["2024-02-29T08:00:00", "2024-03-01T20:00:00"].map(Moment::from);
    let pills = MultipleDatetimePicker::builder().title("Pills").value(times).separator("; ").hour_increment(2);
    vec![pills.width(320).build().upcast()]
}

fn time_picker() -> Vec<UIElement> {
    let alarm = TimePicker::builder().title("Alarm").value(6.75 * HOUR).min_time(5.0 * HOUR).max_time(10.0 * HOUR);
    vec![alarm.minute_increment(5).time_format("H.i").inline(true).build().upcast()]
}
