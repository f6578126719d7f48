//! What is said of documents with mistakes, code by code.

#[path = "apps/mistakes/documents.rs"]
mod documents;

use documents::DOCUMENTS;
use tropism::core::Document;

/// What is found in each document, without ids.
const FOUND: &[(&str, &[&str])] = &[
    (
        "unknown_column",
        &["E-1001 (BAD_COLUMN_NAME): \
             GlyphRenderer named \"prices\": its Line.y is the column \"clsoe\", which ColumnDataSource does not \
             have; name \"date\" or \"close\"; did you mean \"close\"?"],
    ),
    (
        "unknown_columns_of_looks",
        &["E-1001 (BAD_COLUMN_NAME): \
             GlyphRenderer: its Scatter.fill_color is the column \"shade\", which ColumnDataSource does not have; \
             name \"date\" or \"close\""],
    ),
    ("no_columns_yet", &[]),
    (
        "legend_of_two_sources",
        &["E-1006 (NON_MATCHING_DATA_SOURCES_ON_LEGEND_ITEM_RENDERERS): \
             LegendItem: its label is the column \"y\", but its renderers show ColumnDataSource and \
             ColumnDataSource; give them one data source, or make an item for each"],
    ),
    (
        "legend_of_unknown_column",
        &["E-1001 (BAD_COLUMN_NAME): \
             LegendItem: its label is the column \"z\", which ColumnDataSource does not have; name \"x\" or \"y\"; \
             did you mean \"x\" or \"y\"?"],
    ),
    (
        "no_dimension",
        &[
            "E-1007 (MISSING_MERCATOR_DIMENSION): \
             MercatorTicker: it has no dimension, so that nothing would be drawn; set it to LatLon::Lat or \
             LatLon::Lon",
            "E-1007 (MISSING_MERCATOR_DIMENSION): \
             MercatorTickFormatter: it has no dimension, so that nothing would be drawn; set it to LatLon::Lat or \
             LatLon::Lon",
        ],
    ),
    (
        "categories_on_numbers",
        &["E-1009 (INCOMPATIBLE_SCALE_AND_RANGE): \
             Plot: its x_scale LinearScale cannot show FactorRange, so that nothing would be drawn; set a \
             CategoricalScale"],
    ),
    (
        "graph_without_ends",
        &[
            "E-1011 (MALFORMED_GRAPH_SOURCE): \
             GraphRenderer: ColumnDataSource of its edge_renderer has no column \"start\", by which edges find \
             nodes; add it",
            "E-1011 (MALFORMED_GRAPH_SOURCE): \
             GraphRenderer: ColumnDataSource of its edge_renderer has no column \"end\", by which edges find nodes; \
             add it",
        ],
    ),
    (
        "map_that_follows_data",
        &["E-1012 (INCOMPATIBLE_MAP_RANGE_TYPE): \
             GMapPlot: its y_range is DataRange1d, but what a map shows has fixed ends; set a Range1d"],
    ),
    (
        "points_of_lines",
        &["E-1013 (INCOMPATIBLE_POINT_DRAW_RENDERER): \
             PointDrawTool: its GlyphRenderer draws MultiLine; give it one of these glyphs: XYGlyph"],
    ),
    (
        "boxes_of_points",
        &["E-1014 (INCOMPATIBLE_BOX_EDIT_RENDERER): \
             BoxEditTool: its GlyphRenderer draws Scatter; give it one of these glyphs: LRTBGlyph, Rect, HStrip, \
             VStrip"],
    ),
    (
        "polygons_of_points",
        &[
            "E-1015 (INCOMPATIBLE_POLY_DRAW_RENDERER): \
             PolyDrawTool: its GlyphRenderer draws Scatter; give it one of these glyphs: MultiLine, Patches",
            "E-1015 (INCOMPATIBLE_POLY_DRAW_RENDERER): \
             FreehandDrawTool: its GlyphRenderer draws Scatter; give it one of these glyphs: MultiLine, Patches",
            "E-1016 (INCOMPATIBLE_POLY_EDIT_RENDERER): \
             PolyEditTool: its GlyphRenderer draws Scatter; give it one of these glyphs: MultiLine, Patches",
        ],
    ),
    (
        "corners_of_lines",
        &["E-1017 (INCOMPATIBLE_POLY_EDIT_VERTEX_RENDERER): \
             PolyEditTool: its GlyphRenderer draws MultiLine; give it one of these glyphs: XYGlyph"],
    ),
    (
        "lines_of_points",
        &[
            "E-1025 (INCOMPATIBLE_LINE_EDIT_RENDERER): \
             LineEditTool: its GlyphRenderer draws Scatter; give it one of these glyphs: Line",
            "E-1026 (INCOMPATIBLE_LINE_EDIT_INTERSECTION_RENDERER): \
             LineEditTool: its GlyphRenderer draws Text, which has no line; give it a glyph that has one",
        ],
    ),
    (
        "size_of_squares",
        &["E-1029 (INVALID_PROPERTY_VALUE): \
             SizeBar: its GlyphRenderer draws Scatter; give it one of these glyphs: RadialGlyph"],
    ),
    (
        "nothing_to_move",
        &["E-1018 (NO_RANGE_TOOL_RANGES): RangeTool: it has no range to move; set x_range, y_range or both"],
    ),
    (
        "factor_twice",
        &["E-1019 (DUPLICATE_FACTORS): \
             FactorRange: its factors have \"a\" more than once; leave out what is repeated"],
    ),
    (
        "unknown_range",
        &["E-1020 (BAD_EXTRA_RANGE_NAME): \
             Plot: x_range_name of GlyphRenderer is \"degres\", and extra_x_ranges has no range of that name; add \
             it, or name \"degrees\" or \"default\"; did you mean \"degrees\"?"],
    ),
    (
        "slider_that_cannot_move",
        &["E-1021 (EQUAL_SLIDER_START_END): Slider: its start and end are both 5; move one of them"],
    ),
    (
        "contradicting_sizes",
        &[
            "W-1022 (MIN_PREFERRED_MAX_WIDTH): \
             Spacer: min_width 300, max_width 200: they contradict each other; let each be at least the one before \
             it",
            "W-1023 (MIN_PREFERRED_MAX_HEIGHT): \
             Spacer: min_height 90, max_height 50: they contradict each other; let each be at least the one before \
             it",
        ],
    ),
    (
        "filtered_line",
        &["W-1024 (CDSVIEW_FILTERS_WITH_CONNECTED): \
             GlyphRenderer: its Line connects points, and IndexFilter leaves some out, so that the others are \
             connected; filter the data instead, or draw points"],
    ),
    (
        "child_twice",
        &["E-1027 (REPEATED_LAYOUT_CHILD): Row: Spacer is its child twice; make a model of its own for each place"],
    ),
    (
        "cell_twice",
        &["E-1027 (REPEATED_LAYOUT_CHILD): \
             GridBox: Spacer is its child twice; make a model of its own for each place"],
    ),
    (
        "unknown_property",
        &[
            "E-1028 (NOT_A_PROPERTY_OF): \
             SetValue: its attr is \"valeu\", which Slider does not have; name a property of it; did you mean \
             \"value\"?",
            "E-1028 (NOT_A_PROPERTY_OF): \
             bokeh.models.dom.ValueOf: its attr is \"valeu\", which Slider does not have; name a property of it; did \
             you mean \"value\"?",
        ],
    ),
    (
        "wrong_value",
        &["E-1029 (INVALID_PROPERTY_VALUE): SetValue: it sets value of Slider to \"high\"; set it to a number"],
    ),
    (
        "too_few_labels",
        &["W-1030 (WEIGHTED_STACK_COLOR_MAPPER_LABEL_LENGTH_MISMATCH): \
             WeightedStackColorMapper: the number of its stack_labels (1) is not that of its colours (2); give each \
             colour one"],
    ),
    (
        "unknown_unit",
        &["E-1031 (NON_MATCHING_SCALE_BAR_UNIT): \
             ScaleBar: its unit is \"yard\", which ImperialLength does not have; name \"ch\", \"ft\", \"fur\", \
             \"in\", \"lea\", \"mi\" or \"yd\""],
    ),
    (
        "empty_plot",
        &["W-1000 (MISSING_RENDERERS): \
             Plot: it has no renderers, so that it is empty; add a glyph or an annotation"],
    ),
    (
        "empty_layout",
        &["W-1002 (EMPTY_LAYOUT): \
             Column: it has no children, so that it shows nothing; give it some or leave it out"],
    ),
    (
        "child_and_root",
        &["W-1004 (BOTH_CHILD_AND_ROOT): \
             Row: its child Spacer is a root of the document, too; take it out of one of the two"],
    ),
    (
        "fixed_without_size",
        &[
            "W-1005 (FIXED_SIZING_MODE): \
             Spacer: its sizing_mode is \"fixed\", but it has no width or no height; set both",
            "W-1006 (FIXED_WIDTH_POLICY): Spacer: its width_policy is \"fixed\", but it has no width; set it",
            "W-1007 (FIXED_HEIGHT_POLICY): Spacer: its height_policy is \"fixed\", but it has no height; set it",
        ],
    ),
    (
        "too_few_colors",
        &["W-1008 (PALETTE_LENGTH_FACTORS_MISMATCH): \
             CategoricalColorMapper: its palette has fewer colours (1) than there are factors (3), so that the last \
             2 get nan_color; add colours"],
    ),
    ("nothing_wrong", &[]),
];

