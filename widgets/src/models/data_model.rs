//! Models of your own.

use tropism_core::{Model, models};

models! { $
    /// What models have in common that an application defines for data of its own.
    DataModel / BuildDataModel: Model, abstract {}
}
