//! Tools of a figure, by name or as models.

use tropism_core::near::near;
use tropism_core::{Is, New, marker};

use crate::models::{
    BoxEditTool, BoxSelectTool, BoxZoomTool, BuildBoxSelectTool, BuildBoxZoomTool, BuildClickPanTool,
    BuildCrosshairTool, BuildPanTool, BuildTapTool, BuildWheelPanTool, BuildWheelZoomTool, BuildZoomBaseTool,
    ClickPanTool, CopyTool, CrosshairTool, ExamineTool, FreehandDrawTool, FullscreenTool, HelpTool, HoverTool,
    LassoSelectTool, LineEditTool, PanTool, PointDrawTool, PolyDrawTool, PolyEditTool, PolySelectTool, RedoTool,
    ResetTool, SaveTool, TapTool, Tool, UndoTool, WheelPanTool, WheelZoomTool, ZoomInTool, ZoomOutTool,
};
use crate::property::{Auto, Dimension, Dimensions, PanDirection, TapBehavior, TapGesture};

/// What a figure has unless told otherwise.
pub(super) const DEFAULT: &str = "pan,wheel_zoom,auto_box_zoom,save,reset,help";

/// How a tool is made.
type Make = fn() -> Tool;

const NAMED: &[(&str, Make)] = &[
    ("auto_box_zoom", || BoxZoomTool::builder().dimensions(Auto::Auto).build().upcast()),
    ("box_edit", || BoxEditTool::builder().build().upcast()),
    ("box_select", || box_select(Dimensions::Both)),
    ("box_zoom", || box_zoom(Dimensions::Both)),
    ("click", || TapTool::builder().behavior(TapBehavior::Inspect).build().upcast()),
    ("copy", || CopyTool::builder().build().upcast()),
    ("crosshair", || crosshair(Dimensions::Both)),
    ("doubletap", || TapTool::builder().gesture(TapGesture::Doubletap).build().upcast()),
    ("examine", || ExamineTool::builder().build().upcast()),
    ("freehand_draw", || FreehandDrawTool::builder().build().upcast()),
    ("fullscreen", || FullscreenTool::builder().build().upcast()),
    ("help", || HelpTool::builder().build().upcast()),
    ("hover", || HoverTool::builder().build().upcast()),
    ("lasso_select", || LassoSelectTool::builder().build().upcast()),
    ("line_edit", || LineEditTool::builder().build().upcast()),
    ("pan", || pan(Dimensions::Both)),
    ("pan_down", || click_pan(PanDirection::Down)),
    ("pan_east", || click_pan(PanDirection::East)),
    ("pan_left", || click_pan(PanDirection::Left)),
    ("pan_north", || click_pan(PanDirection::North)),
    ("pan_right", || click_pan(PanDirection::Right)),
    ("pan_south", || click_pan(PanDirection::South)),
    ("pan_up", || click_pan(PanDirection::Up)),
    ("pan_west", || click_pan(PanDirection::West)),
    ("point_draw", || PointDrawTool::builder().build().upcast()),
    ("poly_draw", || PolyDrawTool::builder().build().upcast()),
    ("poly_edit", || PolyEditTool::builder().build().upcast()),
    ("poly_select", || PolySelectTool::builder().build().upcast()),
    ("redo", || RedoTool::builder().build().upcast()),
    ("reset", || ResetTool::builder().build().upcast()),
    ("save", || SaveTool::builder().build().upcast()),
    ("tap", || TapTool::builder().build().upcast()),
    ("undo", || UndoTool::builder().build().upcast()),
    ("wheel_zoom", || wheel_zoom(Dimensions::Both)),
    ("xbox_select", || box_select(Dimensions::Width)),
    ("xbox_zoom", || box_zoom(Dimensions::Width)),
    ("xcrosshair", || crosshair(Dimensions::Width)),
    ("xpan", || pan(Dimensions::Width)),
    ("xwheel_pan", || wheel_pan(Dimension::Width)),
    ("xwheel_zoom", || wheel_zoom(Dimensions::Width)),
    ("xzoom_in", || ZoomInTool::builder().dimensions(Dimensions::Width).build().upcast()),
    ("xzoom_out", || ZoomOutTool::builder().dimensions(Dimensions::Width).build().upcast()),
    ("ybox_select", || box_select(Dimensions::Height)),
    ("ybox_zoom", || box_zoom(Dimensions::Height)),
    ("ycrosshair", || crosshair(Dimensions::Height)),
    ("ypan", || pan(Dimensions::Height)),
    ("ywheel_pan", || wheel_pan(Dimension::Height)),
    ("ywheel_zoom", || wheel_zoom(Dimensions::Height)),
    ("yzoom_in", || ZoomInTool::builder().dimensions(Dimensions::Height).build().upcast()),
    ("yzoom_out", || ZoomOutTool::builder().dimensions(Dimensions::Height).build().upcast()),
    ("zoom_in", || ZoomInTool::builder().build().upcast()),
    ("zoom_out", || ZoomOutTool::builder().build().upcast()),
];

