//! Values of one model that do not fit together.

use std::collections::HashSet;

use tropism_core::ModelClass as _;
use tropism_core::diagnostics::{Check, Findings};

use super::{
    DUPLICATE_FACTORS, EQUAL_SLIDER_START_END, MISSING_MERCATOR_DIMENSION, NON_MATCHING_SCALE_BAR_UNIT,
    PALETTE_LENGTH_FACTORS_MISMATCH, WEIGHTED_STACK_COLOR_MAPPER_LABEL_LENGTH_MISMATCH, did_you_mean, either,
};
use crate::models::{
    AbstractSlider, CategoricalColorMapper, CustomDimensional, Dimensional, FactorRange, MercatorTickFormatter,
    MercatorTicker, Metric, ReciprocalMetric, ScaleBar, WeightedStackColorMapper,
};
use crate::property::{Factor, LatLon};

/// What prefixes of metric units are.
const PREFIXES: [&str; 24] = [
    "Q", "R", "Y", "Z", "E", "P", "T", "G", "M", "k", "h", "", "d", "c", "m", "µ", "n", "p", "f", "a", "z", "y", "r",
    "q",
];

pub(super) fn checks() -> [Check; 7] {
    [
        Check::new(|ticker: &MercatorTicker, findings: &mut Findings<'_>| {
            dimension(ticker.dimension().get(), findings);
        }),
        Check::new(|formatter: &MercatorTickFormatter, findings: &mut Findings<'_>| {
            dimension(formatter.dimension().get(), findings);
        }),
        Check::new(factors),
        Check::new(sliders),
        Check::new(palettes),
        Check::new(stacks),
        Check::new(units),
    ]
}

fn dimension(dimension: Option<LatLon>, findings: &mut Findings<'_>) {
    if dimension.is_none() {
        let text = "it has no dimension, so that nothing would be drawn; set it to LatLon::Lat or LatLon::Lon";
        findings.report(MISSING_MERCATOR_DIMENSION, text);
    }
}

fn factors(range: &FactorRange, findings: &mut Findings<'_>) {
    let factors = range.factors().get();
    let mut seen: HashSet<&Factor> = HashSet::new();
    let repeated: Vec<String> = factors
        .iter()
        .filter(|factor| !seen.insert(factor))
        .map(|factor| factor.levels().iter().map(|level| format!("{level:?}")).collect::<Vec<_>>().join(" / "))
        .collect();
    if !repeated.is_empty() {
        let text = format!("its factors have {} more than once; leave out what is repeated", repeated.join(", "));
        findings.report(DUPLICATE_FACTORS, text);
    }
}

fn sliders(slider: &AbstractSlider, findings: &mut Findings<'_>) {
    let values = slider.as_node().values();
    let value = |name| values.iter().find(|(property, _)| *property == name).map(|(_, value)| value);
    if let (Some(start), Some(end)) = (value("start"), value("end"))
        && start == end
    {
        let text = format!("its start and end are both {}; move one of them", start.describe());
        findings.report(EQUAL_SLIDER_START_END, text);
    }
}

fn palettes(mapper: &CategoricalColorMapper, findings: &mut Findings<'_>) {
    let (factors, colors) = (mapper.factors().get().len(), mapper.palette().get().len());
    if colors < factors {
        let text = format!(
            "its palette has fewer colours ({colors}) than there are factors ({factors}), so that the last {} get \
             nan_color; add colours",
            factors - colors
        );
        findings.report(PALETTE_LENGTH_FACTORS_MISMATCH, text);
    }
}

fn stacks(mapper: &WeightedStackColorMapper, findings: &mut Findings<'_>) {
    let colors = mapper.palette().get().len();
    if let Some(labels) = mapper.stack_labels().get().map(|labels| labels.len()).filter(|&labels| labels != colors) {
        let text = format!(
            "the number of its stack_labels ({labels}) is not that of its colours ({colors}); give each colour one"
        );
        findings.report(WEIGHTED_STACK_COLOR_MAPPER_LABEL_LENGTH_MISMATCH, text);
    }
}

fn units(bar: &ScaleBar, findings: &mut Findings<'_>) {
    let (unit, dimensional) = (bar.unit().get(), bar.dimensional().get());
    let Some(known) = units_of(&dimensional) else { return };
    if !known.contains(&unit) {
        let names = || known.iter().map(String::as_str);
        let text = format!(
            "its unit is {unit:?}, which {dimensional:?} does not have; name {}{}",
            either(names()),
            did_you_mean(&unit, names())
        );
        findings.report(NON_MATCHING_SCALE_BAR_UNIT, text);
    }
}

/// The units of a dimension, if it is one of `BokehJS`.
fn units_of(dimensional: &Dimensional) -> Option<Vec<String>> {
    let node = dimensional.as_node();
    let units: Vec<String> = if let Some(custom) = CustomDimensional::from_node(node.clone()) {
        custom.basis().try_get()?.into_keys().collect()
    } else {
        let base = Metric::from_node(node.clone())?.base_unit().try_get()?;
        let power = if node.class().is(ReciprocalMetric::class()) { "⁻1" } else { "" };
        PREFIXES.iter().map(|prefix| format!("{prefix}{base}{power}")).collect()
    };
    let (include, exclude) = (dimensional.include().get(), dimensional.exclude().get());
    let is_included = |unit: &String| include.as_ref().is_none_or(|included| included.contains(unit));
    Some(units.into_iter().filter(|unit| is_included(unit) && !exclude.contains(unit)).collect())
}
