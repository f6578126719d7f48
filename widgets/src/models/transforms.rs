//! What is computed from values in the client.

use std::collections::BTreeMap;

use tropism_core::{Model, Value, models};

use crate::models::{ColumnarDataSource, Range};
use crate::property::{JitterRandomDistribution, Samples, StepMode};

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

    /// Computes values with JavaScript.
    CustomJSTransform / BuildCustomJSTransform: Transform {
        /// Values and models that the code can use, by name.
        args: BTreeMap<String, Value> = Map(&[]) => [guarded],
        /// Body of a function that returns the value for a single `x`.
        func: String = Text("") => [guarded],
        /// Body of a function that returns an array of values for an array `xs`.
        v_func: String = Text("") => [guarded],
    }

    /// Computes values between known points.
    Interpolator / BuildInterpolator: Transform, abstract {
        /// Horizontal coordinates of the points, at least two: numbers, or a column of `data`.
        x: Samples = Required,
        /// Values at the points: numbers, or a column of `data`; of the same kind as `x`.
        y: Samples = Required,
        /// The source of the columns; `None` where the points are given as numbers.
        data: Option<ColumnarDataSource> = Null,
        /// Whether there is no value (NaN) outside of the points; otherwise the one of the outermost point is taken.
        clip: bool = Bool(true),
    }

    /// Computes values on straight lines between known points.
    LinearInterpolator / BuildLinearInterpolator: Interpolator {}

    /// Computes values that stay the same from step to step.
    StepInterpolator / BuildStepInterpolator: Interpolator {
        /// Whether the value of a point holds after it, before it, or around it, up to the middle between two points.
        mode: StepMode = Text("after"),
    }
}
