//! Values at the nodes of a grid, and the cells between nodes.

use std::ops::Range;

/// A point that a contour or the border of an area turns at: a node of the grid, or where the straight line between two
/// nodes has a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Vertex {
    Node(usize),
    /// The lesser node first, and which of the levels.
    Between(usize, usize, Level),
}

/// Which of the two levels of an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Level {
    Lower,
    Upper,
}

/// Rows of values and where they are.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    pub(super) columns: usize,
    pub(super) x: Vec<f64>,
    pub(super) y: Vec<f64>,
    pub(super) z: Vec<f64>,
}

/// The corners of a cell, counter-clockwise: four, or three where the fourth has no value.
pub(super) struct Cell {
    pub(super) corners: Vec<usize>,
    /// For each corner whether there is no cell on the other side of the way to the next one.
    pub(super) borders: Vec<bool>,
    pub(super) middle: f64,
}

impl Grid {
    fn rows(&self) -> usize {
        self.z.len() / self.columns.max(1)
    }

    /// All cells with at least three corners that have values, row by row.
    pub(super) fn cells(&self) -> impl Iterator<Item = Cell> {
        let (rows, columns): (Range<usize>, Range<usize>) = (1..self.rows().max(1), 1..self.columns.max(1));
        rows.flat_map(move |row| columns.clone().map(move |column| (row - 1, column - 1)))
            .filter_map(|(row, column)| self.cell(row, column))
    }

    fn cell(&self, row: usize, column: usize) -> Option<Cell> {
        let first = row * self.columns + column;
        let all = [first, first + 1, first + self.columns + 1, first + self.columns];
        // What lies beyond the way from each corner to the next.
        let beyond = [
            row.checked_sub(1).map(|row| (row, column)),
            Some((row, column + 1)),
            Some((row + 1, column)),
            column.checked_sub(1).map(|column| (row, column)),
        ];
        let kept: Vec<usize> = (0..4).filter(|&corner| self.has_value(all[corner])).collect();
        if kept.len() < 3 {
            return None;
        }
        let border = |&corner: &usize| {
            !self.has_value(all[(corner + 1) % 4])
                || !beyond[corner].is_some_and(|(row, column)| self.is_cell(row, column))
        };
        Some(Cell {
            borders: kept.iter().map(border).collect(),
            corners: kept.into_iter().map(|corner| all[corner]).collect(),
            middle: all.iter().map(|&node| 0.25 * self.z[node]).sum(),
        })
    }

    fn is_cell(&self, row: usize, column: usize) -> bool {
        if row + 1 >= self.rows() || column + 1 >= self.columns {
            return false;
        }
        let first = row * self.columns + column;
        let corners = [first, first + 1, first + self.columns + 1, first + self.columns];
        corners.iter().filter(|&&node| self.has_value(node)).count() >= 3
    }

    fn has_value(&self, node: usize) -> bool {
        self.z[node].is_finite()
    }

    /// The vertex between two nodes.
    pub(super) fn between(one: usize, other: usize, level: Level) -> Vertex {
        Vertex::Between(one.min(other), one.max(other), level)
    }

    /// Where a vertex is.
    pub(super) fn point(&self, vertex: Vertex, levels: (f64, f64)) -> (f64, f64) {
        self.interpolate(vertex, levels, |node| (self.x[node], self.y[node]))
    }

    /// Where a vertex is in the columns and rows of the grid.
    #[expect(clippy::cast_precision_loss, reason = "nobody has so many rows")]
    pub(super) fn place(&self, vertex: Vertex, levels: (f64, f64)) -> (f64, f64) {
        self.interpolate(vertex, levels, |node| ((node % self.columns) as f64, (node / self.columns) as f64))
    }

    fn interpolate(&self, vertex: Vertex, levels: (f64, f64), at: impl Fn(usize) -> (f64, f64)) -> (f64, f64) {
        match vertex {
            Vertex::Node(node) => at(node),
            Vertex::Between(one, other, level) => {
                let level = if level == Level::Lower { levels.0 } else { levels.1 };
                let part = (level - self.z[one]) / (self.z[other] - self.z[one]);
                let ((x0, y0), (x1, y1)) = (at(one), at(other));
                (x0 * (1.0 - part) + x1 * part, y0 * (1.0 - part) + y1 * part)
            }
        }
    }
}

impl Cell {
    /// The contours of a level through the cell, higher values on the left.
    pub(super) fn contours(&self, z: &[f64], level: f64, which: Level) -> Vec<(Vertex, Vertex)> {
        let is_above = |corner: usize| z[self.corners[corner]] > level;
        let count = self.corners.len();
        // Around the cell, an exit from what is above follows each entry into it.
        let mut crossings: Vec<(bool, Vertex)> = Vec::new();
        for corner in 0..count {
            let next = (corner + 1) % count;
            if is_above(corner) != is_above(next) {
                let vertex = Grid::between(self.corners[corner], self.corners[next], which);
                crossings.push((is_above(corner), vertex));
            }
        }
        let count = crossings.len();
        // Two that face one another and are above are one area if the middle is above, too.
        let step = if self.middle > level { 1 } else { count.max(1) - 1 };
        let exits = (0..count).filter(|&exit| crossings[exit].0);
        exits.map(|exit| (crossings[exit].1, crossings[(exit + step) % count].1)).collect()
    }

    /// What of the way from each corner to the next is between the levels, and whether it is at the border of all cells.
    pub(super) fn sides(&self, z: &[f64], (lower, upper): (f64, f64)) -> Vec<(Vertex, Vertex, bool)> {
        let count = self.corners.len();
        let sides = (0..count).filter_map(|corner| {
            let [one, other] = [self.corners[corner], self.corners[(corner + 1) % count]];
            let end = |node: usize| match z[node] {
                z if z <= lower => Err(Level::Lower),
                z if z > upper => Err(Level::Upper),
                _ => Ok(Vertex::Node(node)),
            };
            let (start, end) = (end(one), end(other));
            if start.is_err() && start == end {
                return None;
            }
            let inside = |level| Grid::between(one, other, level);
            Some((start.unwrap_or_else(inside), end.unwrap_or_else(inside), self.borders[corner]))
        });
        sides.collect()
    }
}
