//! The bases of renderers.

use tropism_core::{Model, models};

use crate::models::{CoordinateMapping, Menu, StyledElement};
use crate::property::RenderLevel;

models! { $
    /// Renderers that are shown and hidden together, when the group changes in the page. BokehJS does not look at how a
    /// group begins: renderers that follow it from the start are made with `visible(group.visible())` as well.
    RendererGroup / BuildRendererGroup: Model {
        /// Whether the renderers of the group are drawn.
        visible: bool = Bool(true) => [input],
    }

    /// What draws into a plot.
    Renderer / BuildRenderer: StyledElement, abstract {
        /// In which of the layers of the plot it is drawn.
        level: RenderLevel = Text("image"),
        /// Whether it is drawn.
        visible: bool = Bool(true) => [input],
        /// Ranges and scales other than those of the plot.
        coordinates: Option<CoordinateMapping> = Null => [frozen],
        /// Which of the plot's horizontal ranges is used.
        x_range_name: String = Text("default"),
        /// Which of the plot's vertical ranges is used.
        y_range_name: String = Text("default"),
        /// Renderers together with which it is shown and hidden.
        group: Option<RendererGroup> = Null => [frozen],
        /// Whether the pointer also reaches what lies below.
        propagate_hover: bool = Bool(false),
        /// The menu of a right click; `None` leaves it to the browser.
        context_menu: Option<Menu> = Null => [frozen],
    }

    /// A renderer that holds others.
    CompositeRenderer / BuildCompositeRenderer: Renderer, abstract {
        /// Renderers that are drawn as parts of it.
        renderers: Vec<Renderer> = List(&[]),
        /// Elements of the page that are parts of it.
        elements: Vec<Model> = List(&[]),
    }

    /// A renderer that draws data.
    DataRenderer / BuildDataRenderer: Renderer, abstract {
    }, override {
        level = Text("glyph"),
    }

    /// A renderer that helps reading the data, such as an axis.
    GuideRenderer / BuildGuideRenderer: Renderer, abstract {
    }, override {
        level = Text("guide"),
    }
}
