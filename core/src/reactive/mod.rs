//! The reactive graph: what depends on what, and the order in which it is brought up to date.
//!
//! A change is *pushed* as a mark through the graph (nothing is computed), up to the bindings that feed
//! properties; those are run in order of height, and each *pulls* what it needs. A derivation thus runs at most
//! once per pass, only when something it reads changed and only when its result is observed.

mod arg;
mod async_derived;
mod binding;
mod current;
mod derived;
mod effect;
mod failure;
mod inputs;
mod job;
mod paused;
mod progress;
mod run;
mod scope;
mod signal;
mod source;
mod var;
mod watcher;
mod work;

pub use arg::{Arg, Assignment, marker};
pub use async_derived::{AsyncDerived, Supersede, derive_async, derive_blocking, derive_deferred};
pub(crate) use binding::Binding;
pub(crate) use current::{Entered, turn_of_document};
pub(crate) use derived::panic_message;
pub use derived::{Derived, derive};
pub(crate) use effect::Effect;
pub use inputs::{CancellableInputs, Inputs, Sources};
pub use run::Run;
pub use scope::Scope;
pub(crate) use scope::ScopeToken;
pub use signal::{SourceSignal, follow};
pub use source::{Reading, Source, Unavailable};
pub use var::Var;
pub(crate) use watcher::Dependent;
pub use watcher::Watcher;
pub(crate) use watcher::Watchers;
