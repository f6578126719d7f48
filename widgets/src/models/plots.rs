//! Plots.

use std::collections::BTreeMap;

use tropism_core::{Model, models};

use crate::models::{
    DataRange1d, LayoutDOM, LinearScale, Pane, Range, Renderer, Scale, StyledElement, Texture, Title, Toolbar,
    UIElement,
};
use crate::property::{
    Caption, Color, Dash, FrameAlign, GridItem, LineCap, LineJoin, Location, OutputBackend, ResetPolicy, Spacing,
    Tracks, WindowAxis,
};

models! { $
    /// A plot: ranges, renderers, axes, a toolbar and the frame around them.
    Plot / BuildPlot: LayoutDOM {
        /// Part of the horizontal dimension that is shown.
        x_range: Range = Model(|| DataRange1d::builder().into_node()) => [frozen, group_x],
        /// Part of the vertical dimension that is shown.
        y_range: Range = Model(|| DataRange1d::builder().into_node()) => [frozen, group_y],
        /// How the horizontal range is mapped to the frame.
        x_scale: Scale = Model(|| LinearScale::builder().into_node()) => [group_x],
        /// How the vertical range is mapped to the frame.
        y_scale: Scale = Model(|| LinearScale::builder().into_node()) => [group_y],
        /// Further horizontal ranges, by the name that renderers use.
        extra_x_ranges: BTreeMap<String, Range> = Map(&[]) => [frozen],
        /// Further vertical ranges, by the name that renderers use.
        extra_y_ranges: BTreeMap<String, Range> = Map(&[]) => [frozen],
        /// Scales of the further horizontal ranges, by name.
        extra_x_scales: BTreeMap<String, Scale> = Map(&[]),
        /// Scales of the further vertical ranges, by name.
        extra_y_scales: BTreeMap<String, Scale> = Map(&[]),
        /// Which range follows the data inside the window of the other one.
        window_axis: WindowAxis = Text("none"),
        /// Whether the canvas is drawn in the full resolution of the screen.
        hidpi: bool = Bool(true),
        /// The title; `None` shows none.
        title: Option<Title> = Model(|| Title::builder().into_node()) => [frozen],
        /// On which side of the frame the title stands.
        title_location: Option<Location> = Text("above"),
        /// Colour of the outline line; `None` draws none.
        outline_line_color: Option<Color> = Text("#e5e5e5"),
        /// Opacity of the outline line, from 0 to 1.
        outline_line_alpha: f64 = Float(1.0),
        /// Width of the outline line in pixels.
        outline_line_width: f64 = Float(1.0),
        /// How segments of the outline line meet.
        outline_line_join: LineJoin = Text("bevel"),
        /// How the outline line ends.
        outline_line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the outline line.
        outline_line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the outline line starts, in pixels.
        outline_line_dash_offset: i64 = Int(0),
        /// What is drawn inside the frame.
        renderers: Vec<Renderer> = List(&[]) => [views],
        /// The tools and the bar that shows them.
        toolbar: Toolbar = Model(|| Toolbar::builder().into_node()) => [frozen],
        /// On which side the toolbar stands; `None` hides it.
        toolbar_location: Option<Location> = Text("right"),
        /// Whether the toolbar stands inside the space of axes and titles of its side.
        toolbar_sticky: bool = Bool(true),
        /// Whether the toolbar stands inside the frame.
        toolbar_inner: bool = Bool(false),
        /// What stands to the left of the frame, from the inside outwards.
        left: Vec<StyledElement> = List(&[]) => [views],
        /// What stands to the right of the frame, from the inside outwards.
        right: Vec<StyledElement> = List(&[]) => [views],
        /// What stands above the frame, from the inside outwards.
        above: Vec<StyledElement> = List(&[]) => [views],
        /// What stands below the frame, from the inside outwards.
        below: Vec<StyledElement> = List(&[]) => [views],
        /// What stands inside the frame and shows no data, such as grids and legends.
        center: Vec<StyledElement> = List(&[]) => [views],
        /// Width of the frame without axes and borders, in pixels; `None` derives it from the whole.
        frame_width: Option<i64> = Null,
        /// Height of the frame without axes and borders, in pixels; `None` derives it from the whole.
        frame_height: Option<i64> = Null,
        /// Which sides of the frame are aligned with those of neighbours in a grid: all, none, or a map by side.
        frame_align: FrameAlign = Bool(true),
        /// Width of the frame as the client laid it out, in pixels.
        inner_width: i64 = Required => [readonly, unserialized, observed],
        /// Height of the frame as the client laid it out, in pixels.
        inner_height: i64 = Required => [readonly, unserialized, observed],
        /// Width of the whole plot as the client laid it out, in pixels.
        outer_width: i64 = Required => [readonly, unserialized, observed],
        /// Height of the whole plot as the client laid it out, in pixels.
        outer_height: i64 = Required => [readonly, unserialized, observed],
        /// Colour of the background fill; `None` fills nothing.
        background_fill_color: Option<Color> = Text("#ffffff"),
        /// Opacity of the background fill, from 0 to 1.
        background_fill_alpha: f64 = Float(1.0),
        /// Colour of the background hatching.
        background_hatch_color: Option<Color> = Text("black"),
        /// Opacity of the background hatching, from 0 to 1.
        background_hatch_alpha: f64 = Float(1.0),
        /// Size of one tile of the background hatching in pixels.
        background_hatch_scale: f64 = Float(12.0),
        /// Pattern of the background hatching; `None` hatches nothing.
        background_hatch_pattern: Option<String> = Null,
        /// Width of the strokes of the background hatching in pixels.
        background_hatch_weight: f64 = Float(1.0),
        /// Textures for the background hatching by the name that a pattern uses.
        background_hatch_extra: BTreeMap<String, Texture> = Map(&[]),
        /// Colour of the border line; `None` draws none.
        border_line_color: Option<Color> = Null,
        /// Opacity of the border line, from 0 to 1.
        border_line_alpha: f64 = Float(1.0),
        /// Width of the border line in pixels.
        border_line_width: f64 = Float(1.0),
        /// How segments of the border line meet.
        border_line_join: LineJoin = Text("bevel"),
        /// How the border line ends.
        border_line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the border line.
        border_line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the border line starts, in pixels.
        border_line_dash_offset: i64 = Int(0),
        /// Colour of the border fill; `None` fills nothing.
        border_fill_color: Option<Color> = Text("#ffffff"),
        /// Opacity of the border fill, from 0 to 1.
        border_fill_alpha: f64 = Float(1.0),
        /// Colour of the border hatching.
        border_hatch_color: Option<Color> = Text("black"),
        /// Opacity of the border hatching, from 0 to 1.
        border_hatch_alpha: f64 = Float(1.0),
        /// Size of one tile of the border hatching in pixels.
        border_hatch_scale: f64 = Float(12.0),
        /// Pattern of the border hatching; `None` hatches nothing.
        border_hatch_pattern: Option<String> = Null,
        /// Width of the strokes of the border hatching in pixels.
        border_hatch_weight: f64 = Float(1.0),
        /// Textures for the border hatching by the name that a pattern uses.
        border_hatch_extra: BTreeMap<String, Texture> = Map(&[]),
        /// The least space above the frame in pixels.
        min_border_top: Option<i64> = Null,
        /// The least space below the frame in pixels.
        min_border_bottom: Option<i64> = Null,
        /// The least space to the left of the frame in pixels.
        min_border_left: Option<i64> = Null,
        /// The least space to the right of the frame in pixels.
        min_border_right: Option<i64> = Null,
        /// The least space around the frame in pixels, for the sides that have none of their own.
        min_border: Option<i64> = Int(5),
        /// While a person drags, one row of so many is drawn.
        lod_factor: i64 = Int(10),
        /// From this number of rows on fewer are drawn during interaction; `None` always draws all.
        lod_threshold: Option<i64> = Int(2_000),
        /// For how long interaction goes on before fewer rows are drawn, in milliseconds.
        lod_interval: i64 = Int(300),
        /// How long after the last interaction all rows are drawn again, in milliseconds.
        lod_timeout: i64 = Int(500),
        /// What draws the plot.
        output_backend: OutputBackend = Text("canvas"),
        /// Whether equal distances in x and y are drawn equally long.
        match_aspect: bool = Bool(false),
        /// The ratio of the two where `match_aspect` holds.
        aspect_scale: f64 = Float(1.0),
        /// Whether resetting restores the ranges or only tells so.
        reset_policy: ResetPolicy = Text("standard"),
        /// Whether painting waits until this is false again.
        hold_render: bool = Bool(false),
        /// Notes on the origin of the data, shown in a corner of the frame.
        attribution: Vec<Caption> = List(&[]) => [guarded],
    }, override {
        context_menu = Text("auto"),
        width = Int(600),
        height = Int(600),
    }

    /// A plot as [`figure`](crate::plot::figure) makes it, with axes, grids and tools. It has a method for each glyph.
    ///
    /// ```
    /// use tropism_widgets::prelude::*;
    ///
    /// let plot = figure().title("squares").width(400).build();
    /// plot.line(vec![1, 2, 3], vec![1, 4, 9]).line_width(2).add();
    /// assert_eq!(plot.renderers().get().len(), 1);
    /// ```
    Figure / BuildFigure: Plot {}

    /// Plots in rows and columns, with one toolbar for all.
    GridPlot / BuildGridPlot: LayoutDOM {
        /// Sizes and alignments of the rows: one for all, a list, or a map by row; `None` fits them to the content.
        rows: Option<Tracks> = Null,
        /// Sizes and alignments of the columns: one for all, a list, or a map by column; `None` fits them to the
        /// content.
        cols: Option<Tracks> = Null,
        /// Space between rows and columns in pixels: one number, or one for each.
        spacing: Spacing = Int(0),
        /// The toolbar for all plots.
        toolbar: Toolbar = Model(|| Toolbar::builder().into_node()) => [frozen],
        /// On which side of the plots the toolbar stands; `None` shows none.
        toolbar_location: Option<Location> = Text("above"),
        /// The plots, each with its row and column.
        children: Vec<GridItem<LayoutDOM>> = List(&[]) => [children],
    }
}
