//! Columns that are named and are not there.

use std::collections::HashSet;

use tropism_core::diagnostics::{Check, Findings};
use tropism_core::{ColumnData, ModelClass as _, Node, SpecSource, Value};

use super::{
    BAD_COLUMN_NAME, MALFORMED_GRAPH_SOURCE, NON_MATCHING_DATA_SOURCES_ON_LEGEND_ITEM_RENDERERS, did_you_mean, either,
};
use crate::models::{
    ColumnDataSource, DataAnnotation, DataSource, GlyphRenderer, GraphRenderer, LegendItem, WebDataSource,
};
use crate::property::Auto;

/// So many names of columns are listed.
const MAX_LISTED: usize = 8;

pub(super) fn checks() -> [Check; 4] {
    [Check::new(glyphs), Check::new(annotations), Check::new(legend_items), Check::new(graphs)]
}

fn glyphs(renderer: &GlyphRenderer, findings: &mut Findings<'_>) {
    let source = renderer.data_source().get();
    let looks = [renderer.selection_glyph(), renderer.nonselection_glyph(), renderer.muted_glyph()];
    let looks = looks.iter().filter_map(|look| match look.get() {
        Some(Auto::Given(glyph)) => Some(glyph),
        _ => None,
    });
    let glyphs = [Some(renderer.glyph().get()), renderer.hover_glyph().get()].into_iter().flatten().chain(looks);
    let mut seen: HashSet<Node> = HashSet::new();
    for glyph in glyphs {
        if seen.insert(glyph.as_node().clone()) {
            let node = glyph.as_node();
            report_unknown(node, &format!("{}.", node.class().name()), &source, findings);
        }
    }
}

fn annotations(annotation: &DataAnnotation, findings: &mut Findings<'_>) {
    report_unknown(annotation.as_node(), "", &annotation.source().get(), findings);
}

fn legend_items(item: &LegendItem, findings: &mut Findings<'_>) {
    let label = item.label().get();
    let Some(field) = label.as_field() else { return };
    let renderers = item.renderers().get();
    let mut sources = renderers.iter().filter_map(|renderer| renderer.data_source().try_get());
    let Some(source) = sources.next() else {
        let text = format!("its label is the column {field:?}, but of no data source; give it a renderer");
        return findings.report(BAD_COLUMN_NAME, text);
    };
    if let Some(other) = sources.find(|other| *other != source) {
        let text = format!(
            "its label is the column {field:?}, but its renderers show {source:?} and {other:?}; give them one data \
             source, or make an item for each"
        );
        findings.report(NON_MATCHING_DATA_SOURCES_ON_LEGEND_ITEM_RENDERERS, text);
    }
    if let Some(columns) = columns_of(&source)
        && columns.get(field).is_none()
    {
        findings.report(BAD_COLUMN_NAME, unknown("label", field, &source, &columns));
    }
}

fn graphs(graph: &GraphRenderer, findings: &mut Findings<'_>) {
    let nodes = ("node_renderer", graph.node_renderer().get(), &["index"][..]);
    let edges = ("edge_renderer", graph.edge_renderer().get(), &["start", "end"][..]);
    for (property, renderer, needed) in [nodes, edges] {
        let source = renderer.data_source().try_get();
        let Some((source, columns)) = source.and_then(|source| columns_of(&source).map(|columns| (source, columns)))
        else {
            continue;
        };
        for name in needed.iter().filter(|name| columns.get(name).is_none()) {
            let text =
                format!("{source:?} of its {property} has no column {name:?}, by which edges find nodes; add it");
            findings.report(MALFORMED_GRAPH_SOURCE, text);
        }
    }
}

/// Reports the columns that data-driven properties name and the source does not have. Those that were never set do not
/// count: a graph, for one, gives its glyphs the coordinates that they name by default.
fn report_unknown(node: &Node, owner: &str, source: &DataSource, findings: &mut Findings<'_>) {
    let Some(columns) = columns_of(source) else { return };
    for (property, value) in node.values() {
        if let Value::Spec(spec) = value
            && let SpecSource::Field(field) = &spec.source
            && columns.get(field).is_none()
        {
            findings.report(BAD_COLUMN_NAME, unknown(&format!("{owner}{property}"), field, source, &columns));
        }
    }
}

/// The columns, as far as the server knows them.
fn columns_of(source: &DataSource) -> Option<ColumnData> {
    if WebDataSource::from_node(source.as_node().clone()).is_some() {
        return None;
    }
    let columns = ColumnDataSource::from_node(source.as_node().clone())?.data().get();
    let is_empty = columns.iter().next().is_none();
    (!is_empty).then_some(columns)
}

fn unknown(property: &str, field: &str, source: &DataSource, columns: &ColumnData) -> String {
    let names: Vec<&str> = columns.names().take(MAX_LISTED).collect();
    let more = if columns.names().nth(MAX_LISTED).is_some() { " or another" } else { "" };
    format!(
        "its {property} is the column {field:?}, which {source:?} does not have; name {}{more}{}",
        either(names),
        did_you_mean(field, columns.names())
    )
}
