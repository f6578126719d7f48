use super::data::ContourData;
use super::grid::Grid;
use super::trace::{self, Path};

/// Not smooth, and the same in every run.
fn bumpy(columns: u32, rows: u32) -> Grid {
    let nodes = (0..rows).flat_map(|row| (0..columns).map(move |column| (f64::from(column), f64::from(row))));
    let (x, y): (Vec<f64>, Vec<f64>) = nodes.map(|(x, y)| (x * x * 0.1 + x, y * 1.5 - 3.0)).unzip();
    let z = x.iter().zip(&y).map(|(x, y)| (x * 12.9898 + y * 78.233).sin() * 2.0).collect();
    Grid { columns: columns as usize, x, y, z }
}

fn area(path: &Path) -> f64 {
    0.5 * path.windows(2).map(|pair| pair[0].0 * pair[1].1 - pair[1].0 * pair[0].1).sum::<f64>()
}

fn area_between(grid: &Grid, lower: f64, upper: f64) -> f64 {
    trace::areas(grid, (lower, upper)).iter().flatten().map(area).sum()
}

fn extent(values: &[f64]) -> f64 {
    let fold = |start: f64, pick: fn(f64, f64) -> f64| values.iter().copied().fold(start, pick);
    fold(f64::NEG_INFINITY, f64::max) - fold(f64::INFINITY, f64::min)
}

#[test]
fn areas_fill_the_grid() {
    let grid = bumpy(23, 17);
    let levels = [-3.0, -1.5, -0.7, 0.0, 0.1, 1.2, 3.0];
    let sum: f64 = levels.windows(2).map(|pair| area_between(&grid, pair[0], pair[1])).sum();
    assert!((sum - extent(&grid.x) * extent(&grid.y)).abs() < 1e-9, "{sum}");
}

#[test]
fn outlines_come_first_and_holes_turn_the_other_way() {
    let grid = bumpy(23, 17);
    for polygon in trace::areas(&grid, (-0.5, 0.5)) {
        assert!(area(&polygon[0]) > 0.0);
        assert!(polygon[1..].iter().all(|hole| area(hole) < 0.0));
        assert!(polygon.iter().map(area).sum::<f64>() > 0.0);
        assert!(polygon.iter().all(|path| path.first() == path.last()));
    }
    // A valley is a hole in what is around it.
    let pit = Grid { z: vec![2.0, 2.0, 2.0, 2.0, 0.0, 2.0, 2.0, 2.0, 2.0], ..bumpy(3, 3) };
    assert_eq!(trace::areas(&pit, (1.0, 3.0)).iter().map(Vec::len).collect::<Vec<_>>(), [2]);
}

#[test]
fn points_have_the_level_or_are_nodes() {
    let grid = bumpy(13, 11);
    for level in [-1.0, 0.0, 0.3] {
        for (x, y) in trace::lines(&grid, level).into_iter().flatten() {
            assert!((value(&grid, x, y) - level).abs() < 1e-9, "{x}, {y}");
        }
        for (x, y) in trace::areas(&grid, (level, level + 0.5)).into_iter().flatten().flatten() {
            let value = value(&grid, x, y);
            assert!(value >= level - 1e-9 && value <= level + 0.5 + 1e-9, "{x}, {y}");
        }
    }
}

/// Between the two nodes of the grid that the point is between.
fn value(grid: &Grid, x: f64, y: f64) -> f64 {
    let near = |one: f64, other: f64| (one - other).abs() < 1e-9;
    let nodes: Vec<usize> = (0..grid.z.len()).collect();
    let between = |along: &[f64], across: &[f64], at: f64, on: f64, step: usize| {
        let candidates = nodes.iter().filter(|node| near(across[**node], on) && **node + step < nodes.len());
        let mut pairs =
            candidates.map(|node| (*node, *node + step)).filter(|(one, other)| near(across[*other], across[*one]));
        pairs.find(|(one, other)| along[*one] <= at + 1e-9 && at <= along[*other] + 1e-9).map(|(one, other)| {
            let part = (at - along[one]) / (along[other] - along[one]);
            grid.z[one] * (1.0 - part) + grid.z[other] * part
        })
    };
    between(&grid.x, &grid.y, x, y, 1).or_else(|| between(&grid.y, &grid.x, y, x, grid.columns)).expect("on an edge")
}

