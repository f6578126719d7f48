//! Palettes by name.

use tropism_core::near::distance;

use super::table::PaletteCollection;
use super::{BOKEH, BREWER, COLORBLIND, D3, MPL, PaletteError, TOL, TURBO};
use crate::property::Color;

/// How much of a name is compared with others.
const COMPARED: usize = 32;
/// How many similar names are told when there is none such.
const SIMILAR: usize = 3;

/// All palettes, those of one kind together.
///
/// ```
/// use tropism_widgets::palettes::all_palettes;
///
/// // Those of ten colours.
/// let of_ten = all_palettes().filter_map(|collection| collection.get(10));
/// assert!(of_ten.count() > 10);
/// ```
pub fn all_palettes() -> impl Iterator<Item = &'static PaletteCollection> {
    [BREWER, D3, MPL, TOL, COLORBLIND, BOKEH, TURBO].into_iter().flatten()
}

/// The palette of that name, as Bokeh writes it: `Viridis256`, `Category20_3`.
///
/// ```
/// use tropism_widgets::palettes::{VIRIDIS256, palette};
///
/// assert_eq!(palette("Viridis256")?, VIRIDIS256);
/// let error = palette("Virdis11").expect_err("no such palette");
/// assert_eq!(error.to_string(), "there is no palette \"Virdis11\": similar names are Viridis11, Viridis10, Viridis3");
/// # Ok::<(), tropism_widgets::palettes::PaletteError>(())
/// ```
///
/// # Errors
/// If no palette has that name; the error tells similar ones.
pub fn palette(name: &str) -> Result<Vec<Color>, PaletteError> {
    let mut palettes = all_palettes().flat_map(PaletteCollection::palettes);
    match palettes.find(|(known, _)| known == name) {
        Some((_, palette)) => Ok(palette.to_vec()),
        None => Err(PaletteError::Unknown { name: name.to_owned(), similar: similar(name) }),
    }
}

fn similar(name: &str) -> Vec<String> {
    let name: String = name.chars().take(COMPARED).collect::<String>().to_ascii_lowercase();
    let mut names: Vec<String> = all_palettes().flat_map(PaletteCollection::palettes).map(|(known, _)| known).collect();
    names.sort_by_cached_key(|known| distance(&name, &known.to_ascii_lowercase()));
    names.truncate(SIMILAR);
    names
}
