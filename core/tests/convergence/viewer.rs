//! A client and its connection: messages that it has not applied yet, and writes that have not arrived.

use std::collections::{HashMap, HashSet, VecDeque};
use std::rc::Rc;

use serde_json::{Value as Json, json};
use tropism_core::wire::{Buffers, Content, Message};
use tropism_core::{Document, PeerId};

use crate::schedule::Own;
use crate::support::browser::{Browser, Place, Shown};

/// What of a frame may be told although the client holds it.
#[derive(Debug, Default)]
pub(crate) struct Excused {
    all: bool,
    places: HashSet<Place>,
}

/// Something that the client wrote.
pub(crate) enum Write {
    Patch {
        content: Content,
        places: Vec<Place>,
    },
    Push {
        doc: Json,
    },
    /// It has applied a message.
    Applied(String),
}

pub(crate) struct Viewer {
    pub(crate) peer: PeerId,
    pub(crate) browser: Browser,
    pub(crate) inbox: VecDeque<(Message, Rc<Excused>)>,
    pub(crate) outbox: VecDeque<Write>,
    /// Whether it says what it has applied; else what is written to it counts as applied.
    acknowledges: bool,
    /// What it wrote while something was under way.
    crossed: HashSet<Place>,
    /// In how many turns places changed since the last frame.
    touched: HashMap<Place, u32>,
    /// Since then something happened after which it may be told what it holds.
    excused: Excused,
    /// So many models it has made.
    made: usize,
    /// The bytes of all frames.
    pub(crate) bytes: usize,
}

impl Viewer {
    pub(crate) fn pull(document: &mut Document, buffers: Buffers, acknowledges: bool) -> Self {
        let peer = document.connect();
        if acknowledges {
            document.acknowledges(peer);
        }
        let message = document.pull(peer, "1", buffers).expect("the document can be encoded");
        Self {
            acknowledges,
            crossed: HashSet::new(),
            peer,
            browser: Browser::pulled(&message),
            inbox: VecDeque::new(),
            outbox: VecDeque::new(),
            touched: HashMap::new(),
            excused: Excused::default(),
            made: 0,
            bytes: 0,
        }
    }

    /// The connection is lost with all that is under way; the client pulls anew.
    pub(crate) fn lose(&mut self, document: &mut Document) {
        document.disconnect(self.peer);
        // A page that returns gets its arrays inline.
        let made = self.made;
        *self = Self { made, ..Self::pull(document, Buffers::Inline, self.acknowledges) };
    }

    /// A frame is written to the connection; says whether there was any.
    pub(crate) fn frame(&mut self, document: &mut Document) -> bool {
        let frame = document.frame(self.peer).expect("the frame can be encoded");
        let mut excused = std::mem::take(&mut self.excused);
        let often = std::mem::take(&mut self.touched).into_iter().filter(|(_, turns)| *turns > 1);
        excused.places.extend(often.map(|(place, _)| place));
        let excused = Rc::new(excused);
        let is_any = frame.is_some();
        for message in frame.into_iter().flat_map(|frame| frame.messages) {
            self.bytes += message.size();
            self.inbox.push_back((message, excused.clone()));
        }
        is_any
    }

    /// The client applies the next message: nothing in it may be what it holds anyway.
    pub(crate) fn arrive(&mut self) {
        let Some((message, excused)) = self.inbox.pop_front() else { return };
        let is_whole = !message.header().id.contains('.') && !self.is_within_frame();
        for applied in self.browser.apply(&message) {
            let may_hold = |place: &Place| excused.places.contains(place) || self.crossed.contains(place);
            let is_excused = applied.place.as_ref().is_some_and(may_hold);
            assert!(
                applied.has_changed || excused.all || is_excused,
                "the client holds what it is told: {}",
                applied.event
            );
        }
        // What was defined is shown, once all of the frame is applied and nothing of its own came between.
        if is_whole && self.crossed.is_empty() && !excused.all {
            let shown = self.browser.reachable();
            let idle: Vec<&String> = self.browser.defined().iter().filter(|id| !shown.contains(id)).collect();
            assert!(idle.is_empty(), "{idle:?} are defined and not shown");
        }
        if self.acknowledges {
            self.outbox.push_back(Write::Applied(message.header().id.clone()));
        }
    }

