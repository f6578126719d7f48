//! Groups of buttons and boxes.

use tropism_core::{Model, models};

use crate::models::{LayoutDOM, Pane, StyledElement, UIElement, Widget};
use crate::property::{ButtonType, Orientation};

models! { $
    /// Several buttons or boxes in one widget.
    AbstractGroup / BuildAbstractGroup: Widget, abstract {
        /// What is written on or beside each of them.
        labels: Vec<String> = List(&[]),
    }

    /// Several buttons, some of which are pressed.
    ToggleButtonGroup / BuildToggleButtonGroup: AbstractGroup, abstract {
        /// Which of the usual looks the buttons have.
        button_type: ButtonType = Text("default"),
        /// Whether the buttons stand beside or below one another.
        orientation: Orientation = Text("horizontal"),
    }

    /// Several boxes, some of which are checked.
    ToggleInputGroup / BuildToggleInputGroup: AbstractGroup, abstract {
        /// Whether the boxes stand beside one another.
        inline: bool = Bool(false),
    }

    /// Buttons any number of which may be pressed.
    CheckboxButtonGroup / BuildCheckboxButtonGroup: ToggleButtonGroup {
        /// The positions of the buttons that are pressed.
        active: Vec<i64> = List(&[]) => [input],
    }

    /// Boxes any number of which may be checked.
    CheckboxGroup / BuildCheckboxGroup: ToggleInputGroup {
        /// The positions of the boxes that are checked.
        active: Vec<i64> = List(&[]) => [input],
    }

    /// Buttons of which at most one is pressed.
    RadioButtonGroup / BuildRadioButtonGroup: ToggleButtonGroup {
        /// The position of the button that is pressed; `None` presses none.
        active: Option<i64> = Null => [input],
    }

    /// Boxes of which at most one is checked.
    RadioGroup / BuildRadioGroup: ToggleInputGroup {
        /// The position of the box that is checked; `None` checks none.
        active: Option<i64> = Null => [input],
    }
}

/// Gives groups what Bokeh gives them.
macro_rules! clicked {
    ($($name:ident: $active:ty),* $(,)?) => {
        $(impl $name {
            /// Calls a function whenever other ones are active, with those that are, by a person or by the program. It
            /// belongs to the scope in which it is made. A panic in it is caught and logged.
            pub fn on_click(&self, function: impl Fn($active) + Send + Sync + 'static) {
                self.active().on_change(move |_, active| function(active));
            }
        })*
    };
}
clicked!(CheckboxButtonGroup: Vec<i64>, CheckboxGroup: Vec<i64>, RadioButtonGroup: Option<i64>, RadioGroup: Option<i64>);
