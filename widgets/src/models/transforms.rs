//! The base of what is computed in the client.

use tropism_core::{Model, models};

models! { $
    /// Computes one value from another in the client.
    Transform / BuildTransform: Model, abstract {}
}
