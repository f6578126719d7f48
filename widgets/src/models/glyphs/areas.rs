//! Areas between curves.

use std::collections::BTreeMap;

use tropism_core::{Model, Spec, models};

use crate::models::{Glyph, Texture};
use crate::property::{Color, StepMode};

models! { $
    /// The area between two curves, one above the other.
    VArea / BuildVArea: Glyph {
        /// Horizontal coordinates of both curves.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates of one curve.
        y1: Spec<f64> = Field("y1"),
        /// Vertical coordinates of the other curve.
        y2: Spec<f64> = Field("y2"),
        /// Colour of the fill; `None` fills nothing.
        fill_color: Option<Color> = Text("gray"),
        /// Opacity of the fill, from 0 to 1.
        fill_alpha: f64 = Float(1.0),
        /// Colour of the hatching.
        hatch_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the hatching, from 0 to 1.
        hatch_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Size of one tile of the hatching in pixels.
        hatch_scale: Spec<f64> = Value(&Float(12.0)),
        /// Pattern of the hatching; `None` hatches nothing.
        hatch_pattern: Spec<Option<String>> = Value(&Null),
        /// Width of the strokes of the hatching in pixels.
        hatch_weight: Spec<f64> = Value(&Float(1.0)),
        /// Textures for the hatching by the name that a pattern uses.
        hatch_extra: BTreeMap<String, Texture> = Map(&[]),
    }

    /// The area between two curves beside one another.
    HArea / BuildHArea: Glyph {
        /// Horizontal coordinates of one curve.
        x1: Spec<f64> = Field("x1"),
        /// Horizontal coordinates of the other curve.
        x2: Spec<f64> = Field("x2"),
        /// Vertical coordinates of both curves.
        y: Spec<f64> = Field("y"),
        /// Colour of the fill; `None` fills nothing.
        fill_color: Option<Color> = Text("gray"),
        /// Opacity of the fill, from 0 to 1.
        fill_alpha: f64 = Float(1.0),
        /// Colour of the hatching.
        hatch_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the hatching, from 0 to 1.
        hatch_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Size of one tile of the hatching in pixels.
        hatch_scale: Spec<f64> = Value(&Float(12.0)),
        /// Pattern of the hatching; `None` hatches nothing.
        hatch_pattern: Spec<Option<String>> = Value(&Null),
        /// Width of the strokes of the hatching in pixels.
        hatch_weight: Spec<f64> = Value(&Float(1.0)),
        /// Textures for the hatching by the name that a pattern uses.
        hatch_extra: BTreeMap<String, Texture> = Map(&[]),
    }

    /// The area between two curves in steps, beside one another.
    HAreaStep / BuildHAreaStep: Glyph {
        /// Horizontal coordinates of one curve.
        x1: Spec<f64> = Field("x1"),
        /// Horizontal coordinates of the other curve.
        x2: Spec<f64> = Field("x2"),
        /// Vertical coordinates of both curves.
        y: Spec<f64> = Field("y"),
        /// Where between two points the level changes.
        step_mode: StepMode = Text("before"),
        /// Colour of the fill; `None` fills nothing.
        fill_color: Option<Color> = Text("gray"),
        /// Opacity of the fill, from 0 to 1.
        fill_alpha: f64 = Float(1.0),
        /// Colour of the hatching.
        hatch_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the hatching, from 0 to 1.
        hatch_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Size of one tile of the hatching in pixels.
        hatch_scale: Spec<f64> = Value(&Float(12.0)),
        /// Pattern of the hatching; `None` hatches nothing.
        hatch_pattern: Spec<Option<String>> = Value(&Null),
        /// Width of the strokes of the hatching in pixels.
        hatch_weight: Spec<f64> = Value(&Float(1.0)),
        /// Textures for the hatching by the name that a pattern uses.
        hatch_extra: BTreeMap<String, Texture> = Map(&[]),
    }

    /// The area between two curves in steps, one above the other.
    VAreaStep / BuildVAreaStep: Glyph {
        /// Horizontal coordinates of both curves.
        x: Spec<f64> = Field("x"),
        /// Vertical coordinates of one curve.
        y1: Spec<f64> = Field("y1"),
        /// Vertical coordinates of the other curve.
        y2: Spec<f64> = Field("y2"),
        /// Where between two points the level changes.
        step_mode: StepMode = Text("before"),
        /// Colour of the fill; `None` fills nothing.
        fill_color: Option<Color> = Text("gray"),
        /// Opacity of the fill, from 0 to 1.
        fill_alpha: f64 = Float(1.0),
        /// Colour of the hatching.
        hatch_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the hatching, from 0 to 1.
        hatch_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Size of one tile of the hatching in pixels.
        hatch_scale: Spec<f64> = Value(&Float(12.0)),
        /// Pattern of the hatching; `None` hatches nothing.
        hatch_pattern: Spec<Option<String>> = Value(&Null),
        /// Width of the strokes of the hatching in pixels.
        hatch_weight: Spec<f64> = Value(&Float(1.0)),
        /// Textures for the hatching by the name that a pattern uses.
        hatch_extra: BTreeMap<String, Texture> = Map(&[]),
    }
}
