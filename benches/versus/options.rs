//! What the user may choose.

use std::fmt;
use std::time::Duration;

use clap::{Parser, ValueEnum};

use crate::apps::App;

const TEACHING: &str = "\
Cases:
  open       what a browser does first: get the page, connect, await the ACK, pull the document; and the
             memory that a session takes when it is left alone: PSS, against that with one session
  roundtrip  move a slider; done when the new columns and the OK have come. One session at a time gives the
             latency, a hundred at once (ten of /dashboard) the rate
  viewers    receive a stream, each viewer in a session of its own. The Python servers get the smaller of the
             two audiences only: they are busy with it

Apps, in benches/apps and examples/benchmark_apps:
  sliders    four sliders and a sine of 200 points
  stream     10 rows of 6 columns every 50 ms; ours is one feed for all sessions
  heavy      1,000 rows of 6 columns every 20 ms; likewise
  big        10 plots of 100,000 points: 16 MB
  dashboard  200 widgets and 20 plots

Servers:
  python     `python -m bokeh serve`, as shipped
  nodelay    the same with TCP_NODELAY on its websockets, where that makes a difference
  bare       a websocket server that sends as many bytes in as many frames, made once, and does nothing
             else: the limit
  ours       the example `benchmark_apps`, one thread

The table shows the median of the rounds, ± half of the range in percent of it. The ratios say how many
times better `ours` is than each of the others: 2 is twice the rate, or half the time, bytes or memory. The targets
that could be checked stand below it.
The generator runs on one core and each server on another where there are two. Close other work first: a
busy machine shows in wide ranges. A generator at 100 % gives its own rate, not the server's. CPU time is that
of the server's process alone, the kernel's for it included. Each process holds a thousand sockets: the limit
of open files is raised to what that takes, as far as `ulimit -Hn` allows.
What each server wrote is kept in target/tmp.

Python is taken from $TROPISM_PYTHON, or else from target/setup/python, which `cargo xtask test` makes.

Examples:
  cargo bench --bench versus -- --quick
  cargo bench --bench versus -- --only roundtrip --servers ours,bare --rounds 9
  cargo bench --bench versus -- --only viewers --apps stream
  cargo bench --bench versus -- --profile dist";

/// Compares the Python server, ours and a bare websocket server under the same load
#[derive(Debug, Parser)]
#[command(name = "versus", bin_name = "cargo bench --bench versus --", after_help = TEACHING)]
pub(crate) struct Options {
    /// Measure only these cases, in this order
    #[arg(long, value_delimiter = ',', default_value = "open,roundtrip,viewers")]
    pub(crate) only: Vec<Case>,
    /// Measure only these apps
    #[arg(long, value_delimiter = ',', default_value = "sliders,stream,heavy,big,dashboard")]
    pub(crate) apps: Vec<App>,
    /// Measure everything this often, each time in a fresh process [default: 3, which takes ten minutes]
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=100))]
    rounds: Option<u16>,
    /// A first look in a minute and a half: one round, shorter, with fewer sessions, without `nodelay`
    #[arg(long)]
    quick: bool,
    /// Measure only these servers [default: python,nodelay,bare,ours]
    #[arg(long, value_delimiter = ',')]
    servers: Option<Vec<Kind>>,
    /// Build `ours` with this cargo profile; `dist` is what is shipped
    #[arg(long, default_value = "release")]
    pub(crate) profile: String,
    /// Given by `cargo bench`: without it (`cargo test --all-targets`) nothing is measured
    #[arg(long, hide = true)]
    pub(crate) bench: bool,
    /// Be the bare server
    #[arg(long, hide = true)]
    pub(crate) bare: bool,
}

impl Options {
    pub(crate) fn rounds(&self) -> usize {
        usize::from(self.rounds.unwrap_or(if self.quick { 1 } else { 3 }))
    }

    pub(crate) fn servers(&self) -> Vec<Kind> {
        let all = [Kind::Python, Kind::Nodelay, Kind::Bare, Kind::Ours];
        let default = || all.into_iter().filter(|kind| !(self.quick && *kind == Kind::Nodelay)).collect();
        self.servers.clone().unwrap_or_else(default)
    }

    /// How many sessions of an app are opened on a server of this kind.
    pub(crate) fn sessions(&self, app: App, kind: Kind) -> u32 {
        let sessions = app.sessions(kind);
        if self.quick { sessions.div_ceil(4) } else { sessions }
    }

    /// How long sliders are moved, and viewers watched.
    pub(crate) fn measuring_time(&self) -> Duration {
        Duration::from_secs(if self.quick { 1 } else { 2 })
    }

    /// How long sessions are left alone before their memory is measured.
    pub(crate) fn idle_time(&self) -> Duration {
        Duration::from_secs(if self.quick { 1 } else { 2 })
    }
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Case {
    Open,
    #[value(name = "roundtrip")]
    RoundTrip,
    Viewers,
}

/// A server to measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum Kind {
    Python,
    Nodelay,
    Bare,
    Ours,
}

impl Kind {
    pub(crate) fn is_python(self) -> bool {
        matches!(self, Self::Python | Self::Nodelay)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::Python => "python",
            Self::Nodelay => "nodelay",
            Self::Bare => "bare",
            Self::Ours => "ours",
        })
    }
}
