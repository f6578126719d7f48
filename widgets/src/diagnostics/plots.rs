//! Plots: ranges and scales that do not fit together, and nothing to draw.

use std::collections::BTreeMap;

use tropism_core::ModelClass as _;
use tropism_core::diagnostics::{Check, Findings};

use super::{
    BAD_EXTRA_RANGE_NAME, CDSVIEW_FILTERS_WITH_CONNECTED, INCOMPATIBLE_MAP_RANGE_TYPE, INCOMPATIBLE_SCALE_AND_RANGE,
    MISSING_RENDERERS, did_you_mean, either,
};
use crate::models::{
    AllIndices, Annotation, CategoricalScale, ConnectedXYGlyph, FactorRange, GMapPlot, GlyphRenderer, MapPlot, Plot,
    Range, Range1d, Renderer, Scale,
};

pub(super) fn checks() -> [Check; 5] {
    [Check::new(renderers), Check::new(range_names), Check::new(scales), Check::new(map_ranges), Check::new(views)]
}

fn renderers(plot: &Plot, findings: &mut Findings<'_>) {
    // A map is something to see.
    let is_map = plot.as_node().class().is(GMapPlot::class());
    let has_annotation = || plot.center().get().iter().any(|element| element.as_node().class().is(Annotation::class()));
    if !is_map && plot.renderers().get().is_empty() && !has_annotation() {
        findings.report(MISSING_RENDERERS, "it has no renderers, so that it is empty; add a glyph or an annotation");
    }
}

fn range_names(plot: &Plot, findings: &mut Findings<'_>) {
    let (x_ranges, y_ranges) = (plot.extra_x_ranges().get(), plot.extra_y_ranges().get());
    let sides = [plot.left(), plot.right(), plot.above(), plot.below(), plot.center()];
    let elements = sides.iter().flat_map(|side| side.get());
    let around = elements.filter_map(|element| Renderer::from_node(element.as_node().clone()));
    for renderer in around.chain(plot.renderers().get()) {
        let names = [
            ("x_range", renderer.x_range_name().get(), &x_ranges),
            ("y_range", renderer.y_range_name().get(), &y_ranges),
        ];
        for (range, name, known) in names {
            if name != "default" && !known.contains_key(&name) {
                let names = || known.keys().map(String::as_str).chain(["default"]);
                let text = format!(
                    "{range}_name of {renderer:?} is {name:?}, and extra_{range}s has no range of that name; add it, or \
                     name {}{}",
                    either(names()),
                    did_you_mean(&name, names())
                );
                findings.report(BAD_EXTRA_RANGE_NAME, text);
            }
        }
    }
}

fn scales(plot: &Plot, findings: &mut Findings<'_>) {
    fits("x", &plot.x_range().get(), &plot.extra_x_ranges().get(), &plot.x_scale().get(), findings);
    fits("y", &plot.y_range().get(), &plot.extra_y_ranges().get(), &plot.y_scale().get(), findings);
}

/// `BokehJS` holds the further ranges against the plot's own scale as well.
fn fits(direction: &str, range: &Range, others: &BTreeMap<String, Range>, scale: &Scale, findings: &mut Findings<'_>) {
    let is_categorical = scale.as_node().class().is(CategoricalScale::class());
    for range in std::iter::once(range).chain(others.values()) {
        let has_factors = range.as_node().class().is(FactorRange::class());
        if has_factors != is_categorical {
            let mend =
                if has_factors { "set a CategoricalScale" } else { "set a LinearScale or LogScale, or a FactorRange" };
            let text = format!(
                "its {direction}_scale {scale:?} cannot show {range:?}, so that nothing would be drawn; {mend}"
            );
            findings.report(INCOMPATIBLE_SCALE_AND_RANGE, text);
        }
    }
}

fn map_ranges(plot: &MapPlot, findings: &mut Findings<'_>) {
    for (property, range) in [("x_range", plot.x_range().get()), ("y_range", plot.y_range().get())] {
        if !range.as_node().class().is(Range1d::class()) {
            let text = format!("its {property} is {range:?}, but what a map shows has fixed ends; set a Range1d");
            findings.report(INCOMPATIBLE_MAP_RANGE_TYPE, text);
        }
    }
}

fn views(renderer: &GlyphRenderer, findings: &mut Findings<'_>) {
    let (glyph, filter) = (renderer.glyph().get(), renderer.view().get().filter().get());
    if glyph.as_node().class().is(ConnectedXYGlyph::class()) && !filter.as_node().class().is(AllIndices::class()) {
        let text = format!(
            "its {glyph:?} connects points, and {filter:?} leaves some out, so that the others are connected; filter \
             the data instead, or draw points"
        );
        findings.report(CDSVIEW_FILTERS_WITH_CONNECTED, text);
    }
}
