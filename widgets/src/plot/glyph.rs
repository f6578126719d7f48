//! What is common to the verbs that add glyphs to a plot.

use std::fmt;

use tropism_core::{Arg, Assignment, BuildModel, Builder, Column, Field, New, Spec, SpecItem, marker};

use super::legend::Label;
use super::source::{self, SourceLike};
use super::visuals::Visuals;
use crate::given::Given;
use crate::models::{BuildGlyphRenderer, BuildRenderer, CDSView, CoordinateMapping, DataSource, GlyphRenderer, Plot};
use crate::property::RenderLevel;

/// The opacity of rows that are not selected while others are.
const NONSELECTION_ALPHA: f64 = 0.1;
/// The opacity of a renderer that is muted.
const MUTED_ALPHA: f64 = 0.2;

/// Changes a glyph that is being built; repeated for each of the glyphs of a renderer.
type Step<G> = Box<dyn Fn(New<G>) -> New<G>>;
/// What a user adds to one of the glyphs of a renderer.
type Variation<G> = Option<Box<dyn FnOnce(New<G>) -> New<G>>>;

/// What a verb was given for a property of its glyph.
#[derive(Debug)]
pub enum Coordinate<T> {
    /// The values themselves.
    Column(Column),
    /// What the property is set to.
    Spec(Assignment<Spec<T>>),
}

/// Coordinates of a glyph, its texts and the like: what its property takes, or the values themselves. A bare text is
/// the name of a column.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be coordinates",
    label = "give the name of a column, a value for all rows, or the values themselves"
)]
pub trait Coordinates<T, Marker> {
    /// What was given.
    fn into_coordinates(self) -> Coordinate<T>;
}

impl<A: Arg<Spec<f64>, M>, M> Coordinates<f64, marker::One<M>> for A {
    fn into_coordinates(self) -> Coordinate<f64> {
        Coordinate::Spec(self.into_assignment())
    }
}

impl Coordinates<f64, marker::FieldName> for String {
    fn into_coordinates(self) -> Coordinate<f64> {
        self.as_str().into_coordinates()
    }
}

impl Coordinates<f64, marker::FieldName> for &String {
    fn into_coordinates(self) -> Coordinate<f64> {
        self.as_str().into_coordinates()
    }
}

impl Coordinates<String, marker::FieldName> for &str {
    fn into_coordinates(self) -> Coordinate<String> {
        Coordinate::Spec(Assignment::Value(Spec::field(self)))
    }
}

impl Coordinates<String, marker::FieldName> for String {
    fn into_coordinates(self) -> Coordinate<String> {
        self.as_str().into_coordinates()
    }
}

impl Coordinates<String, marker::FieldName> for &String {
    fn into_coordinates(self) -> Coordinate<String> {
        self.as_str().into_coordinates()
    }
}

impl Coordinates<String, marker::One<marker::Plain>> for Spec<String> {
    fn into_coordinates(self) -> Coordinate<String> {
        Coordinate::Spec(Assignment::Value(self))
    }
}

impl<T, A: Into<Column>> Coordinates<T, marker::Plain> for A {
    fn into_coordinates(self) -> Coordinate<T> {
        Coordinate::Column(self.into())
    }
}

/// A glyph that is being added to a plot. It has the builder methods of the glyph, which count for all looks that
/// it can have: selected, not selected, under the pointer and muted.
#[must_use = "a glyph is drawn when it is added: call `add`"]
pub struct GlyphBuilder<G> {
    plot: Plot,
    source: Option<DataSource>,
    columns: Vec<(String, Column)>,
    steps: Vec<Step<G>>,
    /// Whether some property of the glyph follows something.
    is_live: bool,
    selection: Variation<G>,
    nonselection: Variation<G>,
    hover: Variation<G>,
    muted: Variation<G>,
    renderer: New<GlyphRenderer>,
    label: Option<Label>,
    /// The name of the legend, if it has one.
    legend: Option<String>,
}

impl<G> fmt::Debug for GlyphBuilder<G> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("GlyphBuilder").field("plot", &self.plot).finish_non_exhaustive()
    }
}

impl<G: Visuals> Builder for GlyphBuilder<G> {
    type Model = G;

