//! A column and what maps its values.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use tropism_core::{Arg, Assignment, Builder, Field, Is, Model, New, Spec, SpecItem, marker};

/// A column whose values are mapped in the browser. A data specification takes it as it is; it has the builder methods
/// of the model that maps them.
#[must_use = "nothing is mapped until a property is set to it"]
pub struct Transformed<T, M> {
    column: Arc<str>,
    transform: New<M>,
    values: PhantomData<fn() -> T>,
}

impl<T, M: Is<Model>> Transformed<T, M> {
    pub(super) fn new(column: &str, transform: New<M>) -> Self {
        Self { column: column.into(), transform, values: PhantomData }
    }

    /// The data specification, for keeping it.
    pub fn build(self) -> Spec<T> {
        Spec::field(self.column).transform(&self.transform.build().upcast())
    }
}

impl<T, M: Is<Model>> Builder for Transformed<T, M> {
    type Model = M;

    fn assign<V: Field, Marker>(self, key: u16, value: impl Arg<V, Marker>) -> Self {
        Self { transform: self.transform.assign(key, value), ..self }
    }
}

impl<T: SpecItem, M: Is<Model>> Arg<Spec<T>, marker::AsBuilder> for Transformed<T, M> {
    fn into_assignment(self) -> Assignment<Spec<T>> {
        Assignment::Value(self.build())
    }
}

impl<T, M> fmt::Debug for Transformed<T, M> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Transformed").field("column", &self.column).finish_non_exhaustive()
    }
}
