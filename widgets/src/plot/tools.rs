//! Tools of a figure, by name or as models.

use tropism_core::{Is, New, marker};

use crate::models::{
    BoxSelectTool, BoxZoomTool, BuildBoxSelectTool, BuildBoxZoomTool, BuildCrosshairTool, BuildPanTool,
    BuildWheelZoomTool, CrosshairTool, HelpTool, HoverTool, LassoSelectTool, PanTool, PolySelectTool, RedoTool,
    ResetTool, SaveTool, TapTool, Tool, UndoTool, WheelZoomTool,
};
use crate::property::{Auto, Dimensions};

/// What a figure has unless told otherwise.
pub(super) const DEFAULT: &str = "pan,wheel_zoom,auto_box_zoom,save,reset,help";

/// How a tool is made.
type Make = fn() -> Tool;

const NAMED: &[(&str, Make)] = &[
    ("auto_box_zoom", || BoxZoomTool::builder().dimensions(Auto::Auto).build().upcast()),
    ("box_select", || box_select(Dimensions::Both)),
    ("box_zoom", || box_zoom(Dimensions::Both)),
    ("crosshair", || crosshair(Dimensions::Both)),
    ("help", || HelpTool::builder().build().upcast()),
    ("hover", || HoverTool::builder().build().upcast()),
    ("lasso_select", || LassoSelectTool::builder().build().upcast()),
    ("pan", || pan(Dimensions::Both)),
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
    ("xwheel_zoom", || wheel_zoom(Dimensions::Width)),
    ("ybox_select", || box_select(Dimensions::Height)),
    ("ybox_zoom", || box_zoom(Dimensions::Height)),
    ("ycrosshair", || crosshair(Dimensions::Height)),
    ("ypan", || pan(Dimensions::Height)),
    ("ywheel_zoom", || wheel_zoom(Dimensions::Height)),
];

fn box_select(dimensions: Dimensions) -> Tool {
    BoxSelectTool::builder().dimensions(dimensions).build().upcast()
}

fn box_zoom(dimensions: Dimensions) -> Tool {
    BoxZoomTool::builder().dimensions(Auto::Given(dimensions)).build().upcast()
}

fn crosshair(dimensions: Dimensions) -> Tool {
    CrosshairTool::builder().dimensions(dimensions).build().upcast()
}

fn pan(dimensions: Dimensions) -> Tool {
    PanTool::builder().dimensions(dimensions).build().upcast()
}

fn wheel_zoom(dimensions: Dimensions) -> Tool {
    WheelZoomTool::builder().dimensions(dimensions).build().upcast()
}

#[track_caller]
fn named(name: &str) -> Tool {
    if let Some((_, make)) = NAMED.iter().find(|(known, _)| *known == name) {
        return make();
    }
    let names: Vec<&str> = NAMED.iter().map(|(name, _)| *name).collect();
    panic!("there is no tool named {name:?}; the tools with names are {}", names.join(", "))
}

/// Can be given as the tools of a figure: names between commas, or a list of names, tools or their builders.
#[diagnostic::on_unimplemented(
    message = "`{Self}` are no tools",
    label = "give names such as \"pan,save\", or an array or vector of tools"
)]
pub trait ToolsLike<Marker> {
    /// The tools.
    ///
    /// # Panics
    /// If there is no tool of a name.
    fn into_tools(self) -> Vec<Tool>;
}

impl ToolsLike<marker::Plain> for &str {
    #[track_caller]
    fn into_tools(self) -> Vec<Tool> {
        let mut tools = Vec::new();
        for name in self.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            tools.push(named(name));
        }
        tools
    }
}

impl<T: Is<Tool>> ToolsLike<marker::AsModel> for Vec<T> {
    fn into_tools(self) -> Vec<Tool> {
        self.iter().map(Is::upcast).collect()
    }
}

impl<A: Is<Tool>, const N: usize> ToolsLike<marker::AsModel> for [A; N] {
    fn into_tools(self) -> Vec<Tool> {
        self.iter().map(Is::upcast).collect()
    }
}

impl<A: Is<Tool>> ToolsLike<marker::AsModel> for A {
    fn into_tools(self) -> Vec<Tool> {
        vec![self.upcast()]
    }
}

impl<A: Is<Tool>> ToolsLike<marker::AsBuilder> for New<A> {
    fn into_tools(self) -> Vec<Tool> {
        vec![self.build().upcast()]
    }
}
