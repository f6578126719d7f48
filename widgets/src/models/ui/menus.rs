//! Menus.

use tropism_core::{Callback, Model, models};

use crate::models::{StyledElement, UIElement};
use crate::property::MenuEntry;

models! { $
    /// A line drawn between two items of a menu.
    DividerItem / BuildDividerItem: Model {}

    /// One line of a menu.
    MenuItem / BuildMenuItem: Model {
        /// Whether a tick stands before it; `None` leaves no room for one.
        checked: Option<bool> = Null,
        /// Picture before the label: a name, a variable or class of CSS, or an image; `None` shows none.
        icon: Option<String> = Null => [guarded],
        /// What is written.
        label: String = Required,
        /// Keys that are written beside the label; the menu itself does not heed them.
        shortcut: Option<String> = Null,
        /// The menu that opens beside it; `None` opens none.
        menu: Option<Menu> = Null,
        /// Text shown when the pointer rests on it; `None` shows none.
        tooltip: Option<String> = Null,
        /// Whether it cannot be chosen.
        disabled: bool = Bool(false),
        /// What is run when it is chosen; `None` does nothing but close the menu.
        action: Option<Callback> = Null => [guarded],
    }

    /// One line of a menu; older name of `MenuItem`.
    ActionItem / BuildActionItem: MenuItem {}

    /// One line of a menu; older name of `MenuItem`, whose `checked` makes it checkable.
    CheckableItem / BuildCheckableItem: MenuItem {}

    /// A list of things to choose from, such as one that a right click opens.
    Menu / BuildMenu: UIElement {
        /// The lines of the menu; `None` draws a dividing line.
        items: Vec<Option<MenuEntry>> = List(&[]),
        /// Whether the last line comes first.
        reversed: bool = Bool(false),
    }
}
