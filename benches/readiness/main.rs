//! How soon a slider is answered beside sessions that compute, and what that readiness costs.
//!
//! `cargo bench --bench readiness -- --help` tells what can be chosen and how to read the tables.

mod apps;
#[path = "../versus/audience.rs"]
mod audience;
#[path = "../versus/browser.rs"]
mod browser;
#[path = "../versus/build.rs"]
mod build;
#[path = "../versus/cores.rs"]
mod cores;
mod fan_out;
mod idle;
#[path = "../versus/message.rs"]
mod message;
mod options;
#[expect(dead_code, reason = "`versus` measures memory, too")]
#[path = "../versus/process.rs"]
mod process;
mod servers;
mod slider;
#[path = "../versus/statistics.rs"]
mod statistics;
#[path = "../versus/table.rs"]
mod table;
#[path = "../versus/usage.rs"]
mod usage;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Parser;
use tokio::signal::unix::{SignalKind, signal};

use crate::options::{Case, Options};

/// How many websockets a process holds at most.
const SOCKETS: u32 = 1_100;

fn main() -> ExitCode {
    // Cargo runs benches in its tests too, without this word and with whatever arguments those were given.
    if !std::env::args().any(|argument| argument == "--bench") {
        println!("nothing measured: `cargo bench --bench readiness` measures");
        return ExitCode::SUCCESS;
    }
    let options = Options::parse();
    match start(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn start(options: &Options) -> Result<()> {
    cores::allow_sockets(SOCKETS)?;
    let features = if cfg!(feature = "query") { "query" } else { "" };
    let program = build::example("readiness_apps", &options.profile, features)?;
    println!("{}\n", introduction(options));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        // Left by either way, the servers are dropped, which ends their processes.
        let mut terminated = signal(SignalKind::terminate())?;
        tokio::select! {
            outcome = measure(options, &program) => outcome,
            _ = tokio::signal::ctrl_c() => bail!("interrupted"),
            _ = terminated.recv() => bail!("terminated"),
        }
    })
}

fn introduction(options: &Options) -> String {
    format!(
        "{cores} core(s), the server built with profile `{profile}`, its query {query}",
        cores = servers::cores(),
        profile = options.profile,
        query = if cfg!(feature = "query") { "one of polars" } else { "a stand-in for one of polars" },
    )
}

async fn measure(options: &Options, program: &Path) -> Result<()> {
    for case in &options.only {
        match case {
            Case::Slider => slider::measure(options, program).await?,
            Case::Idle => idle::measure(options, program).await?,
            Case::FanOut => fan_out::measure(options, program).await?,
        }
    }
    Ok(())
}
