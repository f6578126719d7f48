//! What a request says about the session that it wants.

use std::collections::BTreeMap;

use axum::http::{HeaderMap, Uri, header};

use super::refusal::Refusal;
use crate::request::Request;
use crate::security::{SessionId, Tokens};

/// Arguments and a header of Bokeh's that name a session.
const SESSION_ARGUMENT: &str = "bokeh-session-id";
const SESSION_HEADER: &str = "bokeh-session-id";
const TOKEN_ARGUMENT: &str = "bokeh-token";

/// The session that a page is asked for.
#[derive(Debug)]
pub(super) struct Wanted {
    pub(super) session_id: SessionId,
    /// The request, or the one that the token carries.
    pub(super) request: Request,
    /// Not with a token that is too old: that is good for returning only.
    pub(super) may_create: bool,
}

/// The query of a request.
#[derive(Debug)]
pub(super) struct Query(Vec<(String, String)>);

impl Query {
    pub(super) fn new(uri: &Uri) -> Self {
        Self(form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned().collect())
    }

    /// The last value of an argument, as Bokeh takes it.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

impl Wanted {
    /// Finds the session that a request names; one that names none gets a new session.
    pub(super) fn read(query: &Query, headers: &HeaderMap, tokens: &Tokens) -> Result<Self, Refusal> {
        let header = headers.get(SESSION_HEADER).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        let argument = query.get(SESSION_ARGUMENT).map(str::to_owned);
        if header.is_some() && argument.is_some() {
            return Err(Refusal::bad_request(
                "The session id stands in the address and in a header: give one of them.",
            ));
        }
        let id = argument.or(header);
        if let Some(token) = query.get(TOKEN_ARGUMENT) {
            if id.is_some() {
                return Err(Refusal::bad_request("There is a token and a session id: give one of them."));
            }
            let token = tokens.read(token).map_err(|error| Refusal::token(&error))?;
            let may_create = token.may_create();
            return Ok(Self { session_id: token.session_id, request: token.payload.request, may_create });
        }
        let request = request(query, headers);
        if let Some(id) = id {
            // Whoever made up the id can join the session: it must not be one that a person's cookies opened.
            let session_id = tokens.session_id(&id).map_err(Refusal::session_id)?;
            return Ok(Self { session_id, request: request.without_credentials(), may_create: true });
        }
        let session_id = tokens.new_session_id().map_err(|error| Refusal::token(&error.into()))?;
        Ok(Self { session_id, request, may_create: true })
    }
}

/// What the app may know. Arguments that only name a session are not for it.
fn request(query: &Query, headers: &HeaderMap) -> Request {
    let arguments = query.0.iter().filter(|(name, _)| !name.starts_with("bokeh-")).cloned();
    Request::new(header_map(headers), cookies(headers), arguments)
}

fn header_map(headers: &HeaderMap) -> BTreeMap<String, String> {
    let mut map = BTreeMap::new();
    for (name, value) in headers.iter().filter(|(name, _)| **name != header::COOKIE) {
        let value = String::from_utf8_lossy(value.as_bytes());
        map.entry(canonical(name.as_str()))
            .and_modify(|joined: &mut String| *joined = format!("{joined}, {value}"))
            .or_insert_with(|| value.into_owned());
    }
    map
}

/// `User-Agent` for `user-agent`: the form in which Python apps know the names.
fn canonical(name: &str) -> String {
    let capital = |word: &str| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_ascii_uppercase() + rest
    };
    name.split('-').map(capital).collect::<Vec<_>>().join("-")
}

fn cookies(headers: &HeaderMap) -> BTreeMap<String, String> {
    let pairs = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    pairs
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().trim_matches('"').to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn wanted(uri: &str, header: Option<&str>) -> Result<Wanted, Refusal> {
        let tokens = Tokens::new(None, Duration::from_mins(5)).expect("random bytes");
        let mut headers = HeaderMap::new();
        if let Some(id) = header {
            headers.insert(SESSION_HEADER, id.parse().expect("a header value"));
        }
        Wanted::read(&Query::new(&uri.parse().expect("a URI")), &headers, &tokens)
    }

    #[test]
    fn a_session_that_was_named_from_outside_gets_no_credentials() {
        let tokens = Tokens::new(None, Duration::from_mins(5)).expect("random bytes");
        let headers = [(header::COOKIE, "user=me".parse().expect("a header"))].into_iter().collect();
        let cookie = |uri: &str| {
            let uri: Uri = uri.parse().expect("an address");
            let wanted = Wanted::read(&Query::new(&uri), &headers, &tokens).expect("a session");
            wanted.request.cookie("user").map(str::to_owned)
        };
        assert_eq!(cookie("/app").as_deref(), Some("me"));
        assert_eq!(cookie("/app?bokeh-session-id=made-up"), None);
    }

    #[test]
    fn a_session_is_named_once() {
        assert_eq!(wanted("/a?bokeh-session-id=abc", None).expect("fine").session_id.as_str(), "abc");
        assert_eq!(wanted("/a", Some("def")).expect("fine").session_id.as_str(), "def");
        assert_eq!(wanted("/a", None).expect("fine").session_id.as_str().len(), 44);
        assert!(wanted("/a?bokeh-session-id=abc", Some("def")).is_err());
        assert!(wanted("/a?bokeh-session-id=abc&bokeh-token=x", None).is_err());
        assert!(wanted("/a?bokeh-session-id=", None).is_err());
        assert!(wanted("/a?bokeh-token=garbage", None).is_err());
    }

    #[test]
    fn the_app_reads_arguments_headers_and_cookies() {
        let mut headers = HeaderMap::new();
        headers.insert("user-agent", "x".parse().expect("a header value"));
        headers.insert("cookie", r#"a=1; b="2""#.parse().expect("a header value"));
        let uri = "/a?x=1&x=%C3%BC&bokeh-session-id=abc".parse().expect("a URI");
        let request = request(&Query::new(&uri), &headers);
        assert_eq!((request.header("User-Agent"), request.header("Cookie")), (Some("x"), None));
        assert_eq!((request.cookie("a"), request.cookie("b")), (Some("1"), Some("2")));
        assert_eq!(request.arguments("x").collect::<Vec<_>>(), ["1", "ü"]);
        assert_eq!(request.argument("bokeh-session-id"), None);
    }
}
