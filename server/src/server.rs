//! A server: listens, serves, stops in order.

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;
use tropism_core::Registry;

use crate::app::Apps;
use crate::assets::Assets;
use crate::config::Config;
use crate::error::Error;
use crate::http::{Site, accept, router};

/// A server that listens already and serves as soon as [`Server::serve`] is awaited.
#[derive(Debug)]
pub struct Server {
    site: Arc<Site>,
    listener: TcpListener,
    address: SocketAddr,
    config: Config,
}

impl Server {
    /// Starts to listen. `registry` has the classes of models that clients may bring.
    ///
    /// # Errors
    /// If the apps cannot be served together, or the address cannot be listened on.
    pub async fn bind(apps: impl Into<Apps>, registry: Arc<Registry>, config: Config) -> Result<Self, Error> {
        let apps = apps.into();
        let prefix = config.checked_prefix()?;
        let resources = config.resources;
        let assets =
            tokio::task::spawn_blocking(move || Assets::load(resources, &prefix)).await.map_err(Error::Resources)?;
        let site = Arc::new(Site::new(&apps, registry, &config, assets)?);
        let wanted = SocketAddr::new(config.address, config.port);
        let listener = TcpListener::bind(wanted).await.map_err(|error| match error.kind() {
            io::ErrorKind::AddrInUse => Error::PortInUse(wanted),
            _ => Error::Listen(wanted, error),
        })?;
        let address = listener.local_addr().map_err(|error| Error::Listen(wanted, error))?;
        Ok(Self { site, listener, address, config })
    }

    /// Where the server listens, with the port that was taken if any was wanted.
    pub fn local_address(&self) -> SocketAddr {
        self.address
    }

    /// The address of each app, for people to open.
    pub fn urls(&self) -> Vec<String> {
        let ip = self.address.ip();
        let host = match self.address {
            _ if ip.is_unspecified() || ip == Ipv4Addr::LOCALHOST || ip == Ipv6Addr::LOCALHOST => {
                format!("localhost:{}", self.address.port())
            }
            address => address.to_string(),
        };
        self.site.mounts().iter().map(|mount| format!("http://{host}{}", mount.path())).collect()
    }

    /// Stops the server when it is cancelled.
    pub fn stopping(&self) -> CancellationToken {
        self.site.stopping().clone()
    }

    /// Serves until [`Server::stopping`] is cancelled or the process is told to end (SIGINT or SIGTERM). Websockets
    /// are then closed with code 1001, connections that do not close in time are cut, and all sessions end.
    ///
    /// # Errors
    /// None at present: a listener that fails is tried again.
    pub async fn serve(self) -> Result<(), Error> {
        let Self { site, listener, config, .. } = self;
        let _watch = site.environment().lookout.start();
        let stopping = site.stopping().clone();
        let signals = tokio_util::task::AbortOnDropHandle::new(tokio::spawn(stop_on_signal(stopping.clone())));
        let _cut = site.cutting().clone().drop_guard();
        tokio::select! {
            () = accept(listener, router(Arc::clone(&site)), &site, &config) => {}
            // Requests that do not end by themselves are not waited for.
            () = async { stopping.cancelled().await; sleep(config.shutdown_timeout).await } => {}
        }
        drop(signals);
        site.connections().close();
        if timeout(config.shutdown_timeout, site.connections().wait()).await.is_err() {
            tracing::warn!(connections = site.connections().len(), "connections that did not close in time are cut");
        }
        Ok(())
    }
}

async fn stop_on_signal(stopping: CancellationToken) {
    if let Err(error) = signal().await {
        tracing::warn!(%error, "signals cannot be caught: the process will end at once when it is told to");
        return;
    }
    tracing::info!("stopping");
    stopping.cancel();
}

#[cfg(unix)]
async fn signal() -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        result = tokio::signal::ctrl_c() => result,
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn signal() -> io::Result<()> {
    tokio::signal::ctrl_c().await
}
