//! Which rows are selected.

use tropism_core::{Model, models};

use crate::property::{ImageIndex, LineIndices};

models! { $
    /// Which rows of a data source are selected.
    Selection / BuildSelection: Model {
        /// Selected rows, by position.
        indices: Vec<i64> = List(&[]) => [selection, input],
        /// Selected segments of a line, by position.
        line_indices: Vec<i64> = List(&[]) => [selection, input],
        /// Selected points of several lines, by the position of the line.
        multiline_indices: LineIndices = Map(&[]) => [selection, input],
        /// Selected pixels of images: the image, row and column of each, and its position in the data.
        image_indices: Vec<ImageIndex> = List(&[]) => [input, selection],
    }

    /// Combines what the renderers of one source would select.
    SelectionPolicy / BuildSelectionPolicy: Model, abstract {}

    /// Selects the rows that every renderer would select.
    IntersectRenderers / BuildIntersectRenderers: SelectionPolicy {}

    /// Selects the rows that any renderer would select.
    UnionRenderers / BuildUnionRenderers: SelectionPolicy {}
}
