//! How each server is started.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::apps::App;
use crate::build;
use crate::options::{Kind, Options};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const BOKEH: &str = "3.9.2";
const EXAMPLE: &str = "benchmark_apps";

/// A server's program and its arguments.
#[derive(Debug)]
pub(crate) struct Launch {
    pub(crate) kind: Kind,
    pub(crate) program: PathBuf,
    pub(crate) arguments: Vec<OsString>,
}

impl Launch {
    /// Finds the program, and builds it if it is ours. The error says what to do about it.
    pub(crate) fn prepare(kind: Kind, options: &Options) -> Result<Self> {
        let (program, arguments) = match kind {
            Kind::Python => (python()?, bokeh(["-m".into(), "bokeh".into()])),
            Kind::Nodelay => (python()?, bokeh([apps().join("serve_nodelay.py").into()])),
            Kind::Bare => (std::env::current_exe()?, vec!["--bare".into()]),
            Kind::Ours => (
                build::example(EXAMPLE, &options.profile, "")?,
                ["--address", "127.0.0.1", "--port", "0", "--threads", "1"].map(OsString::from).into(),
            ),
        };
        Ok(Self { kind, program, arguments })
    }
}

fn apps() -> PathBuf {
    Path::new(ROOT).join("benches/apps")
}

fn bokeh<const N: usize>(program: [OsString; N]) -> Vec<OsString> {
    let serve = ["serve", "--address", "127.0.0.1", "--port", "0"].map(OsString::from);
    let scripts = App::ALL.map(|app| apps().join(app.name()).with_extension("py").into());
    program.into_iter().chain(serve).chain(scripts).collect()
}

/// A Python that has the right Bokeh.
fn python() -> Result<PathBuf> {
    let python = std::env::var_os("TROPISM_PYTHON")
        .map_or_else(|| Path::new(ROOT).join("target/setup/python/bin/python"), PathBuf::from);
    let advice = || {
        format!(
            "{} has no bokeh {BOKEH}: run `cargo xtask test` once, which sets it up, or set TROPISM_PYTHON to a Python that has it",
            python.display()
        )
    };
    let output = Command::new(&python)
        .args(["-c", "import bokeh; print(bokeh.__version__)"])
        .stderr(Stdio::null())
        .output()
        .with_context(advice)?;
    ensure!(String::from_utf8_lossy(&output.stdout).trim() == BOKEH, advice());
    Ok(python)
}
