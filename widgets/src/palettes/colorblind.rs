//! A palette that the colour-blind read, too, by Masataka Okabe and Kei Ito.

#![expect(clippy::unreadable_literal, reason = "colours are read as rrggbb")]

use super::table::{PaletteCollection, first, palettes, upper};
use crate::property::Color;

const NUMBERS: [u32; 8] = [0x0072b2, 0xe69f00, 0xf0e442, 0x009e73, 0x56b4e9, 0xd55e00, 0xcc79a7, 0x000000];

palettes! {
    /// Colours for the colour-blind.
    COLORBLIND: upper;

    /// Colours that are told apart by the colour-blind, too.
    "Colorblind" {
        COLORBLIND3: 3 = first(&NUMBERS), COLORBLIND4: 4 = first(&NUMBERS), COLORBLIND5: 5 = first(&NUMBERS),
        COLORBLIND6: 6 = first(&NUMBERS), COLORBLIND7: 7 = first(&NUMBERS), COLORBLIND8: 8 = NUMBERS,
    }
}