    /// Whether it has all that was written to it, and may be told nothing but what changed.
    pub(crate) fn is_plain(&self) -> bool {
        let is_idle = self.inbox.is_empty() && self.outbox.is_empty() && self.crossed.is_empty();
        is_idle && !self.excused.all && self.excused.places.is_empty()
    }

    /// Whether more of a frame is to come of which it has applied a part.
    pub(crate) fn is_within_frame(&self) -> bool {
        self.inbox.front().is_some_and(|(message, _)| message.header().id.contains('.'))
    }

    pub(crate) fn arrive_all(&mut self) {
        while !self.inbox.is_empty() {
            self.arrive();
        }
    }

    /// Before it writes: without acknowledgements what is written to it is taken to be applied.
    pub(crate) fn prepare(&mut self, own: &Own) -> bool {
        // Whoever forgets models while they are mentioned to it gets an error, and pulls.
        let is_prompt = !self.acknowledges || matches!(own, Own::AddRoot(_) | Own::RemoveRoot(_) | Own::Push(_));
        if is_prompt {
            self.arrive_all();
        }
        is_prompt
    }

    /// Nothing is under way any more.
    pub(crate) fn rests(&mut self) {
        self.crossed.clear();
        self.browser.confused.clear();
    }

    /// Something changed in a turn; what changes in several turns may have become what the client holds.
    pub(crate) fn touch(&mut self, places: &HashSet<Place>) {
        for place in places {
            *self.touched.entry(place.clone()).or_default() += 1;
        }
    }

    pub(crate) fn is_touched(&self, place: &Place) -> bool {
        self.touched.contains_key(place)
    }

    pub(crate) fn excuse(&mut self, places: impl IntoIterator<Item = Place>) {
        self.excused.places.extend(places);
    }

    pub(crate) fn excuse_all(&mut self) {
        self.excused.all = true;
    }

    /// Has it write a patch.
    pub(crate) fn write(&mut self, event: &Json, buffers: HashMap<String, bytes::Bytes>, places: Vec<Place>) {
        if self.acknowledges {
            // Whatever it is told of that may be under way, or come while this is.
            self.crossed.extend(places.iter().cloned());
            self.browser.confused.extend(places.iter().filter(|(_, name)| name == "data").map(|(id, _)| id.clone()));
        }
        let content = Content::new(json!({ "events": [event] }), buffers);
        self.outbox.push_back(Write::Patch { content, places });
    }

    /// The id of the next model that it makes.
    pub(crate) fn next_id(&mut self) -> String {
        self.made += 1;
        format!("made-{}-{}", self.peer_number(), self.made)
    }

    fn peer_number(&self) -> String {
        format!("{:?}", self.peer).chars().filter(char::is_ascii_digit).collect()
    }

    /// The models of a class that it shows.
    pub(crate) fn shown_of(&self, class: &str) -> Vec<String> {
        let ids = self.browser.reachable().into_iter();
        ids.filter(|id| self.browser.models[id].0 == class).collect()
    }
}

/// The document as a client that pulls it now shows it.
pub(crate) fn fresh(document: &mut Document) -> Browser {
    let peer = document.connect();
    let message = document.pull(peer, "1", Buffers::Binary).expect("the document can be encoded");
    document.disconnect(peer);
    Browser::pulled(&message)
}

/// Fails with what differs.
pub(crate) fn assert_same(held: &Shown, expected: &Shown, whose: &str) {
    if held == expected {
        return;
    }
    let mut differences = Vec::new();
    if (&held.roots, &held.title) != (&expected.roots, &expected.title) {
        differences.push(format!("{:?} {:?} for {:?} {:?}", held.roots, held.title, expected.roots, expected.title));
    }
    let ids: HashSet<&String> = held.models.keys().chain(expected.models.keys()).collect();
    for id in ids {
        match (held.models.get(id), expected.models.get(id)) {
            (Some((_, held)), Some((_, expected))) => {
                for (name, value) in expected.iter().filter(|(name, value)| held.get(*name) != Some(*value)) {
                    differences.push(format!("{id}.{name}: {:?} for {value:?}", held.get(name)));
                }
            }
            (held, expected) => differences.push(format!("{id}: {:?} for {:?}", held.is_some(), expected.is_some())),
        }
    }
    panic!("{whose} holds something else than the document: {}", differences.join("\n"));
}
