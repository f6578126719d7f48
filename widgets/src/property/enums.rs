//! Enumerations, with the words of Bokeh.

#![expect(missing_docs, reason = "the values are words of Bokeh and mean what they say")]

use tropism_core::enums;

enums! {
    /// Where something stands along a line.
    Align { Start = "start", Center = "center", End = "end" }

    /// Which way an axis points.
    AxisFace { Front = "front", Back = "back" }

    /// From where the distance of an axis's label is counted.
    AxisLabelStandoffMode { TickLabels = "tick_labels", Axis = "axis" }

    /// Where the drawing of a rectangle starts.
    BoxOrigin { Corner = "corner", Center = "center" }

    /// Which of the labels of an axis get a context.
    ContextWhich { Start = "start", Center = "center", End = "end", All = "all" }

    /// What a coordinate counts: pixels of the canvas, of the screen, or data.
    CoordinateUnits { Canvas = "canvas", Screen = "screen", Data = "data" }

    /// One of the dimensions of a plot.
    Dimension { Width = "width", Height = "height" }

    /// One or both of the dimensions of a plot.
    Dimensions { Width = "width", Height = "height", Both = "both" }

    /// How an element stands among others of the page.
    FlowMode { Block = "block", Inline = "inline" }

    /// Style of a font.
    FontStyle { Normal = "normal", Italic = "italic", Bold = "bold", BoldItalic = "bold italic" }

    /// What counts as being under the pointer.
    HitTestMode { Point = "point", Hline = "hline", Vline = "vline" }

    /// The direction of a label, of its own or relative to its axis.
    LabelOrientation { Horizontal = "horizontal", Vertical = "vertical", Parallel = "parallel", Normal = "normal" }

    /// How lines end.
    LineCap { Butt = "butt", Round = "round", Square = "square" }

    /// How segments of a line meet.
    LineJoin { Miter = "miter", Round = "round", Bevel = "bevel" }

    /// A side of the frame of a plot.
    Location { Above = "above", Below = "below", Left = "left", Right = "right" }

    /// A version of the logo.
    Logo { Normal = "normal", Grey = "grey" }

    /// Along which dimensions something can be moved.
    Movable { None = "none", X = "x", Y = "y", Both = "both" }

    /// Whether something lies or stands.
    Orientation { Horizontal = "horizontal", Vertical = "vertical" }

    /// What draws a plot.
    OutputBackend { Canvas = "canvas", Svg = "svg", Webgl = "webgl" }

    /// Whether padding is a part of a length or an absolute number.
    PaddingUnits { Percent = "percent", Absolute = "absolute" }

    /// A layer of a plot, the lowest first.
    RenderLevel {
        Image = "image", Underlay = "underlay", Glyph = "glyph", Guide = "guide", Annotation = "annotation",
        Overlay = "overlay",
    }

    /// What the reset tool does: restore ranges and selections, or only tell.
    ResetPolicy { Standard = "standard", EventOnly = "event_only" }

    /// By which sides something can be resized.
    Resizable {
        None = "none", Left = "left", Right = "right", Top = "top", Bottom = "bottom", X = "x", Y = "y", All = "all",
    }

    /// A scale of time.
    ResolutionType {
        Microseconds = "microseconds", Milliseconds = "milliseconds", Seconds = "seconds", Minsec = "minsec",
        Minutes = "minutes", Hourmin = "hourmin", Hours = "hours", Days = "days", Months = "months", Years = "years",
    }

    /// How the width and height of an element adapt together.
    SizingMode {
        StretchWidth = "stretch_width", StretchHeight = "stretch_height", StretchBoth = "stretch_both",
        ScaleWidth = "scale_width", ScaleHeight = "scale_height", ScaleBoth = "scale_both", Fixed = "fixed",
        Inherit = "inherit",
    }

    /// How one dimension of an element adapts.
    SizingPolicy { Fixed = "fixed", Fit = "fit", Min = "min", Max = "max" }

    /// Which way the values of a slider grow: left to right, or right to left.
    SliderDirection { LeftToRight = "ltr", RightToLeft = "rtl" }

    /// One of the two ends.
    StartEnd { Start = "start", End = "end" }

    /// A point along a line of text.
    TextAlign { Left = "left", Right = "right", Center = "center" }

    /// A line along a text.
    TextBaseline {
        Top = "top", Middle = "middle", Bottom = "bottom", Alphabetic = "alphabetic", Hanging = "hanging",
        Ideographic = "ideographic",
    }

    /// Along which dimensions an image is repeated.
    TextureRepetition { Repeat = "repeat", RepeatX = "repeat_x", RepeatY = "repeat_y", NoRepeat = "no_repeat" }

    /// A kind of tool.
    ToolName {
        AutoBoxZoom = "auto_box_zoom", BoxSelect = "box_select", BoxZoom = "box_zoom", Click = "click", Copy = "copy",
        Crosshair = "crosshair", Doubletap = "doubletap", Examine = "examine", FreehandDraw = "freehand_draw",
        Fullscreen = "fullscreen", Help = "help", Hover = "hover", LassoSelect = "lasso_select", Pan = "pan",
        PanDown = "pan_down", PanEast = "pan_east", PanLeft = "pan_left", PanNorth = "pan_north",
        PanRight = "pan_right", PanSouth = "pan_south", PanUp = "pan_up", PanWest = "pan_west",
        PolySelect = "poly_select", Redo = "redo", Reset = "reset", Save = "save", Tap = "tap", Undo = "undo",
        WheelZoom = "wheel_zoom", XboxSelect = "xbox_select", XboxZoom = "xbox_zoom", Xcrosshair = "xcrosshair",
        Xpan = "xpan", XwheelPan = "xwheel_pan", XwheelZoom = "xwheel_zoom", XzoomIn = "xzoom_in",
        XzoomOut = "xzoom_out", YboxSelect = "ybox_select", YboxZoom = "ybox_zoom", Ycrosshair = "ycrosshair",
        Ypan = "ypan", YwheelPan = "ywheel_pan", YwheelZoom = "ywheel_zoom", YzoomIn = "yzoom_in",
        YzoomOut = "yzoom_out", ZoomIn = "zoom_in", ZoomOut = "zoom_out",
    }

    /// Where something stands in a height.
    VerticalAlign { Top = "top", Middle = "middle", Bottom = "bottom" }

    /// Which range follows the data inside the window of the other one.
    WindowAxis { None = "none", X = "x", Y = "y" }

    /// Which other axes are zoomed with the one under the pointer.
    ZoomTogether { None = "none", Cross = "cross", All = "all" }
}
