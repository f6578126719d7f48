//! What the user may choose.

use std::fmt;
use std::time::Duration;

use clap::{Parser, ValueEnum};

const TEACHING: &str = "\
Cases:
  open       what a browser does first: get the page, connect, await the ACK, pull the document
  roundtrip  move the slider `amplitude`; done when the new columns and the OK have come.
             One session at a time gives the latency, a hundred at once the rate
  memory     (PSS with idle sessions - PSS with none) / sessions, after 5 s idle

Servers:
  python     `python -m bokeh serve`, as shipped
  nodelay    the same with TCP_NODELAY on its websockets
  bare       a websocket server that answers with fixed bytes and does nothing else: the limit
  ours       `examples/benchmark_apps`, one thread

The table shows the median of the rounds, ± half of the range in percent of it. The ratios say how many
times better `ours` is than each of the others: 2 is twice the rate, or half the time or memory.
The generator runs on one core and each server on another where there are two. Close other work first: a
busy machine shows in wide ranges. A generator at 100 % gives its own rate, not the server's.
What each server wrote is kept in target/tmp.

Python is taken from $TROPISM_PYTHON, or else from target/setup/python, which `cargo xtask test` makes.

Examples:
  cargo bench --bench versus -- --quick
  cargo bench --bench versus -- --only roundtrip --servers ours,bare --rounds 9
  cargo bench --bench versus -- --profile dist";

/// Compares the Python server, ours and a bare websocket server under the same load
#[derive(Debug, Parser)]
#[command(name = "versus", bin_name = "cargo bench --bench versus --", after_help = TEACHING)]
pub(crate) struct Options {
    /// Measure only these cases, in this order
    #[arg(long, value_delimiter = ',', default_value = "open,roundtrip,memory")]
    pub(crate) only: Vec<Case>,
    /// Measure every case this often, each time in a fresh process [default: 3]
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=100))]
    rounds: Option<u16>,
    /// Sessions to open in `open` and `memory`; the Python servers, slower by far, open a tenth
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(1..=20_000))]
    pub(crate) sessions: u32,
    /// A first look in under a minute: one round, shorter, fewer sessions of Python's
    #[arg(long)]
    quick: bool,
    /// Measure only these servers
    #[arg(long, value_delimiter = ',', default_value = "python,nodelay,bare,ours")]
    pub(crate) servers: Vec<Kind>,
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

    /// How many sessions `open` and `memory` open on a server of this kind.
    pub(crate) fn sessions_of(&self, kind: Kind) -> u32 {
        match (kind.is_python(), self.quick) {
            (false, _) => self.sessions,
            (true, false) => self.sessions.div_ceil(10),
            (true, true) => self.sessions.div_ceil(40),
        }
    }

    /// How long the sliders are moved.
    pub(crate) fn trip_time(&self) -> Duration {
        Duration::from_secs(if self.quick { 1 } else { 3 })
    }
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Case {
    Open,
    #[value(name = "roundtrip")]
    RoundTrip,
    Memory,
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

impl fmt::Display for Case {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::Open => "open",
            Self::RoundTrip => "roundtrip",
            Self::Memory => "memory",
        })
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
