//! Texts in some markup.

use std::collections::BTreeMap;

use crate::property::TexMacro;
use tropism_core::{Model, models};

models! { $
    /// A text in some markup.
    BaseText / BuildBaseText: Model, abstract {
        /// The text.
        text: String = Required => [frozen, guarded],
    }

    /// A text in mathematical markup.
    MathText / BuildMathText: BaseText, abstract {}

    /// A text without markup, even where it looks like some.
    PlainText / BuildPlainText: BaseText {}

    /// A formula in AsciiMath.
    Ascii / BuildAscii: MathText {}

    /// A formula in MathML.
    MathML / BuildMathML: MathText {}

    /// A formula in TeX.
    TeX / BuildTeX: MathText {
        /// Macros by name: the text of each, or that and its number of arguments.
        macros: BTreeMap<String, TexMacro> = Map(&[]) => [guarded, frozen],
        /// Whether the text is set as in a line and not as a paragraph of its own.
        inline: bool = Bool(false) => [frozen],
    }
}
