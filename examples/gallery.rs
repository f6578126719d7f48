//! All examples in one server.

use tropism::prelude::*;

#[expect(dead_code, reason = "its own `main` serves it alone")]
mod sliders;

fn main() -> ExitCode {
    tropism::serve([sliders::app()])
}
