//! The base of widgets.

use tropism_core::{Model, models};

use crate::models::{LayoutDOM, Pane, StyledElement, UIElement};

models! { $
    /// An element that a person works with.
    Widget / BuildWidget: LayoutDOM, abstract {
    }, override {
        margin = Int(5),
    }
}
