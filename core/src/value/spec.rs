//! Data specifications: a property that is a value, a column or an expression.

use std::sync::Arc;

use super::{Field, Value};
use crate::model::{Model, ModelClass};
use crate::node::Node;

/// Where the values of a data-driven property come from, untyped.
#[derive(Clone, Debug, PartialEq)]
pub enum SpecSource {
    /// One value for all.
    Value(Value),
    /// A column of the data source.
    Field(Arc<str>),
    /// Computed in the browser by an expression model.
    Expr(Node),
}

/// A data specification, untyped.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecValue {
    /// Where the values come from.
    pub source: SpecSource,
    /// A model that maps them in the browser.
    pub transform: Option<Node>,
    /// The units they are in, where the property has units.
    pub units: Option<Arc<str>>,
}

impl SpecValue {
    /// The value, if nothing else is said.
    pub(crate) fn as_plain(&self) -> Option<&Value> {
        match &self.source {
            SpecSource::Value(value) if self.transform.is_none() && self.units.is_none() => Some(value),
            _ => None,
        }
    }

    pub(crate) fn for_each_model(&self, visit: &mut impl FnMut(&Node)) {
        match &self.source {
            SpecSource::Value(value) => value.for_each_model(visit),
            SpecSource::Field(_) => {}
            SpecSource::Expr(node) => visit(node),
        }
        if let Some(node) = &self.transform {
            visit(node);
        }
    }

    pub(crate) fn describe(&self) -> String {
        match &self.source {
            SpecSource::Value(value) => value.describe(),
            SpecSource::Field(name) => format!("the field {name:?}"),
            SpecSource::Expr(node) => format!("the expression {node:?}"),
        }
    }
}

/// A data-driven property: one value for all, the name of a column, or an expression.
///
/// ```
/// use tropism_core::Spec;
/// let thick = Spec::value(3.0);
/// let by_column: Spec<f64> = Spec::field("width");
/// assert_ne!(thick, by_column);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Spec<T> {
    source: Source<T>,
    transform: Option<Model>,
    units: Option<Arc<str>>,
}

#[derive(Clone, Debug, PartialEq)]
enum Source<T> {
    Value(T),
    Field(Arc<str>),
    Expr(Model),
}

impl<T> Spec<T> {
    fn new(source: Source<T>) -> Self {
        Self { source, transform: None, units: None }
    }

    /// One value for all.
    pub fn value(value: T) -> Self {
        Self::new(Source::Value(value))
    }

    /// The values of a column.
    pub fn field(name: impl Into<Arc<str>>) -> Self {
        Self::new(Source::Field(name.into()))
    }

    /// The values that an expression model computes in the browser.
    pub fn expr(expression: &Model) -> Self {
        Self::new(Source::Expr(expression.clone()))
    }

    /// Maps the values in the browser.
    #[must_use]
    pub fn transform(mut self, transform: &Model) -> Self {
        self.transform = Some(transform.clone());
        self
    }

    /// Says what units the values are in, such as `"screen"`.
    #[must_use]
    pub fn units(mut self, units: impl Into<Arc<str>>) -> Self {
        self.units = Some(units.into());
        self
    }

    /// The name of the column, if the values come from one.
    pub fn as_field(&self) -> Option<&str> {
        match &self.source {
            Source::Field(name) => Some(name),
            _ => None,
        }
    }

    /// The value, if it is one for all.
    pub fn as_value(&self) -> Option<&T> {
        match &self.source {
            Source::Value(value) => Some(value),
            _ => None,
        }
    }
}

/// A type that a [`Spec`] can be of.
pub trait SpecItem: Field {
    /// The specification that a bare value means: that value, unless the type says otherwise (a text that is no
    /// colour names a column).
    fn into_spec(self) -> Spec<Self> {
        Spec::value(self)
    }

    /// Whether a bare value may be read as the name of a column: BokehJS never does, but `bokeh.client` does with each
    /// text of which it does not know that it is a value.
    fn may_name_column(_value: &Value) -> bool {
        false
    }
}

impl SpecItem for f64 {}
impl SpecItem for i64 {}
impl SpecItem for bool {}
impl SpecItem for String {
    fn may_name_column(value: &Value) -> bool {
        matches!(value, Value::Text(_))
    }
}
impl<T: SpecItem> SpecItem for Vec<T> {}
impl<T: SpecItem> SpecItem for Option<T> {
    fn may_name_column(value: &Value) -> bool {
        T::may_name_column(value)
    }

    fn into_spec(self) -> Spec<Self> {
        let Some(item) = self else {
            return Spec::value(None);
        };
        let Spec { source, transform, units } = item.into_spec();
        let source = match source {
            Source::Value(value) => Source::Value(Some(value)),
            Source::Field(name) => Source::Field(name),
            Source::Expr(expression) => Source::Expr(expression),
        };
        Spec { source, transform, units }
    }
}

impl<T: SpecItem> Field for Spec<T> {
    fn expected() -> String {
        format!("{}, a field or an expression", T::expected())
    }

    fn from_value(value: &Value) -> Option<Self> {
        let Value::Spec(spec) = value else {
            // A bare text for a property of numbers can only be a column.
            return match (T::from_value(value), value) {
                (Some(value), _) => Some(Self::value(value)),
                (None, Value::Text(name)) => Some(Self::field(name.clone())),
                _ => None,
            };
        };
        let source = match &spec.source {
            SpecSource::Value(value) => Source::Value(T::from_value(value)?),
            SpecSource::Field(name) => Source::Field(name.clone()),
            SpecSource::Expr(node) => Source::Expr(Model::from_node(node.clone())?),
        };
        let transform = match &spec.transform {
            Some(node) => Some(Model::from_node(node.clone())?),
            None => None,
        };
        Some(Self { source, transform, units: spec.units.clone() })
    }

    fn into_value(self) -> Value {
        let source = match self.source {
            Source::Value(value) => SpecSource::Value(value.into_value()),
            Source::Field(name) => SpecSource::Field(name),
            Source::Expr(expression) => SpecSource::Expr(expression.as_node().clone()),
        };
        let transform = self.transform.map(|model| model.as_node().clone());
        Value::Spec(Arc::new(SpecValue { source, transform, units: self.units }))
    }

    fn is_ambiguous(value: &Value) -> bool {
        let Value::Spec(spec) = value else { return false };
        matches!(&spec.source, SpecSource::Value(value) if T::may_name_column(value))
    }
}
