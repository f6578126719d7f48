//! Mistakes that are found before a page is served: codes, findings, and the checks that report them.
//!
//! A [`Check`] is a function that looks at models of one class; the [`Registry`](crate::Registry) holds them, so that
//! classes carry nothing of it. At the end of a turn the checks of what joined the document in that turn are called;
//! [`Document::check`](crate::Document::check) calls those of all models.

mod check;
mod code;
mod finding;

pub use check::{Check, Findings};
pub use code::{Code, Severity};
pub use finding::{Finding, Unsound};
