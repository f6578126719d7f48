//! All examples in one server. Without the feature `query` the explorer is not among them; its page says how far it is.

#![expect(unreachable_pub, reason = "examples say `pub` to whoever serves them")]
#![cfg_attr(
    feature = "query",
    expect(clippy::duplicate_mod, reason = "each example brings the looks along for itself")
)]

use tropism::prelude::*;

#[expect(dead_code, reason = "its own `main` serves it alone")]
#[path = "../custom_model/main.rs"]
mod custom_model;
#[expect(dead_code, reason = "its own `main` serves it alone")]
#[path = "../dashboard/main.rs"]
mod dashboard;
#[cfg(feature = "query")]
#[expect(dead_code, reason = "its own `main` serves it alone")]
#[path = "../explorer/main.rs"]
mod explorer;
#[expect(dead_code, reason = "its own `main` serves it alone")]
#[path = "../monitor/main.rs"]
mod monitor;
#[expect(dead_code, reason = "its own `main` serves it alone")]
#[path = "../sliders.rs"]
mod sliders;
#[cfg(not(feature = "query"))]
mod stage;
#[expect(dead_code, reason = "its own `main` serves it alone")]
#[path = "../themes.rs"]
mod themes;
#[cfg(not(feature = "query"))]
mod waiting;

fn main() -> ExitCode {
    let mut apps = vec![sliders::app(), themes::app(), dashboard::app(), monitor::app(), custom_model::app()];
    match explorer() {
        Ok(explorer) => apps.push(explorer),
        Err(error) => eprintln!("error: {error}; the others are served without the explorer"),
    }
    tropism::serve(apps)
}

#[cfg(feature = "query")]
fn explorer() -> tropism::Result<App> {
    Ok(explorer::app(explorer::sample::open()?))
}

/// What stands in its place.
#[cfg(not(feature = "query"))]
#[expect(clippy::unnecessary_wraps, reason = "the explorer itself may fail")]
fn explorer() -> tropism::Result<App> {
    Ok(waiting::app())
}
