//! What the user may choose.

use std::fmt;
use std::time::Duration;

use clap::{Parser, ValueEnum};

const TEACHING: &str = "\
Cases:
  slider   three sessions are inside of a derivation that computes for 3 s, again and again, and one runs a query that
           keeps every core busy for 5 s, again and again. In a fifth a slider is moved every 17 ms, and the time until
           its answer taken; what was due while an answer was waited for counts as answered with it. The load generator
           shares the cores: `late` is by how much at most it moved too late itself, which is not in the times. Much more
           than the others there is a machine that stood still
  idle     CPU time of a server that nobody asks anything: without pages, and with a thousand that are open
  fan-out  CPU time of one message of a stream to many viewers, server and load generator on a core each, as `versus`
           measures it

Servers, both the example `readiness_apps`:
  plain    one thread for each core; on one core nothing looks out for sockets that slow code leaves alone either
  ready    as served: four threads for each core, and a lookout

The target stands below the table. Close other work first. Run as a real-time task (`chrt`) the server would be, too,
and no longer share the cores as others do.
Without the feature `query`, which takes minutes of compiling, threads that compute stand in for a query of polars.
What each server wrote is kept in target/tmp.

Examples:
  cargo bench --bench readiness -- --quick
  cargo bench --bench readiness --features query -- --only slider
  cargo bench --bench readiness -- --only fan-out --rounds 9";

/// Measures how soon a slider is answered beside sessions that compute, and what that readiness costs
#[derive(Debug, Parser)]
#[command(name = "readiness", bin_name = "cargo bench --bench readiness --", after_help = TEACHING)]
pub(crate) struct Options {
    /// Measure only these cases, in this order
    #[arg(long, value_delimiter = ',', default_value = "slider,idle,fan-out")]
    pub(crate) only: Vec<Case>,
    /// Measure the fan-out this often, each time in a fresh process
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=100), default_value_t = 5)]
    pub(crate) rounds: u16,
    /// A first look in two minutes: everything shorter [default: nine minutes]
    #[arg(long)]
    quick: bool,
    /// Build the server with this cargo profile; `dist` is what is shipped
    #[arg(long, default_value = "release")]
    pub(crate) profile: String,
    /// Given by `cargo bench`: without it (`cargo test --all-targets`) nothing is measured
    #[arg(long, hide = true)]
    pub(crate) bench: bool,
}

impl Options {
    /// How long sliders are moved, and an idle server is watched.
    pub(crate) fn measuring_time(&self) -> Duration {
        Duration::from_secs(if self.quick { 15 } else { 60 })
    }

    /// How long viewers are sent a stream.
    pub(crate) fn streaming_time(&self) -> Duration {
        Duration::from_secs(if self.quick { 2 } else { 5 })
    }
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Case {
    Slider,
    Idle,
    FanOut,
}

/// A server to measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Plain,
    Ready,
}

impl Kind {
    pub(crate) const ALL: [Self; 2] = [Self::Plain, Self::Ready];
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Plain => "plain",
            Self::Ready => "ready",
        })
    }
}
