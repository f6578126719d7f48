//! Classes of models: tables of properties with their defaults.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::columns::ColumnData;
use crate::node::Node;
use crate::value::{Field, SpecSource, SpecValue, Value};

/// The default of a property, as written in a table.
#[derive(Clone, Copy, Debug)]
pub enum Init {
    /// There is none: the property must be set before its model joins a document.
    Required,
    /// No value.
    Null,
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number.
    Float(f64),
    /// A text.
    Text(&'static str),
    /// A list.
    List(&'static [Init]),
    /// A map, in order.
    Map(&'static [(Init, Init)]),
    /// An empty set.
    Set,
    /// A data specification of one value for all.
    Value(&'static Init),
    /// A data specification that names a column.
    Field(&'static str),
    /// No columns.
    Columns,
    /// A new model for each owner.
    Model(fn() -> Node),
    /// Reads as another property of the same model until it is set.
    Same(&'static str),
}

impl Init {
    fn to_value(self) -> Value {
        match self {
            Self::Null | Self::Required | Self::Model(_) | Self::Same(_) => Value::Null,
            Self::Bool(truth) => Value::Bool(truth),
            Self::Int(number) => Value::Int(number),
            Self::Float(number) => Value::Float(number),
            Self::Text(text) => text.into(),
            Self::List(items) => items.iter().map(|item| item.to_value()).collect(),
            Self::Map(entries) => {
                Value::Map(entries.iter().map(|(key, value)| (key.to_value(), value.to_value())).collect())
            }
            Self::Set => Value::Set(Arc::new([])),
            Self::Value(value) => spec(SpecSource::Value(value.to_value())),
            Self::Field(name) => spec(SpecSource::Field(name.into())),
            Self::Columns => Value::Columns(ColumnData::default()),
        }
    }
}

fn spec(source: SpecSource) -> Value {
    Value::Spec(Arc::new(SpecValue { source, transform: None, units: None }))
}

/// What a change of a property does in a client; it decides where in a frame the change stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Bounds that clamp other properties: before them.
    Bounds,
    /// Categories of a range: before the data that uses them.
    Factors,
    /// The columns of a data source.
    Data,
    /// Everything else.
    #[default]
    Plain,
    /// Builds views, one at a time per plot.
    Views,
    /// The children of a container, which builds views too.
    Children,
    /// Rows selected in a source: after its data.
    Selection,
    /// An end of a range: last, because much else moves it.
    RangeEnd,
}

/// Properties of a model that a client must be given together, because each alone would be invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// Range and scale of the x direction.
    X,
    /// Range and scale of the y direction.
    Y,
}

/// What is special about a property. Written in tables as names of these methods.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent marks of a row")]
pub struct Flags {
    /// The app may not set it; a client may.
    pub is_readonly: bool,
    /// Never part of a definition and never sent.
    pub is_unserialized: bool,
    /// An observation of one view (a size, an automatic range): kept per client, no state of the document.
    pub is_observed: bool,
    /// Views keep following the model that they were born with when this one is swapped.
    pub is_frozen: bool,
    /// What a change of it does in a client.
    pub role: Role,
    /// What it must be sent together with.
    pub group: Option<Group>,
}

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident: $field:ident = $value:expr;)*) => {
        impl Flags {
            /// Nothing special.
            pub const NONE: Self = Self {
                is_readonly: false,
                is_unserialized: false,
                is_observed: false,
                is_frozen: false,
                role: Role::Plain,
                group: None,
            };
            $($(#[$doc])*
            #[must_use]
            pub const fn $name(mut self) -> Self {
                self.$field = $value;
                self
            })*
        }
    };
}

flags! {
    /// The app may not set it; a client may.
    readonly: is_readonly = true;
    /// Never part of a definition and never sent.
    unserialized: is_unserialized = true;
    /// An observation of one view.
    observed: is_observed = true;
    /// Swapping it needs a new owner.
    frozen: is_frozen = true;
    /// See [`Role::Bounds`].
    bounds: role = Role::Bounds;
    /// See [`Role::Factors`].
    factors: role = Role::Factors;
    /// See [`Role::Data`].
    data: role = Role::Data;
    /// See [`Role::Views`].
    views: role = Role::Views;
    /// See [`Role::Children`].
    children: role = Role::Children;
    /// See [`Role::Selection`].
    selection: role = Role::Selection;
    /// See [`Role::RangeEnd`].
    range_end: role = Role::RangeEnd;
    /// See [`Group::X`].
    group_x: group = Some(Group::X);
    /// See [`Group::Y`].
    group_y: group = Some(Group::Y);
}

/// One row of a property table.
pub struct Descriptor {
    /// The name, in Rust and on the wire.
    pub name: &'static str,
    /// The default.
    pub init: Init,
    /// What is special about it.
    pub flags: Flags,
    expected: fn() -> String,
    normalize: fn(&Value) -> Option<Value>,
}

impl Descriptor {
    /// A property of type `T`.
    pub const fn new<T: Field>(name: &'static str, init: Init, flags: Flags) -> Self {
        Self { name, init, flags, expected: T::expected, normalize: |value| T::from_value(value).map(T::into_value) }
    }

    /// What the property holds, in words.
    pub fn expected(&self) -> String {
        (self.expected)()
    }

    /// The value as the property keeps it, or `None` if it cannot hold it.
    pub fn normalize(&self, value: &Value) -> Option<Value> {
        (self.normalize)(value)
    }
}

impl fmt::Debug for Descriptor {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Descriptor").field("name", &self.name).field("init", &self.init).finish_non_exhaustive()
    }
}

/// The default of one property of one class, overrides of subclasses included.
#[derive(Debug)]
pub(crate) enum Default {
    Required,
    Value(Value),
    Model(fn() -> Node),
    Same(u16),
}

/// A property as one class has it.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) descriptor: &'static Descriptor,
    pub(crate) default: Default,
}

