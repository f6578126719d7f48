//! Plots in a grid that share a toolbar.

use std::fmt;

use tropism_core::class::Class;
use tropism_core::{Arg, Assignment, Builder, Field, IntoModel, Is, Model, ModelClass, New, Property, Value, marker};

use crate::layout::{Elements, given_as_model, size};
use crate::models::{
    BuildGridPlot, BuildLayoutDOM, BuildToolProxy, BuildToolbar, CopyTool, ExamineTool, FlexBox, FullscreenTool,
    GridPlot, LayoutDOM, Plot, SaveTool, Tool, ToolProxy, Toolbar, UIElement,
};
use crate::property::{Auto, GridItem, SizingMode};

/// Properties in which tools of one button may differ.
const OWN: [&str; 2] = ["overlay", "renderers"];

/// Puts plots in rows and columns, given row by row, with one toolbar whose buttons drive the tools of all plots. The
/// plots show no toolbars of their own then. A [`Spacer`](crate::models::Spacer) leaves a cell empty. Rows of a list of
/// plots are `plots.chunks(3)`.
///
/// ```
/// use tropism_widgets::prelude::*;
///
/// let plot = |title| figure().width(300).height(200).title(title);
/// let grid = gridplot([(plot("a"), plot("b")), (plot("c"), plot("d"))]).toolbar_location(Location::Right).build();
/// assert_eq!(grid.children().get().len(), 4);
/// ```
pub fn gridplot<R: Elements<Marker>, Marker>(rows: impl IntoIterator<Item = R>) -> GridPlotBuilder {
    GridPlotBuilder {
        rows: rows.into_iter().map(R::into_elements).collect(),
        sizing_mode: None,
        width: None,
        height: None,
        merge_tools: true,
        toolbar_options: None,
        grid: GridPlot::builder(),
    }
}

/// A grid of plots that is being built. It has the builder methods of [`GridPlot`].
#[derive(Debug)]
#[must_use = "a builder does nothing until it is given to something or built"]
pub struct GridPlotBuilder {
    rows: Vec<Vec<UIElement>>,
    sizing_mode: Option<SizingMode>,
    width: Option<i64>,
    height: Option<i64>,
    merge_tools: bool,
    toolbar_options: Option<ToolbarOptions>,
    grid: New<GridPlot>,
}

impl GridPlotBuilder {
    /// How the grid takes its size, and all plots that were not told how to.
    pub fn sizing_mode(mut self, sizing_mode: impl Into<Option<SizingMode>>) -> Self {
        self.sizing_mode = sizing_mode.into();
        self
    }

    /// The width of each plot in pixels.
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }

    /// The height of each plot in pixels.
    pub fn height(mut self, height: i64) -> Self {
        self.height = Some(height);
        self
    }

    /// Whether the plots share a toolbar, as they do by default, or keep their own.
    pub fn merge_tools(mut self, merge_tools: bool) -> Self {
        self.merge_tools = merge_tools;
        self
    }

    /// Sets properties of the toolbar that the plots share; what is not set is taken from the last plot's.
    pub fn toolbar_options(mut self, options: impl FnOnce(New<Toolbar>) -> New<Toolbar> + Send + 'static) -> Self {
        self.toolbar_options = Some(ToolbarOptions(Box::new(options)));
        self
    }

    /// The finished grid.
    pub fn build(self) -> GridPlot {
        let mut items = Vec::new();
        let mut toolbars = Vec::new();
        for (row, elements) in (0..).zip(self.rows) {
            for (column, element) in (0..).zip(elements) {
                let Some(child) = LayoutDOM::from_node(element.as_node().clone()) else {
                    continue;
                };
                if self.merge_tools {
                    take_toolbars(&element, &mut toolbars);
                }
                if self.width.is_some() {
                    child.width().set(self.width);
                }
                if self.height.is_some() {
                    child.height().set(self.height);
                }
                size(&element, self.sizing_mode);
                items.push(GridItem::new(child, row, column));
            }
        }
        let toolbar = merged(&toolbars);
        let toolbar = match self.toolbar_options {
            Some(ToolbarOptions(options)) => options(toolbar),
            None => toolbar,
        };
        self.grid.children(items).toolbar(toolbar).sizing_mode(self.sizing_mode).build()
    }
}

/// What is set of the toolbar.
struct ToolbarOptions(Box<dyn FnOnce(New<Toolbar>) -> New<Toolbar> + Send>);

