//! The page of an app, and its relatives.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use serde_json::json;

use super::broken;
use super::refusal::Refusal;
use super::request::{Query, Wanted};
use super::site::Here;
use crate::page::{AppPage, Embedding, Pages};
use crate::request::Request;
use crate::security::{Origins, no_store};
use crate::session::Description;

/// `GET /app`: makes or finds the session, and the page that shows it.
pub(super) async fn page(State(here): State<Here>, method: Method, uri: Uri, headers: HeaderMap) -> Response {
    if method == Method::HEAD {
        // Whoever looks at the headers only wants no session.
        return no_store(Html(String::new()).into_response());
    }
    let (description, token) = match open(&here, &Query::new(&uri), &headers, |request| request).await {
        Ok(opened) => opened,
        Err(refusal) => return refusal.page(here.site().pages()),
    };
    let Description { title, roots } = &description;
    let scripts = here.site().scripts(here.mount());
    let page = AppPage { title, roots, token: &token, scripts: &scripts, extensions: here.mount().extensions() };
    match here.site().pages().app(&page) {
        Ok(html) => no_store(Html(html).into_response()),
        Err(error) => broken(&error),
    }
}

/// `GET /app/metadata`.
pub(super) async fn metadata(State(here): State<Here>) -> Response {
    let metadata = json!({ "url": format!("/{}", here.mount().app().name()), "data": {} });
    ([(header::CONTENT_TYPE, "application/json")], metadata.to_string()).into_response()
}

/// `GET /app/autoload.js`: a script that shows the app in a page of another server.
pub(super) async fn autoload(State(here): State<Here>, method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let query = Query::new(&uri);
    let mut response = match autoload_script(&here, &method, &query, &headers).await {
        Ok(Ok(script)) => ([(header::CONTENT_TYPE, "application/javascript; charset=utf-8")], script).into_response(),
        Ok(Err(error)) => broken(&error),
        Err(refusal) => refusal.text(),
    };
    allow_origin(&mut response, &headers, here.site().origins());
    no_store(response)
}

/// `OPTIONS /app/autoload.js`: browsers ask before they send a header that names a session.
pub(super) async fn autoload_options(State(here): State<Here>, headers: HeaderMap) -> Response {
    let mut response = Response::default();
    allow_origin(&mut response, &headers, here.site().origins());
    let methods = HeaderValue::from_static("GET, HEAD, OPTIONS");
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_METHODS, methods);
    response
}

async fn autoload_script(
    here: &Here,
    method: &Method,
    query: &Query,
    headers: &HeaderMap,
) -> Result<Result<String, minijinja::Error>, Refusal> {
    let element = query.get("bokeh-autoload-element").ok_or_else(|| {
        Refusal::bad_request("Say which element to fill: bokeh-autoload-element=ID is missing in the address.")
    })?;
    if method == Method::HEAD {
        return Ok(Ok(String::new()));
    }
    // Any page can run the script, and see what it is called with.
    let (_, token) = open(here, query, headers, Request::without_credentials).await?;
    let absolute_url = query.get("bokeh-absolute-url");
    let host = absolute_url.and_then(scheme_and_host).unwrap_or_default();
    let mut scripts = match query.get("resources") {
        Some("none") => Vec::new(),
        _ => here.site().bokeh_scripts().to_vec(),
    };
    for script in scripts.iter_mut().filter(|script| script.src.starts_with('/')) {
        script.src.insert_str(0, host);
    }
    let extensions = here.mount().extensions().iter().map(|extension| extension.clone().at(host)).collect::<Vec<_>>();
    let app_path = query.get("bokeh-app-path").unwrap_or("/");
    let embedding =
        Embedding { element, token: &token, scripts: &scripts, extensions: &extensions, app_path, absolute_url };
    Ok(Pages::autoload(&embedding))
}

/// The session that a request wants, and a fresh token for its page, which carries what `carried` leaves of the request.
async fn open(
    here: &Here,
    query: &Query,
    headers: &HeaderMap,
    carried: fn(Request) -> Request,
) -> Result<(Description, String), Refusal> {
    let tokens = &here.site().environment().tokens;
    let Wanted { session_id, request, may_create } = Wanted::read(query, headers, tokens)?;
    let refused = |error| Refusal::open(error, here.mount().app().name());
    let description = here.mount().hub().describe(&session_id, may_create, &request).await.map_err(refused)?;
    let token = tokens.page(&session_id, carried(request)).map_err(|error| Refusal::token(&error))?;
    Ok((description, token))
}

/// `https://host:port` of an address; nothing of one that is not of the web.
fn scheme_and_host(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("http://").or_else(|| url.strip_prefix("https://"))?;
    let host_length = rest.find('/').unwrap_or(rest.len());
    Some(&url[..url.len() - rest.len() + host_length])
}

/// Pages anywhere may load the script; whether they may connect is decided at the websocket. Only those that may are
/// shown what the browser's cookies got, because the token says what was in them.
fn allow_origin(response: &mut Response, request: &HeaderMap, origins: &Origins) {
    let text = |name| request.get(name).and_then(|value| value.to_str().ok());
    let may_connect = origins.check(text(header::ORIGIN), text(header::HOST)).is_ok();
    let origin = request.get(header::ORIGIN).filter(|_| may_connect && request.contains_key(header::COOKIE));
    let any = HeaderValue::from_static("*");
    let headers: [(HeaderName, HeaderValue); 3] = [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.cloned().unwrap_or_else(|| any.clone())),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, any),
        (header::VARY, HeaderValue::from_static("Origin, Cookie")),
    ];
    response.headers_mut().extend(headers);
    if origin.is_some() {
        let credentials = HeaderValue::from_static("true");
        response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, credentials);
    }
}
