//! Boxes and lines over a plot.

use std::collections::BTreeMap;

use tropism_core::{Model, New, Spec, models};

use crate::models::{
    Annotation, ArrowHead, BuildArrowHead, BuildNode, CompositeRenderer, DataAnnotation, Node, Renderer, StyledElement,
    TeeHead, Texture,
};
use crate::property::{
    BorderRadius, Color, CoordinateUnits, Dash, Dimension, Edge, ImplicitTarget, LineCap, LineJoin, Movable, Position,
    Resizable,
};

models! { $
    /// How an area looks, and how it looks under the pointer.
    AreaVisuals / BuildAreaVisuals: Model {
        /// Colour of the line; `None` draws none.
        line_color: Option<Color> = Text("black") => [frozen],
        /// Opacity of the line, from 0 to 1.
        line_alpha: f64 = Float(1.0) => [frozen],
        /// Width of the line in pixels.
        line_width: f64 = Float(1.0) => [frozen],
        /// How segments of the line meet.
        line_join: LineJoin = Text("bevel") => [frozen],
        /// How the line ends.
        line_cap: LineCap = Text("butt") => [frozen],
        /// Dashes and gaps of the line.
        line_dash: Dash = List(&[]) => [frozen],
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: i64 = Int(0) => [frozen],
        /// Colour of the fill; `None` fills nothing.
        fill_color: Option<Color> = Text("gray") => [frozen],
        /// Opacity of the fill, from 0 to 1.
        fill_alpha: f64 = Float(1.0) => [frozen],
        /// Colour of the hatching.
        hatch_color: Option<Color> = Text("black") => [frozen],
        /// Opacity of the hatching, from 0 to 1.
        hatch_alpha: f64 = Float(1.0) => [frozen],
        /// Size of one tile of the hatching in pixels.
        hatch_scale: f64 = Float(12.0) => [frozen],
        /// Pattern of the hatching; `None` hatches nothing.
        hatch_pattern: Option<String> = Null => [frozen],
        /// Width of the strokes of the hatching in pixels.
        hatch_weight: f64 = Float(1.0) => [frozen],
        /// Textures for the hatching by the name that a pattern uses.
        hatch_extra: BTreeMap<String, Texture> = Map(&[]) => [frozen],
        /// Colour of the hover line; `None` draws none.
        hover_line_color: Option<Color> = Text("black") => [frozen],
        /// Opacity of the hover line, from 0 to 1.
        hover_line_alpha: f64 = Float(1.0) => [frozen],
        /// Width of the hover line in pixels.
        hover_line_width: f64 = Float(1.0) => [frozen],
        /// How segments of the hover line meet.
        hover_line_join: LineJoin = Text("bevel") => [frozen],
        /// How the hover line ends.
        hover_line_cap: LineCap = Text("butt") => [frozen],
        /// Dashes and gaps of the hover line.
        hover_line_dash: Dash = List(&[]) => [frozen],
        /// Where in its pattern of dashes the hover line starts, in pixels.
        hover_line_dash_offset: i64 = Int(0) => [frozen],
        /// Colour of the hover fill; `None` fills nothing.
        hover_fill_color: Option<Color> = Text("gray") => [frozen],
        /// Opacity of the hover fill, from 0 to 1.
        hover_fill_alpha: f64 = Float(1.0) => [frozen],
        /// Colour of the hover hatching.
        hover_hatch_color: Option<Color> = Text("black") => [frozen],
        /// Opacity of the hover hatching, from 0 to 1.
        hover_hatch_alpha: f64 = Float(1.0) => [frozen],
        /// Size of one tile of the hover hatching in pixels.
        hover_hatch_scale: f64 = Float(12.0) => [frozen],
        /// Pattern of the hover hatching; `None` hatches nothing.
        hover_hatch_pattern: Option<String> = Null => [frozen],
        /// Width of the strokes of the hover hatching in pixels.
        hover_hatch_weight: f64 = Float(1.0) => [frozen],
        /// Textures for the hover hatching by the name that a pattern uses.
        hover_hatch_extra: BTreeMap<String, Texture> = Map(&[]) => [frozen],
    }

    /// How the handles of a box look by which a person moves and resizes it.
    BoxInteractionHandles / BuildBoxInteractionHandles: Model {
        /// Look of every handle that has no look of its own below.
        all: AreaVisuals = Required => [frozen],
        /// Look of every handle that resizes the box.
        resize: Option<AreaVisuals> = Null => [frozen],
        /// Look of the handles of the four sides.
        sides: Option<AreaVisuals> = Null => [frozen],
        /// Look of the handles of the four corners.
        corners: Option<AreaVisuals> = Null => [frozen],
        /// Look of the handle of the left side.
        left: Option<AreaVisuals> = Null => [frozen],
        /// Look of the handle of the right side.
        right: Option<AreaVisuals> = Null => [frozen],
        /// Look of the handle of the upper side.
        top: Option<AreaVisuals> = Null => [frozen],
        /// Look of the handle of the lower side.
        bottom: Option<AreaVisuals> = Null => [frozen],
        /// Look of the handle of the upper left corner.
        top_left: Option<AreaVisuals> = Null => [frozen],
        /// Look of the handle of the upper right corner.
        top_right: Option<AreaVisuals> = Null => [frozen],
        /// Look of the handle of the lower left corner.
        bottom_left: Option<AreaVisuals> = Null => [frozen],
        /// Look of the handle of the lower right corner.
        bottom_right: Option<AreaVisuals> = Null => [frozen],
    }

    /// A shaded rectangle in data or screen coordinates; sides that are not set reach the frame.
    BoxAnnotation / BuildBoxAnnotation: Annotation {
        /// Colour of the line; `None` draws none.
        line_color: Option<Color> = Text("#cccccc"),
        /// Opacity of the line, from 0 to 1.
        line_alpha: f64 = Float(0.3),
        /// Width of the line in pixels.
        line_width: f64 = Float(1.0),
        /// How segments of the line meet.
        line_join: LineJoin = Text("bevel"),
        /// How the line ends.
        line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the line.
        line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: i64 = Int(0),
        /// Colour of the fill; `None` fills nothing.
        fill_color: Option<Color> = Text("#fff9ba"),
        /// Opacity of the fill, from 0 to 1.
        fill_alpha: f64 = Float(0.4),
        /// Colour of the hatching.
        hatch_color: Option<Color> = Text("black"),
        /// Opacity of the hatching, from 0 to 1.
        hatch_alpha: f64 = Float(1.0),
        /// Size of one tile of the hatching in pixels.
        hatch_scale: f64 = Float(12.0),
        /// Pattern of the hatching; `None` hatches nothing.
        hatch_pattern: Option<String> = Null,
        /// Width of the strokes of the hatching in pixels.
        hatch_weight: f64 = Float(1.0),
        /// Textures for the hatching by the name that a pattern uses.
        hatch_extra: BTreeMap<String, Texture> = Map(&[]),
        /// Colour of the hover line; `None` draws none.
        hover_line_color: Option<Color> = Null,
        /// Opacity of the hover line, from 0 to 1.
        hover_line_alpha: f64 = Float(0.3),
        /// Width of the hover line in pixels.
        hover_line_width: f64 = Float(1.0),
        /// How segments of the hover line meet.
        hover_line_join: LineJoin = Text("bevel"),
        /// How the hover line ends.
        hover_line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the hover line.
        hover_line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the hover line starts, in pixels.
        hover_line_dash_offset: i64 = Int(0),
        /// Colour of the hover fill; `None` fills nothing.
        hover_fill_color: Option<Color> = Null,
        /// Opacity of the hover fill, from 0 to 1.
        hover_fill_alpha: f64 = Float(0.4),
        /// Colour of the hover hatching.
        hover_hatch_color: Option<Color> = Text("black"),
        /// Opacity of the hover hatching, from 0 to 1.
        hover_hatch_alpha: f64 = Float(1.0),
        /// Size of one tile of the hover hatching in pixels.
        hover_hatch_scale: f64 = Float(12.0),
        /// Pattern of the hover hatching; `None` hatches nothing.
        hover_hatch_pattern: Option<String> = Null,
        /// Width of the strokes of the hover hatching in pixels.
        hover_hatch_weight: f64 = Float(1.0),
        /// Textures for the hover hatching by the name that a pattern uses.
        hover_hatch_extra: BTreeMap<String, Texture> = Map(&[]),
        /// The left side, as a coordinate or bound to an edge of something else.
        left: Edge = Model(|| Node::builder().target(ImplicitTarget::Frame).symbol("left").into_node()) => [input],
        /// The right side, as a coordinate or bound to an edge of something else.
        right: Edge = Model(|| Node::builder().target(ImplicitTarget::Frame).symbol("right").into_node()) => [input],
        /// The upper side, as a coordinate or bound to an edge of something else.
        top: Edge = Model(|| Node::builder().target(ImplicitTarget::Frame).symbol("top").into_node()) => [input],
        /// The lower side, as a coordinate or bound to an edge of something else.
        bottom: Edge = Model(|| Node::builder().target(ImplicitTarget::Frame).symbol("bottom").into_node()) => [input],
        /// What a number given as `left` counts.
        left_units: CoordinateUnits = Text("data"),
        /// What a number given as `right` counts.
        right_units: CoordinateUnits = Text("data"),
        /// What a number given as `top` counts.
        top_units: CoordinateUnits = Text("data"),
        /// What a number given as `bottom` counts.
        bottom_units: CoordinateUnits = Text("data"),
        /// How far to the left a person may move or resize the box; `None` sets no limit.
        left_limit: Option<Edge> = Null,
        /// How far to the right a person may move or resize the box; `None` sets no limit.
        right_limit: Option<Edge> = Null,
        /// How far up a person may move or resize the box; `None` sets no limit.
        top_limit: Option<Edge> = Null,
        /// How far down a person may move or resize the box; `None` sets no limit.
        bottom_limit: Option<Edge> = Null,
        /// The least width to which a person may shrink the box.
        min_width: f64 = Float(0.0),
        /// The least height to which a person may shrink the box.
        min_height: f64 = Float(0.0),
        /// The greatest width to which a person may grow the box.
        max_width: f64 = Float(f64::INFINITY),
        /// The greatest height to which a person may grow the box.
        max_height: f64 = Float(f64::INFINITY),
        /// Radius of the corners in pixels: one number, four, or a map by the name of the corner.
        border_radius: BorderRadius = Int(0),
        /// Whether a person may move and resize the box.
        editable: bool = Bool(false),
        /// Which sides an editable box may be resized by.
        resizable: Resizable = Text("all"),
        /// Along which dimensions an editable box may be moved.
        movable: Movable = Text("both"),
        /// Whether resizing one side resizes the opposite one alike.
        symmetric: bool = Bool(false),
        /// Whether an editable box shows handles; without them its sides and inside take the pointer.
        use_handles: bool = Bool(false),
        /// How the handles look.
        handles: BoxInteractionHandles = Model(|| handles().into_node()),
        /// Whether everything outside the box is shaded in place of its inside.
        inverted: bool = Bool(false),
    }

    /// A line across the whole frame of a plot, along one of its dimensions.
    Span / BuildSpan: Annotation {
        /// Where the line crosses the other dimension, in the units below; `None` hides it.
        location: Option<Position> = Null => [input],
        /// What `location` counts.
        location_units: CoordinateUnits = Text("data"),
        /// `Width` for a horizontal line, `Height` for a vertical one.
        dimension: Dimension = Text("width"),
        /// Whether a person may drag the line.
        editable: bool = Bool(false),
        /// Colour of the line; `None` draws none.
        line_color: Option<Color> = Text("black"),
        /// Opacity of the line, from 0 to 1.
        line_alpha: f64 = Float(1.0),
        /// Width of the line in pixels.
        line_width: f64 = Float(1.0),
        /// How segments of the line meet.
        line_join: LineJoin = Text("bevel"),
        /// How the line ends.
        line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the line.
        line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: i64 = Int(0),
        /// Colour of the hover line; `None` draws none.
        hover_line_color: Option<Color> = Null,
        /// Opacity of the hover line, from 0 to 1.
        hover_line_alpha: f64 = Float(0.3),
        /// Width of the hover line in pixels.
        hover_line_width: f64 = Float(1.0),
        /// How segments of the hover line meet.
        hover_line_join: LineJoin = Text("bevel"),
        /// How the hover line ends.
        hover_line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the hover line.
        hover_line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the hover line starts, in pixels.
        hover_line_dash_offset: i64 = Int(0),
    }

    /// A straight line across the frame, given by an equation.
    Slope / BuildSlope: Annotation {
        /// How far the line rises when x grows by one; `None` draws no line.
        gradient: Option<f64> = Null,
        /// Where the line crosses the vertical at x = 0; `None` draws no line.
        y_intercept: Option<f64> = Null,
        /// Colour of the line; `None` draws none.
        line_color: Option<Color> = Text("black"),
        /// Opacity of the line, from 0 to 1.
        line_alpha: f64 = Float(1.0),
        /// Width of the line in pixels.
        line_width: f64 = Float(1.0),
        /// How segments of the line meet.
        line_join: LineJoin = Text("bevel"),
        /// How the line ends.
        line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the line.
        line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: i64 = Int(0),
        /// Colour of the above fill; `None` fills nothing.
        above_fill_color: Option<Color> = Null,
        /// Opacity of the above fill, from 0 to 1.
        above_fill_alpha: f64 = Float(0.4),
        /// Colour of the above hatching.
        above_hatch_color: Option<Color> = Text("black"),
        /// Opacity of the above hatching, from 0 to 1.
        above_hatch_alpha: f64 = Float(1.0),
        /// Size of one tile of the above hatching in pixels.
        above_hatch_scale: f64 = Float(12.0),
        /// Pattern of the above hatching; `None` hatches nothing.
        above_hatch_pattern: Option<String> = Null,
        /// Width of the strokes of the above hatching in pixels.
        above_hatch_weight: f64 = Float(1.0),
        /// Textures for the above hatching by the name that a pattern uses.
        above_hatch_extra: BTreeMap<String, Texture> = Map(&[]),
        /// Colour of the below fill; `None` fills nothing.
        below_fill_color: Option<Color> = Null,
        /// Opacity of the below fill, from 0 to 1.
        below_fill_alpha: f64 = Float(0.4),
        /// Colour of the below hatching.
        below_hatch_color: Option<Color> = Text("black"),
        /// Opacity of the below hatching, from 0 to 1.
        below_hatch_alpha: f64 = Float(1.0),
        /// Size of one tile of the below hatching in pixels.
        below_hatch_scale: f64 = Float(12.0),
        /// Pattern of the below hatching; `None` hatches nothing.
        below_hatch_pattern: Option<String> = Null,
        /// Width of the strokes of the below hatching in pixels.
        below_hatch_weight: f64 = Float(1.0),
        /// Textures for the below hatching by the name that a pattern uses.
        below_hatch_extra: BTreeMap<String, Texture> = Map(&[]),
    }

    /// A line between two coordinates, with a head at each end, for each row of a data source.
    Whisker / BuildWhisker: DataAnnotation {
        /// What the coordinates of the lower ends count.
        lower_units: CoordinateUnits = Text("data") => [unserialized],
        /// Coordinates of the lower ends, along the lines.
        lower: Spec<f64> = Field("lower"),
        /// The head at the lower end: a bar of 10 pixels at first; `None` draws none.
        lower_head: Option<ArrowHead> = Model(|| TeeHead::builder().size(10.0).into_node()),
        /// What the coordinates of the upper ends count.
        upper_units: CoordinateUnits = Text("data") => [unserialized],
        /// Coordinates of the upper ends, along the lines.
        upper: Spec<f64> = Field("upper"),
        /// The head at the upper end: a bar of 10 pixels at first; `None` draws none.
        upper_head: Option<ArrowHead> = Model(|| TeeHead::builder().size(10.0).into_node()),
        /// What the coordinates across the lines count.
        base_units: CoordinateUnits = Text("data") => [unserialized],
        /// Coordinates across the lines: where in the other dimension they stand.
        base: Spec<f64> = Field("base"),
        /// Along which dimension the lines go: height for vertical ones, width for horizontal ones.
        dimension: Dimension = Text("height"),
        /// Colour of the line; `None` draws none.
        line_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the line, from 0 to 1.
        line_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Width of the line in pixels.
        line_width: Spec<f64> = Value(&Float(1.0)),
        /// How segments of the line meet.
        line_join: Spec<LineJoin> = Value(&Text("bevel")),
        /// How the line ends.
        line_cap: Spec<LineCap> = Value(&Text("butt")),
        /// Dashes and gaps of the line.
        line_dash: Spec<Dash> = Value(&List(&[])),
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: Spec<i64> = Value(&Int(0)),
    }, override {
        level = Text("underlay"),
    }
}

/// White handles, grey under the pointer.
fn handles() -> New<BoxInteractionHandles> {
    let all = AreaVisuals::builder().fill_color("white").hover_fill_color("lightgray");
    BoxInteractionHandles::builder().all(all)
}
