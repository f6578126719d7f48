//! Which document's turn runs on this thread.

use std::cell::Cell;

thread_local! {
    static CURRENT: Cell<u64> = const { Cell::new(0) };
}

/// Whether this thread runs a turn of the document of that serial number: then changes take effect at once.
pub(crate) fn turn_of_document(serial: u64) -> bool {
    CURRENT.get() == serial
}

/// While it lives this thread runs a turn of a document.
pub(crate) struct Entered {
    outer: u64,
}

impl Entered {
    pub(crate) fn new(serial: u64) -> Self {
        Self { outer: CURRENT.replace(serial) }
    }
}

impl Drop for Entered {
    fn drop(&mut self) {
        CURRENT.set(self.outer);
    }
}
