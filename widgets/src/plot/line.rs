//! Verbs for glyphs that connect points.

use tropism_core::{Arg, New, Spec};

use super::glyph::{Coordinates, GlyphBuilder, Visuals};
use crate::models::{BuildLine, Line, Plot};
use crate::property::{Color, Dash, LineCap, LineJoin};

/// The colour of glyphs that are given none.
const DEFAULT_COLOR: Color = Color::named("#1f77b4");

impl Plot {
    /// A line through the points of all rows. Coordinates are names of columns of a source, or numbers themselves.
    ///
    /// ```
    /// use tropism_widgets::prelude::*;
    ///
    /// let plot = figure().build();
    /// plot.line(vec![1.0, 2.0, 3.0], vec![1.0, 4.0, 9.0]).line_width(3).color("navy").add();
    /// ```
    pub fn line<X, Y>(&self, x: impl Coordinates<X>, y: impl Coordinates<Y>) -> GlyphBuilder<Line> {
        GlyphBuilder::new(self)
            .coordinates("x", New::<Line>::x, x)
            .coordinates("y", New::<Line>::y, y)
            .color(DEFAULT_COLOR)
    }
}

impl Visuals for Line {
    type Color = Option<Color>;
    type Alpha = f64;

    fn with_color<Marker>(glyph: New<Self>, color: impl Arg<Option<Color>, Marker>) -> New<Self> {
        glyph.line_color(color)
    }

    fn with_alpha<Marker>(glyph: New<Self>, alpha: impl Arg<f64, Marker>) -> New<Self> {
        glyph.line_alpha(alpha)
    }

    fn faded(glyph: New<Self>, alpha: f64) -> New<Self> {
        glyph.line_alpha(alpha)
    }
}

glyph_builder! {
    Line: BuildLine {
        x: Spec<f64>,
        y: Spec<f64>,
        line_color: Option<Color>,
        line_alpha: f64,
        line_width: f64,
        line_join: LineJoin,
        line_cap: LineCap,
        line_dash: Dash,
        line_dash_offset: i64,
    }
}
