//! How far the explorer is: told by `cargo xtask gallery`, which has this file as well, shown by the gallery.

use serde::{Deserialize, Serialize};

/// Names the file in which the [`Stage`] stands, as JSON.
pub(crate) const VARIABLE: &str = "TROPISM_EXPLORER_STAGE";

/// How far the explorer is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Stage {
    /// What it needs is being compiled.
    Compiling(Progress),
    /// It gets its data ready.
    Starting,
    /// It can be opened at this port of the same machine.
    Serving(u16),
    /// There will be none, and why.
    Failed(String),
}

/// How far a build is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Progress {
    /// How many crates are compiled.
    pub(crate) done: usize,
    /// How many there are.
    pub(crate) all: usize,
    /// Those that are being compiled, the one that takes longest first.
    pub(crate) now: Vec<String>,
    /// How long it has taken so far.
    pub(crate) seconds: u64,
}
