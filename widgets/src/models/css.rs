//! Style sheets.

use tropism_core::{Model, models};

models! { $
    /// CSS for the elements of a model.
    StyleSheet / BuildStyleSheet: Model, abstract {}

    /// CSS that the document holds. Several models can have one.
    InlineStyleSheet / BuildInlineStyleSheet: StyleSheet {
        /// The rules; `:host` is the element of the model.
        css: String = Required => [guarded],
    }

    /// CSS that the client fetches.
    ImportedStyleSheet / BuildImportedStyleSheet: StyleSheet {
        /// Its address.
        url: String = Required => [guarded],
    }

    /// CSS that the document holds, for the whole page.
    GlobalInlineStyleSheet / BuildGlobalInlineStyleSheet: InlineStyleSheet {}

    /// CSS that the client fetches, for the whole page.
    GlobalImportedStyleSheet / BuildGlobalImportedStyleSheet: ImportedStyleSheet {}
}
