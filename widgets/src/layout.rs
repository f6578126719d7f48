//! Rows and columns of elements.

mod nested;

use tropism_core::{Arg, Assignment, Derived, Is, New, marker};

use crate::given::Given;
use crate::models::{BuildFlexBox, Column, Row, UIElement};
use crate::plot::FigureBuilder;

pub use nested::{Cell, LayoutBuilder, Nested, layout};
pub(crate) use nested::{given_as_model, size};

/// Puts elements beside one another: a tuple, an array or a vector of models or builders, or a derivation of a vector.
///
/// ```
/// use tropism_widgets::prelude::*;
///
/// let amplitude = Slider::builder().start(-5).end(5).value(1).build();
/// let page = row((column((&amplitude, TextInput::builder().title("title"))), figure())).width(800).build();
/// assert_eq!(page.children().get().len(), 2);
/// ```
pub fn row<Marker>(children: impl Children<Marker>) -> New<Row> {
    Row::builder().children(Given::from(children.into_children()))
}

/// Puts elements below one another; takes what [`row`] takes.
pub fn column<Marker>(children: impl Children<Marker>) -> New<Column> {
    Column::builder().children(Given::from(children.into_children()))
}

/// What can stand in a layout: a model or a builder.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in a layout",
    label = "not a widget, plot, layout or other element of the page"
)]
pub trait Element<Marker> {
    /// The element.
    fn into_element(self) -> UIElement;
}

impl<A: Is<UIElement>> Element<marker::AsModel> for A {
    fn into_element(self) -> UIElement {
        self.upcast()
    }
}

impl<A: Is<UIElement>> Element<marker::AsModelRef> for &A {
    fn into_element(self) -> UIElement {
        self.upcast()
    }
}

impl<A: Is<UIElement>> Element<marker::AsBuilder> for New<A> {
    fn into_element(self) -> UIElement {
        self.build().upcast()
    }
}

impl Element<marker::AsBuilder> for FigureBuilder {
    fn into_element(self) -> UIElement {
        self.build().upcast()
    }
}

/// Several elements: a tuple, an array or a vector.
#[diagnostic::on_unimplemented(
    message = "`{Self}` are no elements",
    label = "give a tuple, an array or a vector of elements",
    note = "one element alone is a tuple, too: `(element,)`"
)]
pub trait Elements<Marker> {
    /// The elements.
    fn into_elements(self) -> Vec<UIElement>;
}

impl<T: Element<M>, M> Elements<(M,)> for Vec<T> {
    fn into_elements(self) -> Vec<UIElement> {
        self.into_iter().map(T::into_element).collect()
    }
}

impl<A: Is<UIElement>> Elements<marker::AsModelRef> for &[A] {
    fn into_elements(self) -> Vec<UIElement> {
        self.iter().map(Is::upcast).collect()
    }
}

impl<A: Element<M>, M, const N: usize> Elements<(M,)> for [A; N] {
    fn into_elements(self) -> Vec<UIElement> {
        self.into_iter().map(A::into_element).collect()
    }
}

/// What a layout takes: a tuple, an array or a vector of elements, or a derivation of a vector.
#[diagnostic::on_unimplemented(
    message = "`{Self}` are no children of a layout",
    label = "give a tuple, an array or a vector of elements, or a derivation of a vector",
    note = "one element alone is a tuple, too: `row((element,))`"
)]
pub trait Children<Marker> {
    /// What the layout shows.
    fn into_children(self) -> Assignment<Vec<UIElement>>;
}

impl<E: Elements<M>, M> Children<marker::One<M>> for E {
    fn into_children(self) -> Assignment<Vec<UIElement>> {
        Assignment::Value(self.into_elements())
    }
}

impl Children<marker::Follow> for Derived<Vec<UIElement>> {
    fn into_children(self) -> Assignment<Vec<UIElement>> {
        self.into_assignment()
    }
}

macro_rules! tuples {
    ($(($($element:ident $marker:ident $child:ident),+))*) => {
        $(impl<$($element: Element<$marker>, $marker),+> Elements<($($marker,)+)> for ($($element,)+) {
            fn into_elements(self) -> Vec<UIElement> {
                let ($($child,)+) = self;
                vec![$($child.into_element()),+]
            }
        }

        impl<$($element: Nested<$marker>, $marker),+> Nested<($($marker,)+)> for ($($element,)+) {
            fn into_cell(self) -> Cell {
                let ($($child,)+) = self;
                Cell::Cells(vec![$($child.into_cell()),+])
            }
        })*
    };
}

tuples! {
    (A Ma a)
    (A Ma a, B Mb b)
    (A Ma a, B Mb b, C Mc c)
    (A Ma a, B Mb b, C Mc c, D Md d)
    (A Ma a, B Mb b, C Mc c, D Md d, E Me e)
    (A Ma a, B Mb b, C Mc c, D Md d, E Me e, F Mf f)
    (A Ma a, B Mb b, C Mc c, D Md d, E Me e, F Mf f, G Mg g)
    (A Ma a, B Mb b, C Mc c, D Md d, E Me e, F Mf f, G Mg g, H Mh h)
    (A Ma a, B Mb b, C Mc c, D Md d, E Me e, F Mf f, G Mg g, H Mh h, I Mi i)
    (A Ma a, B Mb b, C Mc c, D Md d, E Me e, F Mf f, G Mg g, H Mh h, I Mi i, J Mj j)
    (A Ma a, B Mb b, C Mc c, D Md d, E Me e, F Mf f, G Mg g, H Mh h, I Mi i, J Mj j, K Mk k)
    (A Ma a, B Mb b, C Mc c, D Md d, E Me e, F Mf f, G Mg g, H Mh h, I Mi i, J Mj j, K Mk k, L Ml l)
}
