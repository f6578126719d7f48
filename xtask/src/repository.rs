//! Where things are.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// The repository and the folder that cargo builds it in.
#[derive(Debug)]
pub(crate) struct Repository {
    root: PathBuf,
    profile: PathBuf,
}

impl Repository {
    /// The repository that this program was built from.
    pub(crate) fn locate() -> Result<Self> {
        // cargo sets the variable when it runs us: the folder may have been moved since the build.
        let package =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package.parent().context("the package xtask has no parent folder")?.to_owned();
        // Our own executable stands where cargo puts what it builds, however that is configured.
        let profile = env::current_exe()?.parent().context("the running executable has no parent folder")?.to_owned();
        Ok(Self { root, profile })
    }

    /// One in any folder, with whatever is in it.
    #[cfg(test)]
    pub(crate) fn at(root: &Path) -> Self {
        Self { root: root.to_owned(), profile: root.join("target/debug") }
    }

    /// The folder of the root package.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where the example binaries of the dev profile are built.
    pub(crate) fn examples(&self) -> PathBuf {
        self.profile.join("examples")
    }

    /// Where what the tests need is installed; never in the home folder, never system-wide.
    pub(crate) fn setup(&self) -> PathBuf {
        self.profile.with_file_name("setup")
    }

    /// The cargo that runs us, in the repository's root.
    pub(crate) fn cargo<const N: usize>(&self, arguments: [&str; N]) -> Command {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = process::command(cargo, &self.root);
        command.args(arguments);
        command
    }
}
