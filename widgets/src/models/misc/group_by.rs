//! Groups of renderers.

use tropism_core::{Model, models};

models! { $
    /// Decides which renderers belong together.
    GroupBy / BuildGroupBy: Model, abstract {}
}
