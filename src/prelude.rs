//! What an app mostly needs: `use tropism::prelude::*`.

pub use std::process::ExitCode;

pub use crate::core::{
    BuildModel, ColumnData, Derived, Feed, Is as _, Model, ModelClass as _, New, Property, Session, Spec, Var, columns,
    derive, every, follow,
};
pub use crate::widgets::prelude::*;
pub use crate::{App, Apps};
