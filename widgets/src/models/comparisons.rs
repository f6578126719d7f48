//! What rows of tables are sorted by.

use std::collections::BTreeMap;

use tropism_core::{Model, Value, models};

models! { $
    /// Decides the order of two values when a column of a table is sorted.
    Comparison / BuildComparison: Model, abstract {}

    /// Decides the order of two values by code in JavaScript.
    CustomJSCompare / BuildCustomJSCompare: Comparison {
        /// Values for the code; BokehJS hands them over as one list, under the first of the names.
        args: BTreeMap<String, Value> = Map(&[]) => [guarded],
        /// Body of a function of `x` and `y` that returns a number: negative if `x` comes first, positive if `y`
        /// does.
        code: String = Text("") => [guarded],
    }

    /// Decides the order of two numbers, with NaN before or after all others.
    NanCompare / BuildNanCompare: Comparison {
        /// Whether NaN comes first in ascending order, and so last in descending order; else the other way round.
        ascending_first: bool = Bool(false),
    }
}
