//! Colours that go together: all palettes of Bokeh, and functions that make others of them.
//!
//! The palettes are constants with Bokeh's names in capitals: [`VIRIDIS256`], [`CATEGORY20_3`], [`RDYLGN11`]. So are
//! groups of them: [`BREWER`]. [`palette`] finds one by Bokeh's name.
//!
//! ```
//! use tropism_widgets::palettes::{BLUES9, palette, viridis};
//!
//! assert_eq!(BLUES9[0].as_str(), "#08306b");
//! assert_eq!(palette("Blues9")?, BLUES9);
//! assert_eq!(viridis(20)?.len(), 20);
//! # Ok::<(), tropism_widgets::palettes::PaletteError>(())
//! ```

mod bokeh;
mod brewer;
mod colorblind;
mod d3;
mod error;
mod lookup;
mod made;
mod mpl;
mod spacing;
mod table;
mod tol;
mod turbo;

pub use bokeh::*;
pub use brewer::*;
pub use colorblind::*;
pub use d3::*;
pub use error::PaletteError;
pub use lookup::{all_palettes, palette};
pub use made::{
    cividis, diverging_palette, gray, grey, inferno, interp_palette, linear_palette, magma, plasma, turbo,
    varying_alpha_palette, viridis,
};
pub use mpl::*;
pub use table::PaletteCollection;
pub use tol::*;
pub use turbo::*;
