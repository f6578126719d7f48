//! Figures.

use tropism_core::{Arg, Assignment, BuildModel, Field, Is, ModelClass, New, Value, marker};

use super::dimension::{AxisType, Dimension};
use super::range::RangeLike;
use super::tools::{self, ToolsLike};
use crate::given::Given;
use crate::models::{
    Axis, BuildLayoutDOM, BuildPlot, BuildStyledElement, BuildTextAnnotation, BuildToolbar, BuildUIElement, Figure,
    Plot, StyledElement, Title, Tool, Toolbar,
};
use crate::property::{
    Alignment, Auto, Color, Location, Margin, OutputBackend, ResetPolicy, SizingMode, SizingPolicy, TextLike,
    WindowAxis,
};

/// Starts a plot with axes, grids and tools. What every [`Plot`] has can be set, too.
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
    }
}

/// A figure that is being built.
#[derive(Debug)]
#[must_use = "a builder does nothing until it is given to something or built"]
pub struct FigureBuilder {
    figure: New<Figure>,
    x: Dimension,
    y: Dimension,
    tools: Option<Vec<Tool>>,
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

/// Gives the builder of a figure methods of the builder of its plot.
macro_rules! forwarded {
    ($($property:ident: $type:ty;)*) => {
        impl FigureBuilder {
            $(
                #[doc = concat!("Sets the plot's `", stringify!($property), "`.")]
                pub fn $property<Marker>(mut self, value: impl Arg<$type, Marker>) -> Self {
                    self.figure = self.figure.$property(value);
                    self
                }
            )*
        }
    };
}

forwarded! {
    align: Auto<Alignment>;
    aspect_ratio: Option<Auto<f64>>;
    aspect_scale: f64;
    background_fill_alpha: f64;
    background_fill_color: Option<Color>;
    border_fill_alpha: f64;
    border_fill_color: Option<Color>;
    css_classes: Vec<String>;
    frame_height: Option<i64>;
    frame_width: Option<i64>;
    height: Option<i64>;
    height_policy: Auto<SizingPolicy>;
    lod_factor: i64;
    lod_interval: i64;
    lod_threshold: Option<i64>;
    lod_timeout: i64;
    margin: Option<Margin>;
    match_aspect: bool;
    max_height: Option<i64>;
    max_width: Option<i64>;
    min_border: Option<i64>;
    min_border_bottom: Option<i64>;
    min_border_left: Option<i64>;
    min_border_right: Option<i64>;
    min_border_top: Option<i64>;
    min_height: Option<i64>;
    min_width: Option<i64>;
    name: Option<String>;
    outline_line_alpha: f64;
    outline_line_color: Option<Color>;
    outline_line_width: f64;
    output_backend: OutputBackend;
    reset_policy: ResetPolicy;
    sizing_mode: Option<SizingMode>;
    styles: Value;
    title_location: Option<Location>;
    toolbar_inner: bool;
    toolbar_location: Option<Location>;
    toolbar_sticky: bool;
    visible: bool;
    width: Option<i64>;
    width_policy: Auto<SizingPolicy>;
    window_axis: WindowAxis;
}

impl FigureBuilder {
    /// The text of the title. Given something to follow, the title's text follows it, and the plot stays the same.
    pub fn title<Marker>(mut self, text: impl Arg<TextLike, Marker>) -> Self {
        self.figure = self.figure.title(Title::builder().text(Given::new(text)));
        self
    }

    /// The tools: names between commas, or models. The default is `pan,wheel_zoom,box_zoom,save,reset,help`.
    ///
    /// # Panics
    /// If there is no tool of a name.
    #[track_caller]
    pub fn tools<Marker>(mut self, tools: impl ToolsLike<Marker>) -> Self {
        self.tools = Some(tools.into_tools());
        self
    }

    /// The finished figure.
    pub fn build(self) -> Figure {
        let tools = self.tools.unwrap_or_else(|| tools::DEFAULT.into_tools());
        let locations = [self.x.location, self.y.location];
        let (x, y) = (self.x.make(), self.y.make());
        let figure = self
            .figure
            .x_range(x.range)
            .y_range(y.range)
            .x_scale(x.scale)
            .y_scale(y.scale)
            .toolbar(Toolbar::builder().tools(tools.iter().map(Is::upcast).collect::<Vec<_>>()))
            .build();
        for (location, axis) in locations.into_iter().zip([x.axis, y.axis]) {
            if let (Some(location), Some(axis)) = (location, axis) {
                figure.add_axis(&axis, location);
            }
        }
        let grids: Vec<StyledElement> = [x.grid, y.grid].iter().flatten().map(Is::upcast).collect();
        figure.center().set(grids);
        figure
    }
}

impl Plot {
    /// Puts an axis on a side of the frame, outside of what stands there.
    pub fn add_axis<A: Is<Axis>>(&self, axis: &A, location: Location) {
        let side = match location {
            Location::Above => self.above(),
            Location::Below => self.below(),
            Location::Left => self.left(),
            Location::Right => self.right(),
        };
        let mut elements = side.get();
        elements.push(StyledElement::wrap(axis.as_node().clone()));
        side.set(elements);
    }
}
