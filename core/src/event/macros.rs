//! Classes of events as code.

/// Declares classes of events that happen to models.
///
/// ```
/// use tropism_core::{ModelClass as _, events, models};
///
/// models! { $
///     /// A gauge.
///     Gauge / BuildGauge: Model {}
/// }
/// # use tropism_core::Model;
///
/// events! {
///     /// Somebody tapped on a gauge.
///     GaugeTap = "gauge_tap": Gauge {
///         /// Where, as a value of the gauge.
///         value: f64,
///         /// Whether the finger is up again.
///         is_final = "final": bool,
///     }
/// }
///
/// let gauge = Gauge::builder().build();
/// gauge.on_event(|tap: GaugeTap| println!("at {}", tap.value));
/// ```
///
/// A row is `Name = "wire name": Model {...}`. It happens to models of that class and its subclasses, or where
/// `, of [A, B]` stands behind the class to those alone. A field is `name: Type`, or `name = "wire name": Type` where
/// that differs; one that may not come has an `Option` as its type. Beside them each class has a field `model`.
#[macro_export]
macro_rules! events {
    ($(
        $(#[doc = $doc:expr])*
        $name:ident = $wire:literal : $model:ident $(, of [$($class:ident),+ $(,)?])? {
            $(
                $(#[doc = $field_doc:expr])*
                $field:ident $(= $field_wire:literal)? : $type:ty
            ),* $(,)?
        }
    )*) => {
        $(
            $(#[doc = $doc])*
            #[derive(Clone, Debug, PartialEq)]
            pub struct $name {
                /// What it happened to.
                pub model: $model,
                $($(#[doc = $field_doc])* pub $field: $type,)*
            }

            impl $crate::EventClass for $name {
                const NAME: &'static str = $wire;
                const FIELDS: &'static [&'static str] = &["model", $($crate::events!(@wire $field $($field_wire)?)),*];

                fn read(event: &$crate::Event) -> $crate::Result<Self> {
                    Ok(Self {
                        model: event.field("model")?,
                        $($field: event.field($crate::events!(@wire $field $($field_wire)?))?,)*
                    })
                }
            }

            $crate::events!(@of $name: $model $($($class)+)?);
        )*

        /// The classes declared here.
        #[allow(dead_code, reason = "only what goes into a registry asks for it")]
        pub(crate) const EVENTS: &[$crate::EventKind] = &[$($crate::EventKind::of::<$name>()),*];
    };
    (@wire $field:ident) => { stringify!($field) };
    (@wire $field:ident $wire:literal) => { $wire };
    (@of $name:ident : $model:ident) => {
        impl<M: $crate::Is<$model>> $crate::ModelEvent<M> for $name {}
    };
    (@of $name:ident : $model:ident $($class:ident)+) => {
        $(impl $crate::ModelEvent<$class> for $name {})+
    };
}