impl fmt::Debug for ToolbarOptions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ToolbarOptions")
    }
}

impl Builder for GridPlotBuilder {
    type Model = GridPlot;

    fn assign<T: Field, Marker>(mut self, key: u16, value: impl Arg<T, Marker>) -> Self {
        self.grid = self.grid.assign(key, value);
        self
    }
}

given_as_model!(GridPlotBuilder => GridPlot);

/// Hides the toolbars of a plot, or of the plots in a row or column, and collects them.
fn take_toolbars(element: &UIElement, toolbars: &mut Vec<Toolbar>) {
    let node = element.as_node();
    if let Some(plot) = Plot::from_node(node.clone()) {
        plot.toolbar_location().set(None);
        toolbars.push(plot.toolbar().get());
    } else if let Some(container) = FlexBox::from_node(node.clone()) {
        container.children().get().iter().for_each(|child| take_toolbars(child, toolbars));
    }
}

/// One toolbar for the tools of several. What else a toolbar has is taken from the last one.
fn merged(toolbars: &[Toolbar]) -> New<Toolbar> {
    let tools = toolbars.iter().flat_map(|toolbar| toolbar.tools().get());
    let mut buttons: Vec<Model> = Vec::new();
    let mut proxies = Vec::new();
    for group in grouped(tools) {
        if let Some((_, make)) = single(&group[0]) {
            buttons.push(make());
        } else {
            let proxy = ToolProxy::builder().tools(group).build();
            buttons.push(proxy.upcast());
            proxies.push(proxy);
        }
    }
    let toolbar = Toolbar::builder().tools(buttons);
    let Some(last) = toolbars.last() else {
        return toolbar;
    };
    let active = |tool: Option<Auto<Model>>| match tool {
        Some(Auto::Given(tool)) => {
            let drives = |proxy: &&ToolProxy| proxy.tools().get().iter().any(|known| known.as_node() == tool.as_node());
            let proxy = proxies.iter().find(drives).map(Is::upcast);
            Some(Auto::Given(proxy.unwrap_or(tool)))
        }
        other => other,
    };
    toolbar
        .logo(last.logo().get())
        .autohide(last.autohide().get())
        .active_drag(active(last.active_drag().get()))
        .active_inspect(last.active_inspect().get())
        .active_scroll(active(last.active_scroll().get()))
        .active_tap(active(last.active_tap().get()))
        .active_multi(active(last.active_multi().get()))
}

/// A class of tools, and how one is made.
type Single = (fn() -> &'static Class, fn() -> Model);

/// Each plot would save a picture of its own; one tool of the grid saves them all in one. So do others for it as a whole.
const SINGLE: [Single; 4] = [
    (SaveTool::class, || SaveTool::builder().build().upcast()),
    (CopyTool::class, || CopyTool::builder().build().upcast()),
    (ExamineTool::class, || ExamineTool::builder().build().upcast()),
    (FullscreenTool::class, || FullscreenTool::builder().build().upcast()),
];

fn single(tool: &Tool) -> Option<&'static Single> {
    SINGLE.iter().find(|(class, _)| class() == tool.as_node().class())
}

/// The tools by class, in order of appearance, and by what is set; those of which the grid has one are of one group.
fn grouped(tools: impl Iterator<Item = Model>) -> Vec<Vec<Tool>> {
    let mut groups: Vec<Vec<Tool>> = Vec::new();
    for tool in tools.filter_map(|tool| Tool::from_node(tool.as_node().clone())) {
        match groups.iter_mut().find(|group| is_alike(&group[0], &tool)) {
            Some(group) => group.push(tool),
            None => groups.push(vec![tool]),
        }
    }
    let classes: Vec<_> = groups.iter().map(|group| group[0].as_node().class()).collect();
    groups.sort_by_key(|group| classes.iter().position(|class| *class == group[0].as_node().class()));
    groups
}

fn is_alike(one: &Tool, other: &Tool) -> bool {
    let class = one.as_node().class();
    class == other.as_node().class()
        && (single(one).is_some()
            || (0..).zip(class.properties()).filter(|(_, property)| !OWN.contains(&property.name)).all(|(key, _)| {
                let [one, other] = [one, other].map(|tool| Property::<Value>::of(tool, key));
                one.try_get() == other.try_get()
            }))
}
