//! What is common to the verbs that add glyphs to a plot.

use std::fmt;

use tropism_core::{Arg, Assignment, Column, ColumnData, Field, Is, New, Spec, marker};

use crate::given::Given;
use crate::models::{
    BuildColumnDataSource, BuildGlyphRenderer, ColumnDataSource, DataSource, Glyph, GlyphRenderer, Plot, Renderer,
};

/// The opacity of rows that are not selected while others are.
const NONSELECTION_ALPHA: f64 = 0.1;
/// The opacity of a renderer that is muted.
const MUTED_ALPHA: f64 = 0.2;

/// Changes a glyph that is being built; repeated for each of the glyphs of a renderer.
type Step<G> = Box<dyn Fn(New<G>) -> New<G>>;
/// What a user adds to one of the glyphs of a renderer.
type Variation<G> = Option<Box<dyn FnOnce(New<G>) -> New<G>>>;

/// The parts of a glyph that `color` and `alpha` mean.
pub trait Visuals: Is<Glyph> {
    /// What its colours can be set to.
    type Color: Field;
    /// What its opacities can be set to.
    type Alpha: Field;

    /// Sets all its colours.
    fn with_color<Marker>(glyph: New<Self>, color: impl Arg<Self::Color, Marker>) -> New<Self>;
    /// Sets all its opacities.
    fn with_alpha<Marker>(glyph: New<Self>, alpha: impl Arg<Self::Alpha, Marker>) -> New<Self>;
    /// Sets all its opacities to one number.
    fn faded(glyph: New<Self>, alpha: f64) -> New<Self>;
}

/// Coordinates along one dimension.
#[derive(Debug)]
pub enum Coordinate {
    /// The values themselves.
    Column(Column),
    /// What the property of the glyph is set to.
    Spec(Assignment<Spec<f64>>),
}

/// Coordinates of a glyph: what its property takes, or the values themselves.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be coordinates",
    label = "give the name of a column, a number, or the numbers themselves"
)]
pub trait Coordinates<Marker> {
    /// What was given.
    fn into_coordinates(self) -> Coordinate;
}

impl<A: Arg<Spec<f64>, M>, M> Coordinates<marker::One<M>> for A {
    fn into_coordinates(self) -> Coordinate {
        Coordinate::Spec(self.into_assignment())
    }
}

impl Coordinates<marker::FieldName> for String {
    fn into_coordinates(self) -> Coordinate {
        self.as_str().into_coordinates()
    }
}

impl Coordinates<marker::FieldName> for &String {
    fn into_coordinates(self) -> Coordinate {
        self.as_str().into_coordinates()
    }
}

impl<A: Into<Column>> Coordinates<marker::Plain> for A {
    fn into_coordinates(self) -> Coordinate {
        Coordinate::Column(self.into())
    }
}

/// A glyph that is being added to a plot. It has the builder methods of the glyph, which count for all looks that
/// it can have: selected, not selected, under the pointer and muted.
#[must_use = "a glyph is drawn when it is added: call `add`"]
pub struct GlyphBuilder<G> {
    plot: Plot,
    source: Option<DataSource>,
    columns: Vec<(&'static str, Column)>,
    steps: Vec<Step<G>>,
    selection: Variation<G>,
    nonselection: Variation<G>,
    hover: Variation<G>,
    muted: Variation<G>,
    renderer: New<GlyphRenderer>,
}

impl<G> fmt::Debug for GlyphBuilder<G> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("GlyphBuilder").field("plot", &self.plot).finish_non_exhaustive()
    }
}

impl<G: Visuals> GlyphBuilder<G> {
    pub(super) fn new(plot: &Plot) -> Self {
        Self {
            plot: plot.clone(),
            source: None,
            columns: Vec::new(),
            steps: Vec::new(),
            selection: None,
            nonselection: None,
            hover: None,
            muted: None,
            renderer: GlyphRenderer::builder(),
        }
    }

    /// Sets a property of every glyph of the renderer.
    pub(super) fn each<T: Field, Marker>(
        self,
        value: impl Arg<T, Marker>,
        set: fn(New<G>, Given<T>) -> New<G>,
    ) -> Self {
        let given = Given::new(value);
        self.step(move |glyph| set(glyph, given.clone()))
    }

    fn step(mut self, step: impl Fn(New<G>) -> New<G> + 'static) -> Self {
        self.steps.push(Box::new(step));
        self
    }

