//! What a connection's client is at, where the server has to wait for it.

use std::time::Duration;

use bytes::Bytes;
use tokio::time::Instant;
use tropism_core::wire::Fragment;

/// How long a browser that has just got the document may build its views before more are asked of it.
const LOADING: Duration = Duration::from_secs(1);

/// A browser that returns asks for the document at once, unless it waits for the rest of a message that was cut.
const SILENCE: Duration = Duration::from_millis(700);

/// How far a client has come.
#[derive(Debug, Clone, Copy)]
pub(super) enum Phase {
    /// There is nothing to wait for.
    Steady,
    /// It was here before and has not asked for the document yet.
    Returning { until: Instant },
    /// It builds its views. A frame that would have it build more is held back.
    Loading { until: Instant },
}

impl Phase {
    pub(super) fn returning() -> Self {
        Self::Returning { until: Instant::now() + SILENCE }
    }

    pub(super) fn loading() -> Self {
        Self::Loading { until: Instant::now() + LOADING }
    }
}

/// Frames that bring a client whose last connection was lost inside a message to the beginning of the next one,
/// whatever part it waits for: `BokehJS` keeps what it has of a message for the next connection.
///
/// Texts fill headers, metadata and contents until a buffer is due, which the bytes end; what is surplus is refused
/// without effect.
pub(super) fn resync_preamble() -> Vec<Fragment> {
    let text = |number: usize| {
        Fragment::Text(format!(r#"{{"id":"r{number}","msgid":"r{number}","msgtype":"ACK","num_buffers":1}}"#).into())
    };
    let block = |block: usize| (block * 8..block * 8 + 8).map(text).chain([Fragment::Binary(Bytes::new())]);
    (0..4).flat_map(block).collect()
}