#[test]
fn nothing_is_drawn_where_there_are_no_values() {
    let flat = |z: Vec<f64>| Grid {
        z,
        x: [0.0, 1.0, 2.0].repeat(3),
        y: vec![0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0],
        columns: 3,
    };
    let mut z = vec![1.0; 9];
    z[8] = f64::NAN;
    // A cell keeps the three corners that it has.
    assert!((area_between(&flat(z.clone()), 0.0, 2.0) - 3.5).abs() < 1e-12);
    z[4] = f64::INFINITY;
    assert!((area_between(&flat(z), 0.0, 2.0) - 1.5).abs() < 1e-12);
    assert_eq!(trace::areas(&flat(vec![f64::NAN; 9]), (0.0, 2.0)).len(), 0);
    // Two cells that touch at a node are two areas, whichever way they are gone around.
    let corners = vec![1.0, 1.0, f64::NAN, 1.0, 1.0, 1.0, f64::NAN, 1.0, 1.0];
    assert!((area_between(&flat(corners), 0.0, 2.0) - 3.0).abs() < 1e-12);
}

#[test]
fn contours_end_at_the_border_or_nowhere() {
    let slope = Grid { z: (0..9).map(|node| f64::from(node % 3)).collect(), ..bumpy(3, 3) };
    let lines = trace::lines(&slope, 0.5);
    assert_eq!(lines.iter().map(Vec::len).collect::<Vec<_>>(), [3]);
    let peak = Grid { z: vec![0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0], ..bumpy(3, 3) };
    let lines = trace::lines(&peak, 0.5);
    assert_eq!(lines.iter().map(Vec::len).collect::<Vec<_>>(), [5]);
    assert_eq!(lines[0].first(), lines[0].last());
    assert!(trace::lines(&peak, 2.0).is_empty());
}

#[test]
fn saddles_go_by_their_middle() {
    let saddle = Grid { z: vec![0.0, 1.0, 1.0, 0.0], ..bumpy(2, 2) };
    let whole = extent(&saddle.x) * extent(&saddle.y);
    // Up to the middle the high corners are apart, from there on the low ones.
    assert_eq!(trace::areas(&saddle, (0.6, 1.0)).len(), 2);
    assert_eq!(trace::areas(&saddle, (0.4, 1.0)).len(), 1);
    assert!((area_between(&saddle, 0.4, 1.0) - whole * (1.0 - 2.0 * 0.5 * 0.4 * 0.4)).abs() < 1e-12);
}

#[test]
fn what_is_wrong_is_told() {
    let error = |x: &[f64], y: &[f64], z: &[f64], levels: &[f64]| {
        ContourData::new(x, y, z, levels).expect_err("it is wrong").to_string()
    };
    assert_eq!(
        error(&[0.0, 1.0], &[0.0, 1.0], &[0.0; 3], &[1.0]),
        "z has 3 numbers where a grid of 2 columns and 2 rows needs 4: give one for each node, row by row"
    );
    assert_eq!(
        error(&[0.0, 1.0], &[0.0], &[0.0; 2], &[1.0]),
        "a grid of 2 columns and 1 rows has no cells: give at least two of both"
    );
    for levels in [&[][..], &[1.0, 1.0], &[2.0, 1.0], &[f64::NAN], &[f64::INFINITY]] {
        assert!(error(&[0.0, 1.0], &[0.0, 1.0], &[0.0; 4], levels).starts_with("levels must be finite"), "{levels:?}");
    }
}
