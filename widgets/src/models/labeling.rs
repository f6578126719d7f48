//! Which labels of ticks are drawn.

use std::collections::BTreeMap;

use tropism_core::{Model, Value, models};

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

    /// Draws the labels that JavaScript chooses.
    CustomLabelingPolicy / BuildCustomLabelingPolicy: LabelingPolicy {
        /// Values and models that the code can use, by name.
        args: BTreeMap<String, Value> = Map(&[]) => [guarded],
        /// Body of a generator that yields or returns the indices of labels to draw, given `indices`, `bboxes` and
        /// `distance`.
        code: String = Text("") => [guarded],
    }
}
