//! The server of Tropism: axum in, frames out.
//!
//! It serves the pages of [`App`]s to BokehJS 3.9.2 and to Bokeh's Python client, and keeps a session for each page.

mod app;
mod assets;
mod config;
mod error;
mod extension;
mod http;
mod page;
mod request;
mod security;
mod server;
mod session;

pub use app::{App, AppError, Apps, AppsError};
pub use assets::Resources;
pub use config::Config;
pub use error::Error;
pub use extension::Extension;
pub use request::Request;
pub use security::{OriginError, SecretKey};
pub use server::Server;
