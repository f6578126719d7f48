//! Where the gallery reads how far the explorer is.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use tempfile::TempDir;

use super::stage::Stage;

/// A file that holds the stage. It is removed when this is dropped.
#[derive(Debug)]
pub(super) struct Board {
    folder: TempDir,
}

impl Board {
    /// An empty one.
    ///
    /// # Errors
    /// When the system's folder of temporary files cannot be written.
    pub(super) fn new() -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("tropism-gallery-").tempdir();
        Ok(Self { folder: folder.context("cannot make a temporary folder")? })
    }

    /// The file, which is there once something was shown.
    pub(super) fn file(&self) -> PathBuf {
        self.folder.path().join("stage.json")
    }

    /// Shows that from now on. Should it fail, the page stays behind; the terminal has the same news.
    pub(super) fn show(&self, stage: &Stage) {
        let new = self.folder.path().join("new.json");
        // Whoever reads finds one whole stage.
        let _ = serde_json::to_vec(stage)
            .map_err(Into::into)
            .and_then(|json| fs::write(&new, json))
            .and_then(|()| fs::rename(&new, self.file()));
    }
}