fn box_select(dimensions: Dimensions) -> Tool {
    BoxSelectTool::builder().dimensions(dimensions).build().upcast()
}

fn box_zoom(dimensions: Dimensions) -> Tool {
    BoxZoomTool::builder().dimensions(Auto::Given(dimensions)).build().upcast()
}

fn click_pan(direction: PanDirection) -> Tool {
    ClickPanTool::builder().direction(direction).build().upcast()
}

fn crosshair(dimensions: Dimensions) -> Tool {
    CrosshairTool::builder().dimensions(dimensions).build().upcast()
}

fn pan(dimensions: Dimensions) -> Tool {
    PanTool::builder().dimensions(dimensions).build().upcast()
}

fn wheel_pan(dimension: Dimension) -> Tool {
    WheelPanTool::builder().dimension(dimension).build().upcast()
}

fn wheel_zoom(dimensions: Dimensions) -> Tool {
    WheelZoomTool::builder().dimensions(dimensions).build().upcast()
}

/// The tool of that name.
#[track_caller]
fn named(name: &str) -> NamedTool {
    if let Some((known, make)) = NAMED.iter().find(|(known, _)| *known == name) {
        return NamedTool { name: Some(known), tool: make() };
    }
    let names = || NAMED.iter().map(|(name, _)| *name);
    let suggestion = match near(name, names()) {
        near if near.is_empty() => String::new(),
        near => format!(" did you mean {}?", near.join(" or ")),
    };
    panic!(
        "there is no tool named {name:?};{suggestion} The tools with names are {}",
        names().collect::<Vec<_>>().join(", ")
    )
}

/// A tool of a figure, and the name that it was asked for by.
#[derive(Clone, Debug)]
pub struct NamedTool {
    pub(super) name: Option<&'static str>,
    pub(super) tool: Tool,
}

impl NamedTool {
    fn nameless(tool: &impl Is<Tool>) -> Self {
        Self { name: None, tool: tool.upcast() }
    }
}

/// Can be given as the tools of a figure: names between commas, a list of names, tools or their builders, or a pair of
/// such.
///
/// ```
/// use tropism_widgets::prelude::*;
///
/// let hover = HoverTool::builder().mode(HoverMode::Vline);
/// let plot = figure().tools(("pan,wheel_zoom", hover)).build();
/// assert_eq!(plot.toolbar().get().tools().get().len(), 3);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` are no tools",
    label = "give names such as \"pan,save\", an array or vector of names or tools, or a pair of such"
)]
pub trait ToolsLike<Marker> {
    /// The tools.
    ///
    /// # Panics
    /// If there is no tool of a name.
    fn into_tools(self) -> Vec<NamedTool>;
}

impl ToolsLike<marker::Plain> for &str {
    #[track_caller]
    fn into_tools(self) -> Vec<NamedTool> {
        let mut tools = Vec::new();
        for name in self.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            tools.push(named(name));
        }
        tools
    }
}

impl<const N: usize> ToolsLike<marker::Plain> for [&str; N] {
    #[track_caller]
    fn into_tools(self) -> Vec<NamedTool> {
        self.join(",").as_str().into_tools()
    }
}

impl ToolsLike<marker::Plain> for Vec<&str> {
    #[track_caller]
    fn into_tools(self) -> Vec<NamedTool> {
        self.join(",").as_str().into_tools()
    }
}

impl<T: Is<Tool>> ToolsLike<marker::AsModel> for Vec<T> {
    fn into_tools(self) -> Vec<NamedTool> {
        self.iter().map(NamedTool::nameless).collect()
    }
}

impl<A: Is<Tool>, const N: usize> ToolsLike<marker::AsModel> for [A; N] {
    fn into_tools(self) -> Vec<NamedTool> {
        self.iter().map(NamedTool::nameless).collect()
    }
}

impl<A: Is<Tool>> ToolsLike<marker::AsModel> for A {
    fn into_tools(self) -> Vec<NamedTool> {
        vec![NamedTool::nameless(&self)]
    }
}

impl<A: Is<Tool>> ToolsLike<marker::AsModelRef> for &A {
    fn into_tools(self) -> Vec<NamedTool> {
        vec![NamedTool::nameless(self)]
    }
}

impl<A: Is<Tool>> ToolsLike<marker::AsBuilder> for New<A> {
    fn into_tools(self) -> Vec<NamedTool> {
        vec![NamedTool::nameless(&self.build())]
    }
}

impl<A: ToolsLike<M>, B: ToolsLike<N>, M, N> ToolsLike<(M, N)> for (A, B) {
    #[track_caller]
    fn into_tools(self) -> Vec<NamedTool> {
        let mut tools = self.0.into_tools();
        tools.extend(self.1.into_tools());
        tools
    }
}
