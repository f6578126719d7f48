//! BokehJS: found on this machine, verified, compressed and served; or loaded by the browser from the CDN.

mod catalogue;
mod directory;
mod extension;
mod file;

use std::sync::Arc;

use catalogue::{COMPONENTS, VERSION};
pub(crate) use directory::find;
pub(crate) use extension::ExtensionScript;
pub(crate) use file::AssetFile;

/// Where the pages of a server load BokehJS from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Resources {
    /// From this server, if BokehJS is found (`TROPISM_BOKEHJS_DIR`, else `node_modules/@bokeh/bokehjs` in the working
    /// directory or one above it), otherwise from the CDN.
    #[default]
    Server,
    /// From `cdn.bokeh.org`; browsers check each file against a hash that the page names.
    Cdn,
}

/// A script that a page loads.
#[derive(Debug, Clone, serde::Serialize)]
pub(crate) struct Script {
    pub(crate) src: String,
    /// What the browser checks the file against; for files of other servers.
    pub(crate) integrity: Option<String>,
}

/// The scripts of BokehJS, as one server offers them.
#[derive(Debug)]
pub(crate) struct Assets {
    /// Empty when pages load from the CDN.
    files: Vec<Arc<AssetFile>>,
    scripts: Vec<Script>,
}

impl Assets {
    /// Finds BokehJS and reads it; blocks on the disk. `prefix` is what the server's addresses start with.
    pub(crate) fn load(resources: Resources, prefix: &str) -> Self {
        match resources {
            Resources::Cdn => Self::from_cdn(),
            Resources::Server => match find().and_then(|directory| directory::read(&directory)) {
                Ok(files) => Self::from_files(files, prefix),
                Err(error) => {
                    tracing::warn!("pages load BokehJS from cdn.bokeh.org, because {error}");
                    Self::from_cdn()
                }
            },
        }
    }

    /// The scripts of every page, in the order in which they must run.
    pub(crate) fn scripts(&self) -> &[Script] {
        &self.scripts
    }

    /// The file served as `static/js/{name}`.
    pub(crate) fn file(&self, name: &str) -> Option<&Arc<AssetFile>> {
        self.files.iter().find(|file| file.name() == name)
    }

    fn from_files(files: Vec<AssetFile>, prefix: &str) -> Self {
        let scripts = files.iter().map(|file| Script { src: file.path(prefix), integrity: None }).collect();
        Self { files: files.into_iter().map(Arc::new).collect(), scripts }
    }

    fn from_cdn() -> Self {
        let script = |component: &catalogue::Component| Script {
            src: format!("https://cdn.bokeh.org/bokeh/release/{}-{VERSION}.min.js", component.name),
            integrity: Some(format!("sha384-{}", component.sha384)),
        };
        Self { files: Vec::new(), scripts: COMPONENTS.iter().map(script).collect() }
    }
}
