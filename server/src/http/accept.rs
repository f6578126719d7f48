//! Takes TCP connections and answers the requests that come on them.

use std::io::ErrorKind;
use std::pin::pin;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1::Builder;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::Site;
use crate::config::Config;

/// Between two tries to take a connection when none can be taken.
const PAUSE: Duration = Duration::from_secs(1);

/// Takes connections until the site is stopping, then waits for the answers that are being written.
///
/// axum's own loop sets no timer, so that half of a request would be waited for for ever.
pub(crate) async fn accept(listener: TcpListener, router: Router, site: &Site, config: &Config) {
    let mut http = Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(config.request_timeout);
    let connections = TaskTracker::new();
    loop {
        let stream = tokio::select! {
            stream = next(&listener) => stream,
            () = site.stopping().cancelled() => break,
        };
        tune(&stream, config.send_buffer_size, site.environment().limits.patience());
        let answered = answer(http.clone(), stream, router.clone(), site.stopping().clone());
        connections.spawn(site.cutting().clone().run_until_cancelled_owned(answered));
    }
    drop(listener);
    connections.close();
    connections.wait().await;
}

/// The next connection. Where none can be taken, because the process has as many files open as it may have, some are
/// closed by and by.
async fn next(listener: &TcpListener) -> TcpStream {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return stream,
            // It was given up before it was taken.
            Err(error) if error.kind() == ErrorKind::ConnectionAborted => {}
            Err(error) => {
                tracing::error!("no connection can be taken: {error}; `ulimit -n` tells how many files may be open");
                sleep(PAUSE).await;
            }
        }
    }
}

/// Answers the requests of a connection until it is closed or becomes a websocket; none after the present one once the
/// server is stopping.
async fn answer(http: Builder, stream: TcpStream, router: Router, stopping: CancellationToken) {
    let service = TowerToHyperService::new(router);
    let mut connection = pin!(http.serve_connection(TokioIo::new(stream), service).with_upgrades());
    // What goes wrong on a connection is its client's matter.
    tokio::select! {
        _ = connection.as_mut() => return,
        () = stopping.cancelled() => connection.as_mut().graceful_shutdown(),
    }
    drop(connection.await);
}

/// Small messages leave at once, little is held for a viewer that does not keep up, and one that takes nothing at all
/// for as long as `patience` is lost.
fn tune(stream: &TcpStream, send_buffer_size: usize, patience: Option<Duration>) {
    let socket = socket2::SockRef::from(stream);
    let tuned = stream.set_nodelay(true).and_then(|()| socket.set_send_buffer_size(send_buffer_size));
    #[cfg(any(target_os = "android", target_os = "linux"))]
    let tuned = tuned.and_then(|()| socket.set_tcp_user_timeout(patience));
    #[cfg(not(any(target_os = "android", target_os = "linux")))]
    let _ = patience;
    if let Err(error) = tuned {
        tracing::debug!(%error, "a connection could not be tuned");
    }
}
