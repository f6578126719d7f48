//! The Python environment of the tests: a virtual one in the build folder, pinned.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process::{command, run, say};
use crate::repository::Repository;

const OLDEST: (u32, u32) = (3, 11);

/// The environment's interpreter, made or made anew if the requirements changed.
///
/// # Errors
/// When there is no fit Python, or it cannot make the environment, or pip fails; the message says what to do.
pub(crate) fn ensure(repository: &Repository) -> Result<PathBuf> {
    let root = repository.root();
    let environment = repository.setup().join("python");
    let interpreter = interpreter(&environment);
    let requirements = root.join("tests/requirements.txt");
    let wanted =
        fs::read_to_string(&requirements).with_context(|| format!("cannot read {}", requirements.display()))?;
    let stamp = environment.join("requirements.txt");
    let current = fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted);
    if current && is_fit(&interpreter, root) {
        return Ok(interpreter);
    }

    say(&format!(
        "The Python environment is missing or old: made in {} from tests/requirements.txt \
         (about 30 seconds, 400 MB; nothing is installed elsewhere)",
        environment.display()
    ));
    let system = system_python(root)?;
    run(command(&system, root).args(["-m", "venv", "--clear"]).arg(&environment)).with_context(|| {
        format!(
            "{} cannot make a virtual environment; on Debian and Ubuntu the part that is missing is installed by \
             `sudo apt-get install python3-venv`",
            system.display()
        )
    })?;
    run(command(&interpreter, root)
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
        .args(["--only-binary", ":all:", "--requirement"])
        .arg(&requirements))
    .context(
        "pip could not install tests/requirements.txt; its own words are above. It needs a network or a mirror \
         (PIP_INDEX_URL), and a platform for which the packages have wheels",
    )?;
    fs::write(&stamp, wanted).with_context(|| format!("cannot write {}", stamp.display()))?;
    Ok(interpreter)
}

fn interpreter(environment: &Path) -> PathBuf {
    environment.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}

fn system_python(folder: &Path) -> Result<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    ["python3", "python"]
        .iter()
        .flat_map(|name| which::which_in_all(name, Some(&path), folder).into_iter().flatten())
        .find(|python| is_fit(python, folder))
        .map_or_else(
            || {
                let (major, minor) = OLDEST;
                bail!(
                    "no Python {major}.{minor} or newer on the path (python3, python): install one, \
                     on Debian with `sudo apt-get install python3 python3-venv`"
                )
            },
            Ok,
        )
}

fn is_fit(python: &Path, folder: &Path) -> bool {
    command(python, folder)
        .args(["-c", &format!("import sys; sys.exit(sys.version_info < {OLDEST:?})")])
        .output()
        .is_ok_and(|output| output.status.success())
}
