//! Coordinates inside of a plot.

use tropism_core::{Model, models};

use crate::models::{DataRange1d, LinearScale, Range, Scale};

models! { $
    /// Ranges and scales of a plot inside the frame of another one.
    CoordinateMapping / BuildCoordinateMapping: Model {
        /// Range of horizontal data.
        x_source: Range = Model(|| DataRange1d::builder().into_node()) => [frozen],
        /// Range of vertical data.
        y_source: Range = Model(|| DataRange1d::builder().into_node()) => [frozen],
        /// How horizontal data is mapped to its target.
        x_scale: Scale = Model(|| LinearScale::builder().into_node()) => [frozen],
        /// How vertical data is mapped to its target.
        y_scale: Scale = Model(|| LinearScale::builder().into_node()) => [frozen],
        /// Which part of the horizontal range of the outer plot is used.
        x_target: Range = Required => [frozen],
        /// Which part of the vertical range of the outer plot is used.
        y_target: Range = Required => [frozen],
    }
}
