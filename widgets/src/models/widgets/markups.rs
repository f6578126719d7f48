//! Text of the page.

use tropism_core::{Model, models};

use crate::models::{LayoutDOM, Pane, StyledElement, UIElement, Widget};

models! { $
    /// Text of the page.
    Markup / BuildMarkup: Widget, abstract {
        /// The text.
        text: String = Text("") => [guarded],
        /// Whether TeX between dollar signs stays as it is.
        disable_math: bool = Bool(false) => [guarded],
    }

    /// HTML. What a person typed must be escaped before it is put in here.
    Div / BuildDiv: Markup {
        /// Whether the text is shown as it is, and not read as HTML.
        render_as_text: bool = Bool(false) => [guarded],
    }

    /// A paragraph of plain text.
    Paragraph / BuildParagraph: Markup {}

    /// Plain text with its spaces and line breaks, in a font of fixed width.
    PreText / BuildPreText: Paragraph {}

    /// Text in Markdown. HTML in it is cleaned of what could run code.
    Markdown / BuildMarkdown: Widget {
        /// The text.
        text: String = Text("") => [guarded],
        /// Whether TeX between dollar signs stays as it is.
        disable_math: bool = Bool(false) => [guarded],
    }
}
