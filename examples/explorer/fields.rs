//! The columns of a file and what can be done with them.

use std::sync::Arc;

use tropism::query::polars::prelude::{DataType, Expr, Null, PlSmallStr, Schema, TimeUnit, col, lit, when};

/// Milliseconds of a day.
pub(crate) const DAY: f64 = 86_400_000.0;

/// What kind of values a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Whole numbers.
    Integer,
    /// Numbers.
    Float,
    /// Dates, or points in time.
    Moment,
    /// Texts and names of categories.
    Text,
    /// True or false.
    Boolean,
    /// Anything else: it is shown, and no more.
    Other,
}

/// A column of the file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    pub(crate) name: PlSmallStr,
    pub(crate) dtype: DataType,
    pub(crate) kind: Kind,
}

/// The columns of the file, in order.
pub(crate) type Fields = Arc<[Field]>;

/// The columns of that schema.
pub(crate) fn fields(schema: &Schema) -> Fields {
    schema.iter().map(|(name, dtype)| Field::new(name.clone(), dtype.clone())).collect()
}

impl Field {
    pub(crate) fn new(name: impl Into<PlSmallStr>, dtype: DataType) -> Self {
        let kind = match &dtype {
            dtype if dtype.is_integer() => Kind::Integer,
            dtype if dtype.is_float() || dtype.is_decimal() => Kind::Float,
            DataType::Date | DataType::Datetime(..) => Kind::Moment,
            DataType::String | DataType::Categorical(..) | DataType::Enum(..) => Kind::Text,
            DataType::Boolean => Kind::Boolean,
            _ => Kind::Other,
        };
        Self { name: name.into(), dtype, kind }
    }

    /// Whether its values have places on an axis.
    pub(crate) fn is_scale(&self) -> bool {
        matches!(self.kind, Kind::Integer | Kind::Float | Kind::Moment)
    }

    /// Whether its values are names, some of which may be frequent.
    pub(crate) fn is_named(&self) -> bool {
        matches!(self.kind, Kind::Text | Kind::Boolean)
    }

    /// The column.
    pub(crate) fn column(&self) -> Expr {
        col(self.name.clone())
    }

    /// Its values as floats, moments in milliseconds since 1970; null where there is no finite number.
    pub(crate) fn number(&self) -> Expr {
        let float = |integer| self.column().cast(integer).cast(DataType::Float64);
        match self.dtype {
            DataType::Date => float(DataType::Int32) * lit(DAY),
            DataType::Datetime(unit, _) => float(DataType::Int64) / lit(per_millisecond(unit)),
            _ if self.kind == Kind::Float => {
                let number = self.column().cast(DataType::Float64);
                when(number.clone().is_finite()).then(number).otherwise(lit(Null {}))
            }
            _ => self.column().cast(DataType::Float64),
        }
    }

    /// Its values as texts.
    pub(crate) fn text(&self) -> Expr {
        self.column().cast(DataType::String)
    }

    /// The least value of the column that is not below a number; moments are milliseconds.
    pub(crate) fn at_least(&self, number: f64) -> Expr {
        self.bound(number, f64::ceil)
    }

    /// The greatest value of the column that is not above a number; moments are milliseconds.
    pub(crate) fn at_most(&self, number: f64) -> Expr {
        self.bound(number, f64::floor)
    }

    /// A number as a value of the column: only what is compared with its like can be looked up in the statistics of the
    /// file.
    fn bound(&self, number: f64, round: fn(f64) -> f64) -> Expr {
        #[expect(clippy::cast_possible_truncation, reason = "what lies outside of all integers becomes the outermost")]
        let integer = |number| round(number) as i64;
        match self.dtype {
            DataType::Date => lit(integer(number / DAY)).cast(DataType::Int32).cast(self.dtype.clone()),
            DataType::Datetime(unit, _) => lit(integer(number * per_millisecond(unit))).cast(self.dtype.clone()),
            _ if self.kind == Kind::Integer => lit(integer(number)),
            _ => lit(number),
        }
    }
}

fn per_millisecond(unit: TimeUnit) -> f64 {
    match unit {
        TimeUnit::Milliseconds => 1.0,
        TimeUnit::Microseconds => 1e3,
        TimeUnit::Nanoseconds => 1e6,
    }
}
