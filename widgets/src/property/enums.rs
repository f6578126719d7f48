//! Enumerations, with the words of Bokeh.

#![expect(missing_docs, reason = "the values are words of Bokeh and mean what they say")]

use tropism_core::enums;

enums! {
    /// Where something stands along a line.
    Align { Start = "start", Center = "center", End = "end" }

    /// Which of several items are marked.
    AlternationPolicy { None = "none", Even = "even", Odd = "odd", Every = "every" }

    /// A point of a rectangle.
    Anchor {
        TopLeft = "top_left", TopCenter = "top_center", TopRight = "top_right", CenterLeft = "center_left",
        CenterCenter = "center_center", CenterRight = "center_right", BottomLeft = "bottom_left",
        BottomCenter = "bottom_center", BottomRight = "bottom_right", Top = "top", Left = "left", Center = "center",
        Right = "right", Bottom = "bottom",
    }

    /// Units of angles.
    AngleUnits { Deg = "deg", Rad = "rad", Grad = "grad", Turn = "turn" }

    /// How the widths of the columns of a table are fitted.
    AutosizeMode { FitColumns = "fit_columns", FitViewport = "fit_viewport", ForceFit = "force_fit", None = "none" }

    /// Which way an axis points.
    AxisFace { Front = "front", Back = "back" }

    /// From where the distance of an axis's label is counted.
    AxisLabelStandoffMode { TickLabels = "tick_labels", Axis = "axis" }

    /// The mark for true in a cell.
    BooleanIcon {
        Check = "check", CheckCircle = "check-circle", CheckCircleO = "check-circle-o", CheckSquare = "check-square",
        CheckSquareO = "check-square-o",
    }

    /// Where the drawing of a rectangle starts.
    BoxOrigin { Corner = "corner", Center = "center" }

    /// How a value in markup is written.
    BuiltinFormatter {
        Raw = "raw", Basic = "basic", Numeral = "numeral", Printf = "printf", Datetime = "datetime",
    }

    /// One of the usual looks of buttons.
    ButtonType {
        Default = "default", Primary = "primary", Success = "success", Warning = "warning", Danger = "danger",
        Light = "light",
    }

    /// Where a calendar opens.
    CalendarPosition { Auto = "auto", Above = "above", Below = "below" }

    /// A box in each row that selects it.
    CheckboxMode { Checkbox = "checkbox" }

    /// To what hours are counted.
    Clock { TwelveHours = "12h", TwentyFourHours = "24h" }

    /// What closing a dialog does.
    CloseAction { Hide = "hide", Destroy = "destroy" }

    /// Which of the labels of an axis get a context.
    ContextWhich { Start = "start", Center = "center", End = "end", All = "all" }

    /// What a coordinate counts: pixels of the canvas, of the screen, or data.
    CoordinateUnits { Canvas = "canvas", Screen = "screen", Data = "data" }

    /// One of the dimensions of a plot.
    Dimension { Width = "width", Height = "height" }

    /// One or both of the dimensions of a plot.
    Dimensions { Width = "width", Height = "height", Both = "both" }

    /// Which way round angles are counted.
    Direction { Clock = "clock", Anticlock = "anticlock" }

    /// How an element stands among others of the page.
    FlowMode { Block = "block", Inline = "inline" }

    /// Style of a font.
    FontStyle { Normal = "normal", Italic = "italic", Bold = "bold", BoldItalic = "bold italic" }

    /// A point along a width.
    HAlign { Left = "left", Center = "center", Right = "right" }

    /// What a hexagon has at its top: a corner or a side.
    HexTileOrientation { Pointytop = "pointytop", Flattop = "flattop" }

    /// What counts as being under the pointer.
    HitTestMode { Point = "point", Hline = "hline", Vline = "vline" }

    /// Where the pointer meets data: at its point, or along a line through it.
    HoverMode { Mouse = "mouse", Hline = "hline", Vline = "vline" }

    /// How a HTTP request is made.
    HTTPMethod { Post = "POST", Get = "GET" }

    /// The corner in which the first pixel of an image is.
    ImageOrigin {
        BottomLeft = "bottom_left", TopLeft = "top_left", BottomRight = "bottom_right", TopRight = "top_right",
    }

    /// What stands for a model: a part of the page, or of the plot.
    ImplicitTarget {
        Viewport = "viewport", Canvas = "canvas", Plot = "plot", Frame = "frame", Parent = "parent",
    }

    /// How random distances are distributed.
    JitterRandomDistribution { Uniform = "uniform", Normal = "normal" }

    /// The direction of a label, of its own or relative to its axis.
    LabelOrientation { Horizontal = "horizontal", Vertical = "vertical", Parallel = "parallel", Normal = "normal" }

    /// A direction on a map.
    LatLon { Lat = "lat", Lon = "lon" }

    /// What clicking an item of a legend does with what it describes.
    LegendClickPolicy { None = "none", Hide = "hide", Mute = "mute" }

    /// How the length of a scale bar is found: near the wanted one at a good number, or the wanted one.
    LengthSizing { Adaptive = "adaptive", Exact = "exact" }

    /// What a length counts.
    LengthUnits { Screen = "screen", Data = "data", Percent = "percent" }

    /// How lines end.
    LineCap { Butt = "butt", Round = "round", Square = "square" }

    /// How segments of a line meet.
    LineJoin { Miter = "miter", Round = "round", Bevel = "bevel" }

    /// Which point of a line counts as the one under the pointer.
    LinePolicy { Prev = "prev", Next = "next", Nearest = "nearest", Interp = "interp", None = "none" }

    /// A side of the frame of a plot.
    Location { Above = "above", Below = "below", Left = "left", Right = "right" }

    /// What a location counts.
    LocationUnits { Data = "data", Screen = "screen", View = "view", Percent = "percent" }

    /// A version of the logo.
    Logo { Normal = "normal", Grey = "grey" }

    /// What a map of Google's shows.
    MapType { Satellite = "satellite", Roadmap = "roadmap", Terrain = "terrain", Hybrid = "hybrid" }

    /// The shape of a marker.
    MarkerType {
        Asterisk = "asterisk", Circle = "circle", CircleCross = "circle_cross", CircleDot = "circle_dot",
        CircleX = "circle_x", CircleY = "circle_y", Cross = "cross", Dash = "dash", Diamond = "diamond",
        DiamondCross = "diamond_cross", DiamondDot = "diamond_dot", Dot = "dot", Hex = "hex", HexDot = "hex_dot",
        InvertedTriangle = "inverted_triangle", Plus = "plus", Square = "square", SquareCross = "square_cross",
        SquareDot = "square_dot", SquarePin = "square_pin", SquareX = "square_x", Star = "star", StarDot = "star_dot",
        Triangle = "triangle", TriangleDot = "triangle_dot", TrianglePin = "triangle_pin", X = "x", Y = "y",
    }

    /// As long as there is room.
    MaximalLength { Max = "max" }

    /// Along which dimensions something can be moved.
    Movable { None = "none", X = "x", Y = "y", Both = "both" }

    /// Whether muted renderers are told about.
    MutedPolicy { Show = "show", Ignore = "ignore" }

    /// Which point of a line a decoration is at.
    NodePosition { Start = "start", Middle = "middle", End = "end" }

    /// Whose separators and abbreviations numbers are written with.
    NumeralLanguage {
        BeNl = "be-nl", Chs = "chs", Cs = "cs", DaDk = "da-dk", DeCh = "de-ch", De = "de", En = "en", EnGb = "en-gb",
        EsES = "es-ES", Es = "es", Et = "et", Fi = "fi", FrCA = "fr-CA", FrCh = "fr-ch", Fr = "fr", Hu = "hu",
        It = "it", Ja = "ja", NlNl = "nl-nl", Pl = "pl", PtBr = "pt-br", PtPt = "pt-pt", Ru = "ru", RuUA = "ru-UA",
        Sk = "sk", Th = "th", Tr = "tr", UkUA = "uk-UA",
    }

    /// Which numbers an input takes: whole ones, or all.
    NumericMode { Int = "int", Float = "float" }

    /// A tool acts on what is hit alone.
    OnlyHit { OnlyHit = "only_hit" }

    /// Whether something lies or stands.
    Orientation { Horizontal = "horizontal", Vertical = "vertical" }

    /// The shape of the outline of a text.
    OutlineShapeName {
        None = "none", Box = "box", Rectangle = "rectangle", Square = "square", Circle = "circle",
        Ellipse = "ellipse", Trapezoid = "trapezoid", Parallelogram = "parallelogram", Diamond = "diamond",
        Triangle = "triangle",
    }

    /// What draws a plot.
    OutputBackend { Canvas = "canvas", Svg = "svg", Webgl = "webgl" }

    /// Whether padding is a part of a length or an absolute number.
    PaddingUnits { Percent = "percent", Absolute = "absolute" }

    /// Which way a button moves a plot.
    PanDirection {
        Left = "left", Right = "right", Up = "up", Down = "down", West = "west", East = "east", North = "north",
        South = "south",
    }

    /// A side of the frame of a plot, or the frame itself.
    Place { Above = "above", Below = "below", Left = "left", Right = "right", Center = "center" }

    /// Where the box that tells about a point stands.
    PointPolicy { SnapToData = "snap_to_data", FollowMouse = "follow_mouse", None = "none" }

    /// Where the label of a progress stands.
    ProgressLabel { None = "none", Inline = "inline" }

    /// Whether it is known how much there is to do.
    ProgressMode { Determinate = "determinate", Indeterminate = "indeterminate" }

    /// Along which dimension radii are measured.
    RadiusDimension { X = "x", Y = "y", Max = "max", Min = "min" }

    /// What becomes of the rows that were selected when a region of others is.
    RegionSelectionMode {
        Replace = "replace", Append = "append", Intersect = "intersect", Subtract = "subtract", Xor = "xor",
    }

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

    /// How numbers are rounded.
    RoundingFunction {
        Round = "round", Nearest = "nearest", Floor = "floor", Rounddown = "rounddown", Ceil = "ceil",
        Roundup = "roundup",
    }

    /// When there is a bar to scroll with.
    ScrollbarPolicy { Auto = "auto", Visible = "visible", Hidden = "hidden" }

    /// Which texts match what was typed.
    SearchStrategy { StartsWith = "starts_with", Includes = "includes" }

    /// What becomes of the rows that were selected when others are.
    SelectionMode {
        Replace = "replace", Append = "append", Intersect = "intersect", Subtract = "subtract", Xor = "xor",
        Toggle = "toggle",
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

    /// The order of sorted rows.
    SortDirection { Ascending = "ascending", Descending = "descending" }

    /// What a distance counts: pixels of the screen, or data.
    SpatialUnits { Screen = "screen", Data = "data" }

    /// One of the two ends.
    StartEnd { Start = "start", End = "end" }

    /// What starts a range that there was none of.
    StartGesture { Pan = "pan", Tap = "tap", None = "none" }

    /// Where between two points a line steps.
    StepMode { Before = "before", After = "after", Center = "center" }

    /// What clicking does.
    TapBehavior { Select = "select", Inspect = "inspect" }

    /// What counts as clicking.
    TapGesture { Tap = "tap", Doubletap = "doubletap" }

    /// How a formula is set: as in a line, as a paragraph of its own, or as its markup says.
    TexDisplay { Inline = "inline", Block = "block", Auto = "auto" }

    /// A point along a line of text.
    TextAlign { Left = "left", Right = "right", Center = "center" }

    /// A line along a text.
    TextBaseline {
        Top = "top", Middle = "middle", Bottom = "bottom", Alphabetic = "alphabetic", Hanging = "hanging",
        Ideographic = "ideographic",
    }

    /// Along which dimensions an image is repeated.
    TextureRepetition { Repeat = "repeat", RepeatX = "repeat_x", RepeatY = "repeat_y", NoRepeat = "no_repeat" }

    /// A scale of durations.
    TimedeltaResolutionType {
        Nanoseconds = "nanoseconds", Microseconds = "microseconds", Milliseconds = "milliseconds",
        Seconds = "seconds", Minsec = "minsec", Minutes = "minutes", Hourmin = "hourmin", Hours = "hours",
        Days = "days",
    }

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

    /// On which side of its point a box stands.
    TooltipAttachment {
        Horizontal = "horizontal", Vertical = "vertical", Left = "left", Right = "right", Above = "above",
        Below = "below",
    }

    /// How the pattern of a column is read: as of numeral.js, `strftime` or `printf`.
    TooltipFieldFormatter { Numeral = "numeral", Datetime = "datetime", Printf = "printf" }

    /// Where smaller elements stand in a row or a column of a grid.
    TrackAlign { Start = "start", Center = "center", End = "end", Auto = "auto" }

    /// What rows that come do to those that are there.
    UpdateMode { Replace = "replace", Append = "append" }

    /// A point along a height.
    VAlign { Top = "top", Center = "center", Bottom = "bottom" }

    /// Where something stands in a height.
    VerticalAlign { Top = "top", Middle = "middle", Bottom = "bottom" }

    /// Which range follows the data inside the window of the other one.
    WindowAxis { None = "none", X = "x", Y = "y" }

    /// Which other axes are zoomed with the one under the pointer.
    ZoomTogether { None = "none", Cross = "cross", All = "all" }
}
