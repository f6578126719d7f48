//! The vocabulary of Tropism: the models of BokehJS as typed Rust, and the plotting API over them.

mod given;
pub mod layout;
pub mod models;
pub mod plot;
pub mod prelude;
pub mod property;
