//! The classes of data models that clients have to be told of.

use crate::class::Class;

/// The classes in the order in which a client must learn them, each with the version at which its first model came.
#[derive(Debug, Default)]
pub(crate) struct DataClasses(Vec<(u64, &'static Class)>);

impl DataClasses {
    /// A model of that class joins at that version.
    pub(super) fn meet(&mut self, class: &'static Class, version: u64) {
        if self.0.iter().any(|(_, known)| *known == class) {
            return;
        }
        if let Some(base) = class.base().filter(|base| base.is_data_model()) {
            self.meet(base, version);
        }
        self.0.push((version, class));
    }

    /// Those that came after a version.
    pub(crate) fn since(&self, version: u64) -> impl Iterator<Item = &'static Class> {
        let new = self.0.partition_point(|(met, _)| *met <= version);
        self.0[new..].iter().map(|(_, class)| *class)
    }

    /// All of them.
    pub(crate) fn all(&self) -> Vec<&'static Class> {
        self.since(0).collect()
    }
}
