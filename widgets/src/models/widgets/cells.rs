//! How cells of tables are written.

use tropism_core::{Model, Spec, models};

use crate::property::{BooleanIcon, Color, FontStyle, NumeralLanguage, RoundingFunction, TextAlign};

models! { $
    /// How a cell of a table is written.
    CellFormatter / BuildCellFormatter: Model, abstract {}

    /// Writes a mark for true and nothing for false. The page must have a stylesheet for the class of the mark.
    BooleanFormatter / BuildBooleanFormatter: CellFormatter {
        /// The mark, by its class.
        icon: BooleanIcon = Text("check") => [frozen],
    }

    /// Writes HTML from a template. What a person typed must be escaped in it.
    HTMLTemplateFormatter / BuildHTMLTemplateFormatter: CellFormatter {
        /// The template, in the language of Underscore: `<%= value %>` is the cell, other columns go by their names.
        template: String = Text("<%= value %>") => [frozen, guarded],
    }

    /// Writes text as it is.
    StringFormatter / BuildStringFormatter: CellFormatter {
        /// Style of the text.
        font_style: Spec<FontStyle> = Value(&Text("normal")) => [frozen],
        /// Where the text stands in its cell.
        text_align: Spec<TextAlign> = Value(&Text("left")) => [frozen],
        /// Colour of the text; `None` draws none.
        text_color: Spec<Option<Color>> = Value(&Null) => [frozen],
        /// Colour behind the text; `None` fills nothing.
        background_color: Spec<Option<Color>> = Value(&Null) => [frozen],
        /// What is written for NaN.
        nan_format: String = Text("NaN") => [frozen],
        /// What is written where there is nothing.
        null_format: String = Text("(null)") => [frozen],
    }

    /// Writes points in time, which are milliseconds since the epoch.
    DateFormatter / BuildDateFormatter: StringFormatter {
        /// The pattern, of `strftime` or by the name of a standard such as `ISO-8601`.
        format: String = Text("ISO-8601") => [frozen],
    }, override {
        nan_format = Text("-"),
        null_format = Text("-"),
    }

    /// Writes numbers.
    NumberFormatter / BuildNumberFormatter: StringFormatter {
        /// The pattern, such as `0,0.00` or `0%`.
        format: String = Text("0,0") => [frozen],
        /// Whose separators and abbreviations are used.
        language: NumeralLanguage = Text("en") => [frozen],
        /// How numbers are rounded.
        rounding: RoundingFunction = Text("round") => [frozen],
    }, override {
        nan_format = Text("-"),
        null_format = Text("-"),
    }

    /// Writes numbers, in scientific notation where they are very large or small.
    ScientificFormatter / BuildScientificFormatter: StringFormatter {
        /// Digits after the point.
        precision: i64 = Int(10) => [frozen],
        /// From this power of ten upwards numbers are written in scientific notation.
        power_limit_high: i64 = Int(5) => [frozen],
        /// From this power of ten downwards numbers are written in scientific notation.
        power_limit_low: i64 = Int(-3) => [frozen],
    }, override {
        nan_format = Text("-"),
        null_format = Text("-"),
    }
}
