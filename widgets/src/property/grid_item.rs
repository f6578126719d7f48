//! What stands in a grid.

use tropism_core::{Field, Value};

/// An element and its place in a grid.
#[derive(Clone, Debug, PartialEq)]
pub struct GridItem<E> {
    /// The element.
    pub element: E,
    /// The first row that it takes, from 0.
    pub row: i64,
    /// The first column that it takes, from 0.
    pub column: i64,
    /// How many rows it takes.
    pub rows: i64,
    /// How many columns it takes.
    pub columns: i64,
}

impl<E> GridItem<E> {
    /// An element in one cell.
    pub fn new(element: E, row: i64, column: i64) -> Self {
        Self { element, row, column, rows: 1, columns: 1 }
    }

    /// The same over several rows and columns.
    ///
    /// ```
    /// use tropism_widgets::prelude::*;
    /// let wide = GridItem::new(Div::builder().text("two columns wide").build(), 0, 0).spanning(1, 2);
    /// assert_eq!((wide.rows, wide.columns), (1, 2));
    /// ```
    #[must_use]
    pub fn spanning(self, rows: i64, columns: i64) -> Self {
        Self { rows, columns, ..self }
    }
}

impl<E: Field> Field for GridItem<E> {
    fn expected() -> String {
        format!("{} with its row and column, and perhaps how many of both it takes", E::expected())
    }

    fn from_value(value: &Value) -> Option<Self> {
        let Value::List(items) = value else {
            return None;
        };
        let number = |index: usize| items.get(index).map_or(Some(1), i64::from_value);
        if !matches!(items.len(), 3 | 5) {
            return None;
        }
        Some(Self {
            element: E::from_value(items.first()?)?,
            row: number(1)?,
            column: number(2)?,
            rows: number(3)?,
            columns: number(4)?,
        })
    }

    fn into_value(self) -> Value {
        let place = [self.row, self.column, self.rows, self.columns];
        let given = if (self.rows, self.columns) == (1, 1) { &place[..2] } else { &place[..] };
        [self.element.into_value()].into_iter().chain(given.iter().copied().map(Value::Int)).collect()
    }
}
