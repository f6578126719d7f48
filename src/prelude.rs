//! What an app mostly needs: `use tropism::prelude::*`.

pub use std::process::ExitCode;

pub use crate::core::{
    AsyncDerived, BuildModel, ClientWrites, ColumnData, DataModel, Derived, Feed, Is as _, Model, ModelClass as _, New,
    Property, Run, Session, Source as _, Spec, Supersede, Theme, Timer, Value, Var, after, columns, derive,
    derive_async, derive_blocking, every, follow, received, stream,
};
#[cfg(feature = "query")]
pub use crate::query::{Query, Table, Tables, query};
pub use crate::widgets::prelude::*;
pub use crate::{App, Apps, Extension};
