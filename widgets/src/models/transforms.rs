//! What is computed from values in the client.

use tropism_core::{Model, models};

use crate::models::Range;
use crate::property::JitterRandomDistribution;

models! { $
    /// Computes one value from another in the client.
    Transform / BuildTransform: Model, abstract {}

    /// Shifts every coordinate by the same distance.
    Dodge / BuildDodge: Transform {
        /// The distance.
        value: f64 = Float(0.0),
        /// The range whose factors are shifted; `None` for numbers.
        range: Option<Range> = Null,
    }

    /// Shifts every coordinate by a random distance.
    Jitter / BuildJitter: Transform {
        /// The middle of the distances.
        mean: f64 = Float(0.0),
        /// How far they spread.
        width: f64 = Float(1.0),
        /// How they are distributed.
        distribution: JitterRandomDistribution = Text("uniform"),
        /// The range whose factors are shifted; `None` for numbers.
        range: Option<Range> = Null,
    }
}
