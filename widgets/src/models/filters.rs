//! Which rows of a source are shown.

use tropism_core::{Model, models};

models! { $
    /// Chooses rows of a data source.
    Filter / BuildFilter: Model, abstract {}

    /// The filter that lets every row pass.
    AllIndices / BuildAllIndices: Filter {}
}
