//! Inputs of numbers.

use tropism_core::{Model, models};

use crate::models::{InputWidget, LayoutDOM, Pane, StyledElement, UIElement, Widget};
use crate::property::{NumberFormat, NumericMode};

models! { $
    /// A widget that takes a number.
    NumericInput / BuildNumericInput: InputWidget {
        /// The number; `None` while there is none.
        value: Option<f64> = Null => [group_limits, input],
        /// The least number; `None` sets no limit.
        low: Option<f64> = Null => [bounds, group_limits],
        /// The greatest number; `None` sets no limit.
        high: Option<f64> = Null => [bounds, group_limits],
        /// What an empty input shows.
        placeholder: String = Text(""),
        /// Whether whole numbers only are taken.
        mode: NumericMode = Text("int"),
        /// How the number is written: a pattern, or a model.
        format: Option<NumberFormat> = Null => [frozen],
    }

    /// A widget that takes a number and has buttons to step it.
    Spinner / BuildSpinner: NumericInput {
        /// The number when stepping last ended; reads as `value` until then.
        value_throttled: Option<f64> = Same("value") => [readonly, unserialized, input],
        /// How far one step goes.
        step: f64 = Float(1.0),
        /// How many steps the keys of pages are.
        page_step_multiplier: f64 = Float(10.0),
        /// For how long turning the wheel must pause to end stepping, in milliseconds.
        wheel_wait: f64 = Float(100.0),
    }, override {
        mode = Text("float"),
    }
}
