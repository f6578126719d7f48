//! Side by side: the Python server, ours, and a bare websocket server, driven by one load generator.
//!
//! `cargo bench --bench versus -- --help` tells what can be chosen and how to read the table.

mod apps;
mod audience;
mod bare;
mod browser;
mod build;
mod cases;
mod cores;
mod load;
mod message;
mod options;
mod process;
mod results;
mod servers;
mod statistics;
mod table;
mod targets;
mod usage;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Parser;
use tokio::signal::unix::{SignalKind, signal};

use crate::cores::Cores;
use crate::load::Load;
use crate::options::Options;
use crate::process::Server;
use crate::results::{Figures, Results};
use crate::servers::Launch;

/// How many websockets a process holds at most: those of the largest load, and some that are being closed.
const SOCKETS: u32 = 1_100;

fn main() -> ExitCode {
    // Cargo runs benches in its tests too, without this word and with whatever arguments those were given.
    if !std::env::args().any(|argument| argument == "--bench" || argument == "--bare") {
        println!("nothing measured: `cargo bench --bench versus` measures");
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

/// One thread, so that the load generator, and the bare server likewise, is bounded by one core.
fn start(options: &Options) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    if options.bare {
        return runtime.block_on(bare::serve());
    }
    cores::allow_sockets(SOCKETS)?;
    let launches = prepare(options)?;
    let cores = Cores::choose();
    println!("{}", introduction(options, &cores));
    runtime.block_on(async {
        // Left by either way, the servers are dropped, which ends their processes.
        let mut terminated = signal(SignalKind::terminate())?;
        tokio::select! {
            outcome = compare(options, &launches, &cores) => outcome,
            _ = tokio::signal::ctrl_c() => bail!("interrupted"),
            _ = terminated.recv() => bail!("terminated"),
        }
    })
}

/// How to start each server that was asked for; those that cannot be had are named and left out.
fn prepare(options: &Options) -> Result<Vec<Launch>> {
    let mut launches = Vec::new();
    for kind in options.servers() {
        match Launch::prepare(kind, options) {
            Ok(launch) => launches.push(launch),
            Err(reason) => eprintln!("without `{kind}`: {reason:#}\n"),
        }
    }
    if launches.is_empty() {
        bail!("none of the servers can be started");
    }
    Ok(launches)
}

fn introduction(options: &Options, cores: &Cores) -> String {
    format!(
        "{rounds} round(s), {cores}, `ours` built with profile `{profile}`, `bare` with `bench`",
        rounds = options.rounds(),
        profile = options.profile,
    )
}

/// Every load on every server, one after the other, each time in a fresh process: a machine that is busier for a while
/// is so for all of them.
async fn compare(options: &Options, launches: &[Launch], cores: &Cores) -> Result<()> {
    let mut results = Results::default();
    let mut failures = 0;
    for round in 0..options.rounds() {
        for load in Load::chosen(options) {
            for turn in 0..launches.len() {
                let launch = &launches[(turn + round) % launches.len()];
                if !load.suits(launch.kind) {
                    continue;
                }
                let outcome = measure(options, launch, cores, load).await;
                print!("{}/{} {load:<20} {:<7} ", round + 1, options.rounds(), launch.kind);
                match outcome {
                    Ok(figures) => {
                        println!("{figures}");
                        results.add(load, launch.kind, &figures);
                    }
                    Err(error) => {
                        println!("failed: {error:#}");
                        failures += 1;
                    }
                }
            }
        }
    }
    if !results.is_empty() {
        println!("\n{results}");
        for verdict in targets::verdicts(&results) {
            println!("{verdict}");
        }
    }
    if failures > 0 {
        bail!("{failures} measurement(s) failed and are not in the table");
    }
    Ok(())
}

async fn measure(options: &Options, launch: &Launch, cores: &Cores, load: Load) -> Result<Figures> {
    let server = Server::start(launch, cores).await?;
    let figures = tokio::time::timeout(cases::LIMIT, cases::run(load, &server, options))
        .await
        .with_context(|| format!("not done within {} s", cases::LIMIT.as_secs()))
        .and_then(|outcome| outcome)
        .with_context(|| format!("see what it wrote in {}", server.log.display()));
    server.stop().await?;
    figures
}
