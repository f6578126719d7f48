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
}
