//! Models: typed handles of nodes, their builders and the arguments that builders take.

use std::fmt;
use std::sync::Arc;

use crate::class::{Class, Descriptor, Flags, Init};
use crate::client_side;
use crate::event::{self, Event, ModelEvent};
use crate::node::Node;
use crate::property::Property;
use crate::protocol_models::Callback;
use crate::reactive::Arg;
use crate::value::{Field, Object, Value};

/// A typed handle of a model. Implemented by [`models!`](crate::models).
pub trait ModelClass: Clone + Send + Sync + 'static {
    /// How many properties it has, those of its bases included.
    const COUNT: u16;
    /// Its table.
    fn class() -> &'static Class;
    /// The instance behind the handle.
    fn as_node(&self) -> &Node;
    /// A handle of a node of this class or a subclass, unchecked: for the macro alone.
    #[doc(hidden)]
    fn wrap(node: Node) -> Self;
    /// A handle of the node, if it is of this class or a subclass.
    fn from_node(node: Node) -> Option<Self> {
        node.class().is(Self::class()).then(|| Self::wrap(node))
    }

    /// Calls a function at each event of that class that happens to this model, and has clients report them. It belongs
    /// to the scope in which it is made, and runs on the session's task. A panic in it is caught and logged.
    ///
    /// ```
    /// # use tropism_core::{ModelClass as _, events, protocol_models::Notifications as Plot};
    /// # events! {
    /// #     /// A tap.
    /// #     Tap = "tap": Plot { /// Where.
    /// #         x: f64 }
    /// # }
    /// let plot = Plot::builder().build();
    /// plot.on_event(|tap: Tap| println!("x is {}", tap.x));
    /// ```
    fn on_event<E: ModelEvent<Self>>(&self, function: impl Fn(E) + Send + Sync + 'static) {
        event::listen(self.as_node(), function);
    }

    /// Runs a callback in each browser at each event of that class that happens to this model there.
    fn js_on_event<E: ModelEvent<Self>>(&self, callback: &impl Is<Callback>) {
        client_side::at_event::<E, Self>(self, callback);
    }
}

/// `Self` is the class `Base` or inherits from it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a `{Base}`",
    label = "this model cannot stand where a `{Base}` is expected"
)]
pub trait Is<Base: ModelClass>: ModelClass {
    /// The same model as its base class.
    fn upcast(&self) -> Base {
        Base::wrap(self.as_node().clone())
    }
}

/// A model that is being built. It is accepted wherever the model is; [`build`](Self::build) is for keeping a handle.
#[must_use = "a builder does nothing until it is given to something or built"]
pub struct New<M>(M);

impl<M: ModelClass> New<M> {
    /// A new instance with all defaults. Used by [`models!`](crate::models).
    #[doc(hidden)]
    pub fn start() -> Self {
        Self(M::wrap(Node::new(M::class())))
    }

    /// The finished model.
    pub fn build(self) -> M {
        self.0
    }

    /// The finished model, untyped.
    pub fn into_node(self) -> Node {
        self.0.as_node().clone()
    }
}

/// What builds a model: [`New`], and what makes more than one model of what it is given. It has the builder methods of
/// the model.
pub trait Builder: Sized {
    /// The model.
    type Model: ModelClass;

    /// Sets a property while the model is being built, readonly ones included.
    #[doc(hidden)]
    #[must_use]
    fn assign<T: Field, Marker>(self, key: u16, value: impl Arg<T, Marker>) -> Self;
}

impl<M: ModelClass> Builder for New<M> {
    type Model = M;

    fn assign<T: Field, Marker>(self, key: u16, value: impl Arg<T, Marker>) -> Self {
        value.into_assignment().apply(&Property::of(&self.0, key));
        self
    }
}

impl<M: fmt::Debug> fmt::Debug for New<M> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "New({:?})", self.0)
    }
}

/// The base of all models.
#[derive(Clone, PartialEq)]
pub struct Model(Node);

static MODEL: Class = Class::new(
    "Model",
    None,
    true,
    &[
        Descriptor::new::<Option<String>>("name", Init::Null, Flags::NONE),
        Descriptor::new::<Vec<Value>>("tags", Init::List(&[]), Flags::NONE),
        Descriptor::new::<Callbacks>("js_property_callbacks", Init::Map(&[]), Flags::NONE.guarded()),
        Descriptor::new::<Callbacks>("js_event_callbacks", Init::Map(&[]), Flags::NONE.guarded()),
        Descriptor::new::<Events>("subscribed_events", Init::Set, Flags::NONE),
        Descriptor::new::<bool>("syncable", Init::Bool(true), Flags::NONE),
    ],
    &[],
);

type Callbacks = std::collections::BTreeMap<String, Vec<Callback>>;
type Events = std::collections::BTreeSet<String>;

impl ModelClass for Model {
    const COUNT: u16 = 6;

    fn class() -> &'static Class {
        &MODEL
    }

    fn as_node(&self) -> &Node {
        &self.0
    }

    fn wrap(node: Node) -> Self {
        Self(node)
    }
}

impl Model {
    /// Has the pages that show it act on an event, if code there does. `BokehJS` itself knows `clear_input` of a file
    /// input, and refuses names that nobody registered with it. Pages that come later get none of it. It may be sent from
    /// any task or thread.
    ///
    /// ```
    /// # let input = tropism_core::protocol_models::Notifications::builder().build();
    /// input.send_event("clear_input");
    /// ```
    pub fn send_event(&self, name: &str) {
        let home = self.0.state().attached_home();
        if let Some(home) = home {
            let attributes = vec![("model".into(), Value::Model(self.0.clone()))];
            home.send(Event::new(Arc::new(Object { name: name.into(), attributes })).into_message());
        }
    }
}

impl Is<Model> for Model {}

impl fmt::Debug for Model {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

impl Field for Model {
    fn expected() -> String {
        "a model".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Model(node) => Self::from_node(node.clone()),
            _ => None,
        }
    }

    fn into_value(self) -> Value {
        Value::Model(self.0)
    }
}

macro_rules! base_properties {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $key:literal;)*) => {
        impl Model {
            $($(#[$doc])*
            pub fn $name(&self) -> Property<$type> {
                Property::of(self, $key)
            })*
        }

        /// Builder methods of every model.
        pub trait BuildModel: Sized {
            $($(#[$doc])*
            #[must_use]
            fn $name<Marker>(self, value: impl Arg<$type, Marker>) -> Self;)*
        }

        impl<B: Builder<Model: Is<Model>>> BuildModel for B {
            $(fn $name<Marker>(self, value: impl Arg<$type, Marker>) -> Self {
                self.assign($key, value)
            })*
        }
    };
}

base_properties! {
    /// A name to find the model by; need not be unique.
    name: Option<String> = 0;
    /// Any values an app wants to keep with the model.
    tags: Vec<Value> = 1;
    /// Models that run in the browser when a property changes, by `change:` and the property's name.
    js_property_callbacks: Callbacks = 2;
    /// Models that run in the browser at an event, by the event's name.
    js_event_callbacks: Callbacks = 3;
    /// The names of the events that a client reports.
    subscribed_events: Events = 4;
    /// Whether a client reports changes of its own.
    syncable: bool = 5;
}
