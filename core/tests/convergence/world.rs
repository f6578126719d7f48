//! A document, its app and its clients, in which a schedule happens.

use std::collections::HashSet;

use serde_json::json;
use tropism_core::wire::{Buffers, Content};
use tropism_core::{Document, Is as _, Model, ModelClass as _, Theme, columns, derive};

use crate::fewest::fewest_bytes;
use crate::schedule::{CLIENTS, ITEMS, Link, MODELS, Own, SOURCES, Step};
use crate::support::browser::Place;
use crate::support::{Harness, Item, Range, Source};
use crate::viewer::{Viewer, Write, assert_same, fresh};

/// An item that keeps to numbers up to this, whatever it is told.
const CLAMPED: usize = 4;
const LIMIT: f64 = 10.0;
/// An item whose label follows the value of another.
const FOLLOWING: usize = 6;
const FOLLOWED: usize = 5;

pub(crate) struct World {
    pub(crate) document: Document,
    pub(crate) items: Vec<Item>,
    pub(crate) sources: Vec<Source>,
    pub(crate) range: Range,
    pub(crate) stashed: Vec<Model>,
    pub(crate) themes: [Theme; 3],
    waiting: Vec<Step>,
    pub(crate) viewers: Vec<Viewer>,
    /// The bytes of frames, and the fewest that would have done.
    pub(crate) measured: Vec<(usize, usize)>,
    /// Tables have so many times the rows of the schedule.
    pub(crate) scale: usize,
}

/// None, and two that differ in what they say.
fn themes() -> [Theme; 3] {
    let one = Theme::default().with(Item::label, "one").with(Item::value, 20).with(Item::low, -5);
    let other = Theme::default().with(Item::label, "other").with(Item::size, 3).with(Range::bounds, (0.0, 1.0));
    [Theme::default(), one, other.with(Item::once, true)]
}

impl World {
    pub(crate) fn new(scale: usize) -> Self {
        let items: Vec<Item> = (0..ITEMS).map(|_| Item::builder().build()).collect();
        let sources: Vec<Source> = (0..SOURCES).map(|_| Source::builder().build()).collect();
        let range = Range::builder().build();
        let clamped = items[CLAMPED].clone();
        items[CLAMPED].value().on_change(move |_, new| clamped.value().set(new.min(LIMIT)));
        items[FOLLOWING].label().bind(derive(items[FOLLOWED].value(), |value| format!("follows {value}")));
        let mut document = Harness::empty();
        document.turn(|turn| {
            items[0].children().set(vec![items[CLAMPED].upcast(), items[FOLLOWING].upcast(), range.upcast()]);
            turn.session().add_root(&items[0]);
            sources[0].data().set(columns! { a: vec![0.0, 0.5, 1.0], b: vec![1.0, 0.5, 0.0] });
            for source in &sources {
                turn.session().add_root(source);
            }
        });
        let viewers = (0..CLIENTS).map(|client| Viewer::pull(&mut document, Buffers::Binary, client > 0)).collect();
        Self {
            document,
            items,
            sources,
            range,
            stashed: Vec::new(),
            themes: themes(),
            waiting: Vec::new(),
            viewers,
            measured: Vec::new(),
            scale,
        }
    }

    /// Lets everything happen, then becomes quiet, and looks whether all hold the same.
    pub(crate) fn run(&mut self, steps: &[Step]) {
        for step in steps {
            self.step(step);
        }
        self.turn();
        for client in 0..CLIENTS {
            self.deliver_all(client);
        }
        for client in 0..CLIENTS {
            self.update(client);
            let frame = self.document.frame(self.viewers[client].peer).expect("the frame can be encoded");
            assert!(frame.is_none(), "a client that has everything is told more: {frame:?}");
        }
        assert_eq!(self.document.take_faults(), Vec::<String>::new());
    }

    fn step(&mut self, step: &Step) {
        match step {
            Step::Turn => self.turn(),
            Step::Client(client, own) => {
                let is_prompt = self.viewers[*client].prepare(own);
                if matches!(own, Own::AddRoot(_) | Own::RemoveRoot(_)) {
                    // What it may have forgotten is defined anew.
                    self.viewers[*client].excuse_all();
                }
                self.viewers[*client].act(own);
                if is_prompt {
                    self.deliver_all(*client);
                }
            }
            Step::Link(client, link) => self.link(*client, link),
            change => self.waiting.push(change.clone()),
        }
    }

    fn link(&mut self, client: usize, link: &Link) {
        match link {
            Link::Frame => {
                self.viewers[client].frame(&mut self.document);
            }
            Link::Arrive => self.viewers[client].arrive(),
            Link::Deliver => self.deliver(client),
            Link::Update => self.update(client),
            Link::Lose => self.viewers[client].lose(&mut self.document),
            // The messages of a frame are written at once, and a client waits half a minute before it forgets.
            Link::Prune if !self.viewers[client].is_within_frame() => self.viewers[client].browser.prune(),
            Link::Prune => {}
        }
    }

