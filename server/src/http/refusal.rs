//! Answers that say no, why, and what to do.

use std::sync::Arc;

use axum::http::{HeaderValue, Method, StatusCode, Uri};
use axum::response::{Html, IntoResponse, Response};

use super::broken;
use crate::page::Pages;
use crate::security::{SessionIdError, TokenError, no_store};
use crate::session::OpenError;

/// Why a request gets no session, in words for the person in front of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refusal {
    status: StatusCode,
    title: String,
    text: String,
    /// What is to be mended, one by one.
    faults: Arc<[String]>,
}

impl Refusal {
    fn new(status: StatusCode, title: impl Into<String>, text: impl Into<String>) -> Self {
        Self { status, title: title.into(), text: text.into(), faults: Arc::default() }
    }

    /// A request that contradicts itself or says too little.
    pub(super) fn bad_request(text: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "This request cannot be answered", text)
    }

    pub(super) fn nothing_here(uri: &Uri) -> Self {
        let text = format!("This server has no page at {}.", uri.path());
        Self::new(StatusCode::NOT_FOUND, "Nothing here", text)
    }

    pub(super) fn method(method: &Method) -> Self {
        let text = format!("This address does not answer {method}.");
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "Not like this", text)
    }

    pub(super) fn session_id(error: SessionIdError) -> Self {
        let status = match error {
            SessionIdError::Empty | SessionIdError::TooLong => StatusCode::BAD_REQUEST,
            SessionIdError::NotSigned => StatusCode::FORBIDDEN,
        };
        Self::new(status, "This session cannot be opened", format!("It was refused: {error}."))
    }

    pub(super) fn token(error: &TokenError) -> Self {
        match error {
            TokenError::SessionId(error) => Self::session_id(*error),
            TokenError::Random(error) => {
                tracing::error!(%error, "no session id could be made");
                Self::new(StatusCode::INTERNAL_SERVER_ERROR, "This session cannot be opened", "See the server's log.")
            }
            error => {
                Self::new(StatusCode::FORBIDDEN, "This session cannot be opened", format!("It was refused: {error}."))
            }
        }
    }

    /// An app that could not start, perhaps because of mistakes in its document.
    fn failed(app: &str, faults: Arc<[String]>) -> Self {
        let title = format!("The application “{app}” could not start");
        let text = if faults.is_empty() { "The reason is in the server's log." } else { "Its document has mistakes:" };
        Self { faults, ..Self::new(StatusCode::INTERNAL_SERVER_ERROR, title, text) }
    }

    /// `app` is the name of the app that was asked for.
    pub(super) fn open(error: OpenError, app: &str) -> Self {
        let (status, title, text) = match error {
            OpenError::Failed(faults) => return Self::failed(app, faults),
            OpenError::Full => (
                StatusCode::SERVICE_UNAVAILABLE,
                "The server is full".to_owned(),
                "No more sessions can be opened at the moment. Please try again later.",
            ),
            OpenError::Private => (
                StatusCode::FORBIDDEN,
                "This session is not shared".to_owned(),
                "Somebody has written code or markup into it, which would run in your page: open the page without the \
                 name of the session.",
            ),
            OpenError::Expired => (
                StatusCode::FORBIDDEN,
                "This session cannot be opened".to_owned(),
                "The session has ended, and the token is too old to start it again: open the page without it.",
            ),
            OpenError::Stopping => {
                (StatusCode::SERVICE_UNAVAILABLE, "The server is stopping".to_owned(), "Please try again in a moment.")
            }
        };
        Self::new(status, title, text)
    }

    /// The answer for people.
    pub(super) fn page(&self, pages: &Pages) -> Response {
        match pages.message(self.status, &self.title, &self.text, &self.faults) {
            Ok(html) => no_store((self.status, Html(html)).into_response()),
            Err(error) => broken(&error),
        }
    }

    /// The answer for programs.
    pub(super) fn text(&self) -> Response {
        let mut text = format!("{}. {}\n", self.title, self.text);
        for fault in &*self.faults {
            text.extend(["- ", fault, "\n"]);
        }
        let mut response = (self.status, text).into_response();
        response.headers_mut().insert("cache-control", HeaderValue::from_static("no-store"));
        response
    }
}
