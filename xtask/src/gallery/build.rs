//! Builds whose progress is seen.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::time::{Instant, MissedTickBehavior, interval};

use super::console::Console;
use super::crates::Crates;
use super::program::{Line, Program};
use super::stage::Progress;
use crate::process::show;
use crate::repository::Repository;

/// How often is told how far a build is.
const PERIOD: Duration = Duration::from_millis(500);

/// A build of one example, in release.
#[derive(Debug)]
pub(super) struct Build {
    pub(super) example: &'static str,
    /// The features that it needs beside the default ones, by commas.
    pub(super) features: Option<&'static str>,
    /// Whether others who want to compute go first.
    pub(super) stands_back: bool,
}

impl Build {
    /// Builds, and tells how far it is every half second; the executable.
    ///
    /// # Errors
    /// When it does not build; the compiler's words have been shown.
    pub(super) async fn run(
        &self,
        repository: &Repository,
        console: &Console,
        tell: impl Fn(&Progress),
    ) -> Result<PathBuf> {
        let all = self.count(repository, console).await?;
        let mut command = repository.cargo(["build", "--release", "--example", self.example]);
        self.choose_features(&mut command);
        console.print(&format!("    {}", show(&command)));
        command.arg("--message-format=json-render-diagnostics");
        if self.stands_back {
            command = repository.stand_back(command);
        }
        if io::stderr().is_terminal() {
            command.env("CARGO_TERM_COLOR", "always");
        }
        let mut cargo = Program::start(command, true)?;

        let mut crates = Crates::new(self.example, all);
        let mut bar = console.bar(self.example)?;
        let (start, mut moments) = (Instant::now(), interval(PERIOD));
        moments.set_missed_tick_behavior(MissedTickBehavior::Skip);
        loop {
            tokio::select! {
                line = cargo.line() => match line {
                    Some(Line::Output(line)) => crates.take_message(&line),
                    Some(Line::Error(line)) if crates.take_status(&line) => {}
                    Some(line) => console.pass_on(&line),
                    None => break,
                },
                _ = moments.tick() => {
                    let progress = crates.progress(start.elapsed());
                    bar.show(&progress);
                    tell(&progress);
                }
            }
        }
        drop(bar);
        let status = cargo.end().await?;
        if !status.success() {
            bail!("`cargo build` of the example {} failed: {status}", self.example);
        }
        crates.executable().with_context(|| format!("cargo does not name the executable of {}", self.example))
    }

    /// How many crates it needs. Those that are missing are fetched.
    async fn count(&self, repository: &Repository, console: &Console) -> Result<usize> {
        let mut command = repository.cargo(["tree", "--package", "tropism", "--prefix", "none", "--format", "{p}"]);
        self.choose_features(&mut command);
        let mut cargo = Program::start(command, true)?;
        let mut tree = Vec::new();
        while let Some(line) = cargo.line().await {
            match line {
                Line::Output(line) => tree.push(line),
                words @ Line::Error(_) => console.pass_on(&words),
            }
        }
        let status = cargo.end().await?;
        if !status.success() {
            bail!("`{}` failed: {status}", cargo.shown());
        }
        Ok(Crates::count(&tree.join("\n")))
    }

    fn choose_features(&self, command: &mut Command) {
        if let Some(features) = self.features {
            command.args(["--features", features]);
        }
    }
}
