//! Style sheets.

use tropism_core::{Model, models};

models! { $
    /// CSS for the elements of a model.
    StyleSheet / BuildStyleSheet: Model, abstract {}
}
