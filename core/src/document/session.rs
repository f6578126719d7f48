//! What app code sees of its session.

use std::sync::Arc;
use std::time::Duration;

use super::Shared;
use super::message::CustomMessage;
use super::timer::{Calls, Timer};
use crate::event::{self, DocumentEvent};
use crate::model::{Is, Model, ModelClass, New};
use crate::property::Property;
use crate::protocol_models::DocumentConfig;
use crate::reactive::{Binding, Effect, Scope, Source, marker};
use crate::source::{self, Pump};
use crate::theme::Theme;
use crate::value::{Field, Value};

/// A session: the document that one page shows, as app code sees it. Cloning gives another handle.
#[derive(Clone, Debug)]
pub struct Session(Arc<Shared>);

/// A model, by value or reference, or one that is being built. The marker tells the three apart.
pub trait IntoModel<Marker> {
    /// The model, as its base.
    fn into_model(self) -> Model;
}

impl<M: Is<Model>> IntoModel<marker::AsModel> for M {
    fn into_model(self) -> Model {
        self.upcast()
    }
}

impl<M: Is<Model>> IntoModel<marker::AsModelRef> for &M {
    fn into_model(self) -> Model {
        self.upcast()
    }
}

impl<M: Is<Model>> IntoModel<marker::AsBuilder> for New<M> {
    fn into_model(self) -> Model {
        self.build().upcast()
    }
}

impl Session {
    pub(crate) fn new(shared: Arc<Shared>) -> Self {
        Self(shared)
    }

    pub(super) fn shared(&self) -> &Arc<Shared> {
        &self.0
    }

    /// Shows a model in the page, below what is there already.
    pub fn add_root<Marker>(&self, model: impl IntoModel<Marker>) {
        let model = model.into_model();
        let mut roots = self.roots().get();
        if !roots.contains(&model) {
            roots.push(model);
            self.roots().set(roots);
        }
    }

    /// Takes a root out of the page.
    pub fn remove_root(&self, model: &impl Is<Model>) {
        let mut roots = self.roots().get();
        roots.retain(|root| root.as_node() != model.as_node());
        self.roots().set(roots);
    }

    /// The models that the page shows, in order.
    pub fn roots(&self) -> Property<Vec<Model>> {
        self.0.root().roots()
    }

    /// Calls a function with each new value of a property, variable, derivation or feed, the present one included. It
    /// belongs to the scope in which it is made, and runs on the session's task. A panic in it is caught and logged.
    ///
    /// ```
    /// use tropism_core::Var;
    /// # let mut document = tropism_core::Document::new(Default::default());
    /// # let session = document.session();
    /// let count = Var::new(1);
    /// # document.turn(|_| {
    /// session.watch(count, |count| println!("{count} by now"));
    /// # });
    /// ```
    pub fn watch<S: Source>(&self, source: S, function: impl Fn(S::Item) + Send + Sync + 'static) {
        self.effect(source, function);
    }

    fn effect<S: Source>(&self, source: S, function: impl Fn(S::Item) + Send + Sync + 'static) -> Arc<Binding> {
        let effect = Binding::effect(Box::new(Effect::new(source, function)));
        effect.wake(&self.0);
        if let Err(effect) = Scope::own_effect(effect.clone()) {
            self.0.keep(effect);
        }
        effect
    }

    /// Calls a function each period on the session's task, the first time after one period; calls that come too late are
    /// left out. It belongs to the scope in which it is made, and ends with that or the session; the handle pauses,
    /// resumes and stops it. A panic in it is caught and logged, and it goes on.
    ///
    /// ```
    /// use std::time::Duration;
    /// # use tropism_core::{Document, Var};
    /// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    /// # runtime.block_on(async {
    /// # let mut document = Document::new(Default::default());
    /// # let session = document.session();
    /// # document.turn(|_| {
    /// let title = session.title();
    /// let clock = session.every(Duration::from_secs(1), move || title.set(format!("{}.", title.get())));
    /// # session.title().set("".into());
    /// # });
    /// # for _ in 0..2 {
    /// #     document.changed().await;
    /// #     document.turn(|_| ());
    /// # }
    /// # assert_eq!(document.title(), "..");
    /// # });
    /// ```
    ///
    /// # Panics
    /// If the period is zero.
    pub fn every(&self, period: Duration, function: impl FnMut() + Send + 'static) -> Timer {
        assert!(!period.is_zero(), "a period must be longer than nothing: for the next turn there is next_turn");
        self.timer(source::period(period), false, Box::new(function))
    }

    /// Calls a function once, so long from now, on the session's task. Otherwise as [`every`](Self::every); a pause
    /// starts the delay anew.
    ///
    /// ```
    /// use std::time::Duration;
    /// # use tropism_core::Document;
    /// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    /// # runtime.block_on(async {
    /// # let mut document = Document::new(Default::default());
    /// # let session = document.session();
    /// # document.turn(|_| {
    /// let title = session.title();
    /// session.after(Duration::from_secs(5), move || title.set("still there?".into()));
    /// # });
    /// # document.changed().await;
    /// # document.turn(|_| ());
    /// # assert_eq!(document.title(), "still there?");
    /// # });
    /// ```
    pub fn after(&self, delay: Duration, function: impl FnOnce() + Send + 'static) -> Timer {
        let mut function = Some(function);
        let callback = move || {
            if let Some(function) = function.take() {
                function();
            }
        };
        self.timer(source::delay(delay), true, Box::new(callback))
    }

