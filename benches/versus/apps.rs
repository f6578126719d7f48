//! The apps that are driven, and how much of each a server is asked for.

use std::fmt;

use clap::ValueEnum;

use crate::options::Kind;

/// An app, served by the Python servers and by ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum App {
    Sliders,
    Stream,
    Heavy,
    Big,
    Dashboard,
}

impl App {
    pub(crate) const ALL: [Self; 5] = [Self::Sliders, Self::Stream, Self::Heavy, Self::Big, Self::Dashboard];

    /// The name that it is served at.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Sliders => "sliders",
            Self::Stream => "stream",
            Self::Heavy => "heavy",
            Self::Big => "big",
            Self::Dashboard => "dashboard",
        }
    }

    /// The title of the slider that a round trip moves.
    pub(crate) fn slider(self) -> Option<&'static str> {
        match self {
            Self::Sliders => Some("amplitude"),
            Self::Dashboard => Some("s0"),
            Self::Stream | Self::Heavy | Self::Big => None,
        }
    }

    /// How many sessions are opened: enough for a rate, few enough for time, and for memory where each holds much.
    pub(crate) fn sessions(self, kind: Kind) -> u32 {
        let (python, others) = match self {
            Self::Sliders => (100, 1_000),
            Self::Stream => (20, 250),
            Self::Heavy => (5, 50),
            Self::Big => (5, 30),
            Self::Dashboard => (10, 300),
        };
        if kind.is_python() { python } else { others }
    }

    /// How many sessions move their sliders at once for the rate. The Python server needs a second and a half to open
    /// one dashboard.
    pub(crate) fn movers(self) -> u32 {
        if self == Self::Dashboard { 10 } else { 100 }
    }

    /// The audiences that a stream is sent to.
    pub(crate) fn audiences(self) -> &'static [u32] {
        match self {
            Self::Stream => &[100, 1_000],
            Self::Heavy => &[10, 100],
            Self::Sliders | Self::Big | Self::Dashboard => &[],
        }
    }

    /// Of bytes: most messages fit, and no more is cleared at every read than need be.
    pub(crate) fn read_buffer(self) -> usize {
        match self {
            Self::Sliders | Self::Stream | Self::Dashboard => 8 << 10,
            Self::Heavy | Self::Big => 64 << 10,
        }
    }
}

impl fmt::Display for App {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "/{}", self.name())
    }
}
