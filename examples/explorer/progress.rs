//! How far something is, on the terminal.

use std::io::{self, IsTerminal, Write};
use std::sync::Mutex;

/// A line on the terminal that is written again and again; elsewhere it is written once.
pub(crate) struct Progress {
    label: String,
    last: Mutex<String>,
}

impl Progress {
    pub(crate) fn new(label: impl Into<String>) -> Self {
        let label = label.into();
        if !io::stderr().is_terminal() {
            eprintln!("{label}…");
        }
        Self { label, last: Mutex::default() }
    }

    /// Says how far it is.
    pub(crate) fn set(&self, text: String) {
        let mut stderr = io::stderr();
        let Ok(mut last) = self.last.lock() else { return };
        if *last != text && stderr.is_terminal() {
            // Nobody misses a line that cannot be written.
            write!(stderr, "\r{} … {text}\x1b[K", self.label).and_then(|()| stderr.flush()).unwrap_or_default();
            *last = text;
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        let is_written = self.last.get_mut().is_ok_and(|last| !last.is_empty());
        if is_written {
            eprintln!();
        }
    }
}
