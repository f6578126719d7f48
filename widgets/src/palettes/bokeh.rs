//! Bokeh's own palette.

#![expect(clippy::unreadable_literal, reason = "colours are read as rrggbb")]

use super::table::{PaletteCollection, evenly, first, palettes, upper};
use crate::property::Color;

const NUMBERS: [u32; 8] = [0xec1557, 0xf05223, 0xf6a91b, 0xa5cd39, 0x20b254, 0x00aaae, 0x4998d3, 0x892889];

palettes! {
    /// Bokeh's own palette.
    BOKEH: upper;

    /// The colours of Bokeh's logo.
    "Bokeh" {
        BOKEH3: 3 = first(&NUMBERS), BOKEH4: 4 = first(&NUMBERS), BOKEH5: 5 = first(&NUMBERS),
        BOKEH6: 6 = first(&NUMBERS), BOKEH7: 7 = evenly(&NUMBERS), BOKEH8: 8 = NUMBERS,
    }
}
