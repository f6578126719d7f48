//! Tables of models and enumerations as code.

/// Declares models: for each class a handle type with an accessor per property, a builder trait and its table.
///
/// ```
/// use tropism_core::{Model, models};
///
/// models! { $
///     /// A gauge.
///     Gauge / BuildGauge: Model {
///         /// What it shows.
///         value: f64 = Required,
///         /// Beyond this it is red.
///         limit: f64 = Float(100.0),
///     }
///     /// A gauge with a title.
///     TitledGauge / BuildTitledGauge: Gauge {
///         /// Shown above it.
///         title: Option<String> = Null,
///     }, override { limit = Float(10.0) }
/// }
///
/// let gauge = TitledGauge::builder().title("speed").value(3).build();
/// assert_eq!(gauge.value().get(), 3.0);
/// assert_eq!(gauge.limit().get(), 10.0);
/// ```
///
/// A row is `Name / BuilderTrait: Base {...}, override {...}`; behind the base `, abstract` for classes that have no instances,
/// behind the name `= "wire name"` where it differs. A property is `name: Type = Init`, perhaps followed by
/// `=> [flags]`: see [`Init`](crate::class::Init) and [`Flags`](crate::class::Flags). Bases stand before their
/// subclasses, in the same module or in one that was declared earlier with `#[macro_use]`. The `$` lets the macro
/// define a macro per class, which carries the list of its ancestors.
#[macro_export]
macro_rules! models {
    ($dollar:tt $(
        $(#[doc = $doc:expr])*
        $name:ident $(= $wire:literal)? / $build:ident : $base:ident $(, $abstract:ident)? {
            $(
                $(#[doc = $property_doc:expr])*
                $property:ident : $type:ty = $init:expr $(=> [$($flag:ident),* $(,)?])?
            ),* $(,)?
        } $(, override { $($overridden:ident = $override:expr),* $(,)? })?
    )*) => {
        $(
            $(#[doc = $doc])*
            #[derive(Clone, PartialEq)]
            pub struct $name($base);

            impl ::std::ops::Deref for $name {
                type Target = $base;

                fn deref(&self) -> &$base {
                    &self.0
                }
            }

            impl ::std::fmt::Debug for $name {
                fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    $crate::class::handle::format(self, formatter)
                }
            }

            const _: () = {
                #[allow(non_camel_case_types, clippy::enum_variant_names, reason = "keys have their properties' names")]
                enum Key { $($property,)* Count }

                const FIRST: u16 = $crate::class::handle::count::<$base>();

                static CLASS: $crate::class::Class = $crate::class::Class::new(
                    $crate::models!(@wire $name $($wire)?),
                    Some($crate::class::handle::class::<$base>),
                    $crate::models!(@abstract $($abstract)?),
                    &[$(
                        $crate::class::Descriptor::new::<$type>(
                            stringify!($property),
                            $crate::models!(@init $init),
                            $crate::class::Flags::NONE$($(.$flag())*)?,
                        ),
                    )*],
                    &[$($((stringify!($overridden), $crate::models!(@init $override))),*)?],
                );

                impl $crate::ModelClass for $name {
                    const COUNT: u16 = FIRST + Key::Count as u16;

                    fn class() -> &'static $crate::class::Class {
                        &CLASS
                    }

                    fn as_node(&self) -> &$crate::Node {
                        $crate::class::handle::node(&self.0)
                    }

                    fn wrap(node: $crate::Node) -> Self {
                        Self($crate::class::handle::wrap(node))
                    }
                }

                impl $name {
                    $($(#[doc = $property_doc])*
                    #[doc = concat!("\n\nIf unset: `", stringify!($init), "`.")]
                    pub fn $property(&self) -> $crate::Property<$type> {
                        $crate::Property::of(self, FIRST + Key::$property as u16)
                    })*
                }

                impl<B: $crate::Builder<Model: $crate::Is<$name>>> $build for B {
                    $(fn $property<Marker>(self, value: impl $crate::Arg<$type, Marker>) -> Self {
                        $crate::Builder::assign::<$type, Marker>(self, FIRST + Key::$property as u16, value)
                    })*
                }
            };

            #[doc = concat!("Builder methods of [`", stringify!($name), "`] and its subclasses.")]
            pub trait $build: Sized {
                $($(#[doc = $property_doc])*
                #[must_use]
                fn $property<Marker>(self, value: impl $crate::Arg<$type, Marker>) -> Self;)*
            }

            impl $crate::Field for $name {
                fn expected() -> String {
                    concat!("a ", stringify!($name)).into()
                }

                fn from_value(value: &$crate::Value) -> Option<Self> {
                    $crate::class::handle::from_value(value)
                }

                fn into_value(self) -> $crate::Value {
                    $crate::class::handle::into_value(&self)
                }
            }

            $crate::models!(@builder $name $($abstract)?);

            #[allow(unused_macros, reason = "a class may have no subclass yet")]
            macro_rules! $name {
                ($dollar class:ident) => {
                    impl $crate::Is<$name> for $dollar class {}
                    $base! { $dollar class }
                };
            }
            $name! { $name }
        )*

        /// The classes declared here.
        #[allow(dead_code, reason = "only what goes into a registry asks for it")]
        pub(crate) const CLASSES: &[fn() -> &'static $crate::class::Class] =
            &[$($crate::class::handle::class::<$name>),*];
    };
    (@init $init:expr) => {{
        #[allow(unused_imports, reason = "a default may need no name of a variant")]
        use $crate::class::Init::*;
        $init
    }};
    (@wire $name:ident) => { stringify!($name) };
    (@wire $name:ident $wire:literal) => { $wire };
    (@abstract) => { false };
    (@abstract abstract) => { true };
    (@builder $name:ident abstract) => {};
    (@builder $name:ident) => {
        impl $name {
            /// Starts building one.
            pub fn builder() -> $crate::New<Self> {
                $crate::New::start()
            }
        }
    };
}

/// Marks a class as a [`Model`](struct@crate::Model); the end of every list of ancestors.
#[doc(hidden)]
#[macro_export]
macro_rules! Model {
    ($class:ident) => {
        impl $crate::Is<$crate::Model> for $class {}
    };
}

/// Declares enumerations whose values are texts on the wire.
///
/// ```
/// tropism_core::enums! {
///     /// Which way.
///     Direction {
///         /// As a clock.
///         Clockwise = "clock",
///         /// Against it.
///         Anticlockwise = "anticlock",
///     }
/// }
/// assert_eq!(Direction::Clockwise.as_str(), "clock");
/// ```
#[macro_export]
macro_rules! enums {
    ($($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $text:literal),* $(,)? })*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
            pub enum $name { $($(#[$variant_meta])* $variant),* }

            impl $name {
                /// All of them, in order.
                pub const ALL: &'static [Self] = &[$(Self::$variant),*];

                /// The text on the wire.
                pub const fn as_str(self) -> &'static str {
                    match self { $(Self::$variant => $text),* }
                }
            }

            impl $crate::Field for $name {
                fn expected() -> String {
                    concat!("one of", $(" ", $text),*).into()
                }

                fn from_value(value: &$crate::Value) -> Option<Self> {
                    match value {
                        $crate::Value::Text(text) => Self::ALL.iter().copied().find(|known| known.as_str() == &**text),
                        _ => None,
                    }
                }

                fn into_value(self) -> $crate::Value {
                    self.as_str().into()
                }
            }

            impl $crate::SpecItem for $name {}
            $crate::plain_arg!($name);
        )*
    };
}

/// Makes a type acceptable where a property of that type is set: for types that are no models.
#[macro_export]
macro_rules! plain_arg {
    ($($type:ty),* $(,)?) => {
        $(impl $crate::Arg<$type, $crate::marker::Plain> for $type {
            fn into_assignment(self) -> $crate::Assignment<$type> {
                $crate::Assignment::Value(self)
            }
        })*
    };
}
