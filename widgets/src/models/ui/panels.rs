//! Boxes at a point of something.

use tropism_core::{Model, models};

use crate::models::{Coordinate, Pane, StyledElement, UIElement};
use crate::property::{Auto, Extent, TextAnchor};

models! { $
    /// An element that holds others and stands at a place of another element.
    Panel / BuildPanel: Pane {
        /// The place.
        position: Coordinate = Required,
        /// Which point of the panel lies on the place: a word, or one or a part from 0 to 1 for each dimension.
        anchor: TextAnchor = Text("top_left"),
        /// Width in pixels, or that of another element; `Auto` fits it to the content. BokehJS 3.9.2 always does so.
        width: Auto<Extent> = Text("auto"),
        /// Height in pixels, or that of another element; `Auto` fits it to the content. BokehJS 3.9.2 always does so.
        height: Auto<Extent> = Text("auto"),
    }
}
