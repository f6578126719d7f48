//! What happens to a plot as a whole.

use tropism_core::events;

use super::Geometry;
use crate::models::Plot;

events! {
    /// A drag or a zoom begins: while it lasts, a plot of many rows draws some of them only.
    LODStart = "lodstart": Plot {}

    /// A drag or a zoom ended: all rows are drawn again.
    LODEnd = "lodend": Plot {}

    /// A tool moved or scaled the plot's own ranges, or has done so with a plot that shares one of them.
    RangesUpdate = "rangesupdate": Plot {
        /// The start of the horizontal range.
        x0: f64,
        /// The end of the horizontal range.
        x1: f64,
        /// The start of the vertical range.
        y0: f64,
        /// The end of the vertical range.
        y1: f64,
    }

    /// Somebody selects in the plot, with a tool such as a box or a tap. What was selected then is in the `selected` of
    /// the data sources.
    SelectionGeometry = "selectiongeometry": Plot {
        /// Where.
        geometry: Geometry,
        /// Whether it is done; false while somebody still draws it.
        is_final = "final": bool,
    }

    /// The reset tool of the plot was used.
    Reset = "reset": Plot {}
}