    fn assign<T: Field, Marker>(mut self, key: u16, value: impl Arg<T, Marker>) -> Self {
        let given = Given::new(value);
        self.is_live |= given.is_followed();
        self.steps.push(Box::new(move |glyph| glyph.assign::<T, marker::Plain>(key, given.clone())));
        self
    }
}

impl<G: Visuals> GlyphBuilder<G> {
    pub(super) fn new(plot: &Plot) -> Self {
        Self {
            plot: plot.clone(),
            source: None,
            columns: Vec::new(),
            steps: Vec::new(),
            is_live: false,
            selection: None,
            nonselection: None,
            hover: None,
            muted: None,
            renderer: GlyphRenderer::builder(),
            label: None,
            legend: None,
        }
    }

    /// Coordinates by the name of their property, which names their column, too, if they are given themselves.
    pub(super) fn with_coordinates<T: SpecItem, Marker>(
        mut self,
        name: &'static str,
        set: fn(Self, Given<Spec<T>>) -> Self,
        coordinates: impl Coordinates<T, Marker>,
    ) -> Self {
        let given = match coordinates.into_coordinates() {
            Coordinate::Column(column) => {
                self.columns.push((name.into(), column));
                Given::new(Spec::field(name))
            }
            Coordinate::Spec(assignment) => assignment.into(),
        };
        set(self, given)
    }

    /// Where the rows come from: a model, or its builder, or the columns themselves, or what gives them. Glyphs that show
    /// the same rows, and what is selected of them, share a model. Without a source, the coordinates must be given
    /// themselves.
    ///
    /// ```
    /// use tropism_core::{Var, columns, derive};
    /// use tropism_widgets::prelude::*;
    ///
    /// let plot = figure().build();
    /// plot.line("x", "y").source(columns! { x: [0, 1], y: [1, 3] }).add();
    /// let slope = Var::new(2.0);
    /// plot.line("x", "y").source(derive(slope, |slope| columns! { x: [0.0, 1.0], y: [0.0, slope] })).add();
    /// ```
    pub fn source<Marker>(mut self, source: impl SourceLike<Marker>) -> Self {
        self.source = Some(source.into_source());
        self
    }

    /// One more column beside the coordinates that were given themselves, for a property or a tooltip to name.
    ///
    /// ```
    /// use tropism_widgets::prelude::*;
    ///
    /// let plot = figure().build();
    /// let points = plot.scatter(vec![1.0, 2.0], vec![3.0, 4.0]);
    /// points.column("sizes", vec![10.0, 20.0]).size("sizes").column("fill", vec!["red", "navy"]).fill_color("fill").add();
    /// ```
    pub fn column(mut self, name: &str, values: impl Into<Column>) -> Self {
        self.columns.push((name.into(), values.into()));
        self
    }

    /// How rows look that are selected. Without it they look as ever.
    pub fn selection(mut self, look: impl FnOnce(New<G>) -> New<G> + 'static) -> Self {
        self.selection = Some(Box::new(look));
        self
    }

    /// How rows look that are not selected while others are. Without it their opacity is 0.1.
    pub fn nonselection(mut self, look: impl FnOnce(New<G>) -> New<G> + 'static) -> Self {
        self.nonselection = Some(Box::new(look));
        self
    }

    /// How rows look under the pointer. Without it they look as ever.
    pub fn hover(mut self, look: impl FnOnce(New<G>) -> New<G> + 'static) -> Self {
        self.hover = Some(Box::new(look));
        self
    }

    /// How the glyph looks while its renderer is muted. Without it its opacity is 0.2.
    pub fn muted(mut self, look: impl FnOnce(New<G>) -> New<G> + 'static) -> Self {
        self.muted = Some(Box::new(look));
        self
    }