    /// A client that applies all that is written shows what the document is at that moment, and no half of a turn.
    fn update(&mut self, client: usize) {
        self.viewers[client].arrive_all();
        self.deliver_all(client);
        if self.viewers[client].is_plain() {
            self.measure(client);
        }
        while self.viewers[client].frame(&mut self.document) {
            self.viewers[client].arrive_all();
            self.deliver_all(client);
        }
        self.viewers[client].rests();
        let expected = fresh(&mut self.document);
        let held = &self.viewers[client].browser;
        let (held, expected) = if held.config == expected.config {
            (held.shown(), expected.shown())
        } else {
            (held.shown_by_roots(), expected.shown_by_roots())
        };
        assert_same(&held, &expected, &format!("client {client}"));
    }

    /// Compares the bytes of a frame with the fewest that would do.
    fn measure(&mut self, client: usize) {
        let viewer = &mut self.viewers[client];
        let (before, bytes) = (viewer.browser.clone(), viewer.bytes);
        let is_any = viewer.frame(&mut self.document);
        let contents: Vec<String> = viewer.inbox.iter().map(|(message, _)| message.content().to_owned()).collect();
        let mut defined = HashSet::new();
        while !viewer.inbox.is_empty() {
            viewer.arrive();
            defined.extend(viewer.browser.defined().iter().cloned());
        }
        let bytes = viewer.bytes - bytes;
        let fewest = fewest_bytes(&before, &viewer.browser, &defined);
        assert!(is_any || fewest == 0, "nothing was told");
        if is_any {
            self.measured.push((bytes, fewest));
        }
        let most = fewest + fewest / 5 + 400;
        assert!(bytes <= most, "{bytes} bytes where {fewest} would do: {}", contents.join("\n"));
    }

    fn deliver_all(&mut self, client: usize) {
        while !self.viewers[client].outbox.is_empty() {
            self.deliver(client);
        }
    }

    fn deliver(&mut self, client: usize) {
        let Some(write) = self.viewers[client].outbox.pop_front() else { return };
        let peer = self.viewers[client].peer;
        match write {
            Write::Applied(message) => self.document.applied(peer, &message).expect("in order"),
            Write::Patch { content, places } => {
                let doubtful = self.viewers[client].doubtful(&places);
                self.viewers[client].excuse(doubtful);
                if self.document.turn(|turn| turn.patch(peer, &content)).is_err() {
                    self.viewers[client].excuse(places);
                } else {
                    let mut touched: HashSet<Place> = places.into_iter().collect();
                    touched.extend(self.place(FOLLOWING, "label"));
                    self.touch(&touched);
                }
            }
            Write::Push { doc } => {
                let content = Content::new(json!({ "doc": doc }), std::collections::HashMap::new());
                if self.document.turn(|turn| turn.push(peer, &content)).is_ok() {
                    self.viewers[client].browser.replace(&doc);
                }
                self.viewers.iter_mut().for_each(Viewer::excuse_all);
            }
        }
    }

    fn touch(&mut self, places: &HashSet<Place>) {
        self.viewers.iter_mut().for_each(|viewer| viewer.touch(places));
    }

    pub(crate) fn model(&self, model: usize) -> Model {
        match model % MODELS {
            item if item < ITEMS => self.items[item].upcast(),
            source if source < ITEMS + SOURCES => self.sources[source - ITEMS].upcast(),
            _ => self.range.upcast(),
        }
    }

    pub(crate) fn models(&self, chosen: &[usize]) -> Vec<Model> {
        chosen.iter().map(|&model| self.model(model)).collect()
    }

    pub(crate) fn place(&self, model: usize, attribute: &str) -> Option<Place> {
        Some((self.model(model).as_node().id()?.to_string(), attribute.to_owned()))
    }

    /// One turn with the changes that wait.
    fn turn(&mut self) {
        let steps = std::mem::take(&mut self.waiting);
        let mut document = std::mem::replace(&mut self.document, Harness::empty());
        document.turn(|turn| steps.iter().for_each(|step| self.apply(step, &turn.session())));
        self.document = document;
        let mut touched: HashSet<Place> = steps.iter().flat_map(|step| self.places(step)).collect();
        touched.extend(self.place(FOLLOWING, "label"));
        if !steps.is_empty() {
            self.touch(&touched);
        }
        if steps.iter().any(|step| matches!(step, Step::Swap(..) | Step::Theme(_))) {
            // Whoever mentions the new owner is told of that; and a theme changes much at once.
            self.viewers.iter_mut().for_each(Viewer::excuse_all);
        }
    }
}
