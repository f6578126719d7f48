//! Inputs.

use tropism_core::{Model, Value, models};

use crate::models::{LayoutDOM, Pane, StyledElement, UIElement, Widget};
use crate::property::{Color, Description, SearchStrategy};

models! { $
    /// A widget with a title and an input.
    InputWidget / BuildInputWidget: Widget, abstract {
        /// What is asked for, written above the input.
        title: String = Text(""),
        /// More about it, shown on demand.
        description: Option<Description> = Null,
    }

    /// A widget that takes text.
    TextLikeInput / BuildTextLikeInput: InputWidget {
        /// The text when the input was last left or confirmed.
        value: String = Text(""),
        /// The text at every keystroke.
        value_input: String = Text(""),
        /// What an empty input shows.
        placeholder: String = Text(""),
        /// The greatest number of characters; `None` sets no limit.
        max_length: Option<i64> = Null,
    }

    /// A widget that takes one line of text.
    TextInput / BuildTextInput: TextLikeInput {
        /// Text before the input; `None` shows none.
        prefix: Option<String> = Null,
        /// Text after the input; `None` shows none.
        suffix: Option<String> = Null,
    }

    /// A widget that is on or off.
    ToggleInput / BuildToggleInput: Widget, abstract {
        /// Whether it is on.
        active: bool = Bool(false),
        /// What is written beside it.
        label: String = Text(""),
    }

    /// A box that is checked or not.
    Checkbox / BuildCheckbox: ToggleInput {}

    /// A switch that is on or off.
    Switch / BuildSwitch: ToggleInput {
        /// Picture while it is on; `None` shows none.
        on_icon: Option<Value> = Null,
        /// Picture while it is off; `None` shows none.
        off_icon: Option<Value> = Null,
    }

    /// Selection of a colour.
    ColorPicker / BuildColorPicker: InputWidget {
        /// The colour that is selected; browsers show it as `#rrggbb` only.
        color: Color = Text("#000000"),
    }

    /// A widget that takes several lines of text.
    TextAreaInput / BuildTextAreaInput: TextLikeInput {
        /// Width in characters.
        cols: i64 = Int(20),
        /// Height in lines.
        rows: i64 = Int(2),
    }, override {
        max_length = Int(500),
    }

    /// A widget that takes one line of text and does not show it. The text travels as any other.
    PasswordInput / BuildPasswordInput: TextInput {}

    /// A widget that takes one line of text and completes it.
    AutocompleteInput / BuildAutocompleteInput: TextInput {
        /// The texts that are offered.
        completions: Vec<String> = List(&[]),
        /// How many of them are shown at most; `None` shows all.
        max_completions: Option<i64> = Null,
        /// From how many characters on texts are offered.
        min_characters: i64 = Int(2),
        /// Whether capitals differ from small letters.
        case_sensitive: bool = Bool(true),
        /// Whether only a text that was offered is accepted.
        restrict: bool = Bool(true),
        /// Which texts are offered for what was typed.
        search_strategy: SearchStrategy = Text("starts_with"),
    }
}
