//! What is wanted of ours, against the other servers of the same run.

use crate::apps::App;
use crate::load::Load;
use crate::options::Kind;
use crate::results::{Measure, Results};
use crate::table::number;

/// A figure of ours divided by the same figure of another server.
struct Target {
    load: Load,
    measure: Measure,
    other: Kind,
    bound: Bound,
}

#[derive(Clone, Copy)]
enum Bound {
    AtLeast(f64),
    AtMost(f64),
}

const TARGETS: [Target; 3] = [
    Target {
        load: Load::Open(App::Dashboard),
        measure: Measure::OpenRate,
        other: Kind::Python,
        bound: Bound::AtLeast(150.0),
    },
    Target {
        load: Load::Viewers(App::Stream, 1_000),
        measure: Measure::MessageCpu,
        other: Kind::Bare,
        bound: Bound::AtMost(3.0),
    },
    Target {
        load: Load::Viewers(App::Heavy, 100),
        measure: Measure::MessageCpu,
        other: Kind::Bare,
        bound: Bound::AtMost(4.0),
    },
];

/// A line for each target whose figures there are.
pub(crate) fn verdicts(results: &Results) -> impl Iterator<Item = String> {
    TARGETS.iter().filter_map(|Target { load, measure, other, bound }| {
        let ratio = results.median(*load, *measure, Kind::Ours)? / results.median(*load, *measure, *other)?;
        let (is_met, words, bound) = match *bound {
            Bound::AtLeast(bound) => (ratio >= bound, "at least", bound),
            Bound::AtMost(bound) => (ratio <= bound, "at most", bound),
        };
        let verdict = if is_met { "met" } else { "missed" };
        let (unit, ratio) = (measure.unit(), number(ratio));
        Some(format!("target {verdict}: {load}, {ratio} times the {unit} of {other}, {words} {bound} wanted"))
    })
}
