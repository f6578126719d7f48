//! What an app may know of the request that its session was made for.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

/// The request of the page that a session was made for: query arguments, headers and cookies.
///
/// Pages that join a session later do not change it. A page that starts its session again, because the server was
/// restarted say, brings the request along; of one whose cookies and headers have more than 4 KiB it brings the smaller
/// ones, headers rather than cookies.
///
/// A client without a page, such as Bokeh's for Python, sends what it
/// likes, and so can anyone to a server that does not sign its tokens ([`Config::secret_key`](crate::Config)): let
/// nobody in for a cookie or a header unless it does.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    headers: Option<BTreeMap<String, String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cookies: Option<BTreeMap<String, String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    arguments: Option<BTreeMap<String, Vec<Argument>>>,
}

/// Bytes, in the JSON of a token: `{"bytes": "base64url"}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Argument(Vec<u8>);

#[derive(Serialize, Deserialize)]
struct EncodedBytes {
    bytes: String,
}

impl Request {
    /// Headers but for `Cookie`, by the names that Python apps know (`User-Agent`); where one came twice, the values
    /// joined by a comma. Arguments in the order of the request.
    pub(crate) fn new(
        headers: BTreeMap<String, String>,
        cookies: BTreeMap<String, String>,
        arguments: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        let mut lists: BTreeMap<String, Vec<Argument>> = BTreeMap::new();
        for (name, value) in arguments {
            lists.entry(name).or_default().push(Argument(value.into_bytes()));
        }
        Self { headers: Some(headers), cookies: Some(cookies), arguments: Some(lists) }
    }

    /// The value of a query argument; the last one if there are several.
    pub fn argument(&self, name: &str) -> Option<&str> {
        self.arguments(name).last()
    }

    /// All values of a query argument, in the order of the address. Values that are no text are left out.
    pub fn arguments(&self, name: &str) -> impl Iterator<Item = &str> {
        let values = self.arguments.as_ref().and_then(|arguments| arguments.get(name));
        values.into_iter().flatten().filter_map(|argument| str::from_utf8(&argument.0).ok())
    }

    /// The value of a header, whatever the case of its name; several values are joined by a comma.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter().flatten();
        headers.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.as_ref()?.get(name).map(String::as_str)
    }

    /// The same with headers and cookies of at most so many bytes: the largest cookies go first, then the largest
    /// headers.
    pub(crate) fn limited(mut self, bytes: usize) -> Self {
        let size = |map: &Option<BTreeMap<String, String>>| map.iter().flatten().map(size_of_entry).sum::<usize>();
        let mut total = size(&self.headers) + size(&self.cookies);
        while total > bytes {
            let largest = |map: &mut Option<BTreeMap<String, String>>| {
                let map = map.as_mut()?;
                let name = map.iter().max_by_key(|entry| size_of_entry(*entry))?.0.clone();
                map.remove_entry(&name)
            };
            let Some((name, value)) = largest(&mut self.cookies).or_else(|| largest(&mut self.headers)) else {
                break;
            };
            total -= size_of_entry((&name, &value));
        }
        self
    }

    /// The same without what tells who somebody is: for tokens that pages of other servers can read.
    pub(crate) fn without_credentials(mut self) -> Self {
        self.cookies = None;
        if let Some(headers) = &mut self.headers {
            headers.retain(|name, _| !name.to_ascii_lowercase().ends_with("authorization"));
        }
        self
    }
}

fn size_of_entry((name, value): (&String, &String)) -> usize {
    name.len() + value.len()
}

impl Serialize for Argument {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        EncodedBytes { bytes: URL_SAFE_NO_PAD.encode(&self.0) }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Argument {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let encoded = EncodedBytes::deserialize(deserializer)?;
        crate::security::decode_base64(&encoded.bytes).map(Self).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> Request {
        let map = |name: &str, value: &str| BTreeMap::from([(name.to_owned(), value.to_owned())]);
        let arguments = [("x", "1"), ("y", "2"), ("x", "3")].map(|(name, value)| (name.to_owned(), value.to_owned()));
        Request::new(map("Authorization", "secret"), map("c", "secret"), arguments)
    }

    #[test]
    fn what_is_asked_for_is_found() {
        let request = request();
        assert_eq!((request.argument("x"), request.argument("z")), (Some("3"), None));
        assert_eq!(request.arguments("x").collect::<Vec<_>>(), ["1", "3"]);
        assert_eq!((request.header("AUTHORIZATION"), request.cookie("c")), (Some("secret"), Some("secret")));
        assert_eq!(Request::default().argument("x"), None);
    }

    #[test]
    fn the_largest_cookies_go_first() {
        let map = |entries: &[(&str, usize)]| {
            entries.iter().map(|(name, size)| ((*name).to_owned(), "x".repeat(*size))).collect::<BTreeMap<_, _>>()
        };
        let headers = map(&[("Host", 20), ("X-Large", 3_000)]);
        let cookies = map(&[("session", 100), ("large", 2_000)]);
        let request = Request::new(headers, cookies, [("x".to_owned(), "1".to_owned())]);
        assert_eq!(request.clone().limited(10_000), request);
        let most = request.clone().limited(4_000);
        assert!(most.header("X-Large").is_some() && most.cookie("session").is_some());
        assert_eq!(most.cookie("large"), None);
        let least = request.limited(50);
        assert!(least.header("Host").is_some() && least.argument("x").is_some());
        assert!(least.header("X-Large").is_none() && least.cookie("session").is_none());
    }

    #[test]
    fn foreign_pages_get_no_credentials() {
        let json = serde_json::to_string(&request().without_credentials()).expect("JSON");
        assert!(json.contains("arguments") && !json.contains("secret"), "{json}");
    }
}
