//! Frames that are on their way to a client, which has not said yet that it applied them.

use std::collections::{HashSet, VecDeque};
use std::sync::Arc;

use thiserror::Error;

use super::shared::Place;
use crate::columns::RowCursor;
use crate::node::Node;

/// What a frame tells its clients; those at the same version share it.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// The ids of its messages, in order.
    pub(crate) messages: Vec<String>,
    pub(crate) properties: HashSet<Place>,
    /// The models that it defines.
    pub(crate) models: HashSet<Node>,
    /// Sources whose rows its clients have in full then, whether they are told or know already.
    pub(crate) sources: Vec<Node>,
}

/// A client skipped a message: what was in it is lost, and only the whole document mends that.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("the client applied message {applied:?}, but never {skipped:?}, which came before")]
pub struct Gap {
    /// The message that it applied.
    pub applied: String,
    /// The message that it should have applied first.
    pub skipped: String,
}

#[derive(Debug)]
pub(super) struct Flight {
    told: Arc<Told>,
    /// How many of its messages are applied.
    applied: usize,
    /// Where the client was in its sources before, if in any place of their rows.
    rows: Vec<Option<RowCursor>>,
}

/// The frames that are on their way to a client.
#[derive(Debug, Default)]
pub(super) struct Flights {
    /// Whether the client says what it has applied; else a frame counts as applied when it is cut.
    pub(super) is_acknowledged: bool,
    /// Oldest first.
    waiting: VecDeque<Flight>,
}

/// More are not remembered: of a client that says nothing the oldest are taken to have arrived.
const MAX_FLIGHTS: usize = 32;

impl Flights {
    /// Notes that a frame leaves. Gives what need not be remembered any more.
    pub(super) fn depart(&mut self, told: Arc<Told>, rows: Vec<Option<RowCursor>>) -> Option<Flight> {
        let is_remembered = self.is_acknowledged && !told.messages.is_empty();
        let flight = Flight { told, applied: 0, rows };
        if !is_remembered {
            return Some(flight);
        }
        self.waiting.push_back(flight);
        if self.waiting.len() > MAX_FLIGHTS { self.waiting.pop_front() } else { None }
    }

    /// Nothing that was sent will arrive any more. Gives what need not be remembered any more.
    pub(super) fn clear(&mut self) -> VecDeque<Flight> {
        std::mem::take(&mut self.waiting)
    }

    /// Notes that a message was applied. Gives the frame that is complete with it.
    pub(super) fn applied(&mut self, message: &str) -> Result<Option<Flight>, Gap> {
        let waiting = self.waiting.iter().flat_map(|flight| &flight.told.messages[flight.applied..]);
        let mut waiting = waiting.skip_while(|id| *id != message);
        if waiting.next().is_none() {
            return Ok(None);
        }
        let Some(first) = self.waiting.front_mut() else { return Ok(None) };
        let next = &first.told.messages[first.applied];
        if next != message {
            return Err(Gap { applied: message.to_owned(), skipped: next.clone() });
        }
        first.applied += 1;
        Ok(if first.applied == first.told.messages.len() { self.waiting.pop_front() } else { None })
    }

    /// Notes that all frames up to the one with this message have arrived.
    pub(super) fn arrived(&mut self, message: &str) -> Vec<Flight> {
        let last = self.waiting.iter().position(|flight| flight.told.messages.iter().any(|id| id == message));
        self.waiting.drain(..last.map_or(0, |last| last + 1)).collect()
    }

    /// Whether a property is told by a frame that is on its way.
    pub(super) fn tell(&self, place: &Place) -> bool {
        let tells = |flight: &Flight| flight.told.properties.contains(place) || flight.told.models.contains(&place.0);
        self.waiting.iter().any(tells)
    }

    /// Where the client is in the rows of a source; `latest` is where it will be when all has arrived.
    pub(super) fn rows(&self, source: &Node, latest: Option<RowCursor>) -> Option<RowCursor> {
        let rows_of = |flight: &Flight| {
            let place = flight.told.sources.iter().position(|known| known == source)?;
            flight.rows.get(place).copied()
        };
        self.waiting.iter().find_map(rows_of).unwrap_or(latest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flights(frames: &[&[&str]]) -> Flights {
        let mut flights = Flights { is_acknowledged: true, ..Flights::default() };
        for messages in frames {
            let messages = messages.iter().map(|&id| id.to_owned()).collect();
            flights.depart(Arc::new(Told { messages, ..Told::default() }), Vec::new());
        }
        flights
    }

    #[test]
    fn a_frame_is_applied_with_its_last_message() {
        let mut flights = flights(&[&["1", "1.1"], &["2"]]);
        assert!(flights.applied("1").expect("in order").is_none());
        assert!(flights.applied("1.1").expect("in order").is_some());
        assert!(flights.applied("2").expect("in order").is_some());
        assert!(flights.applied("2").expect("nothing waits").is_none(), "twice");
    }

    #[test]
    fn a_message_that_is_skipped_is_a_gap() {
        let mut flights = flights(&[&["1", "1.1"], &["2"]]);
        assert!(flights.applied("1").is_ok());
        assert_eq!(flights.applied("2").err(), Some(Gap { applied: "2".to_owned(), skipped: "1.1".to_owned() }));
        assert!(flights.applied("7").is_ok(), "what was never sent says nothing");
    }

    #[test]
    fn what_arrived_is_not_on_its_way() {
        let mut flights = flights(&[&["1"], &["2"], &["3"]]);
        assert_eq!(flights.arrived("9").len(), 0);
        assert_eq!(flights.arrived("2").len(), 2);
        assert!(flights.applied("3").expect("the next").is_some());
    }

    #[test]
    fn so_many_and_no_more_are_remembered() {
        let mut flights = Flights { is_acknowledged: true, ..Flights::default() };
        for number in 0..2 * MAX_FLIGHTS {
            let told = Told { messages: vec![number.to_string()], ..Told::default() };
            flights.depart(Arc::new(told), Vec::new());
        }
        assert_eq!(flights.waiting.len(), MAX_FLIGHTS);
    }
}