    /// Describes the glyph in the legend of the plot, which is made if there is none. Glyphs of one label share a line.
    pub fn legend_label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(Label::Item(Spec::value(Some(label.into()))));
        self
    }

    /// Describes the glyph in the legend of the plot, with a line for each value of a column of the source.
    pub fn legend_field(mut self, column: &str) -> Self {
        self.label = Some(Label::Item(Spec::field(column)));
        self
    }

    /// Describes the glyph in the legend of the plot, with an item for each different value that a column of the source
    /// has now, in their order. Unlike the lines of [`legend_field`](Self::legend_field), these are made here, once.
    pub fn legend_group(mut self, column: &str) -> Self {
        self.label = Some(Label::Group(column.into()));
        self
    }

    /// The name of the legend that describes the glyph, if the plot has several. That one must have been added.
    pub fn legend_name(mut self, name: &str) -> Self {
        self.legend = Some(name.into());
        self
    }

    /// Sets properties of the renderer.
    pub fn renderer(mut self, build: impl FnOnce(New<GlyphRenderer>) -> New<GlyphRenderer>) -> Self {
        self.renderer = build(self.renderer);
        self
    }

    /// The glyph with everything that was set, and more if there is more for that look.
    fn glyph(&self, more: impl FnOnce(New<G>) -> New<G>) -> G {
        more(self.steps.iter().fold(New::start(), |glyph, step| step(glyph))).build()
    }

    /// Adds the glyph to the plot.
    ///
    /// # Panics
    /// If coordinates were given themselves and a source, too, or coordinates of unequal length; if the source has not
    /// the column of a `legend_group`, or the plot not the legend of a `legend_name`.
    #[track_caller]
    pub fn add(mut self) -> GlyphRenderer {
        let (plot, label, legend) = (self.plot.clone(), self.label.take(), self.legend.take());
        let renderer = self.into_renderer(Some(NONSELECTION_ALPHA));
        plot.add_renderer(&renderer);
        if let Some(label) = label {
            plot.describe(&renderer, label, legend.as_deref());
        }
        renderer
    }

    /// The renderer of the glyph, given the opacity of rows that are not selected while others are; with `None` they
    /// look as ever.
    #[track_caller]
    pub(super) fn into_renderer(mut self, nonselection_alpha: Option<f64>) -> GlyphRenderer {
        assert!(self.label.is_none(), "a part of a renderer is not described in a legend: take the label away");
        // A client would draw selected rows with a copy of the glyph as it first was.
        if self.is_live && self.selection.is_none() {
            self = self.selection(|glyph| glyph);
        }
        let [selection, hover] = [self.selection.take(), self.hover.take()]
            .map(|variation| variation.map(|variation| self.glyph(variation)));
        let looks = [(self.nonselection.take(), nonselection_alpha), (self.muted.take(), Some(MUTED_ALPHA))];
        let [nonselection, muted] = looks.map(|(variation, alpha)| {
            self.glyph(|glyph| {
                let glyph = match alpha {
                    Some(alpha) => G::with_alpha(glyph, Given::from(Assignment::Value(G::opacity(alpha)))),
                    None => glyph,
                };
                match variation {
                    Some(variation) => variation(glyph),
                    None => glyph,
                }
            })
        });
        let glyph = self.glyph(|glyph| glyph);
        let mut renderer = self
            .renderer
            .data_source(source::given(self.source, self.columns))
            .glyph(glyph.upcast())
            .nonselection_glyph(nonselection.upcast())
            .muted_glyph(muted.upcast());
        if let Some(selection) = selection {
            renderer = renderer.selection_glyph(selection.upcast());
        }
        if let Some(hover) = hover {
            renderer = renderer.hover_glyph(hover.upcast());
        }
        renderer.build()
    }
}

/// Gives the builder of a glyph what is set on its renderer.
macro_rules! of_the_renderer {
    ($($(#[$doc:meta])* $property:ident: $type:ty;)*) => {
        impl<G: Visuals> GlyphBuilder<G> {
            $($(#[$doc])*
            pub fn $property<Marker>(mut self, value: impl Arg<$type, Marker>) -> Self {
                self.renderer = self.renderer.$property(value);
                self
            })*
        }
    };
}

of_the_renderer! {
    /// Ranges and scales other than those of the plot.
    coordinates: Option<CoordinateMapping>;
    /// In which of the layers of the plot the glyph is drawn.
    level: RenderLevel;
    /// The name of the renderer.
    name: Option<String>;
    /// Which rows of the source are drawn.
    view: CDSView;
    /// Whether the glyph is drawn.
    visible: bool;
    /// Which of the plot's extra horizontal ranges is used.
    x_range_name: String;
    /// Which of the plot's extra vertical ranges is used.
    y_range_name: String;
}
