//! What the repository does by itself: set-up, gallery, tests, the table of models.

mod bokehjs;
mod chromium;
mod gallery;
mod process;
mod python;
mod repository;
mod spec;
mod test;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::repository::Repository;

/// Everything this repository does by itself. Each command says what it sets up before it does.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Gallery(gallery::Options),
    Test(test::Options),
    /// Rewrite the table of models, widgets/spec/bokeh-3.9.2.json, from the Python package bokeh.
    Spec,
}

fn main() -> ExitCode {
    match run(&Arguments::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:?}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<ExitCode> {
    let repository = Repository::locate()?;
    match command {
        Command::Gallery(options) => gallery::run(&repository, options),
        Command::Test(options) => Ok(test::run(&repository, options)),
        Command::Spec => spec::run(&repository),
    }
}
