//! What all requests of a server share.

use std::sync::Arc;

use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tropism_core::Registry;

use crate::app::{App, Apps};
use crate::assets::{AssetFile, Assets, ExtensionScript, Script};
use crate::config::Config;
use crate::error::Error;
use crate::page::{Pages, SCRIPT};
use crate::security::Origins;
use crate::session::{Environment, Hub};

/// A server's apps, pages and rules.
#[derive(Debug)]
pub(crate) struct Site {
    prefix: String,
    pages: Pages,
    assets: Assets,
    script: Arc<AssetFile>,
    own: Script,
    origins: Origins,
    environment: Arc<Environment>,
    mounts: Vec<Arc<Mount>>,
    connections: TaskTracker,
    stopping: CancellationToken,
    cutting: CancellationToken,
}

/// An app at its address.
#[derive(Debug)]
pub(crate) struct Mount {
    app: App,
    path: String,
    hub: Hub,
    extensions: Vec<ExtensionScript>,
}

/// A site, and the app that a route belongs to.
#[derive(Debug, Clone)]
pub(super) struct Here {
    site: Arc<Site>,
    mount: Arc<Mount>,
}

impl Site {
    pub(crate) fn new(apps: &Apps, registry: Arc<Registry>, config: &Config, assets: Assets) -> Result<Self, Error> {
        apps.check()?;
        let prefix = config.checked_prefix()?;
        let environment = Arc::new(Environment::new(registry, config)?);
        let mount = |app: &App| {
            let path = format!("{prefix}/{}", app.name());
            let hub = Hub::new(app.clone(), Arc::clone(&environment));
            let extensions = ExtensionScript::all(app.extensions(), &prefix);
            Arc::new(Mount { app: app.clone(), path, hub, extensions })
        };
        let script = Arc::new(AssetFile::new("tropism.js".to_owned(), SCRIPT));
        let own = Script { src: script.path(&prefix), integrity: None };
        Ok(Self {
            pages: Pages::new(&prefix)?,
            own,
            origins: Origins::new(&config.allowed_origins, config.address.is_loopback())?,
            mounts: apps.iter().map(mount).collect(),
            connections: TaskTracker::new(),
            stopping: CancellationToken::new(),
            cutting: CancellationToken::new(),
            prefix,
            assets,
            script,
            environment,
        })
    }

    pub(crate) fn prefix(&self) -> &str {
        &self.prefix
    }

    pub(super) fn pages(&self) -> &Pages {
        &self.pages
    }

    pub(crate) fn mounts(&self) -> &[Arc<Mount>] {
        &self.mounts
    }

    /// What a page of ours loads: BokehJS, then the app's extensions, then our own script.
    pub(super) fn scripts(&self, mount: &Mount) -> Vec<Script> {
        let extensions = mount.extensions.iter().map(ExtensionScript::script);
        self.assets.scripts().iter().cloned().chain(extensions).chain([self.own.clone()]).collect()
    }

    /// What a foreign page loads: BokehJS.
    pub(super) fn bokeh_scripts(&self) -> &[Script] {
        self.assets.scripts()
    }

    /// The file served as `static/js/{name}`.
    pub(super) fn script(&self, name: &str) -> Option<&Arc<AssetFile>> {
        if name == self.script.name() {
            return Some(&self.script);
        }
        let mut extensions = self.mounts.iter().flat_map(|mount| &mount.extensions).map(ExtensionScript::file);
        self.assets.file(name).or_else(|| extensions.find(|file| file.name() == name))
    }

    pub(super) fn origins(&self) -> &Origins {
        &self.origins
    }

    pub(crate) fn environment(&self) -> &Environment {
        &self.environment
    }

    /// Counts the websockets that are open.
    pub(crate) fn connections(&self) -> &TaskTracker {
        &self.connections
    }

    /// Cancelled when the server stops.
    pub(crate) fn stopping(&self) -> &CancellationToken {
        &self.stopping
    }

    /// Cancelled when connections that did not close by themselves are not waited for any longer.
    pub(crate) fn cutting(&self) -> &CancellationToken {
        &self.cutting
    }
}

impl Mount {
    /// The app's address, with the prefix.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    pub(super) fn app(&self) -> &App {
        &self.app
    }

    /// The scripts of the app's extensions.
    pub(super) fn extensions(&self) -> &[ExtensionScript] {
        &self.extensions
    }

    pub(super) fn hub(&self) -> &Hub {
        &self.hub
    }
}

impl Here {
    pub(super) fn new(site: Arc<Site>, mount: Arc<Mount>) -> Self {
        Self { site, mount }
    }

    pub(super) fn site(&self) -> &Arc<Site> {
        &self.site
    }

    pub(super) fn mount(&self) -> &Arc<Mount> {
        &self.mount
    }
}
