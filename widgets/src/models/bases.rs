//! The bases of models of one's own.
//!
//! Each is a class and the macro of the same name, which [`models!`](tropism_core::models) needs of a base; one `use`
//! imports both. A class of one's own has a script in the page, which an app's extension brings.
//!
//! ```
//! use tropism_core::{Is as _, ModelClass as _, Property, models};
//! use tropism_widgets::models::bases::LayoutDOM;
//! use tropism_widgets::models::{BuildLayoutDOM as _, UIElement};
//!
//! models! { $
//!     /// A dial that people turn.
//!     Dial / BuildDial: LayoutDOM {
//!         /// Where it points, in degrees.
//!         angle: f64 = Float(0.0) => [input],
//!     }
//! }
//!
//! let dial = Dial::builder().angle(90).width(100).build();
//! let element: UIElement = dial.upcast();
//! ```

pub use crate::models::{
    ActionTool, Annotation, CompositeRenderer, ContinuousTicker, Filter, GestureTool, Glyph, InputWidget, InspectTool,
    LayoutDOM, Pane, Renderer, StyledElement, TickFormatter, Ticker, Tool, Transform, UIElement, Widget, XYGlyph,
};
pub use crate::{
    ActionTool, Annotation, CompositeRenderer, ContinuousTicker, Filter, GestureTool, Glyph, InputWidget, InspectTool,
    LayoutDOM, Pane, Renderer, StyledElement, TickFormatter, Ticker, Tool, Transform, UIElement, Widget, XYGlyph,
};

// What the macros name.
#[doc(hidden)]
pub use tropism_core::{Is, Model};

#[doc(hidden)]
#[macro_export]
macro_rules! StyledElement {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::StyledElement> for $class {}
        $crate::models::bases::Model! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! UIElement {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::UIElement> for $class {}
        $crate::StyledElement! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! Pane {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::Pane> for $class {}
        $crate::UIElement! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! LayoutDOM {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::LayoutDOM> for $class {}
        $crate::Pane! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! Widget {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::Widget> for $class {}
        $crate::LayoutDOM! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! InputWidget {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::InputWidget> for $class {}
        $crate::Widget! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! Renderer {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::Renderer> for $class {}
        $crate::StyledElement! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! CompositeRenderer {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::CompositeRenderer> for $class {}
        $crate::Renderer! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! Annotation {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::Annotation> for $class {}
        $crate::CompositeRenderer! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! Glyph {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::Glyph> for $class {}
        $crate::models::bases::Model! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! XYGlyph {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::XYGlyph> for $class {}
        $crate::Glyph! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! Tool {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::Tool> for $class {}
        $crate::models::bases::Model! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! ActionTool {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::ActionTool> for $class {}
        $crate::Tool! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! GestureTool {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::GestureTool> for $class {}
        $crate::Tool! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! InspectTool {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::InspectTool> for $class {}
        $crate::GestureTool! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! Transform {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::Transform> for $class {}
        $crate::models::bases::Model! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! Ticker {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::Ticker> for $class {}
        $crate::models::bases::Model! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! ContinuousTicker {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::ContinuousTicker> for $class {}
        $crate::Ticker! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! TickFormatter {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::TickFormatter> for $class {}
        $crate::models::bases::Model! { $class }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! Filter {
    ($class:ident) => {
        impl $crate::models::bases::Is<$crate::models::Filter> for $class {}
        $crate::models::bases::Model! { $class }
    };
}
