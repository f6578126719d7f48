//! How cells of tables are edited.

use tropism_core::{Model, models};

models! { $
    /// How a cell of a table is edited.
    CellEditor / BuildCellEditor: Model, abstract {}

    /// Edits a truth value with a box.
    CheckboxEditor / BuildCheckboxEditor: CellEditor {}

    /// Edits a date with a calendar.
    DateEditor / BuildDateEditor: CellEditor {}

    /// Edits a whole number.
    IntEditor / BuildIntEditor: CellEditor {
        /// How far one step goes.
        step: i64 = Int(1),
    }

    /// Edits a number.
    NumberEditor / BuildNumberEditor: CellEditor {
        /// How far one step goes.
        step: f64 = Float(0.01),
    }

    /// Edits a number as a percentage.
    PercentEditor / BuildPercentEditor: CellEditor {}

    /// Edits a text by selecting one of several.
    SelectEditor / BuildSelectEditor: CellEditor {
        /// The texts to select from.
        options: Vec<String> = List(&[]),
    }

    /// Edits one line of text.
    StringEditor / BuildStringEditor: CellEditor {
        /// Texts that are offered to complete what is typed.
        completions: Vec<String> = List(&[]),
    }

    /// Edits several lines of text.
    TextEditor / BuildTextEditor: CellEditor {}

    /// Edits a time of day.
    TimeEditor / BuildTimeEditor: CellEditor {}
}
