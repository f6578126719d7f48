//! All examples in one server.

#![expect(unreachable_pub, reason = "examples say `pub` to whoever serves them")]

use tropism::prelude::*;

#[expect(dead_code, reason = "its own `main` serves it alone")]
#[path = "dashboard/main.rs"]
mod dashboard;
#[expect(dead_code, reason = "its own `main` serves it alone")]
#[path = "monitor/main.rs"]
mod monitor;
#[expect(dead_code, reason = "its own `main` serves it alone")]
mod sliders;

fn main() -> ExitCode {
    tropism::serve([sliders::app(), dashboard::app(), monitor::app()])
}
