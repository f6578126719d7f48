//! Chromium for the browser tests: the user's, else the path's, else Debian's.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process::{command, run, say};
use crate::repository::Repository;

/// Names the browser's executable, for the tests and for us.
pub(crate) const VARIABLE: &str = "CHROMIUM";

const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// The browser's executable, installed if it is missing and we may.
///
/// # Errors
/// When the variable names nothing executable, or there is no browser and none can be installed.
pub(crate) fn ensure(repository: &Repository) -> Result<PathBuf> {
    let root = repository.root();
    let path = env::var_os("PATH").unwrap_or_default();
    if let Some(browser) = find(env::var_os(VARIABLE), &path, root)? {
        return Ok(browser);
    }
    install(&path, root)?;
    find(None, &path, root)?.context("the package chromium was installed, yet chromium is not on the path")
}

fn find(variable: Option<OsString>, path: &OsStr, folder: &Path) -> Result<Option<PathBuf>> {
    if let Some(named) = variable.filter(|named| !named.is_empty()) {
        return which::which_in(&named, Some(path), folder).map(Some).with_context(|| {
            format!(
                "{VARIABLE} names {}, which cannot be run: name the executable of Chromium or Chrome",
                named.display()
            )
        });
    }
    Ok(NAMES.iter().find_map(|name| which::which_in(name, Some(path), folder).ok()))
}

fn install(path: &OsStr, folder: &Path) -> Result<()> {
    let apt = which::which_in("apt-get", Some(path), folder).ok();
    let Some(apt) = apt.filter(|_| is_root(folder)) else {
        bail!(
            "no Chromium ({}) on the path: install it, on Debian with `sudo apt-get install chromium`, \
             or set {VARIABLE} to the executable of a Chromium or Chrome",
            NAMES.join(", ")
        );
    };
    say("Chromium is missing: apt-get installs Debian's package (about a minute, 500 MB)");
    let explain = || {
        format!("apt-get could not install Chromium; its own words are above. Install one yourself, or set {VARIABLE}")
    };
    run(command(&apt, folder).args(["update", "--quiet=2"])).with_context(explain)?;
    run(command(&apt, folder)
        .args(["install", "--yes", "--quiet=2", "--no-install-recommends"])
        .args(["chromium", "fonts-liberation"])
        .env("DEBIAN_FRONTEND", "noninteractive"))
    .with_context(explain)
}

fn is_root(folder: &Path) -> bool {
    command("id", folder).arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    struct Folder(tempfile::TempDir);

    impl Folder {
        fn with(programs: &[&str]) -> Result<Self> {
            let folder = tempfile::tempdir()?;
            for program in programs {
                let file = folder.path().join(program);
                fs::write(&file, "")?;
                fs::set_permissions(&file, fs::Permissions::from_mode(0o755))?;
            }
            Ok(Self(folder))
        }

        fn find(&self, variable: Option<OsString>) -> Result<Option<PathBuf>> {
            find(variable, self.0.path().as_os_str(), Path::new("/"))
        }
    }

    #[test]
    fn the_names_are_tried_in_order() -> Result<()> {
        for first in 0..NAMES.len() {
            let folder = Folder::with(&NAMES[first..])?;
            assert_eq!(folder.find(None)?, Some(folder.0.path().join(NAMES[first])));
        }
        Ok(())
    }

    #[test]
    fn the_variable_comes_first() -> Result<()> {
        let folder = Folder::with(&["chromium", "mine"])?;
        let mine = folder.0.path().join("mine");
        assert_eq!(folder.find(Some(mine.clone().into()))?, Some(mine.clone()));
        assert_eq!(folder.find(Some("mine".into()))?, Some(mine));
        Ok(())
    }

    #[test]
    fn an_empty_variable_counts_as_unset() -> Result<()> {
        let folder = Folder::with(&["chromium"])?;
        assert!(folder.find(Some(OsString::new()))?.is_some());
        Ok(())
    }

    #[test]
    fn a_variable_that_names_nothing_is_an_error_and_not_passed_over() -> Result<()> {
        let folder = Folder::with(&["chromium"])?;
        let error = folder.find(Some("/nowhere/chrome".into())).unwrap_err();
        assert!(error.to_string().contains("/nowhere/chrome"), "{error}");
        Ok(())
    }

    #[test]
    fn an_empty_path_has_none() -> Result<()> {
        assert_eq!(Folder::with(&[])?.find(None)?, None);
        Ok(())
    }

    #[test]
    fn without_apt_the_way_out_is_named() -> Result<()> {
        let folder = Folder::with(&[])?;
        let error = install(folder.0.path().as_os_str(), Path::new("/")).unwrap_err();
        assert!(error.to_string().contains("sudo apt-get install chromium"), "{error}");
        Ok(())
    }
}
