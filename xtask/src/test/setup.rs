//! What the steps need beside cargo, had before the first of them runs.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, anyhow};

use super::step::Step;
use crate::repository::Repository;
use crate::{bokehjs, chromium, python};

/// Each need with what came of it, or `None` where no chosen step asks for it.
#[derive(Debug)]
pub(super) struct Setup {
    bokehjs: Option<Result<PathBuf>>,
    python: Option<Result<PathBuf>>,
    chromium: Option<Result<PathBuf>>,
}

impl Setup {
    /// Sets up what the steps need. What fails is said now, and fails the steps that need it later.
    pub(super) fn ensure(repository: &Repository, steps: &[Step]) -> Self {
        let needs = |wanted: &[Step]| steps.iter().any(|step| wanted.contains(step));
        let get = |wanted: &[Step], ensure: fn(&Repository) -> Result<PathBuf>| {
            needs(wanted).then(|| ensure(repository).inspect_err(|error| println!("{error:?}")))
        };
        Self {
            bokehjs: get(&[Step::Rust, Step::Conformance, Step::Browser], bokehjs::ensure),
            python: get(&[Step::Conformance, Step::Browser], python::ensure),
            chromium: get(&[Step::Browser], chromium::ensure),
        }
    }

    /// The interpreter that has pytest.
    ///
    /// # Errors
    /// When it could not be had.
    pub(super) fn python(&self) -> Result<&Path> {
        had(self.python.as_ref())
    }

    /// Fails if the browser tests cannot run.
    ///
    /// # Errors
    /// When there is no Chromium, or no BokehJS for its pages.
    pub(super) fn browser(&self) -> Result<()> {
        had(self.bokehjs.as_ref())?;
        had(self.chromium.as_ref())?;
        Ok(())
    }

    /// Tells a test runner where what we have is.
    pub(super) fn tell(&self, command: &mut Command) {
        if let Ok(folder) = had(self.bokehjs.as_ref()) {
            command.env(bokehjs::VARIABLE, folder);
        }
        if let Ok(browser) = had(self.chromium.as_ref()) {
            command.env(chromium::VARIABLE, browser);
        }
    }
}

fn had(need: Option<&Result<PathBuf>>) -> Result<&Path> {
    match need {
        Some(Ok(path)) => Ok(path),
        Some(Err(error)) => Err(anyhow!("cannot run, since set-up failed: {error}")),
        None => Err(anyhow!("cannot run: this was not set up")),
    }
}
