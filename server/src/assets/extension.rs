//! The scripts of an app's extensions.

use std::sync::Arc;

use super::{AssetFile, Script};
use crate::extension::Extension;

/// A script of an extension, as pages load it.
#[derive(Debug, Clone, serde::Serialize)]
pub(crate) struct ExtensionScript {
    /// The extension's name, for people.
    name: String,
    /// Where the script leaves word of how it went.
    key: String,
    src: String,
    #[serde(skip)]
    file: Arc<AssetFile>,
}

impl ExtensionScript {
    /// The scripts of these extensions on a server whose addresses start with `prefix`; not all have one.
    pub(crate) fn all(extensions: &[Extension], prefix: &str) -> Vec<Self> {
        extensions.iter().filter_map(|extension| Self::new(extension, prefix)).collect()
    }

    fn new(extension: &Extension, prefix: &str) -> Option<Self> {
        // The key tells scripts of one name apart: several apps may stand in one page.
        let version = AssetFile::new(String::new(), extension.wrapped("")?).version();
        let key = format!("{}-{}", extension.name(), &version[..16]);
        let file = Arc::new(AssetFile::new(format!("{key}.js"), extension.wrapped(&key)?));
        Some(Self { name: extension.name().to_owned(), src: file.path(prefix), key, file })
    }

    pub(crate) fn file(&self) -> &Arc<AssetFile> {
        &self.file
    }

    /// The element that loads it.
    pub(crate) fn script(&self) -> Script {
        Script { src: self.src.clone(), integrity: None }
    }

    /// The same, loaded from another host.
    pub(crate) fn at(mut self, host: &str) -> Self {
        self.src.insert_str(0, host);
        self
    }
}
