//! What happens to widgets.

use tropism_core::events;

use crate::models::{
    AbstractButton, Button, CheckboxButtonGroup, Dropdown, RadioButtonGroup, TextInput, Toggle, ToggleButtonGroup,
    Widget,
};

events! {
    /// A button, or one of a group, was clicked. Of a dropdown only one that is split reports it.
    ButtonClick = "button_click": Widget, of [
        AbstractButton, Button, Dropdown, Toggle, ToggleButtonGroup, CheckboxButtonGroup, RadioButtonGroup,
    ] {}

    /// An item of a menu was chosen.
    MenuItemClick = "menu_item_click": Dropdown {
        /// What the item stands for.
        item: String,
    }

    /// Somebody pressed enter in an input of one line.
    ValueSubmit = "value_submit": TextInput {
        /// The text that is in it.
        value: String,
    }
}
