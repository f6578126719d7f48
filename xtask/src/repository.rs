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
        forget_this_package(&mut command);
        command
    }

    /// A cargo of ours behind whatever else wants to compute, where there is a program for that.
    pub(crate) fn stand_back(&self, cargo: Command) -> Command {
        let Ok(nice) = which::which("nice") else { return cargo };
        let mut command = process::command(nice, &self.root);
        command.args(["-n", "15"]).arg(cargo.get_program()).args(cargo.get_args());
        forget_this_package(&mut command);
        command
    }
}

/// Takes out what cargo told this program about its package. Build scripts that watch such variables (that of ring does)
/// would run anew whenever cargo is run by hand in between, and all that is built upon them, polars say, be compiled anew.
fn forget_this_package(command: &mut Command) {
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
            command.env_remove(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_built_hears_nothing_of_this_package() -> Result<()> {
        let repository = Repository::locate()?;
        let cargo = || repository.cargo(["build"]);
        for command in [cargo(), repository.stand_back(cargo())] {
            for name in ["CARGO_MANIFEST_DIR", "CARGO_PKG_NAME", "CARGO_PKG_VERSION_MAJOR"] {
                assert!(env::var_os(name).is_some(), "cargo runs the tests and sets {name}");
                assert!(command.get_envs().any(|variable| variable == (name.as_ref(), None)), "{name} is passed on");
            }
        }
        Ok(())
    }

    #[test]
    fn what_stands_back_is_the_same_cargo() -> Result<()> {
        let repository = Repository::locate()?;
        let output = repository.stand_back(repository.cargo(["--version"])).output()?;
        assert!(output.stdout.starts_with(b"cargo "), "{output:?}");
        Ok(())
    }
}
