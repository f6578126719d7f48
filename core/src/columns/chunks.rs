//! Rows in immutable, shared pieces: appending and forgetting cost what comes and goes, and whoever holds the old rows
//! keeps them.

use std::ops::Range;

/// A piece of rows.
pub(crate) trait Rows: Clone {
    /// How many.
    fn len(&self) -> usize;
    /// Some of them, shared.
    fn slice(&self, rows: Range<usize>) -> Self;
    /// All of several pieces, copied; there is at least one.
    fn concat(pieces: &[Self]) -> Self;
    /// Whether rows of it equal as many of another, from that one on; the same memory is so without a look.
    fn same(&self, rows: Range<usize>, other: &Self, other_start: usize) -> bool;
    /// The first of these rows that equals a row of another.
    fn position(&self, rows: Range<usize>, other: &Self, row: usize) -> Option<usize>;
}

/// A list of pieces, never without one: an empty piece still says what the rows would be.
///
/// Small pieces are joined as they come, so that there are no more than the logarithm of the number of rows.
#[derive(Clone, Debug)]
pub(crate) struct Chunks<R> {
    pieces: Vec<R>,
    len: usize,
}

impl<R: Rows> Chunks<R> {
    pub(crate) fn new(piece: R) -> Self {
        Self { len: piece.len(), pieces: vec![piece] }
    }

    /// The number of rows.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// The pieces, in order.
    pub(crate) fn pieces(&self) -> &[R] {
        &self.pieces
    }

    /// What stands for the rest in questions of type.
    pub(crate) fn first(&self) -> &R {
        &self.pieces[0]
    }

    /// These rows and others behind them.
    pub(crate) fn appended(&self, tail: &Self) -> Self {
        let mut pieces = self.pieces.clone();
        for piece in tail.pieces.iter().filter(|piece| piece.len() > 0) {
            pieces.push(piece.clone());
            while let [.., before, last] = &pieces[..]
                && before.len() <= last.len()
            {
                let joined = R::concat(&pieces[pieces.len() - 2..]);
                pieces.truncate(pieces.len() - 2);
                pieces.push(joined);
            }
        }
        Self { pieces, len: self.len + tail.len }
    }

    /// The rows from that one on.
    pub(crate) fn skip(&self, mut rows: usize) -> Self {
        let len = self.len.saturating_sub(rows);
        let mut pieces = Vec::with_capacity(self.pieces.len());
        for piece in &self.pieces {
            let skipped = rows.min(piece.len());
            rows -= skipped;
            match skipped {
                0 => pieces.push(piece.clone()),
                all if all == piece.len() => {}
                some => pieces.push(piece.slice(some..piece.len())),
            }
        }
        if pieces.is_empty() {
            pieces.push(self.first().slice(0..0));
        }
        Self { pieces, len }
    }

    /// Some rows in one piece, copied only if they stand in several.
    pub(crate) fn range(&self, rows: Range<usize>) -> R {
        let mut found = Vec::new();
        let mut start = 0;
        for piece in &self.pieces {
            let end = start + piece.len();
            let (from, to) = (rows.start.max(start), rows.end.min(end));
            if from < to {
                found.push(piece.slice(from - start..to - start));
            }
            start = end;
        }
        match &found[..] {
            [] => self.first().slice(0..0),
            [one] => one.clone(),
            several => R::concat(several),
        }
    }

    /// The rows with one of them, or some, replaced: `change` is called with each piece and the row that it starts at.
    pub(crate) fn map_pieces<E>(&self, mut change: impl FnMut(&R, usize) -> Result<R, E>) -> Result<Self, E> {
        let mut start = 0;
        let pieces: Result<Vec<R>, E> = self
            .pieces
            .iter()
            .map(|piece| {
                let changed = change(piece, start);
                start += piece.len();
                changed
            })
            .collect();
        Ok(Self { pieces: pieces?, len: self.len })
    }

