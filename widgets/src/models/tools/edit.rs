//! Tools that change data.

use std::collections::BTreeMap;

use tropism_core::{Model, Value, models};

use crate::models::{GestureTool, GlyphRenderer, Tool};
use crate::property::Dimensions;

models! { $
    /// A tool that changes the data of renderers.
    EditTool / BuildEditTool: GestureTool, abstract {
        /// What a new row gets in columns that the tool does not set, before the defaults of the source.
        default_overrides: BTreeMap<String, Value> = Map(&[]),
        /// What a new row gets in columns for which no other default is known.
        empty_value: Value = Int(0),
    }

    /// Adds, moves and deletes boxes: holding or dragging with shift adds, dragging moves, Backspace deletes.
    BoxEditTool / BuildBoxEditTool: EditTool {
        /// Renderers of the boxes; new ones go to the first renderer, or to the one last hit.
        renderers: Vec<GlyphRenderer> = List(&[]),
        /// Along which dimensions a new box is drawn; along the other one it fills the frame.
        dimensions: Dimensions = Text("both"),
        /// How many boxes there can be, after which the oldest make room; 0 sets no limit.
        num_objects: i64 = Int(0),
    }

    /// Draws lines along the pointer as it is dragged. Backspace deletes those selected.
    FreehandDrawTool / BuildFreehandDrawTool: EditTool {
        /// Renderers of the lines or patches; new ones go to the first renderer.
        renderers: Vec<GlyphRenderer> = List(&[]),
        /// How many lines there can be, after which the oldest make room; 0 sets no limit.
        num_objects: i64 = Int(0),
    }

    /// Moves the points of a line: holding the pointer on the line shows them, dragging moves them.
    LineEditTool / BuildLineEditTool: EditTool {
        /// Renderers of the lines.
        renderers: Vec<GlyphRenderer> = List(&[]),
        /// Draws the points of the line that is edited; its columns have the same names as those of the line.
        intersection_renderer: GlyphRenderer = Required,
        /// Along which dimensions points can be moved.
        dimensions: Dimensions = Text("both"),
    }

    /// Adds, moves and deletes points: clicking adds or selects, dragging moves, Backspace deletes.
    PointDrawTool / BuildPointDrawTool: EditTool {
        /// Renderers of the points; new ones go to the first renderer.
        renderers: Vec<GlyphRenderer> = List(&[]),
        /// Whether points can be added.
        add: bool = Bool(true),
        /// Whether points can be moved.
        drag: bool = Bool(true),
        /// How many points there can be, after which the oldest make room; 0 sets no limit.
        num_objects: i64 = Int(0),
    }

    /// A tool that changes the vertices of lines or patches.
    PolyTool / BuildPolyTool: EditTool, abstract {
        /// Draws the vertices, to which new ones snap; `None` shows none, and then `PolyEditTool` can do nothing.
        vertex_renderer: Option<GlyphRenderer> = Null,
    }

    /// Draws, moves and deletes lines or patches: holding starts and ends one, clicking adds a vertex, Backspace
    /// deletes.
    PolyDrawTool / BuildPolyDrawTool: PolyTool {
        /// Renderers of the lines or patches; new ones go to the first renderer.
        renderers: Vec<GlyphRenderer> = List(&[]),
        /// Whether lines or patches can be moved.
        drag: bool = Bool(true),
        /// How many lines or patches there can be, after which the oldest make room; 0 sets no limit.
        num_objects: i64 = Int(0),
    }

    /// Adds, moves and deletes vertices of a line or patch. Holding the pointer on it shows them.
    PolyEditTool / BuildPolyEditTool: PolyTool {
        /// Renderers of the lines or patches.
        renderers: Vec<GlyphRenderer> = List(&[]),
    }
}
