//! The apps that the bench `versus` drives, at the names of their Python twins in `benches/apps`.

use tropism::prelude::*;

#[expect(dead_code, reason = "its own `main` serves it alone")]
mod sliders;

fn main() -> ExitCode {
    tropism::serve([sliders::app()])
}
