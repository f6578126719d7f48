//! Applications: functions that fill a new document for each session.

use std::fmt;
use std::sync::Arc;

use tropism_core::{ClientWrites, Session, Theme};

use crate::extension::Extension;
use crate::request::Request;

/// Whatever an app function fails with: any error through `?`, or a text through [`AppError::new`].
///
/// It is written to the server's log. People in front of the page are told only that the app could not start.
// No error itself: only so can every error convert into it.
pub struct AppError(String);

impl AppError {
    /// A failure in words.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl<E: std::error::Error> From<E> for AppError {
    /// Keeps the error's text and those of its sources.
    fn from(error: E) -> Self {
        let mut text = error.to_string();
        let mut source = error.source();
        while let Some(cause) = source {
            text.push_str(": ");
            text.push_str(&cause.to_string());
            source = cause.source();
        }
        Self(text)
    }
}

impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

type Function = dyn Fn(&Session, &Request) -> Result<(), AppError> + Send + Sync;

/// An application: a name and the function that fills the document of each new session.
///
/// It is served at its name: `sliders` at `/sliders`. Clones share the function.
#[derive(Clone)]
pub struct App {
    name: String,
    function: Arc<Function>,
    client_writes: Option<ClientWrites>,
    theme: Option<Theme>,
    extensions: Vec<Extension>,
}

impl App {
    /// An application that calls `function` once for each session.
    ///
    /// The function runs on a thread of its own, so a slow one keeps nobody waiting but its own page; at most 64 run at
    /// a time, and further pages wait. A document in which it left [mistakes](tropism_core::diagnostics) is not served:
    /// the page lists them.
    pub fn new(
        name: impl Into<String>,
        function: impl Fn(&Session) -> Result<(), AppError> + Send + Sync + 'static,
    ) -> Self {
        Self::with_request(name, move |session, _| function(session))
    }

    /// An application whose function sees the page's request, too.
    ///
    /// ```
    /// use tropism_server::App;
    ///
    /// // http://localhost:5006/report?year=2026
    /// let app = App::with_request("report", |session, request| {
    ///     let year: u16 = request.argument("year").unwrap_or("2025").parse()?;
    ///     session.title().set(format!("Report of {year}"));
    ///     Ok(())
    /// });
    /// ```
    pub fn with_request(
        name: impl Into<String>,
        function: impl Fn(&Session, &Request) -> Result<(), AppError> + Send + Sync + 'static,
    ) -> Self {
        Self {
            name: name.into(),
            function: Arc::new(function),
            client_writes: None,
            theme: None,
            extensions: Vec::new(),
        }
    }

    /// Sets what clients may write into the sessions of the app: browsers, and programs that connect to it.
    ///
    /// Without it, that is [`All`](ClientWrites::All) in a session that has one page, and in one that has programs
    /// alone; from the moment when another page or program takes part in a session with a page, by its id, it is
    /// [`Guarded`](ClientWrites::Guarded). A session into which code or markup was written before is not shared: other
    /// pages are turned away. Where clients are to be trusted, say `All`: an app whose documents a Python program writes
    /// and browsers show is one.
    ///
    /// ```
    /// use tropism_core::ClientWrites;
    /// use tropism_server::App;
    ///
    /// // Everybody sees what it shows, and nobody can change it.
    /// let board = App::new("board", |session| {
    ///     session.title().set("Departures".into());
    ///     Ok(())
    /// });
    /// let board = board.client_writes(ClientWrites::None);
    /// ```
    #[must_use]
    pub fn client_writes(mut self, writes: ClientWrites) -> Self {
        self.client_writes = Some(writes);
        self
    }

    /// Adds models of one's own: see [`Extension`]. Their scripts run in the order in which they are added.
    #[must_use]
    pub fn extension(mut self, extension: Extension) -> Self {
        self.extensions.push(extension);
        self
    }

    /// What it adds to `BokehJS`.
    pub(crate) fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    /// The name that the app is served at.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What clients may write, if the app says so.
    pub(crate) fn writes(&self) -> Option<ClientWrites> {
        self.client_writes
    }

