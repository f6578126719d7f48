//! The apps that the bench `versus` drives, at the names of their Python twins in `benches/apps`.

#![expect(unreachable_pub, reason = "examples say `pub` to whoever serves them")]

use tropism::prelude::*;

mod big;
mod dashboard;
#[expect(dead_code, reason = "its own `main` serves it alone")]
#[path = "../sliders.rs"]
mod sliders;
mod waves;

/// So many numbers in equal steps from 0 to `end`.
fn steps(end: f64, count: u32) -> Vec<f64> {
    let step = end / f64::from(count - 1);
    (0..count).map(|index| f64::from(index) * step).collect()
}

fn main() -> ExitCode {
    tropism::serve([sliders::app(), waves::stream(), waves::heavy(), big::app(), dashboard::app()])
}
