//! What happens in the browser alone.

pub use tropism_core::{BuildCustomJS, Callback, CustomCode, CustomJS};
use tropism_core::{Model, Value, models};

use crate::models::{Dialog, UIElement};

models! { $
    /// Closes a dialog.
    CloseDialog / BuildCloseDialog: Callback {
        /// The dialog; its `close_action` decides whether it is hidden or removed.
        dialog: Dialog = Required,
    }

    /// Opens a dialog.
    OpenDialog / BuildOpenDialog: Callback {
        /// The dialog, which need not be part of the page before.
        dialog: Dialog = Required,
    }

    /// Opens a page for each selected row, as the callback of a tap tool.
    OpenURL / BuildOpenURL: Callback {
        /// Address of the page; `@` and the name of a column stands for the value of the row.
        url: String = Text("http://") => [guarded],
        /// Whether the page takes the place of the current one instead of a new tab.
        same_tab: bool = Bool(false),
    }

    /// Sets a property of a model.
    SetValue / BuildSetValue: Callback {
        /// The model.
        obj: Model = Required => [guarded],
        /// Name of the property.
        attr: String = Required => [guarded],
        /// What the property becomes.
        value: Value = Required => [guarded],
    }

    /// Shows an element that is hidden, hides one that is shown.
    ToggleVisibility / BuildToggleVisibility: Callback {
        /// The element.
        target: UIElement = Required,
    }
}
