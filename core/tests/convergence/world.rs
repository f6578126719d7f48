//! A document, its app and its clients, in which a schedule happens.

use std::collections::{BTreeMap, HashSet};

use serde_json::json;
use tropism_core::wire::{Buffers, Content};
use tropism_core::{
    CellIndex, ColumnData, Document, Is as _, Model, ModelClass as _, Slice, Spec, Value, columns, derive,
};

use crate::fewest::fewest_bytes;
use crate::schedule::{CLIENTS, ITEMS, Link, MODELS, Own, SOURCES, Size, Step};
use crate::support::browser::Place;
use crate::support::{Harness, Item, Range, Source};
use crate::table::{self, NAMES, cell_like, rows_like};
use crate::viewer::{Viewer, Write, assert_same, fresh};

/// An item that keeps to numbers up to this, whatever it is told.
const CLAMPED: usize = 4;
const LIMIT: f64 = 10.0;
/// An item whose label follows the value of another.
const FOLLOWING: usize = 6;
const FOLLOWED: usize = 5;

pub(crate) struct World {
    document: Document,
    items: Vec<Item>,
    sources: Vec<Source>,
    range: Range,
    stashed: Vec<Model>,
    waiting: Vec<Step>,
    pub(crate) viewers: Vec<Viewer>,
    /// The bytes of frames, and the fewest that would have done.
    pub(crate) measured: Vec<(usize, usize)>,
    /// Tables have so many times the rows of the schedule.
    scale: usize,
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
            sources.iter().for_each(|source| turn.session().add_root(source));
        });
        let viewers = (0..CLIENTS).map(|client| Viewer::pull(&mut document, Buffers::Binary, client > 0)).collect();
        Self {
            document,
            items,
            sources,
            range,
            stashed: Vec::new(),
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
        viewer.arrive_all();
        let bytes = viewer.bytes - bytes;
        let fewest = fewest_bytes(&before, &viewer.browser);
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

    fn model(&self, model: usize) -> Model {
        match model % MODELS {
            item if item < ITEMS => self.items[item].upcast(),
            source if source < ITEMS + SOURCES => self.sources[source - ITEMS].upcast(),
            _ => self.range.upcast(),
        }
    }

    fn models(&self, chosen: &[usize]) -> Vec<Model> {
        chosen.iter().map(|&model| self.model(model)).collect()
    }

    fn place(&self, model: usize, attribute: &str) -> Option<Place> {
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
        if steps.iter().any(|step| matches!(step, Step::Swap(..))) {
            // Whoever mentions the new owner is told of that.
            self.viewers.iter_mut().for_each(Viewer::excuse_all);
        }
    }

    /// The properties that a step changes.
    fn places(&self, step: &Step) -> Vec<Place> {
        let (model, attributes): (usize, &[&str]) = match step {
            Step::Value(item, _) => (*item, &["value"]),
            Step::Label(item, _) => (*item, &["label"]),
            Step::Children(item, _) | Step::Stash(item) | Step::Unstash(item) => (*item, &["children"]),
            Step::Views(item, ..) => (*item, &["above", "below"]),
            Step::Together(item, ..) => (*item, &["low", "high"]),
            Step::Size(item, _) => (*item, &["size"]),
            Step::Notes(item, _) => (*item, &["notes"]),
            Step::Swap(item, _) => (*item, &["glyph"]),
            Step::Range(..) => (MODELS - 1, &["start", "bounds"]),
            Step::Factors(_) => (MODELS - 1, &["factors"]),
            Step::Title(_) => return vec![(String::new(), "title".to_owned())],
            Step::Table(source, _)
            | Step::Column(source, ..)
            | Step::Append(source, ..)
            | Step::Cut(source, _)
            | Step::Cell(source, ..)
            | Step::Slice(source, ..) => (ITEMS + source, &["data"]),
            Step::Select(source, _) => (ITEMS + source, &["selected"]),
            Step::Root(..) | Step::Roots(_) | Step::Turn | Step::Client(..) | Step::Link(..) => (0, &[]),
        };
        attributes.iter().filter_map(|attribute| self.place(model, attribute)).collect()
    }

    #[expect(clippy::cast_precision_loss, reason = "small")]
    fn apply(&mut self, step: &Step, session: &tropism_core::Session) {
        let float = |number: i64| number as f64;
        match step {
            Step::Value(item, value) => self.items[*item].value().set(float(*value)),
            Step::Label(item, label) => self.items[*item].label().set(label.to_string()),
            Step::Children(item, children) => self.items[*item].children().set(self.models(children)),
            Step::Views(item, above, below) => {
                self.items[*item].above().set(self.models(above));
                self.items[*item].below().set(self.models(below));
            }
            Step::Together(item, low, high) => {
                self.items[*item].low().set(float(*low));
                self.items[*item].high().set(float(*high));
            }
            Step::Size(item, size) => self.items[*item].size().set(match size {
                Size::Value(value) => Spec::value(float(*value)),
                Size::Field(column) => Spec::field(NAMES[*column]),
                Size::Mapped(column, item) => Spec::field(NAMES[*column]).transform(&self.items[*item].upcast()),
            }),
            Step::Notes(item, notes) => {
                let note = |&note: &usize| match note {
                    model if model < MODELS => Value::Model(self.model(model).as_node().clone()),
                    text => text.to_string().into(),
                };
                let notes: BTreeMap<String, Value> =
                    NAMES.iter().zip(notes).map(|(name, value)| ((*name).to_owned(), note(value))).collect();
                self.items[*item].notes().set(notes);
            }
            Step::Swap(item, glyph) => self.items[*item].glyph().set(glyph.map(|glyph| self.model(glyph))),
            Step::Stash(item) => {
                self.stashed = self.items[*item].children().get();
                self.items[*item].children().set(Vec::new());
            }
            Step::Unstash(item) => self.items[*item].children().set(self.stashed.clone()),
            Step::Range(low, high, start) => {
                self.range.bounds().set(Some((float(*low), float(*high))));
                self.range.start().set(float(*start));
            }
            Step::Factors(factors) => {
                self.range.factors().set(factors.iter().map(usize::to_string).collect());
            }
            Step::Root(model, true) => session.add_root(self.model(*model)),
            Step::Root(model, false) => session.remove_root(&self.model(*model)),
            Step::Roots(models) => session.roots().set(self.models(models)),
            Step::Title(title) => session.title().set(format!("title {title}")),
            Step::Select(source, rows) => {
                let rows = rows.iter().map(|&row| i64::try_from(row).expect("small"));
                self.sources[*source].selected().set(rows.collect());
            }
            columns => self.apply_to_columns(columns),
        }
    }

    fn apply_to_columns(&self, step: &Step) {
        let set = |source: usize, data: ColumnData| self.sources[source].data().set(data);
        match step {
            Step::Table(source, table) => set(*source, table::columns(table, self.scale)),
            Step::Column(source, column, kind, first) => {
                let data = self.sources[*source].data().get();
                let name = NAMES[*column];
                let numbers: Vec<i64> =
                    (0..data.rows()).map(|row| (first + 3 + i64::try_from(row).expect("few")) % 5).collect();
                let new = ColumnData::new([(name, table::column(*kind, &numbers))]).expect("one column");
                set(*source, data.with(&new).expect("of the same length"));
            }
            Step::Append(source, count, first, rollover) => {
                let property = self.sources[*source].data();
                let tail = rows_like(&property.get(), *count, *first);
                let rollover = rollover.map(|rows| rows * self.scale);
                property.stream(&tail, rollover).expect("of the same columns");
            }
            Step::Cut(source, count) => {
                let data = self.sources[*source].data().get();
                let kept = data.rows().saturating_sub(*count);
                let column = |(name, column): (&std::sync::Arc<str>, &tropism_core::Column)| {
                    let rows: Vec<Value> = (0..kept).filter_map(|row| column.row(row)).collect();
                    (name.clone(), tropism_core::Column::from(rows))
                };
                set(*source, ColumnData::new(data.iter().map(column)).expect("of equal length"));
            }
            Step::Cell(source, column, row, value) => {
                let property = self.sources[*source].data();
                let cell =
                    cell_like(property.get().get(NAMES[*column]).and_then(|column| column.row(0)).as_ref(), *value);
                // There may be no such row.
                let _ = property.patch(NAMES[*column], &[((*row).into(), cell)]);
            }
            Step::Slice(source, column, [start, step, count], value) => {
                let property = self.sources[*source].data();
                let sample = property.get().get(NAMES[*column]).and_then(|column| column.row(0));
                let number = |number: usize| i64::try_from(number).ok();
                let slice = Slice { start: number(*start), stop: number(start + step * count), step: number(*step) };
                let values = (0..*count).map(|_| cell_like(sample.as_ref(), *value)).collect();
                let _ = property.patch(NAMES[*column], &[(CellIndex::Rows(slice), values)]);
            }
            _ => {}
        }
    }
}
