//! Figures.

use tropism_core::{Arg, Assignment, Builder, Field, Is, Model, ModelClass, New, marker};

use super::active::{Active, ActiveLike};
use super::dimension::{AxisType, Dimension};
use super::range::RangeLike;
use super::tools::{self, NamedTool, ToolsLike};
use crate::given::Given;
use crate::models::{
    BuildHoverTool, BuildPlot, BuildTextAnnotation, BuildToolbar, Figure, HoverTool, Plot, Renderer, StyledElement,
    Title, Tool, Toolbar,
};
use crate::property::{Auto, Location, Place, Several, TextLike, Tooltips};

/// Starts a plot with axes, grids and tools. It has the builder methods of every [`Plot`], too.
///
/// ```
/// use tropism_widgets::prelude::*;
///
/// let plot = figure().height(400).width(400).title("my sine wave").x_range((0, 10)).build();
/// plot.line("x", "y").line_width(3).add();
/// ```
pub fn figure() -> FigureBuilder {
    FigureBuilder {
        figure: Figure::builder(),
        x: Dimension::new(0, Location::Below),
        y: Dimension::new(1, Location::Left),
        tools: None,
        tooltips: None,
        active: ActiveTools::default(),
    }
}

/// A figure that is being built.
#[derive(Debug)]
#[must_use = "a builder does nothing until it is given to something or built"]
pub struct FigureBuilder {
    figure: New<Figure>,
    x: Dimension,
    y: Dimension,
    tools: Option<Vec<NamedTool>>,
    tooltips: Option<Given<Option<Tooltips>>>,
    active: ActiveTools,
}

/// What was asked for by each kind of gesture.
#[derive(Debug, Default)]
struct ActiveTools {
    drag: Option<Active>,
    inspect: Option<Active>,
    scroll: Option<Active>,
    tap: Option<Active>,
    multi: Option<Active>,
}

impl ActiveTools {
    #[track_caller]
    fn set(self, tools: &[NamedTool], toolbar: New<Toolbar>) -> New<Toolbar> {
        let among = |active: Option<Active>, property| active.and_then(|active| active.among(tools, property));
        let mut toolbar = toolbar;
        if let Some(chosen) = among(self.drag, "active_drag") {
            toolbar = toolbar.active_drag(chosen.first().map(one));
        }
        if let Some(chosen) = among(self.inspect, "active_inspect") {
            let several = |tools: Vec<Tool>| match <[Tool; 1]>::try_from(tools) {
                Ok([tool]) => Several::One(tool),
                Err(tools) => Several::Many(tools),
            };
            toolbar = toolbar.active_inspect((!chosen.is_empty()).then(|| Auto::Given(several(chosen))));
        }
        if let Some(chosen) = among(self.scroll, "active_scroll") {
            toolbar = toolbar.active_scroll(chosen.first().map(one));
        }
        if let Some(chosen) = among(self.tap, "active_tap") {
            toolbar = toolbar.active_tap(chosen.first().map(one));
        }
        if let Some(chosen) = among(self.multi, "active_multi") {
            toolbar = toolbar.active_multi(chosen.first().map(one));
        }
        toolbar
    }
}

fn one(tool: &Tool) -> Auto<Model> {
    Auto::Given(tool.upcast())
}

impl<B> Arg<B, marker::AsBuilder> for FigureBuilder
where
    B: ModelClass + Field,
    Figure: Is<B>,
{
    fn into_assignment(self) -> Assignment<B> {
        Assignment::Value(self.build().upcast())
    }
}

macro_rules! dimensions {
    ($(
        $dimension:ident: $name:literal, $range:ident, $axis_type:ident, $location:ident, $label:ident, $ticks:ident;
    )*) => {
        impl FigureBuilder {
            $(
                #[doc = concat!("The part of the ", $name, " dimension that is shown: two numbers, a list of")]
                /// factors, or a range. The default is a [`DataRange1d`](crate::models::DataRange1d).
                pub fn $range<Marker>(mut self, range: impl RangeLike<Marker>) -> Self {
                    self.$dimension.range = Some(range.into_range());
                    self
                }

                #[doc = concat!("What the ", $name, " axis shows; `None` makes neither axis nor grid.")]
                pub fn $axis_type(mut self, axis_type: impl Into<Option<AxisType>>) -> Self {
                    self.$dimension.axis_type = axis_type.into();
                    self
                }

                #[doc = concat!("On which side the ", $name, " axis stands; `None` shows its grid alone.")]
                pub fn $location(mut self, location: impl Into<Option<Location>>) -> Self {
                    self.$dimension.location = location.into();
                    self
                }

                #[doc = concat!("What is measured along the ", $name, " axis.")]
                pub fn $label<Marker>(mut self, label: impl Arg<Option<TextLike>, Marker>) -> Self {
                    self.$dimension.label = Some(Given::new(label));
                    self
                }

                #[doc = concat!("Number of minor intervals between major ticks of the ", $name, " axis; `None`")]
                /// draws no minor ticks. The default is 5, and 10 for logarithmic axes.
                pub fn $ticks(mut self, number: impl Into<Option<u32>>) -> Self {
                    self.$dimension.minor_ticks = Auto::Given(number.into().unwrap_or(0));
                    self
                }
            )*
        }
    };
}

dimensions! {
    x: "horizontal", x_range, x_axis_type, x_axis_location, x_axis_label, x_minor_ticks;
    y: "vertical", y_range, y_axis_type, y_axis_location, y_axis_label, y_minor_ticks;
}

