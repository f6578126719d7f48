//! Asks a client's machine, by websocket pings, how far it has come: a pong says that everything before the ping is
//! there.

use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;

use super::link::FrameNumber;

/// The questions of one connection; its two sides share them. Zero stands for no frame.
#[derive(Debug, Default)]
pub(super) struct Questions {
    /// The newest frame that was written.
    newest: AtomicU64,
    /// The frame that the last ping asked for, until it is answered.
    asked: AtomicU64,
}

impl Questions {
    /// A frame is written: what to ask behind it, if nothing is being asked yet.
    pub(super) fn asks(&self, frame: FrameNumber) -> Option<Bytes> {
        self.newest.store(frame, Ordering::Relaxed);
        let asked = self.asked.compare_exchange(0, frame, Ordering::Relaxed, Ordering::Relaxed);
        asked.ok().map(|_| payload(frame))
    }

    /// What to ask a client that was silent for long.
    pub(super) fn asks_again(&self) -> Bytes {
        let newest = self.newest.load(Ordering::Relaxed);
        self.asked.store(newest, Ordering::Relaxed);
        payload(newest)
    }

    /// A pong came: up to which frame everything is there, if that was asked.
    pub(super) fn answered(&self, answer: &[u8]) -> Option<FrameNumber> {
        let frame = FrameNumber::from_be_bytes(answer.try_into().ok()?);
        let asked = self.asked.compare_exchange(frame, 0, Ordering::Relaxed, Ordering::Relaxed);
        asked.ok().filter(|frame| *frame != 0)
    }
}

fn payload(frame: FrameNumber) -> Bytes {
    Bytes::copy_from_slice(&frame.to_be_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_question_is_asked_at_a_time() {
        let questions = Questions::default();
        assert_eq!(questions.asks(1), Some(payload(1)));
        assert_eq!(questions.asks(2), None);
        assert_eq!(questions.answered(&payload(2)), None);
        assert_eq!(questions.answered(b""), None);
        assert_eq!(questions.answered(&payload(1)), Some(1));
        assert_eq!(questions.answered(&payload(1)), None);
        assert_eq!(questions.asks_again(), payload(2));
        assert_eq!(questions.answered(&payload(2)), Some(2));
        assert_eq!(questions.asks(3), Some(payload(3)));
    }
}
