//! Tropism: the Bokeh server reborn in Rust as a reactive dataflow framework.

#[cfg(feature = "cli")]
mod serve;

pub use tropism_server::{App, AppError, Apps, Config, Resources, SecretKey, Server};

#[cfg(feature = "cli")]
pub use serve::serve;
