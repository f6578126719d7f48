//! Arrows and their heads.

use std::collections::BTreeMap;

use tropism_core::{Model, Spec, models};

use crate::models::{Annotation, CompositeRenderer, DataAnnotation, Marking, Renderer, StyledElement, Texture};
use crate::property::{Color, CoordinateUnits, Dash, LineCap, LineJoin};

models! { $
    /// What the heads of arrows have in common.
    ArrowHead / BuildArrowHead: Marking, abstract {
        /// How wide the heads are, and how long those with a tip, in pixels.
        size: Spec<f64> = Value(&Float(25.0)),
    }

    /// A head that is a filled triangle.
    NormalHead / BuildNormalHead: ArrowHead {
        /// Colour of the line; `None` draws none.
        line_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the line, from 0 to 1.
        line_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Width of the line in pixels.
        line_width: Spec<f64> = Value(&Float(1.0)),
        /// How segments of the line meet.
        line_join: Spec<LineJoin> = Value(&Text("bevel")),
        /// How the line ends.
        line_cap: Spec<LineCap> = Value(&Text("butt")),
        /// Dashes and gaps of the line.
        line_dash: Spec<Dash> = Value(&List(&[])),
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: Spec<i64> = Value(&Int(0)),
        /// Colour of the fill; `None` fills nothing.
        fill_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the fill, from 0 to 1.
        fill_alpha: Spec<f64> = Value(&Float(1.0)),
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

    /// A head of two strokes that meet at the tip.
    OpenHead / BuildOpenHead: ArrowHead {
        /// Colour of the line; `None` draws none.
        line_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the line, from 0 to 1.
        line_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Width of the line in pixels.
        line_width: Spec<f64> = Value(&Float(1.0)),
        /// How segments of the line meet.
        line_join: Spec<LineJoin> = Value(&Text("bevel")),
        /// How the line ends.
        line_cap: Spec<LineCap> = Value(&Text("butt")),
        /// Dashes and gaps of the line.
        line_dash: Spec<Dash> = Value(&List(&[])),
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: Spec<i64> = Value(&Int(0)),
    }

    /// A head that is a bar across the end.
    TeeHead / BuildTeeHead: ArrowHead {
        /// Colour of the line; `None` draws none.
        line_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the line, from 0 to 1.
        line_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Width of the line in pixels.
        line_width: Spec<f64> = Value(&Float(1.0)),
        /// How segments of the line meet.
        line_join: Spec<LineJoin> = Value(&Text("bevel")),
        /// How the line ends.
        line_cap: Spec<LineCap> = Value(&Text("butt")),
        /// Dashes and gaps of the line.
        line_dash: Spec<Dash> = Value(&List(&[])),
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: Spec<i64> = Value(&Int(0)),
    }

    /// A filled head with a notch at its back.
    VeeHead / BuildVeeHead: ArrowHead {
        /// Colour of the line; `None` draws none.
        line_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the line, from 0 to 1.
        line_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Width of the line in pixels.
        line_width: Spec<f64> = Value(&Float(1.0)),
        /// How segments of the line meet.
        line_join: Spec<LineJoin> = Value(&Text("bevel")),
        /// How the line ends.
        line_cap: Spec<LineCap> = Value(&Text("butt")),
        /// Dashes and gaps of the line.
        line_dash: Spec<Dash> = Value(&List(&[])),
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: Spec<i64> = Value(&Int(0)),
        /// Colour of the fill; `None` fills nothing.
        fill_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the fill, from 0 to 1.
        fill_alpha: Spec<f64> = Value(&Float(1.0)),
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

    /// An arrow for each row of a data source.
    Arrow / BuildArrow: DataAnnotation {
        /// Horizontal coordinates of the starts.
        x_start: Spec<f64> = Field("x_start"),
        /// Vertical coordinates of the starts.
        y_start: Spec<f64> = Field("y_start"),
        /// What the coordinates of the starts count.
        start_units: CoordinateUnits = Text("data"),
        /// The head at the start; `None` draws none.
        start: Option<ArrowHead> = Null,
        /// Horizontal coordinates of the ends.
        x_end: Spec<f64> = Field("x_end"),
        /// Vertical coordinates of the ends.
        y_end: Spec<f64> = Field("y_end"),
        /// What the coordinates of the ends count.
        end_units: CoordinateUnits = Text("data"),
        /// The head at the end; `None` draws none.
        end: Option<ArrowHead> = Model(|| OpenHead::builder().into_node()),
        /// Colour of the line; `None` draws none.
        line_color: Spec<Option<Color>> = Value(&Text("black")),
        /// Opacity of the line, from 0 to 1.
        line_alpha: Spec<f64> = Value(&Float(1.0)),
        /// Width of the line in pixels.
        line_width: Spec<f64> = Value(&Float(1.0)),
        /// How segments of the line meet.
        line_join: Spec<LineJoin> = Value(&Text("bevel")),
        /// How the line ends.
        line_cap: Spec<LineCap> = Value(&Text("butt")),
        /// Dashes and gaps of the line.
        line_dash: Spec<Dash> = Value(&List(&[])),
        /// Where in its pattern of dashes the line starts, in pixels.
        line_dash_offset: Spec<i64> = Value(&Int(0)),
    }
}
