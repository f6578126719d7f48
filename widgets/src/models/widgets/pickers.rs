//! Calendars and clocks.

use tropism_core::{Model, models};

use crate::models::{InputWidget, LayoutDOM, Pane, StyledElement, UIElement, Widget};
use crate::property::{CalendarPosition, Clock, Moment, Period};

models! { $
    /// Selection of dates or times with a calendar or a clock.
    PickerBase / BuildPickerBase: InputWidget, abstract {
        /// On which side of the input the calendar opens.
        position: CalendarPosition = Text("auto"),
        /// Whether the calendar is always open.
        inline: bool = Bool(false),
    }

    /// Selection of dates.
    BaseDatePicker / BuildBaseDatePicker: PickerBase, abstract {
        /// Dates that cannot be selected: single ones, and pairs of the first and the last one; `None` names none.
        disabled_dates: Option<Vec<Period>> = Null,
        /// The only dates that can be selected: single ones, and pairs of the first and the last one; `None` allows
        /// all.
        enabled_dates: Option<Vec<Period>> = Null,
        /// How dates are written in the input, in the pattern of flatpickr.
        date_format: String = Text("Y-m-d"),
        /// The first date that can be selected; `None` sets no limit.
        min_date: Option<Moment> = Null => [bounds],
        /// The last date that can be selected; `None` sets no limit.
        max_date: Option<Moment> = Null => [bounds],
    }

    /// Selection of one date.
    DatePicker / BuildDatePicker: BaseDatePicker {
        /// The date; `None` while there is none.
        value: Option<Moment> = Null => [input],
    }

    /// Selection of a first and a last date.
    DateRangePicker / BuildDateRangePicker: BaseDatePicker {
        /// The first and the last date; `None` while there are none.
        value: Option<(Moment, Moment)> = Null => [input],
    }

    /// Selection of any number of dates.
    MultipleDatePicker / BuildMultipleDatePicker: BaseDatePicker {
        /// The dates.
        value: Vec<Moment> = List(&[]) => [input],
        /// What is written between two dates.
        separator: String = Text(", "),
    }

    /// Selection of dates with their time of day.
    BaseDatetimePicker / BuildBaseDatetimePicker: PickerBase, abstract {
        /// How many hours one step is.
        hour_increment: i64 = Int(1),
        /// How many minutes one step is.
        minute_increment: i64 = Int(1),
        /// How many seconds one step is.
        second_increment: i64 = Int(1),
        /// Whether seconds can be selected, too.
        seconds: bool = Bool(false),
        /// Whether hours are counted to 12 or to 24.
        clock: Clock = Text("24h"),
        /// Dates that cannot be selected: single ones, and pairs of the first and the last one; `None` names none.
        disabled_dates: Option<Vec<Period>> = Null,
        /// The only dates that can be selected: single ones, and pairs of the first and the last one; `None` allows
        /// all.
        enabled_dates: Option<Vec<Period>> = Null,
        /// How dates and times are written in the input, in the pattern of flatpickr.
        date_format: String = Text("Y-m-d H:i"),
        /// The first date that can be selected; `None` sets no limit.
        min_date: Option<Moment> = Null => [bounds],
        /// The last date that can be selected; `None` sets no limit.
        max_date: Option<Moment> = Null => [bounds],
    }

    /// Selection of one date and time.
    DatetimePicker / BuildDatetimePicker: BaseDatetimePicker {
        /// The date and time; `None` while there is none.
        value: Option<Moment> = Null => [input],
    }

    /// Selection of a first and a last date and time.
    DatetimeRangePicker / BuildDatetimeRangePicker: BaseDatetimePicker {
        /// The first and the last date and time; `None` while there are none.
        value: Option<(Moment, Moment)> = Null => [input],
    }

    /// Selection of any number of dates with their time of day.
    MultipleDatetimePicker / BuildMultipleDatetimePicker: BaseDatetimePicker {
        /// The dates and times.
        value: Vec<Moment> = List(&[]) => [input],
        /// What is written between two of them.
        separator: String = Text(", "),
    }

    /// Selection of a time of day.
    TimePicker / BuildTimePicker: PickerBase {
        /// How many hours one step is.
        hour_increment: i64 = Int(1),
        /// How many minutes one step is.
        minute_increment: i64 = Int(1),
        /// How many seconds one step is.
        second_increment: i64 = Int(1),
        /// Whether seconds can be selected, too.
        seconds: bool = Bool(false),
        /// Whether hours are counted to 12 or to 24.
        clock: Clock = Text("24h"),
        /// The time of day; `None` while there is none.
        value: Option<Moment> = Null => [input],
        /// How times are written in the input, in the pattern of flatpickr.
        time_format: String = Text("H:i"),
        /// The first time that can be selected; `None` sets no limit.
        min_time: Option<Moment> = Null,
        /// The last time that can be selected; `None` sets no limit.
        max_time: Option<Moment> = Null,
    }
}
