//! Which labels of ticks are drawn.

use tropism_core::{Model, models};

models! { $
    /// Decides which labels of ticks are drawn.
    LabelingPolicy / BuildLabelingPolicy: Model, abstract {}

    /// Draws every label.
    AllLabels / BuildAllLabels: LabelingPolicy {}

    /// Leaves out labels that would overlap.
    NoOverlap / BuildNoOverlap: LabelingPolicy {
        /// The least space between two labels, in pixels.
        min_distance: i64 = Int(5) => [frozen],
    }
}
