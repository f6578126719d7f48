//! The figures of all rounds, and the table.

use std::collections::BTreeMap;
use std::fmt;

use crate::load::Load;
use crate::options::Kind;
use crate::statistics::{median, spread};
use crate::table::{number, table};

/// One kind of figure; the order is that of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Measure {
    OpenRate,
    OpenCpu,
    Memory,
    Latency,
    TripRate,
    TripCpu,
    MessageRate,
    MessageSize,
    MessageCpu,
}

impl Measure {
    pub(crate) fn unit(self) -> &'static str {
        match self {
            Self::OpenRate => "sessions/s",
            Self::OpenCpu => "server CPU ms/session",
            Self::Memory => "kB/session",
            Self::Latency => "ms for one, p50",
            Self::TripRate => "trips/s",
            Self::TripCpu => "server CPU ms/trip",
            Self::MessageRate => "messages/s",
            Self::MessageSize => "bytes/message",
            Self::MessageCpu => "server CPU µs/message",
        }
    }

    /// How many times better `figure` is than `other`.
    fn advantage(self, figure: f64, other: f64) -> f64 {
        match self {
            Self::OpenRate | Self::TripRate | Self::MessageRate => figure / other,
            Self::OpenCpu | Self::Memory | Self::Latency | Self::TripCpu | Self::MessageSize | Self::MessageCpu => {
                other / figure
            }
        }
    }
}

/// What one measurement gave.
#[derive(Debug)]
pub(crate) struct Figures {
    values: Vec<(Measure, f64)>,
    generator: f64,
}

impl Figures {
    /// `generator` is how much of its core the load generator took, 0 to 1.
    pub(crate) fn new(generator: f64) -> Self {
        Self { values: Vec::new(), generator }
    }

    pub(crate) fn with(mut self, measure: Measure, value: f64) -> Self {
        self.values.push((measure, value));
        self
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (measure, value) in &self.values {
            write!(formatter, "{} {}, ", number(*value), measure.unit())?;
        }
        write!(formatter, "generator at {:.0} %", self.generator * 100.0)
    }
}

/// All figures of a run.
#[derive(Debug, Default)]
pub(crate) struct Results {
    values: BTreeMap<(Load, Measure, Kind), Vec<f64>>,
}

impl Results {
    pub(crate) fn add(&mut self, load: Load, kind: Kind, figures: &Figures) {
        for (measure, value) in &figures.values {
            self.values.entry((load, *measure, kind)).or_default().push(*value);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The median of all rounds.
    pub(crate) fn median(&self, load: Load, measure: Measure, kind: Kind) -> Option<f64> {
        self.values.get(&(load, measure, kind)).map(|values| median(values))
    }

    fn cell(&self, load: Load, measure: Measure, kind: Kind) -> String {
        match self.values.get(&(load, measure, kind)) {
            Some(values) if values.len() > 1 => {
                format!("{} ±{:.0} %", number(median(values)), spread(values) * 100.0)
            }
            Some(values) => number(median(values)),
            None => String::new(),
        }
    }

    fn ratio(&self, load: Load, measure: Measure, other: Kind) -> String {
        match (self.median(load, measure, Kind::Ours), self.median(load, measure, other)) {
            (Some(ours), Some(other)) => format!("{} ×", number(measure.advantage(ours, other))),
            _ => String::new(),
        }
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let mut kinds: Vec<Kind> = self.values.keys().map(|(_, _, kind)| *kind).collect();
        kinds.sort();
        kinds.dedup();
        let others: Vec<Kind> = kinds.iter().copied().filter(|kind| *kind != Kind::Ours).collect();
        let mut measures: Vec<(Load, Measure)> =
            self.values.keys().map(|(load, measure, _)| (*load, *measure)).collect();
        measures.dedup();

        let mut header = vec!["median".to_owned()];
        header.extend(kinds.iter().map(ToString::to_string));
        if kinds.contains(&Kind::Ours) {
            header.extend(others.iter().map(|other| format!("ours/{other}")));
        }
        let mut rows = vec![header];
        for (load, measure) in measures {
            let mut row = vec![format!("{load}, {}", measure.unit())];
            row.extend(kinds.iter().map(|kind| self.cell(load, measure, *kind)));
            if kinds.contains(&Kind::Ours) {
                row.extend(others.iter().map(|other| self.ratio(load, measure, *other)));
            }
            rows.push(row);
        }
        rows
    }
}

impl fmt::Display for Results {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&table(self.rows()))
    }
}