    /// Sets the theme with which sessions of the app begin. The function may set another one.
    ///
    /// ```
    /// use tropism_core::Theme;
    /// use tropism_server::App;
    ///
    /// # let theme = Theme::default();
    /// let app = App::new("report", |_| Ok(())).theme(theme);
    /// ```
    #[must_use]
    pub fn theme(mut self, theme: impl Into<Theme>) -> Self {
        self.theme = Some(theme.into());
        self
    }

    /// Fills the document of a new session.
    pub(crate) fn fill(&self, session: &Session, request: &Request) -> Result<(), AppError> {
        if let Some(theme) = &self.theme {
            session.theme().set(theme.clone());
        }
        (self.function)(session, request)
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").field("name", &self.name).finish_non_exhaustive()
    }
}

/// One app or several: what a server serves.
#[derive(Debug, Clone, Default)]
pub struct Apps(Vec<App>);

/// Why apps cannot be served together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AppsError {
    /// There is nothing to serve.
    #[error("there is no app to serve: give the server at least one")]
    None,
    /// Two apps have one name.
    #[error("two apps are named {0:?}: give each a name of its own, it is the address that it is served at")]
    Duplicate(String),
    /// A name that cannot stand in an address.
    #[error("{0:?} cannot be an app's name: use letters, digits, `-`, `_` and `.`, and not only dots")]
    Name(String),
    /// A name that cannot stand in the address of a script.
    #[error("{0:?} cannot be an extension's name: use letters, digits, `-`, `_` and `.`")]
    Extension(String),
    /// The server needs this address itself.
    #[error("an app cannot be named {0:?}: the server serves something of its own there")]
    Reserved(String),
}

/// First parts of the addresses that are the server's own.
const RESERVED: [&str; 3] = ["static", "health", "favicon.ico"];

impl Apps {
    /// The apps in the order in which they were given.
    pub fn iter(&self) -> std::slice::Iter<'_, App> {
        self.0.iter()
    }

    /// Checks that each app has an address of its own.
    pub(crate) fn check(&self) -> Result<(), AppsError> {
        if self.0.is_empty() {
            return Err(AppsError::None);
        }
        let legal = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        let extensions = self.0.iter().flat_map(App::extensions);
        if let Some(illegal) = extensions.map(Extension::name).find(|name| !name.bytes().all(legal)) {
            return Err(AppsError::Extension(illegal.to_owned()));
        }
        for (index, App { name, .. }) in self.0.iter().enumerate() {
            if name.bytes().all(|byte| byte == b'.') || !name.bytes().all(legal) {
                return Err(AppsError::Name(name.clone()));
            }
            if RESERVED.contains(&name.as_str()) {
                return Err(AppsError::Reserved(name.clone()));
            }
            if self.0[..index].iter().any(|other| other.name == *name) {
                return Err(AppsError::Duplicate(name.clone()));
            }
        }
        Ok(())
    }
}

impl From<App> for Apps {
    fn from(app: App) -> Self {
        Self(vec![app])
    }
}

impl From<Vec<App>> for Apps {
    fn from(apps: Vec<App>) -> Self {
        Self(apps)
    }
}

impl<const N: usize> From<[App; N]> for Apps {
    fn from(apps: [App; N]) -> Self {
        Self(apps.into())
    }
}

impl FromIterator<App> for Apps {
    fn from_iter<I: IntoIterator<Item = App>>(apps: I) -> Self {
        Self(apps.into_iter().collect())
    }
}

impl<'a> IntoIterator for &'a Apps {
    type Item = &'a App;
    type IntoIter = std::slice::Iter<'a, App>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apps(names: &[&str]) -> Apps {
        names.iter().map(|name| App::new(*name, |_| Ok(()))).collect()
    }

    #[test]
    fn each_app_needs_an_address_of_its_own() {
        assert_eq!(apps(&["sliders", "stream-2", "a.b"]).check(), Ok(()));
        assert_eq!(apps(&[]).check(), Err(AppsError::None));
        assert_eq!(apps(&["a", "b", "a"]).check(), Err(AppsError::Duplicate("a".to_owned())));
        assert_eq!(apps(&["static"]).check(), Err(AppsError::Reserved("static".to_owned())));
        for name in ["", "..", "a/b", "a b", "ä", "a?"] {
            assert_eq!(apps(&[name]).check(), Err(AppsError::Name(name.to_owned())));
        }
    }
}
