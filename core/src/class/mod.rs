//! Classes of models: tables of properties with their defaults.

mod flags;
#[doc(hidden)]
pub mod handle;
mod init;
mod kind;
mod registry;

use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;

pub use flags::{Flags, Group, Role};
pub use init::Init;
pub use kind::Kind;
pub use registry::Registry;

use crate::model::ModelClass;
use crate::node::Node;
use crate::protocol_models::DataModel;
use crate::value::{Field, Value};

/// One row of a property table.
pub struct Descriptor {
    /// The name, in Rust and on the wire.
    pub name: &'static str,
    /// The default.
    pub init: Init,
    /// What is special about it.
    pub flags: Flags,
    expected: fn() -> String,
    kind: fn() -> Kind,
    normalize: fn(&Value) -> Option<Value>,
    is_ambiguous: fn(&Value) -> bool,
}

impl Descriptor {
    /// A property of type `T`.
    pub const fn new<T: Field>(name: &'static str, init: Init, flags: Flags) -> Self {
        Self {
            name,
            init,
            flags,
            expected: T::expected,
            kind: T::kind,
            normalize: |value| T::from_value(value).map(T::into_value),
            is_ambiguous: T::is_ambiguous,
        }
    }

    /// What the property holds, in words.
    pub fn expected(&self) -> String {
        (self.expected)()
    }

    /// What a client is told that it holds, if the class is one that clients are told of.
    pub fn kind(&self) -> Kind {
        (self.kind)()
    }

    /// The value as the property keeps it, or `None` if it cannot hold it.
    pub fn normalize(&self, value: &Value) -> Option<Value> {
        (self.normalize)(value)
    }

    /// Whether a client might take the value, if it were written bare, for the name of a column.
    pub(crate) fn is_ambiguous(&self, value: &Value) -> bool {
        (self.is_ambiguous)(value)
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
    /// Whether clients know the class only from its definition.
    is_data_model: bool,
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

    /// Whether clients know the class only from its definition: it is made from [`DataModel`].
    pub fn is_data_model(&'static self) -> bool {
        self.resolved().is_data_model
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
        let is_data_model = *self != *DataModel::class() && lineage.contains(&DataModel::class());

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
        Resolved { entries: entries.collect(), keys, data_key, aliases, is_data_model }
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