/// What is found in a document.
fn found(name: &str) -> Vec<String> {
    let (_, build) = DOCUMENTS.iter().find(|(known, _)| *known == name).expect("a document of that name");
    let mut document = Document::new(tropism::registry());
    document.turn(|turn| build().into_iter().for_each(|root| turn.session().add_root(root)));
    let findings = document.check().unwrap_or_else(|unsound| unsound.findings);
    let errors: Vec<String> = findings.iter().filter(|finding| finding.is_error()).map(ToString::to_string).collect();
    let mut faults = document.take_faults();
    assert_eq!(
        (faults.sort(), faults.len()),
        ((), errors.len()),
        "the turn found what is found when asked: {faults:?}"
    );
    assert!(errors.iter().all(|error| faults.contains(error)), "{errors:?} and {faults:?}");
    findings.iter().map(|finding| without_ids(&finding.to_string())).collect()
}

/// `Plot` of `Plot(t12)`.
fn without_ids(text: &str) -> String {
    let mut parts = text.split("(t");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| match part.split_once(')') {
        Some((id, rest)) if id.parse::<u32>().is_ok() => kept + rest,
        _ => kept + "(t" + part,
    })
}

#[test]
fn each_mistake_is_told_with_its_model_and_what_to_do() {
    for (name, expected) in FOUND {
        assert_eq!(found(name), *expected, "{name}");
    }
    assert!(FOUND.iter().map(|(name, _)| name).eq(DOCUMENTS.iter().map(|(name, _)| name)), "each document is here");
}
