//! Buttons.

use tropism_core::{Model, ModelClass as _, models};

use crate::events::{ButtonClick, MenuItemClick};
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

    /// A button. Pressing it is a [`ButtonClick`].
    Button / BuildButton: AbstractButton {}

    /// A button that opens a menu. Choosing from it is a [`MenuItemClick`].
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
    /// let label = button.label();
    /// button.on_click(move || label.put("that is all"));
    /// ```
    pub fn on_click(&self, function: impl Fn() + Send + Sync + 'static) {
        self.on_event(move |_: ButtonClick| function());
    }
}

impl Dropdown {
    /// Calls a function at each choice, with what the item stands for. It belongs to the scope in which it is made. A
    /// panic in it is caught and logged. A click on the button of one that is split is a [`ButtonClick`].
    ///
    /// ```
    /// use tropism_widgets::prelude::*;
    /// let formats = ["CSV", "JSON"].map(|format| Some(DropdownEntry::Text(format.into())));
    /// let export = Dropdown::builder().label("export").menu(formats).build();
    /// let label = export.label();
    /// export.on_click(move |item| label.put(format!("exported as {item}")));
    /// ```
    pub fn on_click(&self, function: impl Fn(&str) + Send + Sync + 'static) {
        self.on_event(move |click: MenuItemClick| function(&click.item));
    }
}

impl Toggle {
    /// Calls a function whenever it is pressed or released, with whether it is pressed, by a person or by the program. It
    /// belongs to the scope in which it is made. A panic in it is caught and logged.
    ///
    /// ```
    /// use tropism_widgets::prelude::*;
    /// let toggle = Toggle::builder().label("live").build();
    /// toggle.on_click(|active| println!("{}", if active { "live" } else { "paused" }));
    /// ```
    pub fn on_click(&self, function: impl Fn(bool) + Send + Sync + 'static) {
        self.active().on_change(move |_, active| function(active));
    }
}
