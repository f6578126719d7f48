//! Nodes of the browser's document.

use tropism_core::{Model, models};

models! { $
    /// A node of the browser's document.
    DOMNode = "bokeh.models.dom.DOMNode" / BuildDOMNode: Model, abstract {}
}
