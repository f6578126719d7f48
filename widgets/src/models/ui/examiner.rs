//! A look into the document.

use tropism_core::{Model, models};

use crate::models::{StyledElement, UIElement};

models! { $
    /// Shows models with their properties, for finding errors.
    Examiner / BuildExaminer: UIElement {
        /// The model that is shown with those it refers to; `None` shows all of the document.
        target: Option<Model> = Null,
    }
}
