//! The reactive document of Tropism: models, properties as signals, derived computations, columns, and the
//! minimal difference that brings a client up to date.
//!
//! It knows no sockets and no particular widget. Models are declared with [`models!`]; a [`Document`] is what is
//! reachable from its roots; everything that changes it happens in a [turn](Document::turn), and between two turns
//! a client's [frame](Document::frame) is cut.

// The macros of this crate name it as users do.
extern crate self as tropism_core;

#[macro_use]
mod macros;

pub mod class;
mod client_side;
mod columns;
pub mod diagnostics;
mod diff;
mod document;
mod error;
mod event;
mod model;
#[doc(hidden)]
pub mod near;
mod node;
mod property;
pub mod protocol_models;
mod reactive;
mod source;
mod sync;
mod theme;
mod unbuilt;
mod value;
pub mod wire;

pub use class::Registry;
pub use columns::{CellIndex, Column, ColumnData, EditError, UnequalColumns};
pub use diff::Frame;
pub use document::{ClientWrites, Document, Gap, IntoModel, OutputError, PeerId, Session, Timer, Turn};
pub use error::{Error, Result};
pub use event::{
    ClientReconnected, ConnectionLost, DocumentEvent, DocumentReady, Event, EventClass, EventKind, ModelEvent,
};
pub use model::{BuildModel, Builder, Is, Model, ModelClass, New};
pub use node::Node;
pub use property::Property;
pub use protocol_models::{BuildCustomJS, Callback, CustomCode, CustomJS, DataModel};
pub use reactive::{
    Arg, Assignment, AsyncDerived, CancellableInputs, Derived, Inputs, Reading, Run, Scope, Source, SourceSignal,
    Sources, Supersede, Unavailable, Var, Watcher, derive, derive_async, derive_blocking, derive_deferred, follow,
    marker,
};
pub use source::{Feed, Rows, after, every, received, stream};
pub use theme::{Theme, ThemeError};
pub use value::{Array, DType, Element, Field, ModelId, Object, Slice, Spec, SpecItem, SpecSource, SpecValue, Value};