    /// Coordinates by the name of their property, which names their column, too, if they are given themselves.
    pub(super) fn coordinates<Marker>(
        mut self,
        name: &'static str,
        set: fn(New<G>, Given<Spec<f64>>) -> New<G>,
        coordinates: impl Coordinates<Marker>,
    ) -> Self {
        let given = match coordinates.into_coordinates() {
            Coordinate::Column(column) => {
                self.columns.push((name, column));
                Given::new(Spec::field(name))
            }
            Coordinate::Spec(assignment) => assignment.into(),
        };
        self.each(given, set)
    }

    /// Where the rows come from: a model, or its builder. Without one, the coordinates must be given themselves.
    pub fn source<Marker>(mut self, source: impl SourceLike<Marker>) -> Self {
        self.source = Some(source.into_source());
        self
    }

    /// Sets all colours of the glyph.
    pub fn color<Marker>(self, color: impl Arg<G::Color, Marker>) -> Self {
        self.each(color, G::with_color)
    }

    /// Sets all opacities of the glyph.
    pub fn alpha<Marker>(self, alpha: impl Arg<G::Alpha, Marker>) -> Self {
        self.each(alpha, G::with_alpha)
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
    /// If coordinates were given themselves and a source, too, or coordinates of unequal length.
    #[track_caller]
    pub fn add(mut self) -> GlyphRenderer {
        let [selection, hover] = [self.selection.take(), self.hover.take()]
            .map(|variation| variation.map(|variation| self.glyph(variation)));
        let [nonselection, muted] = [(self.nonselection.take(), NONSELECTION_ALPHA), (self.muted.take(), MUTED_ALPHA)]
            .map(|(variation, alpha)| {
                self.glyph(|glyph| {
                    let faded = G::faded(glyph, alpha);
                    match variation {
                        Some(variation) => variation(faded),
                        None => faded,
                    }
                })
            });
        let glyph = self.glyph(|glyph| glyph);
        let mut renderer = self
            .renderer
            .data_source(source(self.source, self.columns))
            .glyph(glyph.upcast())
            .nonselection_glyph(nonselection.upcast())
            .muted_glyph(muted.upcast());
        if let Some(selection) = selection {
            renderer = renderer.selection_glyph(selection.upcast());
        }
        if let Some(hover) = hover {
            renderer = renderer.hover_glyph(hover.upcast());
        }
        let renderer = renderer.build();
        let mut renderers: Vec<Renderer> = self.plot.renderers().get();
        renderers.push(renderer.upcast());
        self.plot.renderers().set(renderers);
        renderer
    }
}

#[track_caller]
fn source(source: Option<DataSource>, columns: Vec<(&'static str, Column)>) -> DataSource {
    match source {
        Some(source) if columns.is_empty() => source,
        Some(_) => panic!(
            "coordinates were given themselves, and a source, too: \
             name columns of the source, or leave the source out"
        ),
        None => match ColumnData::new(columns) {
            Ok(data) => ColumnDataSource::builder().data(data).build().upcast(),
            Err(error) => panic!("{error}"),
        },
    }
}

/// Gives the builder of a glyph that is being added to a plot the builder methods of the glyph.
macro_rules! glyph_builder {
    ($glyph:ident: $build:ident { $($property:ident: $type:ty),* $(,)? }) => {
        impl $build for GlyphBuilder<$glyph> {
            $(fn $property<Marker>(self, value: impl Arg<$type, Marker>) -> Self {
                self.each(value, New::<$glyph>::$property)
            })*
        }
    };
}

/// Can be given as the source of a glyph: a model, or its builder.
#[diagnostic::on_unimplemented(message = "`{Self}` is no data source")]
pub trait SourceLike<Marker> {
    /// The source.
    fn into_source(self) -> DataSource;
}

impl<A: Is<DataSource>> SourceLike<marker::AsModel> for A {
    fn into_source(self) -> DataSource {
        self.upcast()
    }
}

impl<A: Is<DataSource>> SourceLike<marker::AsModelRef> for &A {
    fn into_source(self) -> DataSource {
        self.upcast()
    }
}

impl<A: Is<DataSource>> SourceLike<marker::AsBuilder> for New<A> {
    fn into_source(self) -> DataSource {
        self.build().upcast()
    }
}
