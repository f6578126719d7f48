//! One column of a data source.

use std::ops::Range;
use std::sync::Arc;

use super::chunks::{Chunks, Rows};
use crate::node::Node;
use crate::value::{Array, Element, Field, Value};

/// An immutable column: numbers in binary form, or a list of anything (texts, factors, ragged lists, nulls).
///
/// What a client holds is of the same kind, an array of one type or a list, and every change of kind is sent as a
/// whole column. Cloning shares the rows, and so does a column that is made by appending to another.
#[derive(Clone, Debug)]
pub struct Column(Kind);

#[derive(Clone, Debug)]
enum Kind {
    Array(Chunks<Array>),
    List(Chunks<List>),
}

/// Some values of a shared list.
#[derive(Clone, Debug)]
pub(crate) struct List {
    items: Arc<[Value]>,
    range: Range<usize>,
}

impl List {
    fn new(items: Arc<[Value]>) -> Self {
        Self { range: 0..items.len(), items }
    }

    pub(crate) fn as_slice(&self) -> &[Value] {
        &self.items[self.range.clone()]
    }
}

impl Rows for List {
    fn len(&self) -> usize {
        self.range.len()
    }

    fn slice(&self, rows: Range<usize>) -> Self {
        let start = self.range.start;
        Self { items: self.items.clone(), range: start + rows.start..start + rows.end }
    }

    fn concat(pieces: &[Self]) -> Self {
        Self::new(pieces.iter().flat_map(Self::as_slice).cloned().collect())
    }

    fn same(&self, rows: Range<usize>, other: &Self, other_start: usize) -> bool {
        let (start, other_first) = (self.range.start + rows.start, other.range.start + other_start);
        let is_shared = Arc::ptr_eq(&self.items, &other.items) && start == other_first;
        is_shared || self.as_slice()[rows.clone()] == other.as_slice()[other_start..other_start + rows.len()]
    }

    fn position(&self, rows: Range<usize>, other: &Self, row: usize) -> Option<usize> {
        let wanted = &other.as_slice()[row];
        let start = rows.start;
        self.as_slice()[rows].iter().position(|item| item == wanted).map(|place| start + place)
    }
}

impl Rows for Array {
    fn len(&self) -> usize {
        Array::len(self)
    }

    fn slice(&self, rows: Range<usize>) -> Self {
        self.row_range(rows)
    }

    fn concat(pieces: &[Self]) -> Self {
        Self::from_pieces(pieces)
    }

    fn same(&self, rows: Range<usize>, other: &Self, other_start: usize) -> bool {
        let (ours, theirs) = (self.row_bytes(rows.clone()), other.row_bytes(other_start..other_start + rows.len()));
        ours.as_ptr() == theirs.as_ptr() || ours == theirs
    }

    fn position(&self, rows: Range<usize>, other: &Self, row: usize) -> Option<usize> {
        let wanted = other.row_bytes(row..row + 1);
        if wanted.is_empty() {
            return None;
        }
        let start = rows.start;
        let mut all = self.row_bytes(rows).chunks_exact(wanted.len());
        all.position(|bytes| bytes == wanted).map(|place| start + place)
    }
}

impl PartialEq for Column {
    /// Of the same kind, even where there are no rows: a client goes on with the kind that it has.
    fn eq(&self, other: &Self) -> bool {
        self.is_like(other) && self.len() == other.len() && self.same_rows(0, other, 0, self.len())
    }
}

/// Rows in one piece.
pub(crate) enum Contiguous {
    Array(Array),
    List(List),
}

impl Column {
    fn array(array: Array) -> Self {
        Self(Kind::Array(Chunks::new(array)))
    }

