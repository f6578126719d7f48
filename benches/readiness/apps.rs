//! The apps of the example `readiness_apps`, as its pages are opened.

use std::fmt;

/// An app of the server that is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum App {
    Sliders,
    Stream,
    Heavy,
    /// Is inside of a derivation all the time.
    Derive,
    /// Runs queries all the time.
    Query,
}

impl App {
    /// The title of the slider that is moved.
    pub(crate) fn slider(self) -> Option<&'static str> {
        (self == Self::Sliders).then_some("amplitude")
    }

    /// Of bytes: most messages fit, and no more is cleared at every read than need be.
    pub(crate) fn read_buffer(self) -> usize {
        if self == Self::Heavy { 64 << 10 } else { 8 << 10 }
    }
}

impl fmt::Display for App {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Sliders => "/sliders",
            Self::Stream => "/stream",
            Self::Heavy => "/heavy",
            Self::Derive => "/derive",
            Self::Query => "/query",
        })
    }
}
