//! Buttons.

use tropism_core::{Model, models};

use crate::models::{
    BuildBuiltinIcon, BuildIcon, BuiltinIcon, Icon, LayoutDOM, Pane, StyledElement, Tooltip, UIElement, Widget,
};
use crate::property::{ButtonLabel, ButtonType, DropdownEntry};

models! { $
    /// A widget that is pressed.
    AbstractButton / BuildAbstractButton: Widget, abstract {
        /// Which of the usual looks the button has.
        button_type: ButtonType = Text("default"),
        /// What is written on the button.
        label: ButtonLabel = Text("Button"),
        /// The picture beside the label; `None` shows none.
        icon: Option<Icon> = Null,
    }

    /// A button. Pressing it reports the event `button_click`.
    Button / BuildButton: AbstractButton {}

    /// A button that opens a menu. Choosing from it reports the event `menu_item_click`.
    Dropdown / BuildDropdown: AbstractButton {
        /// Whether the arrow alone opens the menu, and the rest is a button of its own.
        split: bool = Bool(false),
        /// What the menu offers: a text, or a pair of a text and what is reported; `None` draws a line.
        menu: Vec<Option<DropdownEntry>> = List(&[]) => [guarded],
    }, override {
        label = Text("Dropdown"),
    }

    /// A button that stays pressed until it is pressed again.
    Toggle / BuildToggle: AbstractButton {
        /// Whether it is pressed.
        active: bool = Bool(false) => [input],
    }, override {
        label = Text("Toggle"),
    }

    /// A button that shows a tooltip while the pointer is on it, and keeps it when clicked.
    HelpButton / BuildHelpButton: AbstractButton {
        /// The tooltip.
        tooltip: Tooltip = Required,
    }, override {
        label = Text(""),
        icon = Model(|| BuiltinIcon::builder().size(18).icon_name("help").into_node()),
    }
}

impl AbstractButton {
    /// Calls a function at each click. It belongs to the scope in which it is made. A panic in it is caught and logged.
    ///
    /// ```
    /// use tropism_widgets::prelude::*;
    /// let button = Button::builder().label("more").build();
    /// let clicked = button.clone();
    /// button.on_click(move || clicked.label().set(format!("{}!", clicked.label().get())));
    /// ```
    pub fn on_click(&self, function: impl Fn() + Send + Sync + 'static) {
        self.on_event("button_click", move |_| function());
    }
}
