//! All examples in one server.

use std::net::IpAddr;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};

use crate::bokehjs;
use crate::process::{self, say};
use crate::repository::Repository;

/// Serve every example: fetches BokehJS if it is missing, builds in release, prints the address.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The port to listen on; 0 picks a free one.
    #[arg(long, default_value_t = 5006)]
    port: u16,

    /// The address to listen on; 0.0.0.0 opens the gallery to the network [default: this machine only]
    #[arg(long)]
    address: Option<IpAddr>,

    /// Where the pages take BokehJS from.
    #[arg(long, value_enum, default_value_t = Resources::Server)]
    resources: Resources,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Resources {
    /// This server, from what npm fetched or `TROPISM_BOKEHJS_DIR` names.
    Server,
    /// BokehJS's content delivery network: nothing is fetched here, the browser needs the internet.
    Cdn,
}

/// Builds and serves.
///
/// # Errors
/// When BokehJS cannot be had, or the build or the server fails.
pub(crate) fn run(repository: &Repository, options: &Options) -> Result<ExitCode> {
    let local = options.resources == Resources::Server;
    say("Serves all examples, in up to three steps:");
    if local {
        println!("    1. BokehJS from npm, if it is missing (about 10 seconds, 100 MB in node_modules/)");
    } else {
        println!("    1. no BokehJS is fetched: the pages take it from its CDN");
    }
    println!("    2. a build in release (3 to 5 minutes on two cores the first time, seconds later)");
    println!("    3. the server, until Ctrl-C; it prints its address");

    let folder = local.then(|| bokehjs::ensure(repository)).transpose()?;
    say("Building");
    process::run(&mut repository.cargo(["build", "--release", "--example", "gallery"]))
        .context("the examples do not build; the compiler's words are above")?;
    say("Serving");
    let mut server = repository.cargo(["run", "--quiet", "--release", "--example", "gallery", "--"]);
    server.args(["--port", &options.port.to_string()]);
    if let Some(address) = options.address {
        server.args(["--address", &address.to_string()]);
    }
    match folder {
        Some(folder) => server.env(bokehjs::VARIABLE, folder),
        None => server.args(["--resources", "cdn"]),
    };
    process::exec(&mut server)
}
