//! The apps that the bench `versus` drives, at the names of their Python twins in `benches/apps`.

#![expect(unreachable_pub, reason = "examples say `pub` to whoever serves them")]

use tropism::prelude::*;

#[expect(dead_code, reason = "its own `main` serves it alone")]
mod sliders;

fn main() -> ExitCode {
    tropism::serve([sliders::app()])
}