    fn list(items: Arc<[Value]>) -> Self {
        Self(Kind::List(Chunks::new(List::new(items))))
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        match &self.0 {
            Kind::Array(chunks) => chunks.len(),
            Kind::List(chunks) => chunks.len(),
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rows as numbers, if they are a flat array or a list of numbers.
    pub fn to_f64_vec(&self) -> Option<Vec<f64>> {
        match self.contiguous() {
            Contiguous::Array(array) => array.is_flat().then(|| array.to_f64_vec()),
            Contiguous::List(list) => list.as_slice().iter().map(f64::from_value).collect(),
        }
    }

    /// The rows one by one; a row of an array of several dimensions is an array.
    ///
    /// ```
    /// use tropism_core::{Array, Column, Value};
    /// assert_eq!(Column::from([1, 2]).to_values(), [Value::Int(1), Value::Int(2)]);
    /// assert_eq!(Column::from(vec![true]).to_values(), [Value::Bool(true)]);
    /// let pairs = Array::from_vec(vec![1.0, 2.0]).reshape(&[1, 2]).expect("one pair");
    /// assert_eq!(Column::from(pairs).to_values(), [Value::Array(Array::from_vec(vec![1.0, 2.0]).into())]);
    /// ```
    pub fn to_values(&self) -> Vec<Value> {
        match self.contiguous() {
            Contiguous::Array(array) => array.rows().collect(),
            Contiguous::List(list) => list.as_slice().to_vec(),
        }
    }

    /// One row; a row of an array of several dimensions is an array.
    pub fn row(&self, row: usize) -> Option<Value> {
        if row >= self.len() {
            return None;
        }
        match self.range(row..row + 1) {
            Contiguous::Array(array) => array.rows().next(),
            Contiguous::List(list) => list.as_slice().first().cloned(),
        }
    }

    pub(crate) fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Array(array) | Value::TypedArray(array) if !array.shape().is_empty() => {
                Some(Self::array((**array).clone()))
            }
            Value::List(items) => Some(Self::list(items.clone())),
            _ => None,
        }
    }

    pub(crate) fn contiguous(&self) -> Contiguous {
        self.range(0..self.len())
    }

    pub(crate) fn range(&self, rows: Range<usize>) -> Contiguous {
        match &self.0 {
            Kind::Array(chunks) => Contiguous::Array(chunks.range(rows)),
            Kind::List(chunks) => Contiguous::List(chunks.range(rows)),
        }
    }

    pub(crate) fn skip(&self, rows: usize) -> Self {
        match &self.0 {
            Kind::Array(chunks) => Self(Kind::Array(chunks.skip(rows))),
            Kind::List(chunks) => Self(Kind::List(chunks.skip(rows))),
        }
    }

    /// The rows and others behind them. The kind stays if it can hold them, else all becomes a list.
    pub(crate) fn appended(&self, tail: &Self) -> Self {
        if let (Kind::Array(chunks), Kind::Array(rows)) = (&self.0, &tail.0)
            && chunks.first().is_like(rows.first())
        {
            return Self(Kind::Array(chunks.appended(rows)));
        }
        if let (Kind::List(chunks), Kind::List(rows)) = (&self.0, &tail.0) {
            return Self(Kind::List(chunks.appended(rows)));
        }
        if let Kind::Array(chunks) = &self.0
            && let Some(rows) = tail.as_array_like(chunks.first())
        {
            return Self(Kind::Array(chunks.appended(&Chunks::new(rows))));
        }
        let (rows, tail) = (self.to_list(), tail.to_list());
        Self(Kind::List(Chunks::new(rows).appended(&Chunks::new(tail))))
    }

    /// The rows as an array of the type and row shape of another, if it can hold them.
    fn as_array_like(&self, like: &Array) -> Option<Array> {
        if like.is_flat() {
            return Array::from_f64(like.dtype(), &self.to_f64_vec()?);
        }
        Array::from_rows(like, self.to_list().as_slice())
    }

    fn to_list(&self) -> List {
        match self.contiguous() {
            Contiguous::Array(array) => List::new(array.rows().collect()),
            Contiguous::List(list) => list,
        }
    }

    /// The rows with some of them replaced; the error is the value that a column of this kind cannot hold.
    pub(crate) fn with_rows(&self, cells: &[(usize, Value)]) -> Result<Self, Value> {
        let in_piece = |start: usize, len: usize| {
            let places = cells.iter().filter(move |(row, _)| (start..start + len).contains(row));
            places.map(move |(row, value)| (row - start, value))
        };
        match &self.0 {
            Kind::Array(chunks) => {
                let changed = chunks.map_pieces(|piece, start| piece.with_rows(in_piece(start, piece.len())));
                changed.map(|chunks| Self(Kind::Array(chunks)))
            }
            Kind::List(chunks) => {
                let changed = chunks.map_pieces(|piece, start| {
                    let mut cells = in_piece(start, piece.len()).peekable();
                    if cells.peek().is_none() {
                        return Ok(piece.clone());
                    }
                    let mut items = piece.as_slice().to_vec();
                    for (row, value) in cells {
                        items[row] = value.clone();
                    }
                    Ok(List::new(items.into()))
                });
                changed.map(|chunks| Self(Kind::List(chunks)))
            }
        }
    }

