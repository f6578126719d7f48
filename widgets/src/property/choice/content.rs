//! What is shown: texts, markup, elements.

use tropism_core::{Arg, Assignment, Callback, Field, Is, New, Value, marker};

use crate::models::dom::{DOMElement, DOMNode, HTML};
use crate::models::{DividerItem, MenuItem, Tooltip, UIElement};

choices! {
    /// More about something, shown on demand.
    Description {
        /// Plain.
        Text(String),
        /// In a box of its own.
        Tooltip(Tooltip),
    }
    /// What is told about data under the pointer.
    Tooltips {
        /// A template in HTML, with patterns such as `@column` in it.
        Template(String),
        /// Lines of a label and a pattern.
        Lines(Vec<(String, String)>),
        /// A template in the markup of a model.
        Markup(DOMElement),
    }
    /// What a box holds.
    Content {
        /// A text.
        Text(String),
        /// Markup.
        Node(DOMNode),
        /// An element.
        Element(UIElement),
    }
    /// Markup, as a text or in parts.
    Html {
        /// As a text.
        Text(String),
        /// In parts, one after the other.
        Parts(Vec<Content>),
    }
    /// A short text at something.
    Caption {
        /// Plain.
        Text(String),
        /// Markup.
        Markup(HTML),
    }
    /// What is written on a button.
    ButtonLabel {
        /// Plain.
        Text(String),
        /// Markup.
        Markup(DOMNode),
    }
    /// What stands in a menu.
    MenuEntry {
        /// What can be chosen.
        Item(MenuItem),
        /// A line.
        Divider(DividerItem),
    }
    /// What choosing from a dropdown does.
    DropdownAction {
        /// The event `menu_item_click` reports this text.
        Report(String),
        /// This runs in the browser.
        Callback(Callback),
    }
    /// What stands in the menu of a dropdown.
    DropdownEntry {
        /// A text, which is reported, too.
        Text(String),
        /// A text and what choosing it does.
        Action((String, DropdownAction)),
    }
}

accepted! {
    &str => Description: |text| Description::Text(text.into());
    String => Description: Description::Text;
    &str => Tooltips: |template| Tooltips::Template(template.into());
    Vec<(String, String)> => Tooltips: Tooltips::Lines;
    &str => Content: |text| Content::Text(text.into());
    String => Content: Content::Text;
    &str => Html: |text| Html::Text(text.into());
    String => Html: Html::Text;
    Vec<Content> => Html: Html::Parts;
    &str => Caption: |text| Caption::Text(text.into());
    String => Caption: Caption::Text;
    &str => ButtonLabel: |text| ButtonLabel::Text(text.into());
    String => ButtonLabel: ButtonLabel::Text;
}

impl<const N: usize> Arg<Tooltips, marker::Plain> for [(&str, &str); N] {
    fn into_assignment(self) -> Assignment<Tooltips> {
        Assignment::Value(Tooltips::Lines(self.map(|(label, pattern)| (label.into(), pattern.into())).into()))
    }
}

accepted_models! {
    Tooltip => Description;
    HTML => Caption;
    DOMNode => ButtonLabel;
    DOMElement => Tooltips;
    UIElement => Content;
}

impl Arg<Content, marker::AsModel> for DOMNode {
    fn into_assignment(self) -> Assignment<Content> {
        Assignment::Value(self.into())
    }
}

impl<A: Is<DOMNode>> Arg<Content, marker::One<marker::AsBuilder>> for New<A> {
    fn into_assignment(self) -> Assignment<Content> {
        Assignment::Value(self.build().upcast().into())
    }
}

/// Markup is mostly built in place.
impl<A: Is<DOMNode>> From<New<A>> for Content {
    fn from(node: New<A>) -> Self {
        Self::Node(node.build().upcast())
    }
}

/// For lists of them.
macro_rules! texts {
    ($($choice:ident),*) => {
        $(impl From<&str> for $choice {
            fn from(text: &str) -> Self {
                Self::Text(text.into())
            }
        })*
    };
}
texts!(Content, DropdownEntry);

/// A text, and another one that is reported.
impl From<(&str, &str)> for DropdownEntry {
    fn from((text, report): (&str, &str)) -> Self {
        Self::Action((text.into(), DropdownAction::Report(report.into())))
    }
}

followed_text! {
    Content: Text;
    Html: Text;
    Caption: Text;
    ButtonLabel: Text;
}

/// Texts, if they are plain.
macro_rules! plain {
    ($($choice:ident),*) => {
        $(impl $choice {
            /// The text, if it is plain.
            pub fn as_text(&self) -> Option<&str> {
                match self {
                    Self::Text(text) => Some(text),
                    Self::Markup(_) => None,
                }
            }
        })*
    };
}
plain!(ButtonLabel, Caption);
