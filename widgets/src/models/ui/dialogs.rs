//! Dialogs.

use tropism_core::{Model, models};

use crate::models::{Node, StyledElement, UIElement};
use crate::property::{CloseAction, Content, Movable, Resizable};

models! { $
    /// A window within the page.
    Dialog / BuildDialog: UIElement {
        /// What is in the bar at the top; `None` leaves it empty.
        title: Option<Content> = Null => [guarded],
        /// What the window shows.
        content: Content = Required => [guarded],
        /// Whether it has a button that keeps it in front of other windows.
        pinnable: bool = Bool(true),
        /// Whether it has a button that leaves only its title bar.
        collapsible: bool = Bool(true),
        /// Whether it has a button that puts its title bar into the lower left corner of the page.
        minimizable: bool = Bool(true),
        /// Whether it has a button that makes it as large as the page.
        maximizable: bool = Bool(true),
        /// Whether it has a button to close it.
        closable: bool = Bool(true),
        /// Whether closing hides it, so that it can be shown again, or removes it for good.
        close_action: CloseAction = Text("destroy"),
        /// Which edges a person can move: one, those along a dimension, all, or none.
        resizable: Resizable = Text("all"),
        /// Along which dimensions a person can move it.
        movable: Movable = Text("both"),
        /// Whether the opposite edge moves the other way when it is resized.
        symmetric: bool = Bool(false),
        /// How far up it can be moved or resized; `None` sets no limit.
        top_limit: Option<Node> = Null,
        /// How far down it can be moved or resized; `None` sets no limit.
        bottom_limit: Option<Node> = Null,
        /// How far to the left it can be moved or resized; `None` sets no limit.
        left_limit: Option<Node> = Null,
        /// How far to the right it can be moved or resized; `None` sets no limit.
        right_limit: Option<Node> = Null,
    }
}