    /// Whether a client would hold both in the same kind of storage.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Kind::Array(a), Kind::Array(b)) => a.first().is_like(b.first()),
            (Kind::List(_), Kind::List(_)) => true,
            _ => false,
        }
    }

    /// Whether its rows are arrays of several dimensions, to which a client cannot append.
    pub(crate) fn is_flat(&self) -> bool {
        match &self.0 {
            Kind::Array(chunks) => chunks.first().is_flat(),
            Kind::List(_) => true,
        }
    }

    /// The first row, from one on, that equals the first row of another column of the same kind.
    pub(crate) fn position(&self, from: usize, other: &Self) -> Option<usize> {
        match (&self.0, &other.0) {
            (Kind::Array(a), Kind::Array(b)) => a.position(from, b),
            (Kind::List(a), Kind::List(b)) => a.position(from, b),
            _ => None,
        }
    }

    /// Whether rows of this column, from one on, equal as many of another of the same kind.
    pub(crate) fn same_rows(&self, from: usize, other: &Self, other_from: usize, count: usize) -> bool {
        match (&self.0, &other.0) {
            (Kind::Array(a), Kind::Array(b)) => a.same_rows(from, b, other_from, count),
            (Kind::List(a), Kind::List(b)) => a.same_rows(from, b, other_from, count),
            _ => false,
        }
    }

    pub(crate) fn for_each_model(&self, visit: &mut impl FnMut(&Node)) {
        // Looked at with every change: nothing may be copied for it, and numbers are no models.
        if let Kind::List(chunks) = &self.0 {
            for item in chunks.pieces().iter().flat_map(List::as_slice) {
                item.for_each_model(visit);
            }
        }
    }
}

impl<T: Element> From<Vec<T>> for Column {
    fn from(values: Vec<T>) -> Self {
        Self::array(Array::from_vec(values))
    }
}

impl<T: Element> From<&[T]> for Column {
    fn from(values: &[T]) -> Self {
        values.to_vec().into()
    }
}

impl<T: Element, const N: usize> From<[T; N]> for Column {
    fn from(values: [T; N]) -> Self {
        values.to_vec().into()
    }
}

impl From<Array> for Column {
    fn from(array: Array) -> Self {
        Self::array(array)
    }
}

impl From<Vec<bool>> for Column {
    fn from(values: Vec<bool>) -> Self {
        Array::from_bools(&values).into()
    }
}

/// Whole numbers travel as 32-bit integers where they fit, else as numbers in a list; beyond 2^53 a browser's
/// numbers lose digits.
impl From<Vec<i64>> for Column {
    fn from(values: Vec<i64>) -> Self {
        let narrow: Result<Vec<i32>, _> = values.iter().map(|&value| value.try_into()).collect();
        match narrow {
            Ok(values) => values.into(),
            Err(_) => values.into_iter().map(Value::Int).collect::<Vec<_>>().into(),
        }
    }
}

impl From<Vec<Value>> for Column {
    fn from(values: Vec<Value>) -> Self {
        Self::list(values.into())
    }
}

impl From<Vec<String>> for Column {
    fn from(values: Vec<String>) -> Self {
        Self::list(values.into_iter().map(Value::from).collect())
    }
}

impl From<Vec<&str>> for Column {
    fn from(values: Vec<&str>) -> Self {
        Self::list(values.into_iter().map(Value::from).collect())
    }
}

/// A list for each row, such as the points of a line.
impl<T> From<Vec<Vec<T>>> for Column
where
    Vec<T>: Field,
{
    fn from(values: Vec<Vec<T>>) -> Self {
        Self::list(values.into_iter().map(Field::into_value).collect())
    }
}

/// An array for each row, such as an image.
impl From<Vec<Array>> for Column {
    fn from(values: Vec<Array>) -> Self {
        Self::list(values.into_iter().map(|array| Value::Array(Arc::new(array))).collect())
    }
}

/// An absent number is NaN, as BokehJS draws nothing there.
impl From<Vec<Option<f64>>> for Column {
    fn from(values: Vec<Option<f64>>) -> Self {
        values.into_iter().map(|value| value.unwrap_or(f64::NAN)).collect::<Vec<f64>>().into()
    }
}
