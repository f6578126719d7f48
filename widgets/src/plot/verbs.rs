//! The verbs: one for each glyph that a plot can draw.

use super::glyph::{Coordinates, GlyphBuilder};
use super::visuals::Visuals;
use crate::models::{
    AnnularWedge, Annulus, Arc, Bezier, Block, BuildAnnularWedge, BuildAnnulus, BuildArc, BuildBezier, BuildBlock,
    BuildCircle, BuildEllipse, BuildHArea, BuildHAreaStep, BuildHBar, BuildHSpan, BuildHStrip, BuildHexTile,
    BuildImage, BuildImageBase, BuildImageRGBA, BuildImageStack, BuildImageURL, BuildLine, BuildMarker, BuildMultiLine,
    BuildMultiPolygons, BuildNgon, BuildPatch, BuildPatches, BuildQuad, BuildQuadratic, BuildRay, BuildRect,
    BuildSegment, BuildStep, BuildText, BuildVArea, BuildVAreaStep, BuildVBar, BuildVSpan, BuildVStrip, BuildWedge,
    Circle, Ellipse, HArea, HAreaStep, HBar, HSpan, HStrip, HexTile, Image, ImageRGBA, ImageStack, ImageURL, Line,
    MathMLGlyph, MultiLine, MultiPolygons, Ngon, Patch, Patches, Plot, Quad, Quadratic, Ray, Rect, Scatter, Segment,
    Step, TeXGlyph, Text, VArea, VAreaStep, VBar, VSpan, VStrip, Wedge,
};