    fn timer(&self, ticks: Arc<Pump<()>>, is_once: bool, callback: Box<dyn FnMut() + Send>) -> Timer {
        let calls = Calls::new(Arc::downgrade(&self.0), ticks.clone(), is_once, callback);
        let called = calls.clone();
        calls.made_by(&self.effect(ticks, move |()| called.call()))
    }

    /// Calls a function at the session's next turn, before anything else of that turn. It may be asked for on any task
    /// or thread; on the session's task it belongs to the scope in which it is made. A panic in it is caught and
    /// logged.
    ///
    /// 4,096 calls may wait; one more is left out and logged.
    ///
    /// ```
    /// # let mut document = tropism_core::Document::new(Default::default());
    /// # let session = document.session();
    /// let title = session.title();
    /// session.next_turn(move || title.set("later".into()));
    /// # document.turn(|_| ());
    /// # assert_eq!(document.title(), "later");
    /// ```
    pub fn next_turn(&self, function: impl FnOnce() + Send + 'static) {
        self.0.next_turn(Box::new(function));
    }

    /// Sends a message of the app's own to every client that is connected when the turn ends, with all that the turn
    /// changed. Each gets it once, in order, and those that connect later do not. It may be sent from any task or thread.
    ///
    /// In a page it is received by `document.on_message(msg_type, callback)` of `BokehJS`. Models in it must be part of
    /// the document. 256 messages wait for a client that takes them slower than they are sent; of more the oldest are
    /// lost and logged.
    ///
    /// ```
    /// # let mut document = tropism_core::Document::new(Default::default());
    /// # let session = document.session();
    /// session.send("saved", "at noon".to_owned());
    /// ```
    pub fn send(&self, msg_type: &str, data: impl Field) {
        self.0.send(CustomMessage { kind: msg_type.into(), data: data.into_value() });
    }

    /// Calls a function with the data of each message of that type that a client sends, in order with its events: a
    /// patch's event `MessageSent`, of Python or of a script of one's own, since `BokehJS` by itself sends none but those
    /// of type `bokeh_event`, for which there is [`on_event`](Self::on_event). It belongs to the scope in which it is
    /// made. A panic in it is caught and logged.
    ///
    /// ```
    /// # let document = tropism_core::Document::new(Default::default());
    /// # let session = document.session();
    /// let title = session.title();
    /// session.on_message("rename", move |data| {
    ///     if let tropism_core::Value::Text(name) = data {
    ///         title.set(name.to_string());
    ///     }
    /// });
    /// ```
    pub fn on_message(&self, msg_type: &str, function: impl Fn(&Value) + Send + Sync + 'static) {
        if let Some(place) = self.0.handle(msg_type, Arc::new(function)) {
            Scope::own_handler(Arc::downgrade(&self.0), place);
        }
    }

    /// Calls a function at each event of that class that is one of the document: [`DocumentReady`],
    /// [`ClientReconnected`] or [`ConnectionLost`]. It belongs to the scope in which it is made. A panic in it is caught
    /// and logged.
    ///
    /// [`DocumentReady`]: crate::DocumentReady
    /// [`ClientReconnected`]: crate::ClientReconnected
    /// [`ConnectionLost`]: crate::ConnectionLost
    ///
    /// ```
    /// # let document = tropism_core::Document::new(Default::default());
    /// # let session = document.session();
    /// session.on_event(|_: tropism_core::DocumentReady| println!("a page shows the document"));
    /// ```
    pub fn on_event<E: DocumentEvent>(&self, function: impl Fn(E) + Send + Sync + 'static) {
        event::listen(self.0.root().as_node(), function);
    }

    /// How clients treat the document as a whole.
    ///
    /// ```
    /// # let mut document = tropism_core::Document::new(Default::default());
    /// # let session = document.session();
    /// # document.turn(|_| {
    /// session.config().get().notify_connection_status().set(false);
    /// # });
    /// ```
    pub fn config(&self) -> Property<DocumentConfig> {
        self.0.root().config()
    }

    /// What properties that nobody set read as: see [`Theme`]. Setting it has pages show the new one at once, without a
    /// reload; it follows a source like any property.
    ///
    /// ```
    /// use tropism_core::{Theme, Var, derive};
    /// # let mut document = tropism_core::Document::new(Default::default());
    /// # let session = document.session();
    /// # let night = Theme::default();
    /// let is_dark = Var::new(false);
    /// session.theme().bind(derive(is_dark, move |is_dark| if is_dark { night.clone() } else { Theme::default() }));
    /// # document.turn(|_| ());
    /// ```
    pub fn theme(&self) -> Property<Theme> {
        self.0.root().theme()
    }

    /// The title of the page.
    pub fn title(&self) -> Property<String> {
        self.0.root().title()
    }
}
