//! Sliders.

use tropism_core::{Model, models};

use crate::models::{LayoutDOM, Pane, StyledElement, UIElement, Widget};
use crate::property::{Color, NumberFormat, Orientation, SliderDirection};

models! { $
    /// A widget with a handle on a track.
    AbstractSlider / BuildAbstractSlider: Widget, abstract {
        /// Whether the track lies or stands.
        orientation: Orientation = Text("horizontal"),
        /// What the value means, written beside it.
        title: Option<String> = Text("") => [guarded],
        /// Whether the value is written.
        show_value: bool = Bool(true),
        /// Which end of the track the values grow towards.
        direction: SliderDirection = Text("ltr"),
        /// Whether the value is shown at the handle.
        tooltips: bool = Bool(true),
        /// Colour of the track up to the handle.
        bar_color: Color = Text("#e6e6e6"),
    }, override {
        width = Int(300),
    }

    /// Selection of one of several names.
    CategoricalSlider / BuildCategoricalSlider: AbstractSlider {
        /// The names to choose from, in order.
        categories: Vec<String> = Required => [guarded],
        /// The name that is selected.
        value: String = Required => [input],
        /// The name when the handle was last released; reads as `value` until then.
        value_throttled: String = Same("value") => [readonly, unserialized, input],
    }

    /// A slider over numbers.
    NumericalSlider / BuildNumericalSlider: AbstractSlider, abstract {
        /// How numbers are written: a pattern, or a model.
        format: NumberFormat = Text("") => [frozen, guarded],
    }

    /// Selection of a period of days.
    DateRangeSlider / BuildDateRangeSlider: NumericalSlider {
        /// First and last day of the period, in milliseconds since the epoch.
        value: (f64, f64) = Required => [input],
        /// The period when a handle was last released; reads as `value` until then.
        value_throttled: (f64, f64) = Same("value") => [readonly, unserialized, input],
        /// The first day, in milliseconds since the epoch.
        start: f64 = Required,
        /// The last day, in milliseconds since the epoch.
        end: f64 = Required,
        /// Distance of two days that can be selected, in days.
        step: i64 = Int(1),
    }, override {
        format = Text("%d %b %Y"),
    }

    /// Selection of a day.
    DateSlider / BuildDateSlider: NumericalSlider {
        /// The day that is selected, in milliseconds since the epoch.
        value: f64 = Required => [input],
        /// The day when the handle was last released; reads as `value` until then.
        value_throttled: f64 = Same("value") => [readonly, unserialized, input],
        /// The first day, in milliseconds since the epoch.
        start: f64 = Required,
        /// The last day, in milliseconds since the epoch.
        end: f64 = Required,
        /// Distance of two days that can be selected, in days.
        step: i64 = Int(1),
    }, override {
        format = Text("%d %b %Y"),
    }

    /// Selection of a period of time.
    DatetimeRangeSlider / BuildDatetimeRangeSlider: NumericalSlider {
        /// Start and end of the period, in milliseconds since the epoch.
        value: (f64, f64) = Required => [input],
        /// The period when a handle was last released; reads as `value` until then.
        value_throttled: (f64, f64) = Same("value") => [readonly, unserialized, input],
        /// The earliest time, in milliseconds since the epoch.
        start: f64 = Required,
        /// The latest time, in milliseconds since the epoch.
        end: f64 = Required,
        /// Distance of two times that can be selected, in milliseconds.
        step: i64 = Int(3_600_000),
    }, override {
        format = Text("%d %b %Y %H:%M:%S"),
    }

    /// Selection of a part of a range of numbers.
    RangeSlider / BuildRangeSlider: NumericalSlider {
        /// Lower and upper end of the selected part.
        value: (f64, f64) = Required => [input],
        /// The ends when a handle was last released; reads as `value` until then.
        value_throttled: (f64, f64) = Same("value") => [readonly, unserialized, input],
        /// The least number.
        start: f64 = Required,
        /// The greatest number.
        end: f64 = Required,
        /// Distance of two numbers that can be selected.
        step: f64 = Float(1.0),
    }, override {
        format = Text("0[.]00"),
    }

    /// Selection of a number.
    ///
    /// ```
    /// use tropism_core::derive;
    /// use tropism_widgets::prelude::*;
    ///
    /// let slider = Slider::builder().title("side").start(0).end(10).step(0.5).value(3).build();
    /// let area = derive(slider.value(), |side| format!("a square of {}", side * side));
    /// let page = column((slider, Div::builder().text(area))).build();
    /// # assert_eq!(page.children().get().len(), 2);
    /// ```
    Slider / BuildSlider: NumericalSlider {
        /// The least number.
        start: f64 = Required,
        /// The greatest number.
        end: f64 = Required,
        /// The number that is selected.
        value: f64 = Required => [input],
        /// The number when the handle was last released; reads as `value` until then.
        value_throttled: f64 = Same("value") => [readonly, unserialized, input],
        /// Distance of two numbers that can be selected.
        step: f64 = Float(1.0),
    }, override {
        format = Text("0[.]00"),
    }
}
