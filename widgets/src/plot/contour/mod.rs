//! Contours, and the areas between them.

mod data;
mod grid;
#[cfg(test)]
mod tests;
mod trace;

use std::sync::Arc;

use tropism_core::{Arg, Builder, Column, ColumnData, Field, ModelClass, New, Spec, UnequalColumns, columns};

use crate::models::{
    BuildBaseColorBar, BuildColumnDataSource, BuildContourColorBar, BuildContourRenderer, BuildFixedTicker,
    BuildGlyphRenderer, BuildMultiLine, BuildMultiPolygons, ColumnDataSource, ContourColorBar, ContourRenderer,
    FixedTicker, GlyphRenderer, MultiLine, MultiPolygons, Plot,
};
use crate::palettes::interp_palette;
use crate::property::Color;

pub use data::{ContourData, ContourError};

impl Plot {
    /// Draws contours, given `line_color`, and the areas between neighbouring levels, given `fill_color`; see
    /// [`ContourData`].
    pub fn contour(&self, data: &ContourData) -> ContourBuilder {
        ContourBuilder {
            plot: self.clone(),
            data: data.clone(),
            line: MultiLine::builder(),
            fill: MultiPolygons::builder(),
            line_color: None,
            fill_color: None,
            line_columns: Vec::new(),
            fill_columns: Vec::new(),
            renderer: ContourRenderer::builder(),
        }
    }
}

/// The colours of contours or of the areas between them: one for all, or a palette, from the least to the greatest. A
/// palette with more or fewer colours than there are contours or areas is interpolated.
#[derive(Clone, Debug, PartialEq)]
pub enum ContourColor {
    /// One for all.
    One(Color),
    /// A palette.
    Palette(Vec<Color>),
}

impl From<Color> for ContourColor {
    fn from(color: Color) -> Self {
        Self::One(color)
    }
}

impl From<&str> for ContourColor {
    fn from(color: &str) -> Self {
        Self::One(Color::css(color))
    }
}

impl<const N: usize> From<[Color; N]> for ContourColor {
    fn from(palette: [Color; N]) -> Self {
        Self::Palette(palette.into())
    }
}

impl From<Vec<Color>> for ContourColor {
    fn from(palette: Vec<Color>) -> Self {
        Self::Palette(palette)
    }
}

impl ContourColor {
    /// What the property is set to, with the column of that name if it needs one.
    #[track_caller]
    fn for_rows(self, name: &str, count: usize, columns: &mut Vec<(String, Column)>) -> Spec<Option<Color>> {
        let palette = match self {
            Self::One(color) => return Spec::value(Some(color)),
            Self::Palette(palette) if palette.len() == count => palette,
            Self::Palette(palette) => match interp_palette(&palette, count) {
                Ok(palette) => palette,
                Err(error) => panic!("{name}: {error}"),
            },
        };
        let texts: Vec<String> = palette.iter().map(|color| color.as_str().to_owned()).collect();
        columns.push((name.into(), texts.into()));
        Spec::field(name)
    }
}

/// Contours that are being added to a plot. It has the builder methods of [`ContourRenderer`].
#[derive(Debug)]
#[must_use = "contours are drawn when they are added: call `add`"]
pub struct ContourBuilder {
    plot: Plot,
    data: ContourData,
    line: New<MultiLine>,
    fill: New<MultiPolygons>,
    line_color: Option<ContourColor>,
    fill_color: Option<ContourColor>,
    line_columns: Vec<(String, Column)>,
    fill_columns: Vec<(String, Column)>,
    renderer: New<ContourRenderer>,
}

impl ContourBuilder {
    /// Draws contours in this colour, or in those of a palette.
    pub fn line_color(mut self, color: impl Into<ContourColor>) -> Self {
        self.line_color = Some(color.into());
        self
    }

    /// Fills the areas between neighbouring levels with this colour, or with those of a palette.
    pub fn fill_color(mut self, color: impl Into<ContourColor>) -> Self {
        self.fill_color = Some(color.into());
        self
    }

    /// How else contours look.
    pub fn line(mut self, look: impl FnOnce(New<MultiLine>) -> New<MultiLine>) -> Self {
        self.line = look(self.line);
        self
    }

    /// How else the areas look, their hatching for one; no lines are drawn around them.
    pub fn fill(mut self, look: impl FnOnce(New<MultiPolygons>) -> New<MultiPolygons>) -> Self {
        self.fill = look(self.fill);
        self
    }

    /// A column with a value for each level, for a property of contours to name.
    ///
    /// ```
    /// use tropism_widgets::prelude::*;
    ///
    /// let data = ContourData::new(&[0.0, 1.0], &[0.0, 2.0], &[0.0, 1.0, 1.0, 2.0], &[0.5, 1.5])?;
    /// let contours = figure().build().contour(&data).line_color("navy");
    /// contours.line_column("widths", vec![1.0, 4.0]).line(|line| line.line_width("widths")).add();
    /// # Ok::<(), tropism_widgets::plot::ContourError>(())
    /// ```
    pub fn line_column(mut self, name: &str, values: impl Into<Column>) -> Self {
        self.line_columns.push((name.into(), values.into()));
        self
    }

