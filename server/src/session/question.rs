//! Asks a client's machine, by websocket pings, how far it has come: a pong says that everything before the ping is
//! there.

use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use tokio::sync::Notify;

/// What a ping can carry.
const MAX_PAYLOAD: usize = 125;

/// The questions of one connection, one at a time; its two sides share them.
#[derive(Debug, Default)]
pub(super) struct Questions {
    messages: Mutex<Messages>,
    /// There is something to ask, and nothing is being asked.
    next: Notify,
}

#[derive(Debug, Default)]
struct Messages {
    /// The id of the message that the last ping stood behind, until that is answered.
    asked: Option<String>,
    /// The newest message that was written since.
    newest: Option<String>,
}

impl Questions {
    /// A message is written: what to ask behind it, if nothing is being asked.
    pub(super) fn ask(&self, message: String) -> Option<Bytes> {
        let mut messages = self.messages();
        messages.newest = Some(message).filter(|message| message.len() <= MAX_PAYLOAD);
        messages.ask()
    }

    /// Waits until there is something to ask again.
    pub(super) async fn next(&self) -> Bytes {
        loop {
            self.next.notified().await;
            if let Some(question) = self.messages().ask() {
                return question;
            }
        }
    }

    /// A pong came: up to which message everything is there, if that was asked.
    pub(super) fn answer(&self, answer: &[u8]) -> Option<String> {
        let mut messages = self.messages();
        let answered = messages.asked.take_if(|asked| asked.as_bytes() == answer)?;
        if messages.newest.is_some() {
            self.next.notify_one();
        }
        Some(answered)
    }

    fn messages(&self) -> MutexGuard<'_, Messages> {
        self.messages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Messages {
    fn ask(&mut self) -> Option<Bytes> {
        if self.asked.is_some() {
            return None;
        }
        self.asked = self.newest.take();
        self.asked.clone().map(Bytes::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn one_question_is_asked_at_a_time_and_the_newest_not_forgotten() {
        let questions = Questions::default();
        assert_eq!(questions.ask("1".to_owned()), Some(Bytes::from("1")));
        assert_eq!(questions.ask("2".to_owned()), None);
        assert_eq!(questions.ask("3".to_owned()), None);
        assert_eq!(questions.answer(b"3"), None);
        assert_eq!(questions.answer(b""), None);
        assert_eq!(questions.answer(b"1"), Some("1".to_owned()));
        assert_eq!(questions.answer(b"1"), None);
        assert_eq!(questions.next().await, "3");
        assert_eq!(questions.answer(b"3"), Some("3".to_owned()));
        assert_eq!(questions.ask("4".to_owned()), Some(Bytes::from("4")));
    }
}
