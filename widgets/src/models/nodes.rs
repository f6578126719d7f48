//! Points of other models.

use tropism_core::{Model, models};

use crate::models::GlyphRenderer;
use crate::property::{Position, Target};

models! { $
    /// A place that is found relative to something else.
    Coordinate / BuildCoordinate: Model, abstract {}

    /// A named point of another model, such as an edge of a plot's frame.
    Node / BuildNode: Coordinate {
        /// The model, or a word for one: the viewport, the canvas, the frame, the parent.
        target: Target = Required => [frozen],
        /// Name of the point, such as `left` or `top_right`.
        symbol: String = Required => [frozen],
        /// Distance from the point in pixels.
        offset: i64 = Int(0) => [frozen],
    }

    /// The place in a plot where a renderer draws one of its rows.
    Indexed / BuildIndexed: Coordinate {
        /// The number of the row, counted from 0.
        index: i64 = Required,
        /// The renderer.
        renderer: GlyphRenderer = Required,
    }

    /// A place in a plot given by its data coordinates; it counts only while it lies inside of the frame.
    XY / BuildXY: Coordinate {
        /// Horizontal coordinate.
        x: Position = Required,
        /// Vertical coordinate.
        y: Position = Required,
    }
}
