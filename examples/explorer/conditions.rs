//! What the filters ask of rows.

use std::sync::Arc;

use tropism::query::polars::prelude::{Expr, lit};

use super::fields::{Field, Kind};

/// What a filter asks of a row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Condition {
    /// The value lies between two numbers, both included, as far as they are given; moments are milliseconds.
    Between { field: Field, low: Option<f64>, high: Option<f64> },
    /// The text is one of these; `None` stands for no value.
    OneOf { field: Field, values: Vec<Option<String>> },
    /// The text contains this, in capitals or not.
    Contains { field: Field, text: String },
    /// The value is one of these truth values.
    Is { field: Field, values: Vec<bool> },
}

/// What all filters ask of a row.
pub(crate) type Conditions = Arc<[Condition]>;

impl Condition {
    /// The condition of rows whose values lie between two numbers, which exclude what is no finite number.
    pub(crate) fn between(field: &Field, low: f64, high: f64) -> Self {
        Self::Between { field: field.clone(), low: Some(low.min(high)), high: Some(low.max(high)) }
    }

    /// The same as an expression, which is simple enough for the scan of a file to skip what cannot fulfil it.
    pub(crate) fn predicate(&self) -> Expr {
        match self {
            Self::Between { field, low, high } => {
                let low = low.map(|low| field.column().gt_eq(field.at_least(low)));
                let high = high.map(|high| field.column().lt_eq(field.at_most(high)));
                // To polars NaN is greater than all numbers.
                let number = (field.kind == Kind::Float && field.dtype.is_float() && high.is_none())
                    .then(|| field.column().is_not_nan());
                let bounds = [low, high, number].into_iter().flatten();
                bounds.reduce(Expr::and).unwrap_or_else(|| field.column().is_not_null())
            }
            Self::OneOf { field, values } => any(values.iter().map(|value| match value {
                Some(value) => field.column().eq(lit(value.clone())),
                None => field.column().is_null(),
            })),
            Self::Contains { field, text } => {
                field.text().str().to_lowercase().str().contains_literal(lit(text.to_lowercase()))
            }
            Self::Is { field, values } => any(values.iter().map(|value| field.column().eq(lit(*value)))),
        }
    }
}

fn any(predicates: impl Iterator<Item = Expr>) -> Expr {
    predicates.reduce(Expr::or).unwrap_or_else(|| lit(false))
}
