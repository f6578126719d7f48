//! The server of Tropism.

mod assets;
mod security;
