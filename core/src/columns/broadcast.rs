//! Columns that many sessions show: what one of them is sent the others are sent as well, so it is made once.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{ColumnData, ColumnUpdate, Difference};
use crate::sync::lock;
use crate::value::ModelId;
use crate::wire::Message;

/// What is known of columns that a feed gave to all who follow it.
#[derive(Debug)]
pub(crate) struct Broadcast {
    /// Tells them from all others of the process.
    serial: u64,
    /// The columns that they follow, by their serial, and how they differ from these.
    previous: Option<(u64, Difference)>,
    messages: Mutex<Vec<(Recipient, Message)>>,
}

/// What those have in common who are sent the same message.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Recipient {
    /// The source, and its property, that shows the columns. The same app gives the same ids in every session.
    pub(crate) source: ModelId,
    pub(crate) attribute: &'static str,
    pub(crate) update: ColumnUpdate,
}

/// So many messages are kept: for some kinds of apps, some of whose clients lag behind.
const MAX_MESSAGES: usize = 8;

/// Numbers columns and messages.
static SERIAL: AtomicU64 = AtomicU64::new(1);

impl Broadcast {
    /// For these columns, which follow those.
    pub(super) fn new(previous: &ColumnData, columns: &ColumnData) -> Self {
        let difference = previous.broadcast().map(|known| (known.serial, Difference::between(previous, columns)));
        let serial = SERIAL.fetch_add(1, Ordering::Relaxed);
        Self { serial, previous: difference, messages: Mutex::default() }
    }

    /// How these columns differ from others, if those are the ones that they follow.
    pub(super) fn difference_to(&self, other: &Self) -> Option<&Difference> {
        self.previous.as_ref().filter(|(serial, _)| *serial == other.serial).map(|(_, difference)| difference)
    }

    /// The message for a recipient; made, under an id of its own, if it is the first of its kind. Others wait meanwhile
    /// rather than make it as well.
    pub(crate) fn message<E>(
        &self,
        recipient: Recipient,
        make: impl FnOnce(&Recipient, String) -> Result<Message, E>,
    ) -> Result<Message, E> {
        let mut messages = lock(&self.messages);
        if let Some((_, message)) = messages.iter().find(|(known, _)| *known == recipient) {
            return Ok(message.clone());
        }
        let message = make(&recipient, format!("f{}", SERIAL.fetch_add(1, Ordering::Relaxed)))?;
        if messages.len() == MAX_MESSAGES {
            messages.pop();
        }
        messages.push((recipient, message.clone()));
        Ok(message)
    }
}
