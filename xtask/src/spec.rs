//! The table of models, dumped from the reference implementation.

use std::process::ExitCode;

use anyhow::Result;

use crate::process::{self, command, say};
use crate::python;
use crate::repository::Repository;

const SPEC: &str = "widgets/spec/bokeh-3.9.2.json";

/// Writes the table anew.
///
/// # Errors
/// When the Python environment cannot be had or the script fails.
pub(crate) fn run(repository: &Repository) -> Result<ExitCode> {
    let python = python::ensure(repository)?;
    say(&format!("Dumping the models of bokeh 3.9.2 into {SPEC}"));
    process::run(command(python, repository.root()).args(["widgets/spec/dump.py", SPEC]))?;
    say("Done: `git diff` shows what changed, `cargo test -p tropism-widgets` whether the tables agree");
    Ok(ExitCode::SUCCESS)
}
