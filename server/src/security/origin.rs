//! Which pages may open a websocket to this server.

use std::net::IpAddr;

/// The origins whose pages may connect.
///
/// A browser says where a page came from (`Origin`), and only a browser does: clients without it are not restricted.
#[derive(Debug, Clone)]
pub(crate) struct Origins {
    allowed: Vec<Pattern>,
    loopback_only: bool,
}

/// An origin that was refused, and how to allow it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a page from {0} may not connect: if it should, start the server with --allow-websocket-origin {0}")]
pub(crate) struct RefusedOrigin(String);

/// An entry of the list that no origin could match.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} cannot be an allowed origin: give a host and, if it is not 80, its port, such as `example.com:8080`; `*` \
     stands for any label or port"
)]
pub struct OriginError(String);

/// A host and a port, each with wildcards: `*`, `*.example.com`, `example.com:*`.
#[derive(Debug, Clone)]
struct Pattern {
    labels: Vec<String>,
    port: String,
}

/// Origins without a port are compared as if they had this one, whatever their scheme: Bokeh's rule.
const DEFAULT_PORT: &str = "80";

impl Origins {
    /// `allowed` are `host[:port]` with wildcards. Beside these the page's own host is allowed.
    ///
    /// A server that only its own machine can reach (`loopback_only`) does not take every name for its own: a page
    /// elsewhere could point a name of its own at this machine, and would then be of the same origin.
    ///
    /// # Errors
    /// If an entry is no host.
    pub(crate) fn new(allowed: &[String], loopback_only: bool) -> Result<Self, OriginError> {
        let allowed = allowed.iter().map(|text| Pattern::new(text)).collect::<Result<_, _>>()?;
        Ok(Self { allowed, loopback_only })
    }

    /// Checks the `Origin` header of a websocket request against its `Host`.
    pub(crate) fn check(&self, origin: Option<&str>, host: Option<&str>) -> Result<(), RefusedOrigin> {
        let Some(origin) = origin else { return Ok(()) };
        let authority = origin.split_once("://").map_or(origin, |(_, rest)| rest).to_lowercase();
        let own = host.is_some_and(|host| host.eq_ignore_ascii_case(&authority)) && self.is_own_name(&authority);
        if own || self.allowed.iter().any(|pattern| pattern.matches(&authority)) {
            return Ok(());
        }
        Err(RefusedOrigin(authority))
    }

    fn is_own_name(&self, authority: &str) -> bool {
        let host = split_port(authority).0;
        let is_address = host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok();
        !self.loopback_only || is_address || host == "localhost" || host.ends_with(".localhost")
    }
}

impl Pattern {
    fn new(text: &str) -> Result<Self, OriginError> {
        let text = text.to_lowercase();
        if text == "*" {
            return Ok(Self { labels: vec!["**".to_owned()], port: "*".to_owned() });
        }
        let (host, port) = split_port(&text);
        let port = port.unwrap_or(DEFAULT_PORT);
        let is_address = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).is_some();
        let is_name = !host.is_empty() && !host.contains(['/', ':', '@', '[', ']', ' ', ',']);
        if !(is_address || is_name) || !(port == "*" || port.parse::<u16>().is_ok()) {
            return Err(OriginError(text));
        }
        Ok(Self { labels: host.split('.').map(str::to_owned).collect(), port: port.to_owned() })
    }

    fn matches(&self, authority: &str) -> bool {
        let (host, port) = split_port(authority);
        let port_matches = self.port == "*" || self.port == port.unwrap_or(DEFAULT_PORT);
        let any_host = self.labels.first().is_some_and(|label| label == "**");
        port_matches && (any_host || labels_match(&self.labels, host))
    }
}

fn labels_match(pattern: &[String], host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    labels.len() == pattern.len() && pattern.iter().zip(labels).all(|(p, label)| p == "*" || p == label)
}

/// `host:port` in its parts; the colons of an IPv6 address stand in brackets and are none of it.
fn split_port(authority: &str) -> (&str, Option<&str>) {
    match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(allowed: &[&str], origin: &str) -> bool {
        let allowed: Vec<String> = allowed.iter().map(|text| (*text).to_owned()).collect();
        Origins::new(&allowed, true).expect("hosts").check(Some(origin), Some("localhost:5006")).is_ok()
    }

    #[test]
    fn the_own_host_is_allowed_and_others_are_not() {
        assert!(allows(&[], "http://localhost:5006"));
        assert!(allows(&[], "http://LOCALHOST:5006"));
        for origin in ["http://localhost:5007", "http://127.0.0.1:5006", "http://evil.example", "null"] {
            assert!(!allows(&[], origin), "{origin}");
        }
    }

    #[test]
    fn clients_that_are_no_browsers_have_no_origin() {
        assert!(Origins::new(&[], true).expect("no hosts").check(None, None).is_ok());
    }

    #[test]
    fn lists_are_read_as_bokeh_reads_them() {
        assert!(allows(&["example.com"], "http://example.com"));
        assert!(allows(&["example.com"], "https://example.com"));
        assert!(!allows(&["example.com"], "http://example.com:8080"));
        assert!(allows(&["example.com:8080"], "http://example.com:8080"));
        assert!(allows(&["example.com:*"], "http://example.com:8080"));
        assert!(allows(&["*.example.com:443"], "https://a.example.com:443"));
        assert!(!allows(&["*.example.com:443"], "https://a.b.example.com:443"));
        assert!(!allows(&["*.example.com:443"], "https://example.com:443"));
        assert!(allows(&["*"], "https://a.b.example.com:444"));
        assert!(allows(&["[::1]:5006"], "http://[::1]:5006"));
    }

    #[test]
    fn a_name_pointed_at_this_machine_is_not_its_own() {
        let check = |loopback_only, host: &str| {
            Origins::new(&[], loopback_only)
                .expect("no hosts")
                .check(Some(&format!("http://{host}")), Some(host))
                .is_ok()
        };
        assert!(!check(true, "rebound.example:5006"));
        assert!(check(true, "127.0.0.1:5006"));
        assert!(check(true, "[::1]:5006"));
        assert!(check(true, "app.localhost:5006"));
        assert!(check(false, "dashboard.example:5006"));
    }

    #[test]
    fn what_no_origin_could_match_is_refused() {
        for entry in ["", "http://example.com", "example.com/app", "example.com:http", "a.com,b.com", "::1"] {
            assert!(Origins::new(&[entry.to_owned()], true).is_err(), "{entry}");
        }
    }

    #[test]
    fn a_refusal_says_how_to_allow() {
        let origins = Origins::new(&[], true).expect("no hosts");
        let refused = origins.check(Some("https://Portal.example"), Some("localhost:5006"));
        let message = refused.expect_err("another origin").to_string();
        assert!(message.contains("--allow-websocket-origin portal.example"), "{message}");
    }
}
