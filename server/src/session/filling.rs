//! The document of a new session, as the app function fills it.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use tokio::task::spawn_blocking;
use tropism_core::Document;

use super::environment::Environment;
use crate::app::App;
use crate::request::Request as PageRequest;

/// Makes the document on a thread of its own: app functions read files and ask databases.
pub(super) async fn document(app: App, request: PageRequest, environment: &Environment) -> Result<Document, String> {
    let _permit = environment.limits.starting.acquire().await;
    let registry = Arc::clone(&environment.registry);
    let made = spawn_blocking(move || {
        let mut document = Document::new(registry);
        fill(&mut document, &app, &request).map(|()| document)
    });
    made.await.map_err(|error| error.to_string())?
}

fn fill(document: &mut Document, app: &App, request: &PageRequest) -> Result<(), String> {
    match catch_unwind(AssertUnwindSafe(|| document.turn(|turn| app.fill(&turn.session(), request)))) {
        Ok(result) => result.map_err(|error| error.to_string())?,
        Err(panic) => return Err(format!("it panicked: {}", panic_message(panic.as_ref()))),
    }
    match document.take_faults().as_slice() {
        [] => Ok(()),
        faults => Err(faults.join("; ")),
    }
}

fn panic_message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}
