//! The codes of what is checked, with Bokeh's numbers and names.

use tropism_core::diagnostics::Code;

macro_rules! codes {
    ($kind:ident: $($(#[$doc:meta])* $name:ident = $number:literal;)*) => {
        $($(#[$doc])*
        pub const $name: Code = Code::$kind($number, stringify!($name));)*
    };
}

codes! { error:
    /// A glyph, an annotation or a legend names a column that its data source does not have.
    BAD_COLUMN_NAME = 1001;
    /// The label of a legend's item is a column, and its renderers have several data sources.
    NON_MATCHING_DATA_SOURCES_ON_LEGEND_ITEM_RENDERERS = 1006;
    /// A ticker or formatter of Mercator coordinates does not know which of the two it is for.
    MISSING_MERCATOR_DIMENSION = 1007;
    /// A categorical scale with a range of numbers, or another scale with a range of categories.
    INCOMPATIBLE_SCALE_AND_RANGE = 1009;
    /// The sources of a graph lack a column that tells nodes or edges.
    MALFORMED_GRAPH_SOURCE = 1011;
    /// A plot over a map has a range that is no `Range1d`.
    INCOMPATIBLE_MAP_RANGE_TYPE = 1012;
    /// A tool that draws points has a renderer of other glyphs.
    INCOMPATIBLE_POINT_DRAW_RENDERER = 1013;
    /// A tool that edits boxes has a renderer of other glyphs.
    INCOMPATIBLE_BOX_EDIT_RENDERER = 1014;
    /// A tool that draws polygons, or by free hand, has a renderer of other glyphs.
    INCOMPATIBLE_POLY_DRAW_RENDERER = 1015;
    /// A tool that edits polygons has a renderer of other glyphs.
    INCOMPATIBLE_POLY_EDIT_RENDERER = 1016;
    /// A tool of polygons shows their corners with glyphs that have no single place.
    INCOMPATIBLE_POLY_EDIT_VERTEX_RENDERER = 1017;
    /// A range tool moves no range.
    NO_RANGE_TOOL_RANGES = 1018;
    /// A range has a category twice.
    DUPLICATE_FACTORS = 1019;
    /// Something in a plot is drawn with a range that the plot does not have.
    BAD_EXTRA_RANGE_NAME = 1020;
    /// A slider has no way to go.
    EQUAL_SLIDER_START_END = 1021;
    /// A tool that edits lines has a renderer of other glyphs.
    INCOMPATIBLE_LINE_EDIT_RENDERER = 1025;
    /// A tool that edits lines shows where they may be moved with glyphs that have no line.
    INCOMPATIBLE_LINE_EDIT_INTERSECTION_RENDERER = 1026;
    /// A layout has a child twice.
    REPEATED_LAYOUT_CHILD = 1027;
    /// A model is to be given, or asked for, a property that it does not have.
    NOT_A_PROPERTY_OF = 1028;
    /// A property is to be given a value that it cannot hold.
    INVALID_PROPERTY_VALUE = 1029;
    /// A scale bar has a unit that its dimension does not know.
    NON_MATCHING_SCALE_BAR_UNIT = 1031;
}

codes! { warning:
    /// A plot has nothing to draw.
    MISSING_RENDERERS = 1000;
    /// A row or column has no children.
    EMPTY_LAYOUT = 1002;
    /// An element is a root and the child of a layout.
    BOTH_CHILD_AND_ROOT = 1004;
    /// The size of an element is fixed, and it has none.
    FIXED_SIZING_MODE = 1005;
    /// The width of an element is fixed, and it has none.
    FIXED_WIDTH_POLICY = 1006;
    /// The height of an element is fixed, and it has none.
    FIXED_HEIGHT_POLICY = 1007;
    /// A mapper has more categories than colours.
    PALETTE_LENGTH_FACTORS_MISMATCH = 1008;
    /// The least, wanted and greatest width contradict each other; browsers take the least. An error in Bokeh.
    MIN_PREFERRED_MAX_WIDTH = 1022;
    /// The least, wanted and greatest height contradict each other; browsers take the least. An error in Bokeh.
    MIN_PREFERRED_MAX_HEIGHT = 1023;
    /// A line or patch is drawn through those points alone that a filter leaves. An error in Bokeh.
    CDSVIEW_FILTERS_WITH_CONNECTED = 1024;
    /// A mapper of stacks has more or fewer labels than colours; `BokehJS` does not look at labels. An error in Bokeh,
    /// whose Python library mends it.
    WEIGHTED_STACK_COLOR_MAPPER_LABEL_LENGTH_MISMATCH = 1030;
}
