//! Plots in a grid that share a toolbar.

use tropism_core::{Is, Model, ModelClass, New, Property, Value};

use crate::layout::Elements;
use crate::models::{
    BuildGridPlot, BuildToolProxy, BuildToolbar, FlexBox, GridPlot, LayoutDOM, Plot, SaveTool, Tool, ToolProxy,
    Toolbar, UIElement,
};
use crate::property::{Auto, GridItem};

/// Properties in which tools of one button may differ.
const OWN: [&str; 2] = ["overlay", "renderers"];

/// Puts plots in rows and columns, given row by row, with one toolbar whose buttons drive the tools of all plots. The
/// plots show no toolbars of their own then. A [`Spacer`](crate::models::Spacer) leaves a cell empty.
///
/// ```
/// use tropism_widgets::prelude::*;
///
/// let plot = |title| figure().width(300).height(200).title(title);
/// let grid = gridplot([(plot("a"), plot("b")), (plot("c"), plot("d"))]).toolbar_location(Location::Right).build();
/// assert_eq!(grid.children().get().len(), 4);
/// ```
pub fn gridplot<R: Elements<Marker>, Marker>(rows: impl IntoIterator<Item = R>) -> New<GridPlot> {
    let mut items = Vec::new();
    let mut toolbars = Vec::new();
    for (row, elements) in (0..).zip(rows) {
        for (column, element) in (0..).zip(elements.into_elements()) {
            if let Some(element) = LayoutDOM::from_node(element.as_node().clone()) {
                take_toolbars(&element, &mut toolbars);
                items.push(GridItem::new(element, row, column));
            }
        }
    }
    GridPlot::builder().children(items).toolbar(merged(&toolbars))
}

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
        if SaveTool::class() == group[0].as_node().class() {
            // Each plot would save a picture of its own; one tool of the grid saves them all in one.
            buttons.push(SaveTool::builder().build().upcast());
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

/// The tools by class, in order of appearance, and by what is set; all tools that save are of one group.
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
        && (class == SaveTool::class()
            || (0..).zip(class.properties()).filter(|(_, property)| !OWN.contains(&property.name)).all(|(key, _)| {
                let [one, other] = [one, other].map(|tool| Property::<Value>::of(tool, key));
                one.try_get() == other.try_get()
            }))
}
