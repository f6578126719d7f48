//! Groups of renderers.

use tropism_core::{Model, models};

models! { $
    /// Decides which renderers belong together.
    GroupBy / BuildGroupBy: Model, abstract {}

    /// Takes renderers together as they are listed.
    GroupByModels / BuildGroupByModels: GroupBy {
        /// The groups, each a list of its renderers.
        groups: Vec<Vec<Model>> = Required,
    }

    /// Takes renderers together that have the same `name`.
    GroupByName / BuildGroupByName: GroupBy {}
}
