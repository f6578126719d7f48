//! BokehJS: found where the user says, else fetched by npm and checked against the lock file.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{self, Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::process::{command, run, say};
use crate::repository::Repository;

/// Names the folder of the package `@bokeh/bokehjs`, for the server and for us.
pub(crate) const VARIABLE: &str = "TROPISM_BOKEHJS_DIR";

const PACKAGE: &str = "@bokeh/bokehjs";
const BUNDLE: &str = "build/js/bokeh.min.js";
const WAYS_OUT: &str = "set TROPISM_BOKEHJS_DIR to a folder that holds the package, with build/js/bokeh.min.js in it; \
    or take BokehJS from its CDN: `cargo xtask gallery --resources cdn`";

/// The package's folder, fetched if it is missing.
///
/// # Errors
/// When the variable names a folder without BokehJS, or npm is missing or fails; the message has the ways out.
pub(crate) fn ensure(repository: &Repository) -> Result<PathBuf> {
    let root = repository.root();
    if let Some(folder) = named(env::var_os(VARIABLE))? {
        say(&format!("BokehJS: {} (from {VARIABLE})", folder.display()));
        return Ok(folder);
    }
    let folder = installed(root);
    let wanted = wanted_version(root)?;
    if folder.join(BUNDLE).is_file() && version(&folder).is_some_and(|found| found == wanted) {
        return Ok(folder);
    }
    say(&format!("BokehJS {wanted} is missing: npm fetches it into node_modules/ (about 10 seconds, 100 MB)"));
    let npm = which::which("npm")
        .map_err(|_| anyhow::anyhow!("npm is not on the path: install it (it comes with Node.js); or {WAYS_OUT}"))?;
    run(command(npm, root).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])).with_context(|| {
        format!("npm could not fetch BokehJS {wanted}; its own words are above. Ways out: {WAYS_OUT}")
    })?;
    Ok(folder)
}

fn installed(root: &Path) -> PathBuf {
    root.join("node_modules").join(PACKAGE)
}

fn named(variable: Option<OsString>) -> Result<Option<PathBuf>> {
    let Some(folder) = variable.filter(|folder| !folder.is_empty()) else {
        return Ok(None);
    };
    let folder = path::absolute(folder)?;
    if !folder.join(BUNDLE).is_file() {
        bail!(
            "{VARIABLE} names {}, where there is no {BUNDLE}: name the folder of the npm package {PACKAGE}, \
             or unset it to have npm fetch it",
            folder.display()
        );
    }
    Ok(Some(folder))
}

fn wanted_version(root: &Path) -> Result<String> {
    read(&root.join("package.json"))?["dependencies"][PACKAGE]
        .as_str()
        .map(str::to_owned)
        .with_context(|| format!("package.json does not name {PACKAGE} among its dependencies"))
}

fn version(package: &Path) -> Option<String> {
    let package = read(&package.join("package.json")).ok()?;
    package["version"].as_str().map(str::to_owned)
}

fn read(file: &Path) -> Result<Value> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_holds_every_hash_and_no_address() -> Result<()> {
        let lock = read(Repository::locate()?.root().join("package-lock.json").as_path())?;
        let packages = lock["packages"].as_object().context("no packages")?;
        assert_eq!(packages[&format!("node_modules/{PACKAGE}")]["version"], "3.9.2");
        for (name, package) in packages {
            assert!(package.get("resolved").is_none(), "{name} has an address");
            assert!(name.is_empty() || package["integrity"].is_string(), "{name} has no hash");
        }
        Ok(())
    }

    #[test]
    fn an_unset_or_empty_variable_names_nothing() -> Result<()> {
        assert_eq!(named(None)?, None);
        assert_eq!(named(Some(OsString::new()))?, None);
        Ok(())
    }

    #[test]
    fn a_folder_without_the_bundle_is_refused_by_name() {
        let error = named(Some("/nowhere".into())).unwrap_err().to_string();
        assert!(error.contains("/nowhere") && error.contains(BUNDLE), "{error}");
    }

    #[test]
    fn a_folder_with_the_bundle_is_taken() -> Result<()> {
        let folder = tempfile::tempdir()?;
        fs::create_dir_all(folder.path().join("build/js"))?;
        fs::write(folder.path().join(BUNDLE), "")?;
        assert_eq!(named(Some(folder.path().into()))?, Some(folder.path().to_owned()));
        Ok(())
    }
}
