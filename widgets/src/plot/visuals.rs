//! What is common to the looks of glyphs: colour and opacity of all their parts.

use tropism_core::{Arg, Builder, Field, Is, Spec};

use crate::given::Given;
use crate::models::{
    AnnularWedge, Annulus, Arc, Bezier, Block, BuildAnnularWedge, BuildAnnulus, BuildArc, BuildBezier, BuildBlock,
    BuildCircle, BuildEllipse, BuildHArea, BuildHAreaStep, BuildHBar, BuildHSpan, BuildHStrip, BuildHexTile,
    BuildImageBase, BuildImageURL, BuildLine, BuildMarker, BuildMultiLine, BuildMultiPolygons, BuildNgon, BuildPatch,
    BuildPatches, BuildQuad, BuildQuadratic, BuildRay, BuildRect, BuildSegment, BuildStep, BuildText, BuildVArea,
    BuildVAreaStep, BuildVBar, BuildVSpan, BuildVStrip, BuildWedge, Circle, Ellipse, Glyph, HArea, HAreaStep, HBar,
    HSpan, HStrip, HexTile, Image, ImageRGBA, ImageStack, ImageURL, Line, MathMLGlyph, MultiLine, MultiPolygons, Ngon,
    Patch, Patches, Quad, Quadratic, Ray, Rect, Scatter, Segment, Step, TeXGlyph, Text, VArea, VAreaStep, VBar, VSpan,
    VStrip, Wedge,
};
use crate::property::Color;

/// The colour of glyphs that are given none.
const DEFAULT_COLOR: Color = Color::hex(0x1f_77b4);

/// A glyph whose parts have opacities.
pub trait Visuals: Is<Glyph> {
    /// What they can be set to.
    type Alpha: Field;

    /// The opacity of that number, from 0 to 1.
    fn opacity(alpha: f64) -> Self::Alpha;

    /// Sets all of them.
    fn with_alpha<B: Builder<Model = Self>, Marker>(glyph: B, alpha: impl Arg<Self::Alpha, Marker>) -> B;

    /// Colours lines and fills as a glyph is that is given no colour.
    fn with_default_color<B: Builder<Model = Self>>(glyph: B) -> B;
}

/// A glyph whose parts have colours.
pub trait Colored: Visuals {
    /// What they can be set to.
    type Color: Field;

    /// Sets all of them.
    fn with_color<B: Builder<Model = Self>, Marker>(glyph: B, color: impl Arg<Self::Color, Marker>) -> B;
}

/// Builder methods of glyphs, for the looks of all their parts.
pub trait Paint: Builder<Model: Visuals> {
    /// Sets all colours of the glyph.
    #[must_use]
    fn color<Marker>(self, color: impl Arg<<Self::Model as Colored>::Color, Marker>) -> Self
    where
        Self::Model: Colored,
    {
        Self::Model::with_color(self, color)
    }

    /// Sets all opacities of the glyph, from 0 to 1.
    #[must_use]
    fn alpha<Marker>(self, alpha: impl Arg<<Self::Model as Visuals>::Alpha, Marker>) -> Self {
        Self::Model::with_alpha(self, alpha)
    }
}

impl<B: Builder<Model: Visuals>> Paint for B {}

/// Says for each glyph what its colours and opacities can be set to, and which parts have them.
macro_rules! visuals {
    ($($form:tt: $($glyph:ident)+;)*) => {
        $($(visuals!(@glyph $glyph $form);)+)*
    };
    (@glyph $glyph:ident ($color:ty, $alpha:ty, $opacity:expr => $($part:ident)+)) => {
        visuals!(@glyph $glyph ($alpha, $opacity => $($part)+));

        impl Colored for $glyph {
            type Color = $color;

            fn with_color<B: Builder<Model = Self>, Marker>(glyph: B, color: impl Arg<$color, Marker>) -> B {
                let color: Given<$color> = Given::new(color);
                visuals!(@each color glyph color [$($part)+])
            }
        }
    };
    (@glyph $glyph:ident ($alpha:ty, $opacity:expr => $($part:ident)+)) => {
        impl Visuals for $glyph {
            type Alpha = $alpha;

            fn opacity(alpha: f64) -> $alpha {
                let opacity: fn(f64) -> $alpha = $opacity;
                opacity(alpha)
            }

            fn with_alpha<B: Builder<Model = Self>, Marker>(glyph: B, alpha: impl Arg<$alpha, Marker>) -> B {
                let alpha: Given<$alpha> = Given::new(alpha);
                visuals!(@each alpha glyph alpha [$($part)+])
            }

            fn with_default_color<B: Builder<Model = Self>>(glyph: B) -> B {
                visuals!(@each default glyph DEFAULT_COLOR [$($part)+])
            }
        }
    };
    (@each $what:ident $glyph:ident $value:ident [$($part:ident)+]) => {{
        $(let $glyph = visuals!(@$what $part $glyph, $value);)+
        $glyph
    }};
    (@color line $glyph:expr, $color:expr) => { $glyph.line_color($color.clone()) };
    (@color fill $glyph:expr, $color:expr) => { $glyph.fill_color($color.clone()) };
    (@color hatch $glyph:expr, $color:expr) => { $glyph.hatch_color($color.clone()) };
    (@color text $glyph:expr, $color:expr) => { $glyph.text_color($color.clone()) };
    (@default line $glyph:expr, $color:expr) => { $glyph.line_color($color) };
    (@default fill $glyph:expr, $color:expr) => { $glyph.fill_color($color) };
    (@default text $glyph:expr, $color:expr) => { $glyph.text_color(Color::BLACK) };
    (@default $part:ident $glyph:expr, $color:expr) => { $glyph };
    (@alpha line $glyph:expr, $alpha:expr) => { $glyph.line_alpha($alpha.clone()) };
    (@alpha fill $glyph:expr, $alpha:expr) => { $glyph.fill_alpha($alpha.clone()) };
    (@alpha hatch $glyph:expr, $alpha:expr) => { $glyph.hatch_alpha($alpha.clone()) };
    (@alpha text $glyph:expr, $alpha:expr) => { $glyph.text_alpha($alpha.clone()) };
    (@alpha global $glyph:expr, $alpha:expr) => { $glyph.global_alpha($alpha.clone()) };
}

visuals! {
    (Spec<Option<Color>>, Spec<f64>, Spec::value => line fill hatch):
        AnnularWedge Annulus Block Circle Ellipse HBar HStrip HexTile MultiPolygons Ngon Patches Quad Rect Scatter VBar
        VStrip Wedge;
    (Spec<Option<Color>>, Spec<f64>, Spec::value => line):
        Arc Bezier HSpan MultiLine Quadratic Ray Segment VSpan;
    (Spec<Option<Color>>, Spec<f64>, Spec::value => text): MathMLGlyph TeXGlyph Text;
    (Option<Color>, f64, |alpha| alpha => line fill hatch): Patch;
    (Option<Color>, f64, |alpha| alpha => line): Line Step;
    (Option<Color>, f64, |alpha| alpha => fill hatch): HArea HAreaStep VArea VAreaStep;
    (Spec<f64>, Spec::value => global): Image ImageRGBA ImageStack ImageURL;
}
