//! Contours of grids and the areas between them: a list of grids in, as JSON, and a list of both out.

use std::io;

use anyhow::Context;
use serde::{Deserialize, Serialize};
use tropism::core::{Field, ModelClass};
use tropism::prelude::*;

#[derive(Deserialize)]
struct Grid {
    columns: usize,
    x: Vec<f64>,
    y: Vec<f64>,
    /// None where there is no value.
    z: Vec<Option<f64>>,
    levels: Vec<f64>,
}

#[derive(Serialize)]
struct Contours {
    /// For each level all its contours, with nulls between them.
    lines: [Vec<Vec<Option<f64>>>; 2],
    /// For each pair of levels its areas, each an outline and holes.
    areas: [Vec<Vec<Vec<Vec<f64>>>>; 2],
}

fn main() -> anyhow::Result<()> {
    let grids: Vec<Grid> = serde_json::from_reader(io::stdin())?;
    let contours: Vec<Contours> = grids.into_iter().map(contours).collect::<anyhow::Result<_>>()?;
    serde_json::to_writer(io::stdout(), &contours)?;
    Ok(())
}

fn contours(grid: Grid) -> anyhow::Result<Contours> {
    let z = grid.z.into_iter().map(|z| z.unwrap_or(f64::NAN)).collect();
    let data = ContourData::curvilinear(grid.columns, grid.x, grid.y, z, &grid.levels)?;
    let drawn = figure().build().contour(&data).line_color("black").fill_color("gray").add();
    let [lines, areas] = [drawn.line_renderer(), drawn.fill_renderer()].map(|part| part.get().data_source().get());
    let lines: [Vec<Vec<f64>>; 2] = [column(&lines, "xs")?, column(&lines, "ys")?];
    let numbers =
        |row: Vec<f64>| row.into_iter().map(|number| Some(number).filter(|number| !number.is_nan())).collect();
    Ok(Contours {
        lines: lines.map(|rows| rows.into_iter().map(numbers).collect()),
        areas: [column(&areas, "xs")?, column(&areas, "ys")?],
    })
}

fn column<T: Field>(source: &DataSource, name: &str) -> anyhow::Result<Vec<T>> {
    let source = ColumnDataSource::from_node(source.as_node().clone()).context("a source of columns")?;
    let values = source.data().get().get(name).context("geometry")?.to_values();
    values.iter().map(|value| T::from_value(value).context("numbers")).collect()
}
