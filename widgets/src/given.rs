//! Arguments that are passed on.

use tropism_core::{Arg, Assignment, Field, marker};

/// An argument that was taken and is given on, to one property or to several.
#[derive(Debug)]
pub(crate) struct Given<T>(Assignment<T>);

impl<T> Given<T> {
    pub(crate) fn new<Marker>(value: impl Arg<T, Marker>) -> Self {
        Self(value.into_assignment())
    }

    /// Whether it is something to follow.
    pub(crate) fn is_followed(&self) -> bool {
        matches!(self.0, Assignment::Follow(_))
    }
}

impl<T> From<Assignment<T>> for Given<T> {
    fn from(assignment: Assignment<T>) -> Self {
        Self(assignment)
    }
}

impl<T: Clone> Clone for Given<T> {
    fn clone(&self) -> Self {
        Self(match &self.0 {
            Assignment::Value(value) => Assignment::Value(value.clone()),
            Assignment::Follow(source) => Assignment::Follow(source.clone()),
        })
    }
}

impl<T: Field> Arg<T, marker::Plain> for Given<T> {
    fn into_assignment(self) -> Assignment<T> {
        self.0
    }
}
