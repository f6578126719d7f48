//! What may be given where a property is set: values, models, builders, and what is to be followed.

use std::collections::BTreeMap;
use std::sync::Arc;

use futures_signals::signal::Signal;

use super::source::Mapped;
use super::{AsyncDerived, Derived, Source, Var, follow};
use crate::columns::ColumnData;
use crate::model::{Is, ModelClass, New};
use crate::property::Property;
use crate::value::{Field, Spec, SpecItem, Value};

/// Tells the families of arguments apart, so that each type has one meaning.
#[allow(missing_debug_implementations, reason = "never instantiated")]
pub mod marker {
    /// The value itself, or one that converts into it.
    pub enum Plain {}
    /// A text that names a column.
    pub enum FieldName {}
    /// A model of a subclass.
    pub enum AsModel {}
    /// A model of a subclass, borrowed.
    pub enum AsModelRef {}
    /// A model that is being built.
    pub enum AsBuilder {}
    /// A property, variable or derivation to follow.
    pub enum Follow {}
    /// The same, of a `Result`.
    pub enum FollowResult {}
    /// A signal of futures-signals.
    pub enum FollowSignal {}
    /// What the type inside of an `Option` takes.
    pub struct Some<M>(M);
    /// What the type of a data specification takes.
    pub struct One<M>(M);
    /// Names and what stands under them.
    pub enum Entries {}
}

/// What is to become of a property: a value, or a source that feeds it from now on.
pub enum Assignment<T> {
    /// This value.
    Value(T),
    /// Whatever this source gives.
    Follow(Arc<dyn Source<Item = T>>),
}

impl<T> std::fmt::Debug for Assignment<T> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Value(_) => "Assignment::Value",
            Self::Follow(_) => "Assignment::Follow",
        })
    }
}

impl<T: Clone + Send + 'static> Assignment<T> {
    /// The same for a type that it converts into.
    pub fn map<U: Clone + Send + 'static>(self, function: impl Fn(T) -> U + Send + Sync + 'static) -> Assignment<U> {
        match self {
            Self::Value(value) => Assignment::Value(function(value)),
            Self::Follow(source) => Assignment::Follow(Arc::new(Mapped::new(source, move |value| Ok(function(value))))),
        }
    }
}

impl<T: Field> Assignment<T> {
    pub(crate) fn apply(self, property: &Property<T>) {
        match self {
            Self::Value(value) => property.set(value),
            Self::Follow(source) => {
                let source = Mapped::new(source, |value: T| Ok(value.into_value()));
                property.node().bind(property.key(), Box::new(source));
            }
        }
    }
}

/// Can be given where a property of type `T` is set: a value, a model, a builder, or something to follow.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be assigned to a property of type `{T}`",
    label = "not a `{T}`, nor something that gives one"
)]
pub trait Arg<T, Marker> {
    /// What becomes of the property.
    fn into_assignment(self) -> Assignment<T>;
}

plain_arg!(bool, f64, i64, String, Value, ColumnData);

macro_rules! converted {
    ($($from:ty => $to:ty: $convert:expr;)*) => {
        $(impl Arg<$to, marker::Plain> for $from {
            fn into_assignment(self) -> Assignment<$to> {
                let convert: fn($from) -> $to = $convert;
                Assignment::Value(convert(self))
            }
        })*
    };
}

converted! {
    i32 => f64: f64::from;
    u32 => f64: f64::from;
    f32 => f64: f64::from;
    i32 => i64: i64::from;
    u32 => i64: i64::from;
    u16 => i64: i64::from;
    u8 => i64: i64::from;
    &str => String: str::to_owned;
    &String => String: String::clone;
    &str => Value: |text| Value::from(text);
    i32 => Value: |number| Value::Int(number.into());
    f64 => Value: Value::Float;
    bool => Value: Value::Bool;
}

impl<T: Field> Arg<Self, marker::Plain> for Option<T> {
    fn into_assignment(self) -> Assignment<Self> {
        Assignment::Value(self)
    }
}

impl<T: Field, A: Arg<T, M>, M> Arg<Option<T>, marker::Some<M>> for A {
    fn into_assignment(self) -> Assignment<Option<T>> {
        A::into_assignment(self).map(Some)
    }
}

