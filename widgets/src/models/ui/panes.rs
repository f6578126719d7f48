//! Elements that hold others.

use tropism_core::{Model, models};

use crate::models::{StyledElement, UIElement};

models! { $
    /// An element of the page that holds others.
    Pane / BuildPane: UIElement {
        /// What it holds.
        elements: Vec<Model> = List(&[]),
    }
}
