//! Where BokehJS lies on this machine.

use std::io;
use std::path::{Path, PathBuf};

use super::catalogue::{COMPONENTS, VERSION};
use super::file::AssetFile;

/// The environment variable that names the directory of the package `@bokeh/bokehjs`.
const VARIABLE: &str = "TROPISM_BOKEHJS_DIR";

/// Why BokehJS is not served from here.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotFound {
    #[error(
        "no node_modules/@bokeh/bokehjs was found in {0} or above it: `npm install @bokeh/bokehjs@{VERSION}` there, \
         or name the package's directory in {VARIABLE}, or say --resources cdn"
    )]
    Package(PathBuf),
    #[error("{0} cannot be read ({1}): set {VARIABLE} to the directory of @bokeh/bokehjs {VERSION}")]
    File(PathBuf, #[source] io::Error),
    #[error("the working directory is not known: {0}")]
    WorkingDirectory(#[source] io::Error),
}

/// The directory of the package: as the environment says, else the nearest `node_modules` from the working directory up.
pub(crate) fn find() -> Result<PathBuf, NotFound> {
    if let Some(directory) = std::env::var_os(VARIABLE).filter(|value| !value.is_empty()) {
        return Ok(directory.into());
    }
    let start = std::env::current_dir().map_err(NotFound::WorkingDirectory)?;
    find_above(&start).ok_or(NotFound::Package(start))
}

fn find_above(start: &Path) -> Option<PathBuf> {
    start.ancestors().map(|directory| directory.join("node_modules/@bokeh/bokehjs")).find(|package| package.is_dir())
}

/// Reads the files that pages need. Files of another version are served all the same, with a warning: they may be
/// somebody's own build.
pub(super) fn read(directory: &Path) -> Result<Vec<AssetFile>, NotFound> {
    let mut files = Vec::with_capacity(COMPONENTS.len());
    for component in &COMPONENTS {
        let path = directory.join("build/js").join(format!("{}.min.js", component.name));
        let content = std::fs::read(&path).map_err(|error| NotFound::File(path.clone(), error))?;
        let file = AssetFile::new(format!("{}.min.js", component.name), content);
        if file.sha384() != component.sha384 {
            tracing::warn!(
                path = %path.display(),
                "this file is not that of BokehJS {VERSION} (expected sha384-{}, found sha384-{}{}), so pages may fail: \
                 install @bokeh/bokehjs@{VERSION}",
                component.sha384,
                file.sha384(),
                package_version(directory).map_or(String::new(), |version| format!(", of a package of version {version}")),
            );
        }
        files.push(file);
    }
    tracing::debug!(directory = %directory.display(), "BokehJS found");
    Ok(files)
}

fn package_version(directory: &Path) -> Option<String> {
    let package: serde_json::Value =
        serde_json::from_slice(&std::fs::read(directory.join("package.json")).ok()?).ok()?;
    Some(package.get("version")?.as_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_package_above_is_found() {
        let root = std::env::temp_dir().join(format!("tropism-find-{}", std::process::id()));
        let package = root.join("node_modules/@bokeh/bokehjs");
        let below = root.join("a/b");
        std::fs::create_dir_all(&package).expect("a temporary directory");
        std::fs::create_dir_all(&below).expect("a temporary directory");
        let found = find_above(&below);
        std::fs::remove_dir_all(&root).expect("the temporary directory");
        assert_eq!(found, Some(package));
    }

    #[test]
    fn what_is_missing_is_named_with_the_way_out() {
        let message = read(Path::new("nowhere")).expect_err("no such directory").to_string();
        assert!(message.contains("nowhere/build/js/bokeh.min.js") && message.contains(VARIABLE), "{message}");
    }
}
