//! Contours and the areas between them, traced through the cells of a grid.

use std::collections::{HashMap, HashSet};
use std::f64::consts::TAU;

use super::grid::{Grid, Level, Vertex};

/// Points, the first one again at the end if they go around something.
pub(super) type Path = Vec<(f64, f64)>;

/// The contours of a level, higher values on the left.
pub(super) fn lines(grid: &Grid, level: f64) -> Vec<Path> {
    let steps = grid.cells().flat_map(|cell| cell.contours(&grid.z, level, Level::Lower)).collect();
    let point = |vertex: &Vertex| grid.point(*vertex, (level, level));
    paths(steps, |_| 0.0).iter().map(|path| path.iter().map(point).collect()).collect()
}

/// The areas of values above the lower level, up to the upper one: each its outline counter-clockwise and its holes.
pub(super) fn areas(grid: &Grid, levels: (f64, f64)) -> Vec<Vec<Path>> {
    let mut steps = Vec::new();
    let mut parts = Parts::default();
    for cell in grid.cells() {
        let sides = cell.sides(&grid.z, levels);
        let lower = cell.contours(&grid.z, levels.0, Level::Lower);
        let upper = cell.contours(&grid.z, levels.1, Level::Upper);
        let inner: Vec<(Vertex, Vertex)> =
            lower.into_iter().chain(upper.into_iter().map(|(start, end)| (end, start))).collect();
        let around = sides.iter().map(|&(start, end, _)| (start, end)).chain(inner.iter().copied());
        around.for_each(|(start, end)| parts.join(start, end));
        // Two cells share what lies between them: it is no border of what they have in common.
        steps.extend(sides.into_iter().filter(|side| side.2).map(|(start, end, _)| (start, end)));
        steps.extend(inner);
    }
    let mut areas: Vec<Vec<Path>> = Vec::new();
    let mut outlines: HashMap<Vertex, Vec<(usize, Path)>> = HashMap::new();
    let mut holes: Vec<(Vertex, Path, Path)> = Vec::new();
    // Areas that touch at a node stay apart: what is within lies clockwise from where the path comes from.
    let clockwise = |vertices: [Vertex; 3]| {
        let [before, node, after] = vertices.map(|vertex| grid.place(vertex, levels));
        let angle = |(x, y): (f64, f64)| (y - node.1).atan2(x - node.0);
        (angle(before) - angle(after)).rem_euclid(TAU)
    };
    for path in paths(steps, clockwise) {
        let points: Path = path.iter().map(|vertex| grid.point(*vertex, levels)).collect();
        let places: Path = path.iter().map(|vertex| grid.place(*vertex, levels)).collect();
        let part = parts.of(path[0]);
        match doubled_area(&places) {
            // Where a level is that of a node alone.
            0.0 => {}
            area if area > 0.0 => {
                outlines.entry(part).or_default().push((areas.len(), places));
                areas.push(vec![points]);
            }
            _ => holes.push((part, points, places)),
        }
    }
    for (part, points, places) in holes {
        // A part has several outlines where it touches itself at nodes.
        let around = outlines.get(&part).map_or(&[][..], Vec::as_slice);
        let found = around.iter().find(|(_, outline)| is_around(outline, &places)).or(around.first());
        if let Some(area) = found.and_then(|(index, _)| areas.get_mut(*index)) {
            area.push(points);
        }
    }
    areas
}

/// Twice the area that points go around, positive if counter-clockwise.
fn doubled_area(points: &[(f64, f64)]) -> f64 {
    points.windows(2).map(|pair| pair[0].0 * pair[1].1 - pair[1].0 * pair[0].1).sum()
}

/// Whether an outline is around a hole that does not cross it.
fn is_around(outline: &Path, hole: &Path) -> bool {
    let (x, y) = (0.5 * (hole[0].0 + hole[1].0), 0.5 * (hole[0].1 + hole[1].1));
    let crossed = outline.windows(2).filter(|pair| {
        let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
        (y0 > y) != (y1 > y) && x < x0 + (y - y0) / (y1 - y0) * (x1 - x0)
    });
    crossed.count() % 2 == 1
}

/// Paths that take all steps, each once: those that have a start first, then those that go around. Where several steps
/// lead on, the one that turns least is taken.
fn paths(steps: Vec<(Vertex, Vertex)>, turn: impl Fn([Vertex; 3]) -> f64) -> Vec<Vec<Vertex>> {
    let ends: HashSet<Vertex> = steps.iter().map(|step| step.1).collect();
    let (open, closed): (Vec<Vertex>, Vec<Vertex>) =
        steps.iter().map(|step| step.0).partition(|start| !ends.contains(start));
    let mut next: HashMap<Vertex, Vec<Vertex>> = HashMap::new();
    for (start, end) in steps {
        next.entry(start).or_default().push(end);
    }
    let mut found = Vec::new();
    for start in open.into_iter().chain(closed) {
        let Some(first) = next.get_mut(&start).and_then(Vec::pop) else {
            continue;
        };
        let mut path = vec![start, first];
        while let [.., before, last] = path[..] {
            let turned = |end: Vertex| turn([before, last, end]);
            let onward = next.entry(last).or_default();
            let nearest =
                (0..onward.len()).min_by(|&one, &other| turned(onward[one]).total_cmp(&turned(onward[other])));
            match nearest {
                Some(nearest) if last != start || turned(onward[nearest]) < turned(first) => {
                    path.push(onward.swap_remove(nearest));
                }
                _ => break,
            }
        }
        found.push(path);
    }
    found
}

/// Which vertices belong to one area: each points to another one of its area, or to none.
#[derive(Default)]
struct Parts(HashMap<Vertex, Vertex>);

impl Parts {
    fn of(&mut self, vertex: Vertex) -> Vertex {
        let mut root = vertex;
        while let Some(&next) = self.0.get(&root) {
            root = next;
        }
        // The next search is a short one.
        let mut passed = vertex;
        while passed != root {
            passed = self.0.insert(passed, root).unwrap_or(root);
        }
        root
    }

    fn join(&mut self, one: Vertex, other: Vertex) {
        let (one, other) = (self.of(one), self.of(other));
        if one != other {
            self.0.insert(other, one);
        }
    }
}
