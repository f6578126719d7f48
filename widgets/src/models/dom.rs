//! Nodes of the browser's document.

use tropism_core::{CustomJS, Model, models};

use crate::models::RendererGroup;
use crate::property::{Content, ElementStyles, Html, Several, ValueFormatter};

models! { $
    /// A node of the browser's document.
    DOMNode = "bokeh.models.dom.DOMNode" / BuildDOMNode: Model, abstract {}

    /// What a template does for the row that it is filled in for, apart from showing it.
    Action = "bokeh.models.dom.Action" / BuildAction: Model, abstract {}

    /// An element of the browser's document, with its children.
    DOMElement = "bokeh.models.dom.DOMElement" / BuildDOMElement: DOMNode, abstract {
        /// Properties of CSS that the element sets for itself.
        style: ElementStyles = Map(&[]) => [guarded],
        /// What is in the element, in order: texts, nodes, and elements of the page.
        children: Vec<Content> = List(&[]) => [guarded],
    }

    /// Plain text.
    Text = "bokeh.models.dom.Text" / BuildText: DOMNode {
        /// The text; it is not read as HTML.
        content: String = Text(""),
    }

    /// Shows the group of renderers at the position that equals the number of the row, and hides the others.
    ToggleGroup = "bokeh.models.dom.ToggleGroup" / BuildToggleGroup: Action {
        /// The groups, one for each row.
        groups: Vec<RendererGroup> = List(&[]),
    }

    /// A block: the element `div` of HTML.
    Div = "bokeh.models.dom.Div" / BuildDiv: DOMElement {}

    /// HTML in which other models can stand. What a person typed must be escaped before it is put in here.
    HTML = "bokeh.models.dom.HTML" / BuildHTML: DOMElement {
        /// The HTML: one text, or a list of pieces of text and the models that stand between them.
        html: Html = Required => [guarded],
        /// Further models, which replace elements `<ref id="…">` or `<ref name="…">` of the text by their id or name.
        refs: Vec<Content> = List(&[]) => [guarded],
    }

    /// A place in a template that is filled in for each row.
    Placeholder = "bokeh.models.dom.Placeholder" / BuildPlaceholder: DOMElement, abstract {}

    /// A piece of a line: the element `span` of HTML.
    Span = "bokeh.models.dom.Span" / BuildSpan: DOMElement {}

    /// A table: the element `table` of HTML.
    Table = "bokeh.models.dom.Table" / BuildTable: DOMElement {}

    /// A row of a table: the element `tr` of HTML.
    TableRow = "bokeh.models.dom.TableRow" / BuildTableRow: DOMElement {}

    /// An element whose placeholders are filled in for each row, as in the tooltips of a hover tool.
    Template = "bokeh.models.dom.Template" / BuildTemplate: DOMElement {
        /// What is done besides whenever the template is filled in.
        actions: Vec<Action> = List(&[]) => [guarded],
    }

    /// A place where the number of the row is written, counted from 0.
    Index = "bokeh.models.dom.Index" / BuildIndex: Placeholder {}

    /// Writes the value of a property of a model, and follows its changes.
    ValueOf = "bokeh.models.dom.ValueOf" / BuildValueOf: Placeholder {
        /// The model.
        obj: Model = Required => [guarded],
        /// Name of the property.
        attr: String = Required => [guarded],
        /// The pattern that the formatter works with; `None` gives it an empty one.
        format: Option<String> = Null,
        /// How the value becomes text: as it is, by one of the kinds of patterns, or by code.
        formatter: ValueFormatter = Text("raw") => [guarded],
    }

    /// A place where the value that a row has in a column is written.
    ValueRef = "bokeh.models.dom.ValueRef" / BuildValueRef: Placeholder {
        /// The column.
        field: String = Required => [guarded],
        /// The pattern that the formatter works with; `None` writes the value in the usual way, unless code formats
        /// it.
        format: Option<String> = Null,
        /// How the value becomes text where there is a pattern: as it is, by the kind of the pattern, or by code.
        formatter: ValueFormatter = Text("raw") => [guarded],
        /// Code that drops the row from what is shown by returning `false`; `None` drops none.
        filter: Option<Several<CustomJS>> = Null => [guarded],
    }

    /// A place where the colour that a row has in a column is written.
    ColorRef = "bokeh.models.dom.ColorRef" / BuildColorRef: ValueRef {
        /// Whether the code of the colour is meant to be written; BokehJS 3.9.2 writes the value in any case.
        hex: bool = Bool(true),
        /// Whether a patch of the colour is meant to stand beside it; BokehJS 3.9.2 draws none in any case.
        swatch: bool = Bool(true),
    }
}
