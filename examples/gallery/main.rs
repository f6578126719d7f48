//! All examples in one server. Without the feature `query` the explorer is not among them: its page says how far it is.

#![expect(unreachable_pub, reason = "examples say `pub` to whoever serves them")]

use tropism::prelude::*;

#[expect(dead_code, reason = "its own `main` serves it alone")]
#[path = "../dashboard/main.rs"]
mod dashboard;
#[expect(dead_code, reason = "its own `main` serves it alone")]
#[path = "../monitor/main.rs"]
mod monitor;
#[expect(dead_code, reason = "its own `main` serves it alone")]
#[path = "../sliders.rs"]
mod sliders;
mod stage;
mod waiting;

fn main() -> ExitCode {
    tropism::serve([sliders::app(), dashboard::app(), monitor::app(), waiting::app()])
}
