//! The verbs: one for each glyph that a plot can draw.

use super::glyph::{Coordinates, GlyphBuilder};
use super::visuals::Visuals;
use crate::models::{
    BuildCircle, BuildHArea, BuildHBar, BuildImage, BuildImageBase, BuildLine, BuildMarker, BuildQuad, BuildStep,
    BuildVArea, BuildVBar, Circle, HArea, HBar, Image, Line, Plot, Quad, Scatter, Step, VArea, VBar,
};

macro_rules! verbs {
    ($($(#[$doc:meta])* $verb:ident($($coordinate:ident: $marker:ident),+): $glyph:ident;)*) => {
        /// Verbs that add glyphs. Coordinates are names of columns of a source, or numbers themselves; what else a
        /// glyph has is set by the methods of its builder.
        impl Plot {
            $($(#[$doc])*
            pub fn $verb<$($marker),+>(&self, $($coordinate: impl Coordinates<$marker>),+) -> GlyphBuilder<$glyph> {
                let glyph = GlyphBuilder::new(self)
                    $(.coordinates(stringify!($coordinate), GlyphBuilder::<$glyph>::$coordinate, $coordinate))+;
                $glyph::with_default_color(glyph)
            })*
        }
    };
}

verbs! {
    /// A circle for each row, whose radius is measured along a range.
    circle(x: X, y: Y, radius: R): Circle;

    /// The area between two curves beside one another, which have their vertical coordinates in common.
    harea(x1: A, x2: B, y: Y): HArea;

    /// A lying bar for each row, from 0 to `right` unless `left` is set, of the `height` 1 unless that is set.
    hbar(y: Y, right: R): HBar;

    /// An image for each row: an array of rows of numbers, which `color_mapper` gives colours to, with its lower left
    /// corner at `x` and `y`, `dw` wide and `dh` high.
    image(image: I, x: X, y: Y, dw: W, dh: H): Image;

    /// A line through the points of all rows.
    ///
    /// ```
    /// use tropism_widgets::prelude::*;
    ///
    /// let plot = figure().build();
    /// plot.line(vec![1.0, 2.0, 3.0], vec![1.0, 4.0, 9.0]).line_width(3).color("navy").add();
    /// ```
    line(x: X, y: Y): Line;

    /// A rectangle for each row, given by its four sides.
    quad(left: L, right: R, top: T, bottom: B): Quad;

    /// A marker for each row.
    ///
    /// ```
    /// use tropism_widgets::prelude::*;
    ///
    /// let plot = figure().build();
    /// let points = plot.scatter(vec![1.0, 2.0, 3.0], vec![1.0, 4.0, 9.0]).marker(MarkerType::Square).size(8);
    /// points.alpha(0.5).selection(|points| points.color("red")).legend_label("squares").add();
    /// ```
    scatter(x: X, y: Y): Scatter;

    /// A line through the points of all rows, in steps.
    step(x: X, y: Y): Step;

    /// The area between two curves above one another, which have their horizontal coordinates in common.
    varea(x: X, y1: A, y2: B): VArea;

    /// A standing bar for each row, from 0 to `top` unless `bottom` is set, of the `width` 1 unless that is set.
    vbar(x: X, top: T): VBar;
}
