//! The few models that the protocol itself speaks of, and the document as a model of its own.

use crate::model::{Model, ModelClass};

models! { $
    /// How a client shows notifications.
    Notifications / BuildNotifications: Model {}

    /// How a client treats the document as a whole.
    DocumentConfig / BuildDocumentConfig: Model {
        /// Whether a client connects again when its connection was lost.
        reconnect_session: bool = Bool(true),
        /// Whether a client tells about its connection.
        notify_connection_status: bool = Bool(true),
        /// What shows notifications; none are shown without.
        notifications: Option<Notifications> = Model(|| Notifications::builder().into_node()),
    }

    /// What runs in the browser when something happens.
    Callback / BuildCallback: Model, abstract {}

    /// What runs in the browser by code of one's own.
    CustomCode / BuildCustomCode: Callback, abstract {}

    /// Code that runs in the browser.
    CustomJS / BuildCustomJS: CustomCode {
        /// Models and values that the code sees under these names.
        args: std::collections::BTreeMap<String, crate::value::Value> = Map(&[]) => [guarded],
        /// The code, JavaScript.
        code: String = Required => [guarded],
        /// Whether the code is a module with a default export, a function body, or whichever it looks like.
        module: crate::value::Value = Text("auto"),
    }

    /// What the application defines for data of its own, which code in the browser sees and changes as well. It has
    /// no view.
    ///
    /// A class that is made from it needs no JavaScript: a client is told what its properties are, what they hold and
    /// what their defaults are. Where programs bring models of it, or pages make them, the app's extension has to
    /// name it.
    ///
    /// ```
    /// use tropism_core::{BuildCustomJS as _, CustomJS, DataModel, ModelClass as _, Property, models};
    ///
    /// models! { $
    ///     /// What is asked for.
    ///     Order / BuildOrder: DataModel {
    ///         /// How many.
    ///         amount: i64 = Int(1),
    ///         /// For whom.
    ///         customer: Option<String> = Null,
    ///     }
    /// }
    ///
    /// let order = Order::builder().customer("Ada").build();
    /// order.amount().on_change(|_, new| println!("{new} are asked for"));
    /// order.amount().js_on_change(&CustomJS::builder().code("console.log(this.amount, this.customer)").build());
    /// assert_eq!(order.amount().get(), 1);
    /// ```
    DataModel / BuildDataModel: Model, abstract {}

    /// The document itself, never sent: its title and roots are properties like any other, and what is reachable
    /// from here is what a client knows.
    DocumentRoot / BuildDocumentRoot: Model {
        /// Shown as the page's title.
        title: String = Text("Tropism Application"),
        /// The models that the page shows, in order.
        roots: Vec<Model> = List(&[]),
        /// How a client treats the document.
        config: DocumentConfig = Model(|| DocumentConfig::builder().into_node()),
        /// What properties that nobody set read as.
        theme: crate::theme::Theme = Null => [unserialized],
    }
}

/// The classes that every document needs.
pub fn classes() -> impl Iterator<Item = &'static crate::class::Class> {
    CLASSES.iter().map(|class| class()).filter(|class| class.name() != DocumentRoot::class().name())
}

/// The list of ancestors of [`DataModel`](struct@DataModel), for subclasses in other crates.
#[doc(hidden)]
#[macro_export]
macro_rules! DataModel {
    ($class:ident) => {
        impl $crate::Is<$crate::protocol_models::DataModel> for $class {}
        $crate::Model! { $class }
    };
}

/// The list of ancestors of [`Callback`], for subclasses in other crates.
#[doc(hidden)]
#[macro_export]
macro_rules! Callback {
    ($class:ident) => {
        impl $crate::Is<$crate::protocol_models::Callback> for $class {}
        $crate::Model! { $class }
    };
}