impl<T: Field> Arg<Self, marker::Plain> for Vec<T> {
    fn into_assignment(self) -> Assignment<Self> {
        Assignment::Value(self)
    }
}

impl<T: Field, const N: usize> Arg<Vec<T>, marker::Plain> for [T; N] {
    fn into_assignment(self) -> Assignment<Vec<T>> {
        Assignment::Value(self.into())
    }
}

impl<const N: usize> Arg<Vec<String>, marker::Plain> for [&str; N] {
    fn into_assignment(self) -> Assignment<Vec<String>> {
        Assignment::Value(self.map(str::to_owned).into())
    }
}

impl<A: Field, B: Field> Arg<Self, marker::Plain> for (A, B) {
    fn into_assignment(self) -> Assignment<Self> {
        Assignment::Value(self)
    }
}

impl<K: Field, V: Field> Arg<Self, marker::Plain> for BTreeMap<K, V>
where
    Self: Field,
{
    fn into_assignment(self) -> Assignment<Self> {
        Assignment::Value(self)
    }
}

impl<V: Field, A: Into<V>, const N: usize> Arg<BTreeMap<String, V>, marker::Entries> for [(&str, A); N]
where
    BTreeMap<String, V>: Field,
{
    fn into_assignment(self) -> Assignment<BTreeMap<String, V>> {
        Assignment::Value(self.map(|(name, value)| (name.to_owned(), value.into())).into())
    }
}

impl Arg<Self, marker::Plain> for std::collections::BTreeSet<String> {
    fn into_assignment(self) -> Assignment<Self> {
        Assignment::Value(self)
    }
}

impl<T: SpecItem> Arg<Self, marker::Plain> for Spec<T> {
    fn into_assignment(self) -> Assignment<Self> {
        Assignment::Value(self)
    }
}

impl<T: SpecItem, A: Arg<T, M>, M> Arg<Spec<T>, marker::One<M>> for A {
    fn into_assignment(self) -> Assignment<Spec<T>> {
        A::into_assignment(self).map(SpecItem::into_spec)
    }
}

macro_rules! field_names {
    ($($type:ty),*) => {
        $(impl Arg<Spec<$type>, marker::FieldName> for &str {
            fn into_assignment(self) -> Assignment<Spec<$type>> {
                Assignment::Value(Spec::field(self))
            }
        })*
    };
}
field_names!(f64, i64, bool, Option<f64>);

impl<B: ModelClass + Field, A: Is<B>> Arg<B, marker::AsModel> for A {
    fn into_assignment(self) -> Assignment<B> {
        Assignment::Value(self.upcast())
    }
}

impl<B: ModelClass + Field, A: Is<B>> Arg<B, marker::AsModelRef> for &A {
    fn into_assignment(self) -> Assignment<B> {
        Assignment::Value(self.upcast())
    }
}

impl<B: ModelClass + Field, A: Is<B>> Arg<B, marker::AsBuilder> for New<A> {
    fn into_assignment(self) -> Assignment<B> {
        Assignment::Value(self.build().upcast())
    }
}

macro_rules! followed {
    ($($handle:ident),*) => {
        $(impl<T: Field, U: Clone + Send + Sync + 'static> Arg<T, marker::Follow> for $handle<U>
        where
            $handle<U>: Source<Item = T>,
        {
            fn into_assignment(self) -> Assignment<T> {
                Assignment::Follow(Arc::new(self))
            }
        })*
    };
}
followed!(AsyncDerived, Derived, Var, Property);

impl<T: Field, E: std::fmt::Display + Clone + Send + Sync + 'static> Arg<T, marker::FollowResult>
    for Derived<Result<T, E>>
{
    fn into_assignment(self) -> Assignment<T> {
        Assignment::Follow(Arc::new(self.flatten()))
    }
}

impl<T: Field, S: Signal<Item = T> + Send + 'static> Arg<T, marker::FollowSignal> for S {
    fn into_assignment(self) -> Assignment<T> {
        Assignment::Follow(Arc::new(follow(self)))
    }
}
