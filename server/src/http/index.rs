//! Addresses that belong to no app.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};

use super::broken;
use super::site::Site;
use crate::page::FAVICON;

/// `GET /`: the list of apps, or the only one.
pub(super) async fn index(State(site): State<Arc<Site>>, uri: Uri) -> Response {
    if let [only] = site.mounts() {
        let query = uri.query().map_or(String::new(), |query| format!("?{query}"));
        return (StatusCode::FOUND, [(header::LOCATION, format!("{}{query}", only.path()))]).into_response();
    }
    let names: Vec<&str> = site.mounts().iter().map(|mount| mount.app().name()).collect();
    match site.pages().index(&names) {
        Ok(html) => Html(html).into_response(),
        Err(error) => broken(&error),
    }
}

/// `GET /health`: for whatever watches the process. Answers while the server takes requests.
pub(super) async fn health() -> Response {
    ([(header::CACHE_CONTROL, "no-store")], "ok\n").into_response()
}

/// `GET /favicon.ico`.
pub(super) async fn favicon() -> Response {
    ([(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "max-age=86400")], FAVICON).into_response()
}