macro_rules! verbs {
    ($($(#[$meta:meta])* $verb:ident($($coordinate:ident: $marker:ident $(= $type:ty)?),+): $glyph:ident;)*) => {
        /// Verbs that add glyphs. Coordinates are names of columns of a source, or numbers themselves; what else a
        /// glyph has is set by the methods of its builder.
        impl Plot {
            $($(#[$meta])*
            pub fn $verb<$($marker),+>(
                &self,
                $($coordinate: impl Coordinates<verbs!(@type $($type)?), $marker>),+
            ) -> GlyphBuilder<$glyph> {
                let glyph = GlyphBuilder::new(self)
                    $(.with_coordinates(stringify!($coordinate), GlyphBuilder::<$glyph>::$coordinate, $coordinate))+;
                $glyph::with_default_color(glyph)
            })*
        }
    };
    (@type) => { f64 };
    (@type $type:ty) => { $type };
}

verbs! {
    /// A part of a ring for each row, from one angle to the other, counter-clockwise unless `direction` says otherwise.
    annular_wedge(x: X, y: Y, inner_radius: I, outer_radius: O, start_angle: S, end_angle: E): AnnularWedge;

    /// A ring for each row.
    annulus(x: X, y: Y, inner_radius: I, outer_radius: O): Annulus;

    /// A part of a circle for each row, from one angle to the other, counter-clockwise unless `direction` says otherwise.
    arc(x: X, y: Y, radius: R, start_angle: S, end_angle: E): Arc;

    /// A cubic Bézier curve for each row, from `x0` and `y0` to `x1` and `y1`, with two control points.
    #[expect(clippy::too_many_arguments, reason = "a curve has four points")]
    bezier(x0: A, y0: B, x1: C, y1: D, cx0: E, cy0: F, cx1: G, cy1: H): Bezier;

    /// A rectangle for each row, with its lower left corner at `x` and `y`.
    block(x: X, y: Y, width: W, height: H): Block;

    /// A circle for each row, whose radius is measured along a range.
    circle(x: X, y: Y, radius: R): Circle;

    /// An ellipse for each row, as wide and high as a rectangle around it; `angle` turns it.
    ellipse(x: X, y: Y, width: W, height: H): Ellipse;

    /// The area between two curves beside one another, which have their vertical coordinates in common.
    harea(x1: A, x2: B, y: Y): HArea;

    /// The area between two curves in steps beside one another, which have their vertical coordinates in common.
    harea_step(x1: A, x2: B, y: Y): HAreaStep;

    /// A lying bar for each row, from 0 to `right` unless `left` is set, of the `height` 1 unless that is set.
    hbar(y: Y, right: R): HBar;

    /// A hexagon for each row, at axial coordinates of a tiling: see [`HexBins`](super::HexBins).
    hex_tile(q: Q, r: R): HexTile;

    /// A line from left to right through the frame for each row.
    hspan(y: Y): HSpan;

    /// A strip from left to right through the frame for each row.
    hstrip(y0: A, y1: B): HStrip;

    /// An image for each row: an array of rows of numbers, which `color_mapper` gives colours to, with its lower left
    /// corner at `x` and `y`, `dw` wide and `dh` high.
    image(image: I, x: X, y: Y, dw: W, dh: H): Image;

    /// An image for each row: an array of rows of colours as 32-bit numbers, with its lower left corner at `x` and `y`,
    /// `dw` wide and `dh` high.
    ///
    /// ```
    /// use tropism_core::Array;
    /// use tropism_widgets::prelude::*;
    ///
    /// let pixel = |red: u8, green: u8, blue: u8| u32::from_le_bytes([red, green, blue, 255]);
    /// let pixels = Array::from_vec(vec![pixel(255, 0, 0), pixel(0, 255, 0)]).reshape(&[1, 2]).expect("one row of two");
    /// let plot = figure().build();
    /// plot.image_rgba(vec![pixels], 0, 0, 2, 1).add();
    /// ```
    image_rgba(image: I, x: X, y: Y, dw: W, dh: H): ImageRGBA;

    /// An image for each row: an array of rows of lists of numbers, which `color_mapper` gives colours to and which must
    /// be set, with its lower left corner at `x` and `y`, `dw` wide and `dh` high.
    image_stack(image: I, x: X, y: Y, dw: W, dh: H): ImageStack;

    /// An image for each row, which browsers fetch by its address, with its upper left corner at `x` and `y`. Unless `w`
    /// and `h` are set it is as large as it is.
    image_url(url: U = String, x: X, y: Y): ImageURL;

    /// A line through the points of all rows.
    ///
    /// ```
    /// use tropism_widgets::prelude::*;
    ///
    /// let plot = figure().build();
    /// plot.line(vec![1.0, 2.0, 3.0], vec![1.0, 4.0, 9.0]).line_width(3).color("navy").add();
    /// ```
    line(x: X, y: Y): Line;

    /// A formula in `MathML` for each row.
    mathml(x: X, y: Y, text: T = String): MathMLGlyph;

    /// A line for each row, through the points of its lists.
    ///
    /// ```
    /// use tropism_widgets::prelude::*;
    ///
    /// let plot = figure().build();
    /// plot.multi_line(vec![vec![0.0, 1.0], vec![0.0, 2.0]], vec![vec![1.0, 2.0], vec![3.0, 1.0]]).add();
    /// ```
    multi_line(xs: X, ys: Y): MultiLine;

    /// Polygons for each row: a list of polygons, each a list of outlines, of which those after the first are holes.
    multi_polygons(xs: X, ys: Y): MultiPolygons;

    /// A regular polygon for each row, of `n` sides.
    ngon(x: X, y: Y, radius: R, n: N): Ngon;

    /// A polygon through the points of all rows.
    patch(x: X, y: Y): Patch;

    /// A polygon for each row, through the points of its lists.
    patches(xs: X, ys: Y): Patches;

    /// A rectangle for each row, given by its four sides.
    quad(left: L, right: R, top: T, bottom: B): Quad;

    /// A quadratic Bézier curve for each row, from `x0` and `y0` to `x1` and `y1`, with one control point.
    quadratic(x0: A, y0: B, x1: C, y1: D, cx: E, cy: F): Quadratic;

    /// A straight line for each row, from a point into a direction; the length 0 goes on to the edge of the frame.
    ray(x: X, y: Y, length: L, angle: A): Ray;

    /// A rectangle for each row, given by its centre and its size; `angle` turns it.
    rect(x: X, y: Y, width: W, height: H): Rect;

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

    /// A straight line between two points for each row.
    segment(x0: A, y0: B, x1: C, y1: D): Segment;

    /// A line through the points of all rows, in steps.
    step(x: X, y: Y): Step;

    /// A formula in TeX for each row.
    tex(x: X, y: Y, text: T = String): TeXGlyph;

    /// A text for each row. A bare text names the column of texts; one text for all rows is a [`Spec`](tropism_core::Spec).
    ///
    /// ```
    /// use tropism_core::Spec;
    /// use tropism_widgets::prelude::*;
    ///
    /// let plot = figure().build();
    /// plot.text(vec![1.0, 2.0], vec![1.0, 2.0], vec!["one", "two"]).text_align(TextAlign::Center).add();
    /// plot.text(vec![1.0, 2.0], vec![2.0, 3.0], Spec::value("here".to_owned())).color("firebrick").add();
    /// ```
    text(x: X, y: Y, text: T = String): Text;

    /// The area between two curves above one another, which have their horizontal coordinates in common.
    varea(x: X, y1: A, y2: B): VArea;

    /// The area between two curves in steps above one another, which have their horizontal coordinates in common.
    varea_step(x: X, y1: A, y2: B): VAreaStep;

    /// A standing bar for each row, from 0 to `top` unless `bottom` is set, of the `width` 1 unless that is set.
    vbar(x: X, top: T): VBar;

    /// A line from top to bottom through the frame for each row.
    vspan(x: X): VSpan;

    /// A strip from top to bottom through the frame for each row.
    vstrip(x0: A, x1: B): VStrip;

    /// A piece of a pie for each row, from one angle to the other, counter-clockwise unless `direction` says otherwise.
    wedge(x: X, y: Y, radius: R, start_angle: S, end_angle: E): Wedge;
}
