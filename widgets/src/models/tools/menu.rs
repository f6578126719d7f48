//! Tools in a menu.

use tropism_core::{Model, models};

use crate::models::{Menu, StyledElement, Toolbar, UIElement};

models! { $
    /// A menu of the tools of a toolbar.
    ToolMenu / BuildToolMenu: Menu {
        /// The toolbar.
        toolbar: Toolbar = Required,
    }
}
