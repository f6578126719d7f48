//! Why there is no such palette.

use thiserror::Error;

/// There is no such palette, and none can be made.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum PaletteError {
    /// No palette has that name.
    #[error("there is no palette {name:?}: similar names are {}", similar.join(", "))]
    Unknown {
        /// The name.
        name: String,
        /// Names of palettes that are similar, the most similar first.
        similar: Vec<String>,
    },
    /// More colours are picked than there are.
    #[error("{count} colours cannot be picked of {len}: pick fewer, or make more with `interp_palette`")]
    TooFew {
        /// How many are picked.
        count: usize,
        /// How many there are.
        len: usize,
    },
    /// There are no colours to interpolate.
    #[error("nothing lies between no colours: give at least one")]
    Empty,
}
