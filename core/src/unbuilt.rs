//! What the compiler says to people who ask a builder for what only a model has.

use crate::model::New;

/// A model that was built. No builder is one: the bound is there for its message alone.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is a builder: only what is built has properties that can be read, set and followed",
    label = "call `.build()` first, and keep the model that it gives"
)]
pub trait Built {}

#[doc(hidden)]
impl<M> New<M>
where
    Self: Built,
{
    pub fn get(&self) {}

    pub fn set<T>(&self, _: T) {}

    pub fn bind<T>(&self, _: T) {}

    pub fn signal(&self) {}

    pub fn on_change<T>(&self, _: T) {}
}
