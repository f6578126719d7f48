//! Themes: what properties read as that nobody set.

mod error;

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex};

pub use error::ThemeError;

use crate::class::{Class, Registry};
use crate::model::ModelClass;
use crate::property::Property;
use crate::reactive::{Arg, Assignment};
use crate::sync::lock;
use crate::value::{Field, Value};

/// Values of properties by class, for a whole document: what a property reads as, here and in browsers, while its model
/// is part of the document and neither the app nor a client has set it.
///
/// What is said of a class counts for its subclasses as well; what is said of a subclass goes before. What was set once,
/// to whatever value, no theme changes. Values are checked when a theme is made of them. Clones share them, and so do the
/// sessions that have the theme.
///
/// ```
/// use tropism_core::{Document, Is as _, Theme, protocol_models::DocumentConfig};
///
/// let quiet = Theme::default().with(DocumentConfig::notify_connection_status, false);
/// # let mut document = Document::new(Default::default());
/// # let session = document.session();
/// session.theme().set(quiet);
/// # document.turn(|_| ());
/// assert!(!session.config().get().notify_connection_status().get());
/// ```
#[derive(Clone, Default)]
pub struct Theme(Arc<Values>);

#[derive(Default)]
struct Values {
    classes: Vec<(&'static Class, Style)>,
    /// Those of each class with those of its bases, by the class's address; made when a model of it first joins.
    styles: Mutex<HashMap<usize, Option<Arc<Style>>>>,
}

impl Clone for Values {
    fn clone(&self) -> Self {
        Self { classes: self.classes.clone(), styles: Mutex::default() }
    }
}

/// The values of a theme for one class, by the keys of properties.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Style(Vec<(u16, Value)>);

impl Style {
    pub(crate) fn get(&self, key: u16) -> Option<&Value> {
        self.0.binary_search_by_key(&key, |(known, _)| *known).ok().map(|place| &self.0[place].1)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &(u16, Value)> {
        self.0.iter()
    }

    fn set(&mut self, key: u16, value: Value) {
        match self.0.binary_search_by_key(&key, |(known, _)| *known) {
            Ok(place) => self.0[place].1 = value,
            Err(place) => self.0.insert(place, (key, value)),
        }
    }
}

impl Theme {
    /// A theme of values by the names of classes, which are the registry's, and of properties; of two values of one
    /// property of one class the later counts.
    ///
    /// # Errors
    /// If there is no such class or property, or it cannot hold the value.
    pub fn new<'a>(
        registry: &Registry,
        values: impl IntoIterator<Item = (&'a str, &'a str, Value)>,
    ) -> Result<Self, ThemeError> {
        let mut theme = Self::default();
        for (name, property, value) in values {
            let class = registry.get(name).ok_or_else(|| ThemeError::UnknownClass {
                class: name.to_owned(),
                hint: error::hint(name, registry.classes().map(Class::name)),
            })?;
            let key = class.key(property).ok_or_else(|| ThemeError::UnknownProperty {
                class: class.name(),
                property: property.to_owned(),
                hint: error::hint(property, class.properties().map(|known| known.name)),
            })?;
            theme.set(class, key, &value)?;
        }
        Ok(theme)
    }

    /// The theme with one more value, in place of what it has of that property and class; checked by the compiler.
    ///
    /// The property is named by its class; one that the class has from a base by a closure, as
    /// `|title: &Title| title.text_color()`.
    ///
    /// # Panics
    /// If the value is a model or contains one: many sessions share a theme.
    #[must_use]
    #[track_caller]
    pub fn with<M: ModelClass, T: Field, Marker>(
        mut self,
        property: fn(&M) -> Property<T>,
        value: impl Arg<T, Marker>,
    ) -> Self {
        let property = property(&M::wrap(crate::Node::new(M::class())));
        let value = match value.into_assignment() {
            Assignment::Value(value) => Some(value),
            Assignment::Follow(source) => source.current().1.ok(),
        };
        if let Some(value) = value
            && let Err(error) = self.set(M::class(), property.key(), &value.into_value())
        {
            panic!("{error}");
        }
        self
    }

    fn set(&mut self, class: &'static Class, key: u16, value: &Value) -> Result<(), ThemeError> {
        let descriptor = class.entry(key).descriptor;
        let normal = descriptor.normalize(value).ok_or_else(|| ThemeError::WrongType {
            class: class.name(),
            property: descriptor.name,
            expected: descriptor.expected(),
            found: value.describe(),
        })?;
        let mut has_models = false;
        normal.for_each_model(&mut |_| has_models = true);
        if has_models {
            return Err(ThemeError::Model { class: class.name(), property: descriptor.name });
        }
        let values = Arc::make_mut(&mut self.0);
        lock(&values.styles).clear();
        let classes = &mut values.classes;
        let place = classes.iter().position(|(known, _)| *known == class).unwrap_or_else(|| {
            classes.push((class, Style::default()));
            classes.len() - 1
        });
        classes[place].1.set(key, normal);
        Ok(())
    }

    /// What it says of a class, its bases included; `None` if nothing.
    pub(crate) fn style(&self, class: &'static Class) -> Option<Arc<Style>> {
        if self.0.classes.is_empty() {
            return None;
        }
        let address = std::ptr::from_ref(class).addr();
        lock(&self.0.styles).entry(address).or_insert_with(|| self.resolve(class)).clone()
    }

    fn resolve(&self, class: &'static Class) -> Option<Arc<Style>> {
        let mut lineage: Vec<&'static Class> = std::iter::successors(Some(class), |class| class.base()).collect();
        lineage.reverse();
        let mut style = Style::default();
        for base in lineage {
            for (_, own) in self.0.classes.iter().filter(|(known, _)| *known == base) {
                own.iter().for_each(|(key, value)| style.set(*key, value.clone()));
            }
        }
        (!style.0.is_empty()).then(|| Arc::new(style))
    }
}

impl PartialEq for Theme {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.classes == other.0.classes
    }
}

impl fmt::Debug for Theme {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_map().entries(self.0.classes.iter().map(|(class, style)| (class, &style.0))).finish()
    }
}

impl Field for Theme {
    fn expected() -> String {
        "a theme".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Theme(theme) => Some(theme.clone()),
            Value::Null => Some(Self::default()),
            _ => None,
        }
    }

    fn into_value(self) -> Value {
        Value::Theme(self)
    }
}

plain_arg!(Theme);