impl Builder for FigureBuilder {
    type Model = Figure;

    fn assign<T: Field, Marker>(mut self, key: u16, value: impl Arg<T, Marker>) -> Self {
        self.figure = self.figure.assign(key, value);
        self
    }
}

impl FigureBuilder {
    /// The text of the title. Given something to follow, the title's text follows it, and the plot stays the same.
    pub fn title<Marker>(mut self, text: impl Arg<TextLike, Marker>) -> Self {
        self.figure = self.figure.title(Title::builder().text(Given::new(text)));
        self
    }

    /// The tools: names between commas, or models. The default is `pan,wheel_zoom,auto_box_zoom,save,reset,help`.
    ///
    /// # Panics
    /// If there is no tool of a name.
    #[track_caller]
    pub fn tools<Marker>(mut self, tools: impl ToolsLike<Marker>) -> Self {
        self.tools = Some(tools.into_tools());
        self
    }

    /// The tool that dragging drives at first: the name that one of the tools was asked for by, `None` or a tool.
    ///
    /// ```
    /// use tropism_widgets::prelude::*;
    ///
    /// let plot = figure().tools("pan,box_zoom,wheel_zoom").active_drag("box_zoom").active_scroll("wheel_zoom").build();
    /// ```
    pub fn active_drag<Marker>(mut self, tool: impl ActiveLike<Marker>) -> Self {
        self.active.drag = Some(tool.into_active());
        self
    }

    /// The tools that inspect at first, given as [`active_drag`](Self::active_drag) is, or as a vector of tools.
    pub fn active_inspect<Marker>(mut self, tools: impl ActiveLike<Marker>) -> Self {
        self.active.inspect = Some(tools.into_active());
        self
    }

    /// The tool that the wheel drives at first, given as [`active_drag`](Self::active_drag) is.
    pub fn active_scroll<Marker>(mut self, tool: impl ActiveLike<Marker>) -> Self {
        self.active.scroll = Some(tool.into_active());
        self
    }

    /// The tool that clicking drives at first, given as [`active_drag`](Self::active_drag) is.
    pub fn active_tap<Marker>(mut self, tool: impl ActiveLike<Marker>) -> Self {
        self.active.tap = Some(tool.into_active());
        self
    }

    /// The tool that gestures of several fingers drive at first, given as [`active_drag`](Self::active_drag) is.
    pub fn active_multi<Marker>(mut self, tool: impl ActiveLike<Marker>) -> Self {
        self.active.multi = Some(tool.into_active());
        self
    }

    /// What is told about data under the pointer. Without a hover tool among the tools there is one more.
    pub fn tooltips<Marker>(mut self, tooltips: impl Arg<Option<Tooltips>, Marker>) -> Self {
        self.tooltips = Some(Given::new(tooltips));
        self
    }

    /// The finished figure.
    ///
    /// # Panics
    /// If a tool is to be active that no tool was asked for by the name of.
    #[track_caller]
    pub fn build(self) -> Figure {
        let mut tools = self.tools.unwrap_or_else(|| tools::DEFAULT.into_tools());
        if let Some(tooltips) = self.tooltips {
            match tools.iter().find_map(|tool| HoverTool::from_node(tool.tool.as_node().clone())) {
                Some(hover) => hover.tooltips().put(tooltips),
                None => tools.extend(HoverTool::builder().tooltips(tooltips).into_tools()),
            }
        }
        let toolbar = Toolbar::builder().tools(tools.iter().map(|tool| tool.tool.upcast()).collect::<Vec<Model>>());
        let locations = [self.x.location, self.y.location];
        let (x, y) = (self.x.make(), self.y.make());
        let figure = self
            .figure
            .x_range(x.range)
            .y_range(y.range)
            .x_scale(x.scale)
            .y_scale(y.scale)
            .toolbar(self.active.set(&tools, toolbar))
            .build();
        for (location, axis) in locations.into_iter().zip([x.axis, y.axis]) {
            if let (Some(location), Some(axis)) = (location, axis) {
                figure.add_layout(&axis, location);
            }
        }
        let grids: Vec<StyledElement> = [x.grid, y.grid].iter().flatten().map(Is::upcast).collect();
        figure.center().set(grids);
        figure
    }
}

impl Plot {
    /// Puts an axis, a legend, a bar of colours or another element on a side of the frame, outside of what stands
    /// there, or into the frame, above what stands there.
    pub fn add_layout<A: Is<StyledElement>>(&self, element: &A, place: impl Into<Place>) {
        let panel = match place.into() {
            Place::Above => self.above(),
            Place::Below => self.below(),
            Place::Left => self.left(),
            Place::Right => self.right(),
            Place::Center => self.center(),
        };
        let mut elements = panel.get();
        elements.push(element.upcast());
        panel.set(elements);
    }

    /// Puts a renderer above those that the plot has.
    pub(super) fn add_renderer(&self, renderer: &impl Is<Renderer>) {
        let mut renderers = self.renderers().get();
        renderers.push(renderer.upcast());
        self.renderers().set(renderers);
    }
}

impl From<Location> for Place {
    fn from(location: Location) -> Self {
        match location {
            Location::Above => Self::Above,
            Location::Below => Self::Below,
            Location::Left => Self::Left,
            Location::Right => Self::Right,
        }
    }
}
