//! Queries for elements of the page.

use tropism_core::{Model, models};

models! { $
    /// Finds an element of the browser's document; the first one if there are several.
    Selector / BuildSelector: Model, abstract {}

    /// Finds an element by a selector of CSS.
    ByCSS / BuildByCSS: Selector {
        /// The selector.
        query: String = Required,
    }

    /// Finds an element by its class.
    ByClass / BuildByClass: Selector {
        /// The class, without a dot in front.
        query: String = Required,
    }

    /// Finds an element by its id.
    ByID / BuildByID: Selector {
        /// The id, without `#` in front.
        query: String = Required,
    }

    /// Finds an element by a path in XPath.
    ByXPath / BuildByXPath: Selector {
        /// The path.
        query: String = Required,
    }
}
