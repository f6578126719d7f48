//! What is measured: one load on one server is one measurement.

use std::fmt;

use crate::apps::App;
use crate::options::{Case, Kind, Options};

/// Something that every server is put to; the order is that of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Load {
    /// Sessions are opened, and then left alone.
    Open(App),
    /// Sliders are moved.
    RoundTrip(App),
    /// So many viewers receive a stream.
    Viewers(App, u32),
}

impl Load {
    /// Those that the user asked for, in that order.
    pub(crate) fn chosen(options: &Options) -> Vec<Self> {
        let mut loads = Vec::new();
        for case in &options.only {
            for &app in &options.apps {
                match case {
                    Case::Open => loads.push(Self::Open(app)),
                    Case::RoundTrip => loads.extend(app.slider().map(|_| Self::RoundTrip(app))),
                    Case::Viewers => loads.extend(app.audiences().iter().map(|&viewers| Self::Viewers(app, viewers))),
                }
            }
        }
        loads
    }

    /// Whether it says something about such a server. Delayed acknowledgements do not count where pages are opened
    /// side by side, and the Python server is busy long before the larger audience has been let in.
    pub(crate) fn suits(self, kind: Kind) -> bool {
        match self {
            Self::Open(_) => kind != Kind::Nodelay,
            Self::RoundTrip(_) => true,
            Self::Viewers(app, viewers) => !kind.is_python() || app.audiences().first() == Some(&viewers),
        }
    }
}

impl fmt::Display for Load {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open(app) => formatter.pad(&format!("open {app}")),
            Self::RoundTrip(app) => formatter.pad(&format!("roundtrip {app}")),
            Self::Viewers(app, viewers) => formatter.pad(&format!("viewers {app} {viewers}")),
        }
    }
}