    /// The first row, from one on, that equals the first row of another list.
    pub(crate) fn position(&self, from: usize, other: &Self) -> Option<usize> {
        let first = other.pieces.iter().find(|piece| piece.len() > 0)?;
        let mut start = 0;
        self.pieces.iter().find_map(|piece| {
            let skipped = from.saturating_sub(start).min(piece.len());
            let found = piece.position(skipped..piece.len(), first, 0).map(|row| start + row);
            start += piece.len();
            found
        })
    }

    /// Whether rows of this list, from one on, equal as many of another.
    pub(crate) fn same_rows(&self, from: usize, other: &Self, other_from: usize, count: usize) -> bool {
        if from + count > self.len || other_from + count > other.len {
            return false;
        }
        let mut ours = Pieces::new(&self.pieces, from);
        let mut theirs = Pieces::new(&other.pieces, other_from);
        let mut left = count;
        while left > 0 {
            let rows = ours.available().min(theirs.available()).min(left);
            let ((piece, start), (other, other_start)) = (ours.take(rows), theirs.take(rows));
            if !piece.same(start..start + rows, other, other_start) {
                return false;
            }
            left -= rows;
        }
        true
    }
}

impl<R: Rows> PartialEq for Chunks<R> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.same_rows(0, other, 0, self.len)
    }
}

/// A walk through pieces.
struct Pieces<'a, R> {
    pieces: &'a [R],
    /// How much of the first piece is behind us.
    taken: usize,
}

impl<'a, R: Rows> Pieces<'a, R> {
    fn new(pieces: &'a [R], from: usize) -> Self {
        let mut walk = Self { pieces, taken: from };
        walk.settle();
        walk
    }

    fn settle(&mut self) {
        while let [first, rest @ ..] = self.pieces
            && self.taken >= first.len()
        {
            self.taken -= first.len();
            self.pieces = rest;
        }
    }

    fn available(&self) -> usize {
        self.pieces.first().map_or(0, |first| first.len() - self.taken)
    }

    /// The piece that the next rows stand in, and where they begin.
    fn take(&mut self, rows: usize) -> (&'a R, usize) {
        let taken = (&self.pieces[0], self.taken);
        self.taken += rows;
        self.settle();
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::{Chunks, Rows};
    use crate::value::Array;

    fn rows(values: &[i32]) -> Chunks<Array> {
        Chunks::new(Array::from_vec(values.to_vec()))
    }

    fn values(chunks: &Chunks<Array>) -> Vec<f64> {
        chunks.range(0..chunks.len()).to_f64_vec()
    }

    #[test]
    fn many_small_pieces_become_few() {
        let mut all = rows(&[]);
        for value in 0..1_000 {
            all = all.appended(&rows(&[value]));
        }
        assert!(all.pieces.len() <= 11, "{} pieces", all.pieces.len());
        assert_eq!(values(&all), (0..1_000).map(f64::from).collect::<Vec<_>>());
    }

    #[test]
    fn rows_are_forgotten_from_the_front() {
        let all = rows(&[1, 2, 3]).appended(&rows(&[4])).appended(&rows(&[5]));
        assert_eq!(values(&all.skip(2)), [3.0, 4.0, 5.0]);
        assert_eq!(values(&all.skip(4)), [5.0]);
        assert_eq!((all.skip(9).len(), values(&all.skip(9)).len()), (0, 0));
        assert_eq!(all.range(1..4).to_f64_vec(), [2.0, 3.0, 4.0]);
    }

    #[test]
    fn rows_are_compared_across_pieces() {
        let one = rows(&[1, 2, 3, 4, 5]);
        let several = rows(&[1, 2, 3]).appended(&rows(&[4])).appended(&rows(&[5]));
        assert_eq!(one, several);
        assert!(one.same_rows(2, &rows(&[3, 4]).appended(&rows(&[6])), 0, 2));
        assert!(!one.same_rows(2, &rows(&[3, 4]).appended(&rows(&[6])), 0, 3));
        assert!(!one.same_rows(4, &several, 4, 2), "there are no such rows");
        assert_eq!(Rows::len(one.first()), 5);
    }
}
