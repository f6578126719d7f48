//! Inputs.

use tropism_core::{Model, models};

use crate::models::{LayoutDOM, Pane, StyledElement, UIElement, Widget};
use crate::property::{Auto, Caption, Color, Description, SearchStrategy, Several};

models! { $
    /// A widget with a title and an input.
    InputWidget / BuildInputWidget: Widget, abstract {
        /// What is asked for, written above the input.
        title: Caption = Text(""),
        /// More about it, shown on demand.
        description: Option<Description> = Null,
    }

    /// A widget that takes text.
    TextLikeInput / BuildTextLikeInput: InputWidget {
        /// The text when the input was last left or confirmed.
        value: String = Text("") => [input],
        /// The text at every keystroke.
        value_input: String = Text("") => [input],
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
        active: bool = Bool(false) => [input],
        /// What is written beside it.
        label: String = Text(""),
    }

    /// A box that is checked or not.
    Checkbox / BuildCheckbox: ToggleInput {}

    /// A switch that is on or off.
    Switch / BuildSwitch: ToggleInput {
        /// Picture while it is on; `None` shows none.
        on_icon: Option<String> = Null => [guarded],
        /// Picture while it is off; `None` shows none.
        off_icon: Option<String> = Null => [guarded],
    }

    /// Selection of a colour.
    ColorPicker / BuildColorPicker: InputWidget {
        /// The colour that is selected; browsers show it as `#rrggbb` only.
        color: Color = Text("#000000") => [input],
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

    /// A widget that takes files from the person's computer. They travel to the app as a whole.
    FileInput / BuildFileInput: InputWidget {
        /// Content of the file in base64; a list of contents where several files can be chosen.
        value: Several<String> = Required => [readonly, unserialized, input],
        /// MIME type of the file; a list where several files can be chosen.
        mime_type: Several<String> = Required => [readonly, unserialized, input],
        /// Name of the file without its folders; for a chosen folder a list of paths that begin with it.
        filename: Several<String> = Required => [readonly, unserialized, input],
        /// Which files are offered: extensions such as `.csv` or MIME types, as a list or with commas; empty offers
        /// all.
        accept: Several<String> = Text(""),
        /// Whether several files can be chosen.
        multiple: bool = Bool(false),
        /// Whether a folder is chosen, whose files are taken; those whose extension is not in `accept` are left out.
        directory: bool = Bool(false),
    }

    /// Selection of one of several palettes, which are shown as strips of their colours.
    PaletteSelect / BuildPaletteSelect: InputWidget {
        /// Name of the palette that is selected.
        value: String = Required => [input],
        /// The palettes, each a name and its colours.
        items: Vec<(String, Vec<Color>)> = Required,
        /// Width of a strip of colours in pixels.
        swatch_width: i64 = Int(100),
        /// Height of a strip of colours in pixels; `Auto` takes that of the line.
        swatch_height: Auto<i64> = Text("auto"),
        /// In how many columns the palettes are offered.
        ncols: i64 = Int(1),
    }
}

impl FileInput {
    /// Has pages forget the files that were chosen, which no property can do. They report `value` and the like as empty
    /// then.
    ///
    /// ```
    /// use tropism_widgets::prelude::*;
    /// let file = FileInput::builder().title("a table").build();
    /// let button = Button::builder().label("clear").build();
    /// button.on_click(move || file.clear());
    /// ```
    pub fn clear(&self) {
        self.send_event("clear_input");
    }
}
