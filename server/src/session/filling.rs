//! The document of a new session, as the app function fills it.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use thiserror::Error;
use tokio::task::spawn_blocking;
use tropism_core::{Document, Registry};

use super::environment::Environment;
use crate::app::App;
use crate::request::Request as PageRequest;

/// Why there is no document.
#[derive(Debug, Error)]
pub(super) enum Failure {
    /// The app function failed. What it says is for the log alone.
    #[error("{0}")]
    Function(String),
    /// The document has faults, which are in the log already.
    #[error("its document has mistakes")]
    Document(Vec<String>),
}

impl Failure {
    /// What people may read: the faults, because they tell of nothing but what the page would have shown.
    pub(super) fn into_faults(self) -> Arc<[String]> {
        match self {
            Self::Function(_) => Arc::default(),
            Self::Document(faults) => faults.into(),
        }
    }
}

/// Makes the document on a thread of its own: app functions read files and ask databases.
pub(super) async fn document(
    app: App,
    registry: Arc<Registry>,
    request: PageRequest,
    environment: &Environment,
) -> Result<Document, Failure> {
    let _permit = environment.limits.starting.acquire().await;
    let made = spawn_blocking(move || {
        let mut document = Document::new(registry);
        fill(&mut document, &app, &request).map(|()| document)
    });
    made.await.map_err(|error| Failure::Function(error.to_string()))?
}

fn fill(document: &mut Document, app: &App, request: &PageRequest) -> Result<(), Failure> {
    match catch_unwind(AssertUnwindSafe(|| document.turn(|turn| app.fill(&turn.session(), request)))) {
        Ok(result) => result.map_err(|error| Failure::Function(error.to_string()))?,
        Err(panic) => return Err(Failure::Function(format!("it panicked: {}", panic_message(panic.as_ref())))),
    }
    let faults = document.take_faults();
    if faults.is_empty() { Ok(()) } else { Err(Failure::Document(faults)) }
}

fn panic_message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}