    /// A column with a value for each pair of neighbouring levels, for a property of areas to name.
    pub fn fill_column(mut self, name: &str, values: impl Into<Column>) -> Self {
        self.fill_columns.push((name.into(), values.into()));
        self
    }

    /// Adds the contours to the plot.
    ///
    /// # Panics
    /// If neither `line_color` nor `fill_color` was given, areas where there is but one level, a palette without colours,
    /// or a column that has not one value for each level or pair of levels.
    #[track_caller]
    pub fn add(mut self) -> ContourRenderer {
        let count = self.data.levels.len();
        assert!(
            self.line_color.is_some() || self.fill_color.is_some(),
            "contour: there is nothing to draw: give `line_color`, `fill_color` or both"
        );
        assert!(count > 1 || self.fill_color.is_none(), "contour: an area lies between two levels, and there is one");
        let lines = match self.line_color {
            Some(color) => {
                self.line = self.line.line_color(color.for_rows("line_color", count, &mut self.line_columns));
                source(self.data.line_columns(), self.line_columns)
            }
            None => columns! { xs: Vec::<f64>::new(), ys: Vec::<f64>::new(), levels: Vec::<f64>::new() },
        };
        let areas = match self.fill_color {
            Some(color) => {
                self.fill = self.fill.fill_color(color.for_rows("fill_color", count - 1, &mut self.fill_columns));
                self.fill = self.fill.line_alpha(0).line_width(0);
                source(self.data.fill_columns(), self.fill_columns)
            }
            None => columns! {
                xs: Vec::<f64>::new(), ys: Vec::<f64>::new(),
                lower_levels: Vec::<f64>::new(), upper_levels: Vec::<f64>::new(),
            },
        };
        let part = |data: ColumnData| GlyphRenderer::builder().data_source(ColumnDataSource::builder().data(data));
        let renderer = self.renderer.levels(self.data.levels).line_renderer(part(lines).glyph(self.line));
        let renderer = renderer.fill_renderer(part(areas).glyph(self.fill)).build();
        self.plot.add_renderer(&renderer);
        renderer
    }
}

impl Builder for ContourBuilder {
    type Model = ContourRenderer;

    fn assign<T: Field, Marker>(mut self, key: u16, value: impl Arg<T, Marker>) -> Self {
        self.renderer = self.renderer.assign(key, value);
        self
    }
}

impl ContourRenderer {
    /// Draws other data: contours and areas as far as they were drawn before, with the columns of their looks.
    ///
    /// # Errors
    /// If there are columns of looks and not as many levels as before.
    pub fn set_data(&self, data: &ContourData) -> Result<(), UnequalColumns> {
        let lines = replaced(&self.line_renderer().get(), || data.line_columns())?;
        let areas = replaced(&self.fill_renderer().get(), || data.fill_columns())?;
        for (source, data) in [lines, areas].into_iter().flatten() {
            source.data().set(data);
        }
        self.levels().set(data.levels.clone());
        Ok(())
    }

    /// A bar of the colours and lines, with a tick at each level.
    pub fn construct_color_bar(&self) -> New<ContourColorBar> {
        let levels = self.levels().get();
        ContourColorBar::builder()
            .fill_renderer(self.fill_renderer().get())
            .line_renderer(self.line_renderer().get())
            .ticker(FixedTicker::builder().ticks(levels.clone()))
            .levels(levels)
    }
}

/// The source of what is drawn and what it shall hold: new geometry beside the other columns.
fn replaced(
    renderer: &GlyphRenderer,
    geometry: impl FnOnce() -> Vec<(String, Column)>,
) -> Result<Option<(ColumnDataSource, ColumnData)>, UnequalColumns> {
    let source = ColumnDataSource::from_node(renderer.data_source().get().as_node().clone());
    let Some((source, known)) = source.map(|source| (source.clone(), source.data().get())) else {
        return Ok(None);
    };
    if known.rows() == 0 {
        return Ok(None);
    }
    let looks = known.iter().map(|(name, column)| (name.clone(), column.clone()));
    let geometry = geometry().into_iter().map(|(name, column)| (name.into(), column));
    // What is given twice has the last column.
    let columns: Vec<(Arc<str>, Column)> = looks.chain(geometry).collect();
    Ok(Some((source, ColumnData::new(columns)?)))
}

#[track_caller]
fn source(mut geometry: Vec<(String, Column)>, looks: Vec<(String, Column)>) -> ColumnData {
    geometry.extend(looks);
    match ColumnData::new(geometry) {
        Ok(data) => data,
        Err(error) => panic!("{error}"),
    }
}
