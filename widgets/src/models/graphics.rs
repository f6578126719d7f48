//! What stands at points of glyphs.

use tropism_core::{Model, models};

use crate::property::NodePosition;

models! { $
    /// A marking on a segment or an arc.
    Decoration / BuildDecoration: Model {
        /// The marking, such as an arrow head.
        marking: Marking = Required,
        /// Whether the marking stands at the start or at the end; BokehJS 3.9.2 does not place it at `middle`.
        node: NodePosition = Required,
    }

    /// A small figure that is drawn as part of another one.
    Marking / BuildMarking: Model, abstract {}
}
