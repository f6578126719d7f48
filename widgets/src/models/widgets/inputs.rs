//! Inputs.

use tropism_core::{Model, Value, models};

use crate::models::{LayoutDOM, Pane, StyledElement, UIElement, Widget};

models! { $
    /// A widget with a title and an input.
    InputWidget / BuildInputWidget: Widget, abstract {
        /// What is asked for, written above the input.
        title: String = Text(""),
        /// More about it, shown on demand.
        description: Option<Value> = Null,
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
}
