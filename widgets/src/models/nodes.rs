//! Points of other models.

use tropism_core::{Model, Value, models};

models! { $
    /// A place that is found relative to something else.
    Coordinate / BuildCoordinate: Model, abstract {}

    /// A named point of another model, such as an edge of a plot's frame.
    Node / BuildNode: Coordinate {
        /// The model, or a word for one: the viewport, the canvas, the frame, the parent.
        target: Value = Required => [frozen],
        /// Name of the point, such as `left` or `top_right`.
        symbol: String = Required => [frozen],
        /// Distance from the point in pixels.
        offset: i64 = Int(0) => [frozen],
    }
}
