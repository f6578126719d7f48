//! What all sessions of a server share.

use std::sync::Arc;

use tropism_core::Registry;

use super::limits::Limits;
use super::lookout::Lookout;
use crate::app::App;
use crate::config::Config;
use crate::security::Tokens;

/// The rules that sessions live by.
#[derive(Debug)]
pub(crate) struct Environment {
    pub(crate) limits: Limits,
    pub(crate) tokens: Tokens,
    pub(crate) lookout: Arc<Lookout>,
    /// The classes of models that clients may bring to any app.
    registry: Arc<Registry>,
}

impl Environment {
    pub(crate) fn new(registry: Arc<Registry>, config: &Config) -> Result<Self, getrandom::Error> {
        Ok(Self {
            limits: Limits::new(config),
            tokens: Tokens::new(config.secret_key.clone(), config.token_expiration)?,
            lookout: Arc::default(),
            registry,
        })
    }

    /// The classes of models that clients may bring to an app.
    pub(super) fn registry(&self, app: &App) -> Arc<Registry> {
        match app.extensions() {
            [] => Arc::clone(&self.registry),
            extensions => {
                let common = Registry::clone(&self.registry);
                Arc::new(extensions.iter().fold(common, |registry, extension| extension.extend(registry)))
            }
        }
    }
}
