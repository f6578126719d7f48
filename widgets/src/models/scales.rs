//! How ranges are mapped to pixels.

use tropism_core::{Model, models};

use crate::models::Transform;

models! { $
    /// Maps a range to the pixels of a frame.
    Scale / BuildScale: Transform, abstract {}

    /// Maps factors to positions.
    CategoricalScale / BuildCategoricalScale: Scale {}

    /// Maps numbers to positions.
    ContinuousScale / BuildContinuousScale: Scale {}

    /// Maps equal differences to equal distances.
    LinearScale / BuildLinearScale: ContinuousScale {}

    /// Maps equal ratios to equal distances.
    LogScale / BuildLogScale: ContinuousScale {}

    /// Applies one scale after another.
    CompositeScale / BuildCompositeScale: Scale {
        /// The scale that is applied first.
        source_scale: Scale = Required,
        /// The scale that is applied to what the first one gives.
        target_scale: Scale = Required,
    }
}
