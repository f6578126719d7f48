//! Where nodes stand.

use std::f64::consts::TAU;

pub(super) type Point = (f64, f64);

/// How often all forces are computed.
const ITERATIONS: u32 = 50;
/// Nodes are pushed apart as if they were not nearer than this.
const NEAREST: f64 = 0.01;

/// So many points at equal distances on a circle, from that angle on.
pub(super) fn ring(count: usize, radius: f64, start: f64) -> Vec<Point> {
    let angle = |index| start + TAU * real(index) / real(count);
    (0..count).map(|index| (radius * angle(index).cos(), radius * angle(index).sin())).collect()
}

/// Rings around one another, each turned against the one within, so that edges to the next but one are seen.
pub(super) fn shells(count: usize, sizes: impl IntoIterator<Item = usize>) -> Vec<Point> {
    let mut left = count;
    let mut taken: Vec<usize> = Vec::new();
    for size in sizes.into_iter().filter(|size| *size > 0) {
        taken.push(size.min(left));
        left -= size.min(left);
    }
    taken.push(left);
    taken.retain(|size| *size > 0);
    let is_centred = taken.first() == Some(&1);
    let step = 1.0 / real((taken.len() - usize::from(is_centred)).max(1));
    let turn = TAU / 2.0 / real(taken.len().max(1));
    let rings = taken.iter().enumerate().flat_map(|(index, size)| {
        let radius = step * real(index + usize::from(!is_centred));
        ring(*size, radius, turn * real(index))
    });
    rings.collect()
}

/// Rows from the top down.
pub(super) fn grid(count: usize, columns: usize) -> Vec<Point> {
    let columns = columns.max(1);
    let last = count.saturating_sub(1) / columns;
    (0..count).map(|index| (real(index % columns), real(last - index / columns))).collect()
}

/// Each node moves by the forces on it, at each step less far.
pub(super) fn spring(count: usize, edges: &[(usize, usize)], seed: u64) -> Vec<Point> {
    let mut random = Random(seed);
    let mut points: Vec<Point> = (0..count).map(|_| (random.next(), random.next())).collect();
    // The distance at which an edge and the push of its ends are even, were they alone.
    let distance = (1.0 / real(count.max(1))).sqrt();
    for step in 0..ITERATIONS {
        let reach = 0.1 * (1.0 - f64::from(step) / f64::from(ITERATIONS));
        let mut forces = vec![(0.0, 0.0); count];
        for one in 0..count {
            for other in one + 1..count {
                let (x, y, length) = apart(points[one], points[other]);
                let push = distance.powi(2) / length.powi(2);
                add(&mut forces, one, other, (x * push, y * push));
            }
        }
        for &(one, other) in edges {
            let (x, y, length) = apart(points[one], points[other]);
            let pull = -length / distance;
            add(&mut forces, one, other, (x * pull, y * pull));
        }
        for ((x, y), (along, up)) in points.iter_mut().zip(forces) {
            let length = along.hypot(up).max(NEAREST);
            *x += along / length * reach.min(length);
            *y += up / length * reach.min(length);
        }
    }
    fitted(points)
}

/// The way from the second point to the first, and its length.
fn apart(one: Point, other: Point) -> (f64, f64, f64) {
    let (x, y) = (one.0 - other.0, one.1 - other.1);
    (x, y, x.hypot(y).max(NEAREST))
}

fn add(forces: &mut [Point], one: usize, other: usize, (x, y): Point) {
    forces[one] = (forces[one].0 + x, forces[one].1 + y);
    forces[other] = (forces[other].0 - x, forces[other].1 - y);
}

/// Around the origin, with 1 as the greatest coordinate.
fn fitted(points: Vec<Point>) -> Vec<Point> {
    let count = real(points.len().max(1));
    let sum = points.iter().fold((0.0, 0.0), |sum, point| (sum.0 + point.0, sum.1 + point.1));
    let moved = points.into_iter().map(|(x, y)| (x - sum.0 / count, y - sum.1 / count));
    let moved: Vec<Point> = moved.collect();
    let most = moved.iter().fold(0.0_f64, |most, (x, y)| most.max(x.abs()).max(y.abs()));
    if most > 0.0 { moved.into_iter().map(|(x, y)| (x / most, y / most)).collect() } else { moved }
}

#[expect(clippy::cast_precision_loss, reason = "nobody has so many nodes")]
fn real(count: usize) -> f64 {
    count as f64
}

/// Numbers without a pattern from 0 to 1: `SplitMix64`, which needs nothing but its seed.
struct Random(u64);

impl Random {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let bits = u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or_default();
        f64::from(bits) / f64::from(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(one: Point, other: Point) -> f64 {
        (one.0 - other.0).hypot(one.1 - other.1)
    }

    #[test]
    fn neighbours_on_a_ring_are_equally_far() {
        let points = ring(5, 2.0, 0.5);
        let side = length(points[4], points[0]);
        assert!(points.windows(2).all(|pair| (length(pair[0], pair[1]) - side).abs() < 1e-12));
        assert!(points.iter().all(|point| (point.0.hypot(point.1) - 2.0).abs() < 1e-12));
    }

    #[test]
    fn shells_take_all_nodes() {
        let radii = |count, sizes: &[usize]| -> Vec<f64> {
            shells(count, sizes.iter().copied()).iter().map(|point| point.0.hypot(point.1)).collect()
        };
        let near = |found: Vec<f64>, expected: &[f64]| {
            assert_eq!(found.len(), expected.len());
            assert!(found.iter().zip(expected).all(|(one, other)| (one - other).abs() < 1e-12), "{found:?}");
        };
        near(radii(4, &[1]), &[0.0, 1.0, 1.0, 1.0]);
        near(radii(4, &[2, 0, 2]), &[0.5, 0.5, 1.0, 1.0]);
        near(radii(3, &[9, 4]), &[1.0, 1.0, 1.0]);
        near(radii(1, &[]), &[0.0]);
        near(radii(0, &[2]), &[]);
    }

    #[test]
    fn grids_end_at_the_bottom() {
        assert_eq!(grid(5, 2), [(0.0, 2.0), (1.0, 2.0), (0.0, 1.0), (1.0, 1.0), (0.0, 0.0)]);
        assert_eq!(grid(2, 0), [(0.0, 1.0), (0.0, 0.0)]);
        assert_eq!(grid(0, 3), []);
    }

    #[test]
    fn springs_keep_friends_together() {
        // Two triangles, joined by one edge.
        let edges = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (0, 3)];
        for seed in 0..20 {
            let points = spring(6, &edges, seed);
            assert_eq!(points, spring(6, &edges, seed));
            let most = points.iter().flat_map(|point| [point.0.abs(), point.1.abs()]).fold(0.0, f64::max);
            assert!((most - 1.0).abs() < 1e-12);
            let inside = length(points[1], points[2]).max(length(points[4], points[5]));
            let across = [(1, 4), (1, 5), (2, 4), (2, 5)].map(|(one, other)| length(points[one], points[other]));
            assert!(across.iter().all(|across| *across > inside), "seed {seed}: {points:?}");
        }
        assert_ne!(spring(6, &edges, 1), spring(6, &edges, 2));
        assert_eq!(spring(1, &[(0, 0)], 1), [(0.0, 0.0)]);
        assert_eq!(spring(0, &[], 1), []);
    }
}
