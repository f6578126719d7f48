//! Legends.

use std::collections::BTreeMap;

use tropism_core::{Model, Spec, models};

use crate::models::{Annotation, CompositeRenderer, GlyphRenderer, Renderer, StyledElement, Texture};
use crate::property::{
    AlternationPolicy, Auto, BorderRadius, Color, Dash, FontStyle, LegendClickPolicy, LineCap, LineJoin, Location,
    Orientation, Padding, Placement, TextAlign, TextBaseline,
};

models! { $
    /// One line of a legend.
    LegendItem / BuildLegendItem: Model {
        /// What is written: one text, or the values of a column, each of which becomes a line.
        label: Spec<Option<String>> = Value(&Null),
        /// What is described: their glyphs are drawn beside the text.
        renderers: Vec<GlyphRenderer> = List(&[]) => [frozen],
        /// The row whose look is drawn; `None` takes the first one.
        index: Option<i64> = Null,
        /// Whether the line is shown.
        visible: bool = Bool(true),
    }

    /// A list of what is drawn in a plot.
    Legend / BuildLegend: Annotation {
        /// Where in the frame the legend stands; outside of the frame it has no effect.
        location: Placement = Text("top_right"),
        /// Whether the items stand below or beside one another.
        orientation: Orientation = Text("vertical"),
        /// Number of columns; `Auto` follows the orientation.
        ncols: Auto<i64> = Text("auto"),
        /// Number of rows; `Auto` follows the orientation.
        nrows: Auto<i64> = Text("auto"),
        /// What is written above the items; `None` writes nothing.
        title: Option<String> = Null,
        /// Colour of the title text; `None` draws none.
        title_text_color: Option<Color> = Text("#444444"),
        /// Colour of the outline of the title text; `None` draws none.
        title_text_outline_color: Option<Color> = Null,
        /// Width of the outline of the title text in pixels.
        title_text_outline_width: f64 = Float(1.0),
        /// Opacity of the title text, from 0 to 1.
        title_text_alpha: f64 = Float(1.0),
        /// Font family of the title text.
        title_text_font: String = Text("helvetica") => [guarded],
        /// Size of the title text as a CSS length.
        title_text_font_size: String = Text("13px") => [guarded],
        /// Style of the title text.
        title_text_font_style: FontStyle = Text("italic"),
        /// Which edge of the title text lies on its position.
        title_text_align: TextAlign = Text("left"),
        /// Which baseline of the title text lies on its position.
        title_text_baseline: TextBaseline = Text("bottom"),
        /// Height of a line of the title text, as a multiple of the size of its font.
        title_text_line_height: f64 = Float(1.2),
        /// On which side of the items the title stands.
        title_location: Location = Text("above"),
        /// Space between the title and the items in pixels.
        title_standoff: i64 = Int(5),
        /// Colour of the border line; `None` draws none.
        border_line_color: Option<Color> = Text("#e5e5e5"),
        /// Opacity of the border line, from 0 to 1.
        border_line_alpha: f64 = Float(0.5),
        /// Width of the border line in pixels.
        border_line_width: f64 = Float(1.0),
        /// How segments of the border line meet.
        border_line_join: LineJoin = Text("bevel"),
        /// How the border line ends.
        border_line_cap: LineCap = Text("butt"),
        /// Dashes and gaps of the border line.
        border_line_dash: Dash = List(&[]),
        /// Where in its pattern of dashes the border line starts, in pixels.
        border_line_dash_offset: i64 = Int(0),
        /// Colour of the background fill; `None` fills nothing.
        background_fill_color: Option<Color> = Text("#ffffff"),
        /// Opacity of the background fill, from 0 to 1.
        background_fill_alpha: f64 = Float(0.95),
        /// Colour of the background hatching.
        background_hatch_color: Option<Color> = Text("black"),
        /// Opacity of the background hatching, from 0 to 1.
        background_hatch_alpha: f64 = Float(1.0),
        /// Size of one tile of the background hatching in pixels.
        background_hatch_scale: f64 = Float(12.0),
        /// Pattern of the background hatching; `None` hatches nothing.
        background_hatch_pattern: Option<String> = Null,
        /// Width of the strokes of the background hatching in pixels.
        background_hatch_weight: f64 = Float(1.0),
        /// Textures for the background hatching by the name that a pattern uses.
        background_hatch_extra: BTreeMap<String, Texture> = Map(&[]),
        /// Colour of the item background fill; `None` fills nothing.
        item_background_fill_color: Option<Color> = Text("#f1f1f1"),
        /// Opacity of the item background fill, from 0 to 1.
        item_background_fill_alpha: f64 = Float(0.8),
        /// Colour of the item background hatching.
        item_background_hatch_color: Option<Color> = Text("black"),
        /// Opacity of the item background hatching, from 0 to 1.
        item_background_hatch_alpha: f64 = Float(1.0),
        /// Size of one tile of the item background hatching in pixels.
        item_background_hatch_scale: f64 = Float(12.0),
        /// Pattern of the item background hatching; `None` hatches nothing.
        item_background_hatch_pattern: Option<String> = Null,
        /// Width of the strokes of the item background hatching in pixels.
        item_background_hatch_weight: f64 = Float(1.0),
        /// Textures for the item background hatching by the name that a pattern uses.
        item_background_hatch_extra: BTreeMap<String, Texture> = Map(&[]),
        /// Colour of the inactive fill; `None` fills nothing.
        inactive_fill_color: Option<Color> = Text("white"),
        /// Opacity of the inactive fill, from 0 to 1.
        inactive_fill_alpha: f64 = Float(0.7),
        /// Colour of the inactive hatching.
        inactive_hatch_color: Option<Color> = Text("black"),
        /// Opacity of the inactive hatching, from 0 to 1.
        inactive_hatch_alpha: f64 = Float(1.0),
        /// Size of one tile of the inactive hatching in pixels.
        inactive_hatch_scale: f64 = Float(12.0),
        /// Pattern of the inactive hatching; `None` hatches nothing.
        inactive_hatch_pattern: Option<String> = Null,
        /// Width of the strokes of the inactive hatching in pixels.
        inactive_hatch_weight: f64 = Float(1.0),
        /// Textures for the inactive hatching by the name that a pattern uses.
        inactive_hatch_extra: BTreeMap<String, Texture> = Map(&[]),
        /// What clicking an item does with what it describes.
        click_policy: LegendClickPolicy = Text("none"),
        /// Which items have a background.
        item_background_policy: AlternationPolicy = Text("none"),
        /// Colour of the label text; `None` draws none.
        label_text_color: Option<Color> = Text("#444444"),
        /// Colour of the outline of the label text; `None` draws none.
        label_text_outline_color: Option<Color> = Null,
        /// Width of the outline of the label text in pixels.
        label_text_outline_width: f64 = Float(1.0),
        /// Opacity of the label text, from 0 to 1.
        label_text_alpha: f64 = Float(1.0),
        /// Font family of the label text.
        label_text_font: String = Text("helvetica") => [guarded],
        /// Size of the label text as a CSS length.
        label_text_font_size: String = Text("13px") => [guarded],
        /// Style of the label text.
        label_text_font_style: FontStyle = Text("normal"),
        /// Which edge of the label text lies on its position.
        label_text_align: TextAlign = Text("left"),
        /// Which baseline of the label text lies on its position.
        label_text_baseline: TextBaseline = Text("middle"),
        /// Height of a line of the label text, as a multiple of the size of its font.
        label_text_line_height: f64 = Float(1.2),
        /// Space between a glyph and its text in pixels.
        label_standoff: i64 = Int(5),
        /// The least height of the texts in pixels; `Auto` takes what they need.
        label_height: Auto<i64> = Text("auto"),
        /// The least width of the texts in pixels.
        label_width: i64 = Int(20),
        /// Height of the glyphs in pixels.
        glyph_height: i64 = Int(20),
        /// Width of the glyphs in pixels.
        glyph_width: i64 = Int(20),
        /// Space around the legend in pixels.
        margin: i64 = Int(10),
        /// Space between the items and the border in pixels: one number, two or four, or a map by the name of the
        /// side.
        padding: Padding = Int(10),
        /// Radius of the corners in pixels: one number, four, or a map by the name of the corner.
        border_radius: BorderRadius = Int(0),
        /// Space between two items in pixels.
        spacing: i64 = Int(3),
        /// The items, in order.
        items: Vec<LegendItem> = List(&[]),
    }
}
