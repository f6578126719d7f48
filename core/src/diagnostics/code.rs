//! The kinds of mistakes.

use std::fmt;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The page would not show what it is to show: it is not served.
    Error,
    /// The page works, but hardly as it was meant: it is served, and the log tells.
    Warning,
}

/// A kind of mistake. Numbers from 1000 on, and their names, are those of Bokeh.
///
/// It is shown as `E-1001 (BAD_COLUMN_NAME)`, warnings with a `W`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Code {
    severity: Severity,
    number: u16,
    name: &'static str,
}

impl Code {
    /// A property that must be set was not.
    pub const UNSET_PROPERTY: Self = Self::error(1, "UNSET_PROPERTY");

    /// The code of an error.
    pub const fn error(number: u16, name: &'static str) -> Self {
        Self { severity: Severity::Error, number, name }
    }

    /// The code of a warning.
    pub const fn warning(number: u16, name: &'static str) -> Self {
        Self { severity: Severity::Warning, number, name }
    }

    /// How bad it is.
    pub const fn severity(self) -> Severity {
        self.severity
    }

    /// The number. An error and a warning may have the same.
    pub const fn number(self) -> u16 {
        self.number
    }

    /// The name.
    pub const fn name(self) -> &'static str {
        self.name
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = match self.severity {
            Severity::Error => 'E',
            Severity::Warning => 'W',
        };
        write!(formatter, "{letter}-{} ({})", self.number, self.name)
    }
}
