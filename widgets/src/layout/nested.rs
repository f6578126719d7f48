//! Rows in columns in rows.

use tropism_core::{Arg, Assignment, Builder, Field, IntoModel, Is, Model, ModelClass, New, marker};

use super::Element;
use crate::models::{BuildFlexBox, BuildLayoutDOM, Column, LayoutDOM, Row, UIElement};
use crate::property::{Auto, SizingMode};

/// Puts elements into a column of rows: a tuple, an array or a vector, in which such again are rows, in which such again
/// are columns, and so on.
///
/// ```
/// use tropism_widgets::prelude::*;
///
/// let slider = Slider::builder().start(0).end(5).value(1).build();
/// let page = layout((slider, (figure(), figure()), (figure(), (figure(), figure())))).build();
/// assert_eq!(page.children().get().len(), 3);
/// ```
pub fn layout<Marker>(children: impl Nested<Marker>) -> LayoutBuilder {
    let cells = match children.into_cell() {
        Cell::Cells(cells) => cells,
        element @ Cell::Element(_) => vec![element],
    };
    LayoutBuilder { cells, sizing_mode: None, column: Column::builder() }
}

/// What can stand in a [`layout`].
#[derive(Clone, Debug)]
pub enum Cell {
    /// An element.
    Element(UIElement),
    /// A row or a column of cells.
    Cells(Vec<Cell>),
}

/// What a [`layout`] takes: an element, or a tuple, an array or a vector of what it takes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in a layout",
    label = "not an element of the page, nor a tuple, an array or a vector of such"
)]
pub trait Nested<Marker> {
    /// The cell.
    fn into_cell(self) -> Cell;
}

impl<E: Element<M>, M> Nested<marker::One<M>> for E {
    fn into_cell(self) -> Cell {
        Cell::Element(self.into_element())
    }
}

impl<T: Nested<M>, M> Nested<(M,)> for Vec<T> {
    fn into_cell(self) -> Cell {
        Cell::Cells(self.into_iter().map(T::into_cell).collect())
    }
}

impl<T: Nested<M>, M, const N: usize> Nested<(M,)> for [T; N] {
    fn into_cell(self) -> Cell {
        Cell::Cells(self.into_iter().map(T::into_cell).collect())
    }
}

/// A layout that is being built. It has the builder methods of [`Column`].
#[derive(Debug)]
#[must_use = "a builder does nothing until it is given to something or built"]
pub struct LayoutBuilder {
    cells: Vec<Cell>,
    sizing_mode: Option<SizingMode>,
    column: New<Column>,
}

impl LayoutBuilder {
    /// How all rows and columns take their size, and all elements that were not told how to.
    pub fn sizing_mode(mut self, sizing_mode: impl Into<Option<SizingMode>>) -> Self {
        self.sizing_mode = sizing_mode.into();
        self
    }

    /// The finished column.
    pub fn build(self) -> Column {
        let children = elements(self.cells, self.sizing_mode, true);
        self.column.children(children).sizing_mode(self.sizing_mode).build()
    }
}

/// The elements, of which cells in cells are rows or columns.
fn elements(cells: Vec<Cell>, sizing_mode: Option<SizingMode>, are_rows: bool) -> Vec<UIElement> {
    let element = |cell| match cell {
        Cell::Element(element) => {
            size(&element, sizing_mode);
            element
        }
        Cell::Cells(cells) => {
            let children = elements(cells, sizing_mode, !are_rows);
            if are_rows {
                Row::builder().children(children).sizing_mode(sizing_mode).build().upcast()
            } else {
                Column::builder().children(children).sizing_mode(sizing_mode).build().upcast()
            }
        }
    };
    cells.into_iter().map(element).collect()
}

/// Has an element take its size in that way, unless it was told how to.
pub(crate) fn size(element: &UIElement, sizing_mode: Option<SizingMode>) {
    let Some(element) = LayoutDOM::from_node(element.as_node().clone()) else {
        return;
    };
    let is_auto = element.width_policy().get() == Auto::Auto && element.height_policy().get() == Auto::Auto;
    if sizing_mode.is_some() && is_auto && element.sizing_mode().get().is_none() {
        element.sizing_mode().set(sizing_mode);
    }
}

impl Builder for LayoutBuilder {
    type Model = Column;

    fn assign<T: Field, Marker>(mut self, key: u16, value: impl Arg<T, Marker>) -> Self {
        self.column = self.column.assign(key, value);
        self
    }
}

/// Lets a builder of our own be given wherever the model is.
macro_rules! given_as_model {
    ($builder:ty => $model:ty) => {
        impl<B: ModelClass + Field> Arg<B, marker::AsBuilder> for $builder
        where
            $model: Is<B>,
        {
            fn into_assignment(self) -> Assignment<B> {
                Assignment::Value(self.build().upcast())
            }
        }

        impl IntoModel<marker::AsBuilder> for $builder {
            fn into_model(self) -> Model {
                self.build().upcast()
            }
        }

        impl $crate::layout::Element<marker::AsBuilder> for $builder {
            fn into_element(self) -> UIElement {
                self.build().upcast()
            }
        }
    };
}
pub(crate) use given_as_model;

given_as_model!(LayoutBuilder => Column);
