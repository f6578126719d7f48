//! Palettes of D3 for categories.

#![expect(clippy::unreadable_literal, reason = "colours are read as rrggbb")]

use super::table::{PaletteCollection, first, lower, palettes};
use crate::property::Color;

const TEN: [u32; 10] =
    [0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0x7f7f7f, 0xbcbd22, 0x17becf];

const TWENTY: [u32; 20] = [
    0x1f77b4, 0xaec7e8, 0xff7f0e, 0xffbb78, 0x2ca02c, 0x98df8a, 0xd62728, 0xff9896, 0x9467bd, 0xc5b0d5, 0x8c564b,
    0xc49c94, 0xe377c2, 0xf7b6d2, 0x7f7f7f, 0xc7c7c7, 0xbcbd22, 0xdbdb8d, 0x17becf, 0x9edae5,
];

const TWENTY_B: [u32; 20] = [
    0x393b79, 0x5254a3, 0x6b6ecf, 0x9c9ede, 0x637939, 0x8ca252, 0xb5cf6b, 0xcedb9c, 0x8c6d31, 0xbd9e39, 0xe7ba52,
    0xe7cb94, 0x843c39, 0xad494a, 0xd6616b, 0xe7969c, 0x7b4173, 0xa55194, 0xce6dbd, 0xde9ed6,
];

const TWENTY_C: [u32; 20] = [
    0x3182bd, 0x6baed6, 0x9ecae1, 0xc6dbef, 0xe6550d, 0xfd8d3c, 0xfdae6b, 0xfdd0a2, 0x31a354, 0x74c476, 0xa1d99b,
    0xc7e9c0, 0x756bb1, 0x9e9ac8, 0xbcbddc, 0xdadaeb, 0x636363, 0x969696, 0xbdbdbd, 0xd9d9d9,
];

palettes! {
    /// D3's palettes.
    D3: lower;

    /// Ten colours that are easily told apart.
    "Category10" {
        CATEGORY10_3: 3 = first(&TEN), CATEGORY10_4: 4 = first(&TEN), CATEGORY10_5: 5 = first(&TEN),
        CATEGORY10_6: 6 = first(&TEN), CATEGORY10_7: 7 = first(&TEN), CATEGORY10_8: 8 = first(&TEN),
        CATEGORY10_9: 9 = first(&TEN), CATEGORY10_10: 10 = TEN,
    }
    /// The colours of `Category10`, a light one behind each.
    "Category20" {
        CATEGORY20_3: 3 = first(&TWENTY), CATEGORY20_4: 4 = first(&TWENTY), CATEGORY20_5: 5 = first(&TWENTY),
        CATEGORY20_6: 6 = first(&TWENTY), CATEGORY20_7: 7 = first(&TWENTY), CATEGORY20_8: 8 = first(&TWENTY),
        CATEGORY20_9: 9 = first(&TWENTY), CATEGORY20_10: 10 = first(&TWENTY), CATEGORY20_11: 11 = first(&TWENTY),
        CATEGORY20_12: 12 = first(&TWENTY), CATEGORY20_13: 13 = first(&TWENTY), CATEGORY20_14: 14 = first(&TWENTY),
        CATEGORY20_15: 15 = first(&TWENTY), CATEGORY20_16: 16 = first(&TWENTY), CATEGORY20_17: 17 = first(&TWENTY),
        CATEGORY20_18: 18 = first(&TWENTY), CATEGORY20_19: 19 = first(&TWENTY), CATEGORY20_20: 20 = TWENTY,
    }
    /// Five hues in four shades each, the darkest first.
    "Category20b" {
        CATEGORY20B_3: 3 = first(&TWENTY_B), CATEGORY20B_4: 4 = first(&TWENTY_B), CATEGORY20B_5: 5 = first(&TWENTY_B),
        CATEGORY20B_6: 6 = first(&TWENTY_B), CATEGORY20B_7: 7 = first(&TWENTY_B), CATEGORY20B_8: 8 = first(&TWENTY_B),
        CATEGORY20B_9: 9 = first(&TWENTY_B), CATEGORY20B_10: 10 = first(&TWENTY_B),
        CATEGORY20B_11: 11 = first(&TWENTY_B), CATEGORY20B_12: 12 = first(&TWENTY_B),
        CATEGORY20B_13: 13 = first(&TWENTY_B), CATEGORY20B_14: 14 = first(&TWENTY_B),
        CATEGORY20B_15: 15 = first(&TWENTY_B), CATEGORY20B_16: 16 = first(&TWENTY_B),
        CATEGORY20B_17: 17 = first(&TWENTY_B), CATEGORY20B_18: 18 = first(&TWENTY_B),
        CATEGORY20B_19: 19 = first(&TWENTY_B), CATEGORY20B_20: 20 = TWENTY_B,
    }
    /// Four hues and grey in four shades each, the darkest first.
    "Category20c" {
        CATEGORY20C_3: 3 = first(&TWENTY_C), CATEGORY20C_4: 4 = first(&TWENTY_C), CATEGORY20C_5: 5 = first(&TWENTY_C),
        CATEGORY20C_6: 6 = first(&TWENTY_C), CATEGORY20C_7: 7 = first(&TWENTY_C), CATEGORY20C_8: 8 = first(&TWENTY_C),
        CATEGORY20C_9: 9 = first(&TWENTY_C), CATEGORY20C_10: 10 = first(&TWENTY_C),
        CATEGORY20C_11: 11 = first(&TWENTY_C), CATEGORY20C_12: 12 = first(&TWENTY_C),
        CATEGORY20C_13: 13 = first(&TWENTY_C), CATEGORY20C_14: 14 = first(&TWENTY_C),
        CATEGORY20C_15: 15 = first(&TWENTY_C), CATEGORY20C_16: 16 = first(&TWENTY_C),
        CATEGORY20C_17: 17 = first(&TWENTY_C), CATEGORY20C_18: 18 = first(&TWENTY_C),
        CATEGORY20C_19: 19 = first(&TWENTY_C), CATEGORY20C_20: 20 = TWENTY_C,
    }
}

/// Ten colours that are easily told apart.
pub const CATEGORY10: [Color; 10] = CATEGORY10_10;

/// The colours of `Category10`, a light one behind each.
pub const CATEGORY20: [Color; 20] = CATEGORY20_20;

/// Five hues in four shades each, the darkest first.
pub const CATEGORY20B: [Color; 20] = CATEGORY20B_20;

/// Four hues and grey in four shades each, the darkest first.
pub const CATEGORY20C: [Color; 20] = CATEGORY20C_20;
