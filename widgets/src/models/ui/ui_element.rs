//! Elements of the page.

use std::collections::BTreeMap;

use tropism_core::{Model, models};

use crate::models::Menu;
use crate::property::{Auto, Css, CssVariable, ElementStyles};

models! { $
    /// An element of the page that CSS can style.
    StyledElement / BuildStyledElement: Model, abstract {
        /// Attributes of the element.
        html_attributes: BTreeMap<String, String> = Map(&[]) => [guarded],
        /// The id of the element; unique in the page.
        html_id: Option<String> = Null,
        /// Classes of the element.
        css_classes: Vec<String> = List(&[]),
        /// Variables of CSS, by name.
        css_variables: BTreeMap<String, CssVariable> = Map(&[]) => [guarded],
        /// CSS properties of the element itself, by name.
        styles: ElementStyles = Map(&[]) => [guarded],
        /// Style sheets that apply inside the element.
        stylesheets: Vec<Css> = List(&[]) => [guarded],
    }

    /// An element of the page that a person sees.
    UIElement / BuildUIElement: StyledElement, abstract {
        /// Whether it is shown.
        visible: bool = Bool(true) => [input],
        /// The menu of a right click; `Auto` takes the usual one, `None` leaves it to the browser.
        context_menu: Option<Auto<Menu>> = Null => [frozen],
    }
}
