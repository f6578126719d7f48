//! Numbers and where they come from.

use tropism_core::{Arg, Assignment, Field, Value, marker};

choices! {
    /// Numbers, or where they stand.
    Samples {
        /// A column of a source.
        Column(String),
        /// Themselves.
        Numbers(Vec<f64>),
    }
    /// What stands for the name of a macro of TeX.
    TexMacro {
        /// The text.
        Text(String),
        /// A text with places such as `#1` in it, and how many arguments it takes.
        WithArguments((String, i64)),
    }
    /// A unit of measurement: how many of the base unit it is, and its names.
    Unit {
        /// The factor and the symbol.
        Symbol((f64, String)),
        /// The factor, the symbol in TeX and the plain name.
        Named((f64, String, String)),
    }
}

accepted! {
    &str => Samples: |column| Samples::Column(column.into());
    Vec<f64> => Samples: Samples::Numbers;
}

impl From<&str> for TexMacro {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<(&str, i64)> for TexMacro {
    fn from((text, arguments): (&str, i64)) -> Self {
        Self::WithArguments((text.into(), arguments))
    }
}
