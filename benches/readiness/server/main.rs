//! The apps that the bench `readiness` drives: what answers, and what computes meanwhile.

#![expect(unreachable_pub, reason = "examples say `pub` to whoever serves them")]

use tropism::prelude::*;

mod busy;
#[cfg_attr(not(feature = "query"), path = "stand_in.rs")]
mod query;
#[expect(dead_code, reason = "its own `main` serves it alone")]
#[path = "../../../examples/sliders.rs"]
mod sliders;
#[path = "../../../examples/benchmark_apps/waves.rs"]
mod waves;

fn main() -> ExitCode {
    tropism::serve([sliders::app(), waves::stream(), waves::heavy(), busy::app(), query::app()])
}
