//! The steps, each a command that a person could type.

use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use super::setup::Setup;
use super::summary::{Counts, Runner};
use crate::process::{command, run, transcribe};
use crate::repository::Repository;

/// Names the folder of the built examples, for the Python tests.
const EXAMPLES: &str = "TROPISM_EXAMPLES";

/// All crates with all features, in every step: of other features, crates below polars would be others, and polars be
/// compiled anew. So it is once for checks and once for what runs.
const ALL: [&str; 2] = ["--workspace", "--all-features"];

/// One step; the order is that of a whole run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Step {
    /// rustfmt finds nothing to change
    Format,
    /// clippy has no warning
    Clippy,
    /// Unit and protocol tests, with nextest if it is installed
    Rust,
    /// The examples in the documentation
    Doctest,
    /// rustdoc has no warning
    Rustdoc,
    /// The Python client and server agree with ours
    Conformance,
    /// BokehJS in Chromium
    Browser,
}

impl Step {
    /// The name in headings and in the table.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Clippy => "clippy",
            Self::Rust => "rust",
            Self::Doctest => "doctest",
            Self::Rustdoc => "rustdoc",
            Self::Conformance => "conformance",
            Self::Browser => "browser",
        }
    }

    /// Runs it with its output shown.
    ///
    /// # Errors
    /// When it fails without having counted anything: a lint, a build, a missing set-up.
    pub(super) fn run(self, repository: &Repository, setup: &Setup) -> Result<Counts> {
        match self {
            Self::Format => lint(&mut repository.cargo(["fmt", "--all", "--check"])),
            Self::Clippy => {
                let targets = ["--all-targets", "--", "-D", "warnings"];
                lint(repository.cargo(["clippy"]).args(ALL).args(targets))?;
                // What whoever asks for no query gets: the crates below polars once more, not polars.
                lint(repository.cargo(["clippy"]).args(targets))
            }
            Self::Rust => rust(repository, setup),
            Self::Doctest => count(repository.cargo(["test", "--doc", "--no-fail-fast"]).args(ALL), Runner::CargoTest),
            Self::Rustdoc => {
                // With an example, because dependencies have other features where nothing needs those of development.
                let mut doc = repository.cargo(["doc", "--no-deps", "--lib", "--bins", "--example", "sliders"]);
                lint(doc.args(ALL).env("RUSTDOCFLAGS", "-D warnings"))
            }
            Self::Conformance => pytest(repository, setup, "tests/conformance"),
            Self::Browser => {
                setup.browser()?;
                pytest(repository, setup, "tests/browser")
            }
        }
    }
}

fn lint(command: &mut Command) -> Result<Counts> {
    run(command).map(|()| Counts::default())
}

fn rust(repository: &Repository, setup: &Setup) -> Result<Counts> {
    let (mut command, runner) = if which::which("cargo-nextest").is_ok() {
        (repository.cargo(["nextest", "run", "--no-fail-fast"]), Runner::Nextest)
    } else {
        // All targets but the benches, which would run.
        let targets = ["test", "--no-fail-fast", "--lib", "--bins", "--tests", "--examples"];
        (repository.cargo(targets), Runner::CargoTest)
    };
    command.args(ALL);
    setup.tell(&mut command);
    count(&mut command, runner)
}

fn pytest(repository: &Repository, setup: &Setup, folder: &str) -> Result<Counts> {
    let python = setup.python()?;
    run(repository.cargo(["build", "--examples"]).args(ALL)).context("the examples that the tests run do not build")?;
    let mut command = command(python, repository.root());
    command.args(["-m", "pytest", folder]).env(EXAMPLES, repository.examples());
    setup.tell(&mut command);
    count(&mut command, Runner::Pytest)
}

fn count(command: &mut Command, runner: Runner) -> Result<Counts> {
    let (status, transcript) = transcribe(command)?;
    match runner.counts(&transcript) {
        Some(counts) if status.success() || counts.failed > 0 => Ok(counts),
        // It broke outside of a test: a crash, a run without tests, a build of one crate among others.
        Some(counts) => {
            println!("the runner failed, though no test did: {status}");
            Ok(counts + Counts::one_failure())
        }
        None => bail!("the runner printed no summary that can be read: {status}"),
    }
}