/// Everything that is computed once from the tables of a class and its bases.
#[derive(Debug)]
struct Resolved {
    entries: Box<[Entry]>,
    keys: HashMap<&'static str, u16>,
    /// The key of the property that holds columns.
    data_key: Option<u16>,
    /// Keys of properties that others read as until they are set, with those others.
    aliases: Vec<(u16, Vec<u16>)>,
}

/// A class of models.
pub struct Class {
    name: &'static str,
    base: Option<fn() -> &'static Class>,
    is_abstract: bool,
    own: &'static [Descriptor],
    overrides: &'static [(&'static str, Init)],
    resolved: OnceLock<Resolved>,
}

impl Class {
    /// A class from its table. Used by [`models!`](crate::models).
    pub const fn new(
        name: &'static str,
        base: Option<fn() -> &'static Class>,
        is_abstract: bool,
        own: &'static [Descriptor],
        overrides: &'static [(&'static str, Init)],
    ) -> Self {
        Self { name, base, is_abstract, own, overrides, resolved: OnceLock::new() }
    }

    /// The name on the wire.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The class it inherits from.
    pub fn base(&self) -> Option<&'static Class> {
        self.base.map(|base| base())
    }

    /// Whether there are instances of subclasses only.
    pub fn is_abstract(&self) -> bool {
        self.is_abstract
    }

    /// The rows of its own table.
    pub fn own(&self) -> &'static [Descriptor] {
        self.own
    }

    /// The defaults of inherited properties that it changes.
    pub fn overrides(&self) -> &'static [(&'static str, Init)] {
        self.overrides
    }

    /// All properties, the base's first.
    pub fn properties(&'static self) -> impl Iterator<Item = &'static Descriptor> {
        self.entries().iter().map(|entry| entry.descriptor)
    }

    /// Whether it is that class or inherits from it.
    pub fn is(&'static self, other: &'static Class) -> bool {
        let mut class = Some(self);
        while let Some(known) = class {
            if std::ptr::eq(known, other) {
                return true;
            }
            class = known.base();
        }
        false
    }

    /// The key of the property of that name.
    pub(crate) fn key(&'static self, name: &str) -> Option<u16> {
        self.resolved().keys.get(name).copied()
    }

    pub(crate) fn entry(&'static self, key: u16) -> &'static Entry {
        &self.entries()[usize::from(key)]
    }

    pub(crate) fn entries(&'static self) -> &'static [Entry] {
        &self.resolved().entries
    }

    /// The key of the property that holds columns.
    pub(crate) fn data_key(&'static self) -> Option<u16> {
        self.resolved().data_key
    }

    /// The keys of properties that read as this one until they are set.
    pub(crate) fn aliases(&'static self, key: u16) -> &'static [u16] {
        let aliases = &self.resolved().aliases;
        aliases.iter().find(|(target, _)| *target == key).map_or(&[], |(_, aliases)| aliases)
    }

    fn resolved(&'static self) -> &'static Resolved {
        self.resolved.get_or_init(|| self.resolve())
    }

    fn resolve(&'static self) -> Resolved {
        let mut lineage: Vec<&'static Class> = Vec::new();
        let mut class = Some(self);
        while let Some(known) = class {
            lineage.push(known);
            class = known.base();
        }
        lineage.reverse();

        let rows: Vec<&'static Descriptor> = lineage.iter().flat_map(|class| class.own).collect();
        let data_key = (0..).zip(&rows).find(|(_, row)| row.flags.role == Role::Data).map(|(key, _)| key);
        let mut inits: Vec<Init> = rows.iter().map(|row| row.init).collect();
        let keys: HashMap<&'static str, u16> = rows.iter().zip(0..).map(|(row, key)| (row.name, key)).collect();
        debug_assert_eq!(keys.len(), rows.len(), "{} declares a property twice", self.name);
        for (name, init) in lineage.iter().flat_map(|class| class.overrides) {
            let key = keys.get(name);
            debug_assert!(key.is_some(), "{} overrides {name}, which it has not", self.name);
            if let Some(&key) = key {
                inits[usize::from(key)] = *init;
            }
        }
        let mut aliases: Vec<(u16, Vec<u16>)> = Vec::new();
        for (alias, init) in (0..).zip(&inits) {
            if let Init::Same(name) = init
                && let Some(&target) = keys.get(name)
            {
                match aliases.iter_mut().find(|(known, _)| *known == target) {
                    Some((_, others)) => others.push(alias),
                    None => aliases.push((target, vec![alias])),
                }
            }
        }
        let entries = rows.into_iter().zip(inits).map(|(descriptor, init)| {
            let default = match init {
                Init::Required => Default::Required,
                Init::Model(make) => Default::Model(make),
                Init::Same(name) => keys.get(name).map_or(Default::Required, |&key| Default::Same(key)),
                other => {
                    let value = other.to_value();
                    let normal = descriptor.normalize(&value);
                    debug_assert!(normal.is_some(), "{}.{}: {other:?} is no default", self.name, descriptor.name);
                    Default::Value(normal.unwrap_or(value))
                }
            };
            Entry { descriptor, default }
        });
        Resolved { entries: entries.collect(), keys, data_key, aliases }
    }
}

impl PartialEq for Class {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl fmt::Debug for Class {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

/// The classes that a document can be read with, by their names on the wire.
#[derive(Clone, Debug, std::default::Default)]
pub struct Registry {
    classes: HashMap<&'static str, &'static Class>,
    events: HashSet<&'static str>,
}

/// The events of the document itself.
const DOCUMENT_EVENTS: [&str; 3] = ["document_ready", "client_reconnected", "connection_lost"];

impl Registry {
    /// A registry of these classes; of two of one name the later counts.
    pub fn new(classes: impl IntoIterator<Item = &'static Class>) -> Self {
        Self {
            classes: classes.into_iter().map(|class| (class.name(), class)).collect(),
            events: DOCUMENT_EVENTS.into(),
        }
    }

    /// The registry with the names of events that clients may report, beside those of the document itself.
    #[must_use]
    pub fn with_events(mut self, names: impl IntoIterator<Item = &'static str>) -> Self {
        self.events.extend(names);
        self
    }

    /// Whether a client may report events of that name.
    pub fn has_event(&self, name: &str) -> bool {
        self.events.contains(name)
    }

    /// The class of that name.
    pub fn get(&self, name: &str) -> Option<&'static Class> {
        self.classes.get(name).copied()
    }

    /// All classes, in no particular order.
    pub fn classes(&self) -> impl Iterator<Item = &'static Class> {
        self.classes.values().copied()
    }
}
