//! Scripts.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use super::refusal::Refusal;
use super::request::Query;
use super::site::Site;

/// `GET /static/js/{name}`: only the files that pages load are known, so nothing else can be reached.
pub(super) async fn script(
    State(site): State<Arc<Site>>,
    Path(name): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let Some(file) = site.script(&name) else {
        return Refusal::nothing_here(&uri).page(site.pages());
    };
    let version = file.version();
    // With its own version in the address a file never changes; without it a browser has to ask.
    let caching = match Query::new(&uri).get("v") {
        Some(asked) if asked == version => "public, max-age=31536000, immutable",
        _ => "no-cache",
    };
    let compressed = if accepts_gzip(&headers) { file.gzip().await } else { None };
    let tag = if compressed.is_some() { format!("\"{version}-gzip\"") } else { format!("\"{version}\"") };
    let mut response = if matches(&headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let encoding = compressed.is_some().then_some([(header::CONTENT_ENCODING, "gzip")]);
        let content_type = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8")];
        let body = compressed.unwrap_or_else(|| file.content());
        match encoding {
            Some(encoding) => (content_type, encoding, body).into_response(),
            None => (content_type, body).into_response(),
        }
    };
    let answer = response.headers_mut();
    answer.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    answer.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if let Ok(tag) = HeaderValue::try_from(tag) {
        answer.insert(header::ETAG, tag);
    }
    response
}

fn accepts_gzip(headers: &HeaderMap) -> bool {
    let values = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).any(|entry| {
        let mut parts = entry.split(';').map(str::trim);
        let gzip = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip") || name == "*");
        let refused = parts.any(|part| part.strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0)));
        gzip && !refused
    })
}

fn matches(headers: &HeaderMap, tag: &str) -> bool {
    let values = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    values
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|known| known == "*" || known.trim_start_matches("W/") == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_read() {
        let accepts = |value: &str| {
            let headers = [(header::ACCEPT_ENCODING, value.parse().expect("a header value"))];
            accepts_gzip(&headers.into_iter().collect())
        };
        assert!(accepts("gzip, deflate, br") && accepts("br;q=1, GZIP;q=0.5") && accepts("*"));
        assert!(!accepts("br") && !accepts("gzip;q=0") && !accepts("identity"));
    }
}
