//! What app code sees of its session.

use std::sync::Arc;

use super::{Event, Shared};
use crate::model::{Is, Model, ModelClass, New};
use crate::property::Property;
use crate::reactive::{Binding, Effect, Scope, Source, marker};

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
    /// belongs to the scope in which it is made, and runs on the session's task.
    pub fn watch<S: Source>(&self, source: S, function: impl Fn(S::Item) + Send + Sync + 'static) {
        let effect = Binding::effect(Box::new(Effect::new(source, function)));
        effect.wake(&self.0);
        if let Err(effect) = Scope::own_effect(effect) {
            self.0.keep(effect);
        }
    }

    /// Calls a function at each event of that name that is one of the document, such as `document_ready`.
    pub fn on_event(&self, name: &str, function: impl Fn(&Event) + Send + Sync + 'static) {
        self.0.root().on_event(name, function);
    }

    /// The title of the page.
    pub fn title(&self) -> Property<String> {
        self.0.root().title()
    }
}
