//! What happens to axes and legends.

use tropism_core::events;

use crate::models::{Axis, Legend, LegendItem};
use crate::property::Position;

events! {
    /// A click on an axis.
    AxisClick = "axis_click": Axis {
        /// Where: a number, on a logarithmic axis its decimal logarithm, or the closest factor.
        value: Position,
    }

    /// A click on an item of a legend, whatever the `click_policy` of the legend is.
    LegendItemClick = "legend_item_click": Legend {
        /// Which one.
        item: LegendItem,
    }
}
