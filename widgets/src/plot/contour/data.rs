//! What contours are drawn of.

use std::sync::Arc;

use thiserror::Error;
use tropism_core::{Array, Column, Value};

use super::grid::Grid;
use super::trace::{self, Path};

/// Values at the nodes of a grid, and the levels at which contours run.
///
/// ```
/// use tropism_widgets::prelude::*;
///
/// let x: Vec<f64> = (0..20).map(|step| f64::from(step) / 4.0).collect();
/// let y = x.clone();
/// let z: Vec<f64> = y.iter().flat_map(|y| x.iter().map(move |x| x.sin() * y.cos())).collect();
/// let data = ContourData::new(&x, &y, &z, &[-1.0, -0.5, 0.0, 0.5, 1.0])?;
///
/// let plot = figure().width(400).height(400).build();
/// let contours = plot.contour(&data).fill_color(VIRIDIS256).line_color("black").add();
/// plot.add_layout(&contours.construct_color_bar().title("height").build(), Place::Right);
/// # Ok::<(), tropism_widgets::plot::ContourError>(())
/// ```
#[derive(Clone, Debug)]
pub struct ContourData {
    grid: Grid,
    pub(super) levels: Vec<f64>,
}

/// Why there are no contours.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ContourError {
    /// A grid without cells.
    #[error("a grid of {columns} columns and {rows} rows has no cells: give at least two of both")]
    TooSmall {
        /// Number of columns.
        columns: usize,
        /// Number of rows.
        rows: usize,
    },
    /// Not one number for each node.
    #[error(
        "{name} has {found} numbers where a grid of {columns} columns and {rows} rows needs {}: \
         give one for each node, row by row", columns * rows
    )]
    Size {
        /// `x`, `y` or `z`.
        name: &'static str,
        /// How many there are.
        found: usize,
        /// Number of columns.
        columns: usize,
        /// Number of rows.
        rows: usize,
    },
    /// No levels, or some that are not in order.
    #[error("levels must be finite numbers, at least one, each greater than the one before")]
    Levels,
}

impl ContourData {
    /// Values `z` row by row: in each row one for each column, whose horizontal coordinates are `x`; the vertical
    /// coordinates of the rows are `y`. Both grow or both fall, in steps of any size. Contours go around values that are
    /// not finite, and leave the corners of cells free that have one.
    ///
    /// # Errors
    /// If there is not one value for each column of each row, less than two columns or rows, or no growing levels.
    pub fn new(x: &[f64], y: &[f64], z: &[f64], levels: &[f64]) -> Result<Self, ContourError> {
        let xs = y.iter().flat_map(|_| x).copied().collect::<Vec<f64>>();
        let ys = y.iter().flat_map(|y| std::iter::repeat_n(*y, x.len())).collect::<Vec<f64>>();
        Self::curvilinear(x.len(), xs, ys, z.to_vec(), levels)
    }

    /// The same on a grid of so many columns whose lines are curved: each node has coordinates of its own, row by row.
    ///
    /// # Errors
    /// If there is not one number of each for each node, less than two columns or rows, or no growing levels.
    pub fn curvilinear(
        columns: usize,
        x: Vec<f64>,
        y: Vec<f64>,
        z: Vec<f64>,
        levels: &[f64],
    ) -> Result<Self, ContourError> {
        let rows = x.len() / columns.max(1);
        for (name, found) in [("x", x.len()), ("y", y.len()), ("z", z.len())] {
            if found != columns * rows {
                return Err(ContourError::Size { name, found, columns, rows });
            }
        }
        if columns < 2 || rows < 2 {
            return Err(ContourError::TooSmall { columns, rows });
        }
        let is_growing = levels.is_sorted_by(|one, next| one < next);
        if levels.is_empty() || !is_growing || !levels.iter().all(|level| level.is_finite()) {
            return Err(ContourError::Levels);
        }
        Ok(Self { grid: Grid { columns, x, y, z }, levels: levels.to_vec() })
    }

    /// For each level its contours, gaps between them.
    pub(super) fn line_columns(&self) -> Vec<(String, Column)> {
        let gap = [(f64::NAN, f64::NAN)];
        let rows = self.levels.iter().map(|level| trace::lines(&self.grid, *level).join(&gap[..]));
        let rows: Vec<Path> = rows.collect();
        let column = |of: fn(&(f64, f64)) -> f64| -> Column {
            rows.iter().map(|row| coordinates(row, of)).collect::<Vec<Value>>().into()
        };
        vec![
            ("xs".into(), column(|point| point.0)),
            ("ys".into(), column(|point| point.1)),
            ("levels".into(), self.levels.clone().into()),
        ]
    }

    /// For each pair of neighbouring levels the areas between them.
    pub(super) fn fill_columns(&self) -> Vec<(String, Column)> {
        let bands = self.levels.windows(2).map(|levels| trace::areas(&self.grid, (levels[0], levels[1])));
        let bands: Vec<Vec<Vec<Path>>> = bands.collect();
        let column = |of: fn(&(f64, f64)) -> f64| -> Column {
            let area = |area: &Vec<Path>| area.iter().map(|path| coordinates(path, of)).collect::<Value>();
            bands.iter().map(|band| band.iter().map(area).collect()).collect::<Vec<Value>>().into()
        };
        vec![
            ("xs".into(), column(|point| point.0)),
            ("ys".into(), column(|point| point.1)),
            ("lower_levels".into(), self.levels[..self.levels.len() - 1].into()),
            ("upper_levels".into(), self.levels[1..].into()),
        ]
    }
}

fn coordinates(path: &Path, of: fn(&(f64, f64)) -> f64) -> Value {
    Value::Array(Arc::new(Array::from_vec(path.iter().map(of).collect())))
}
