//! Selections from lists.

use tropism_core::{Model, Value, models};

use crate::models::{InputWidget, LayoutDOM, Pane, StyledElement, UIElement, Widget};
use crate::property::{Choices, SelectOptions};

models! { $
    /// Selection of one of several options from a list.
    Select / BuildSelect: InputWidget {
        /// What can be selected: a list of texts or of values with their labels, or such lists under headings.
        options: SelectOptions = List(&[]),
        /// The value of the option that is selected.
        value: Value = Text("") => [input],
    }

    /// Selection of any number of options from a list.
    MultiSelect / BuildMultiSelect: InputWidget {
        /// What can be selected: texts, or values with their labels.
        options: Choices = List(&[]),
        /// The values of the options that are selected.
        value: Vec<String> = List(&[]) => [input],
        /// How many options are in sight.
        size: i64 = Int(4),
    }

    /// Selection of any number of options, each shown as a tag.
    MultiChoice / BuildMultiChoice: InputWidget {
        /// What can be selected: texts, or values with their labels.
        options: Choices = List(&[]) => [guarded],
        /// The values of the options that are selected.
        value: Vec<String> = List(&[]) => [input],
        /// Whether each tag has a button to remove it.
        delete_button: bool = Bool(true),
        /// How many options can be selected at most; `None` sets no limit.
        max_items: Option<i64> = Null,
        /// How many options are listed at most; `None` lists all.
        option_limit: Option<i64> = Null,
        /// How many of the options that were searched for are listed at most; `None` lists all.
        search_option_limit: Option<i64> = Null,
        /// What is shown while none is selected.
        placeholder: Option<String> = Null => [guarded],
        /// Whether tags are filled or outlined.
        solid: bool = Bool(true),
    }
}
