//! The addresses that a server answers.

mod accept;
mod app;
mod index;
mod refusal;
mod request;
mod site;
mod statics;
mod websocket;

use std::sync::Arc;

use axum::Router;
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, options};

use crate::security;
pub(crate) use accept::accept;
use refusal::Refusal;
use site::Here;
pub(crate) use site::Site;

/// All routes of a site.
pub(crate) fn router(site: Arc<Site>) -> Router {
    let prefix = site.prefix().to_owned();
    let mut router = Router::new()
        .route(&format!("{prefix}/"), get(index::index))
        .route(&format!("{prefix}/health"), get(index::health))
        .route(&format!("{prefix}/favicon.ico"), get(index::favicon))
        .route(&format!("{prefix}/static/js/{{name}}"), get(statics::script));
    if !prefix.is_empty() {
        router = router.route(&prefix, get(index::index));
    }
    let mut router = router.with_state(Arc::clone(&site));
    for mount in site.mounts() {
        router = router.merge(app_routes(Here::new(Arc::clone(&site), Arc::clone(mount))));
    }
    let not_found = Arc::clone(&site);
    router
        .fallback(move |uri: Uri| async move { Refusal::nothing_here(&uri).page(not_found.pages()) })
        .method_not_allowed_fallback(move |method: Method| async move { Refusal::method(&method).page(site.pages()) })
        .layer(map_response(security::protect))
}

fn app_routes(here: Here) -> Router {
    let path = here.mount().path().to_owned();
    Router::new()
        .route(&path, get(app::page))
        .route(&format!("{path}/"), get(app::page))
        .route(&format!("{path}/metadata"), get(app::metadata))
        .route(&format!("{path}/autoload.js"), get(app::autoload).merge(options(app::autoload_options)))
        .route(&format!("{path}/ws"), get(websocket::websocket))
        .with_state(here)
}

/// An answer that our own templates failed to make.
fn broken(error: &dyn std::error::Error) -> Response {
    tracing::error!(%error, "a page could not be made");
    (StatusCode::INTERNAL_SERVER_ERROR, "the page could not be made, see the server's log\n").into_response()
}
