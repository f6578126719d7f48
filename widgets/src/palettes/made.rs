//! Palettes made of others.

use super::spacing::{place, point};
use super::{CIVIDIS256, GREYS256, INFERNO256, MAGMA256, PLASMA256, PaletteError, TURBO256, VIRIDIS256};
use crate::property::{Color, Components};

/// That many colours of a palette at equal distances, the first and the last among them.
///
/// ```
/// use tropism_widgets::palettes::{BLUES9, linear_palette};
///
/// assert_eq!(linear_palette(&BLUES9, 3)?, [BLUES9[0].clone(), BLUES9[4].clone(), BLUES9[8].clone()]);
/// assert!(linear_palette(&BLUES9, 10).is_err());
/// # Ok::<(), tropism_widgets::palettes::PaletteError>(())
/// ```
///
/// # Errors
/// If the palette has fewer.
pub fn linear_palette(palette: &[Color], count: usize) -> Result<Vec<Color>, PaletteError> {
    let len = palette.len();
    if count > len {
        return Err(PaletteError::TooFew { count, len });
    }
    Ok((0..count).map(|index| palette[place(index, count, len)].clone()).collect())
}

/// That many colours on the way through a palette, at equal distances. Their parts are interpolated, opacity included.
///
/// ```
/// use tropism_widgets::palettes::interp_palette;
/// use tropism_widgets::property::Color;
///
/// let palette = interp_palette(&[Color::RED, Color::WHITE], 3)?;
/// assert_eq!(palette, [0xff0000, 0xff7f7f, 0xffffff].map(Color::hex));
/// # Ok::<(), tropism_widgets::palettes::PaletteError>(())
/// ```
///
/// # Errors
/// If the palette has no colours.
pub fn interp_palette(palette: &[Color], count: usize) -> Result<Vec<Color>, PaletteError> {
    if palette.is_empty() {
        return Err(PaletteError::Empty);
    }
    let parts: Vec<Components> = palette.iter().map(Color::components).collect();
    let at = |index| Color::from_components(between(&parts, point(index, count, parts.len())));
    Ok((0..count).map(at).collect())
}

/// What lies at a point between the first colour, at 0, and the last.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what lies between two bytes is one")]
fn between(parts: &[Components], point: f64) -> Components {
    let from = parts[point as usize];
    let to = parts.get(point as usize + 1).unwrap_or(&from);
    let mix = |from: f64, to: f64| (to - from) * point.fract() + from;
    let part = |index: usize| mix(from.rgb[index].into(), to.rgb[index].into()) as u8;
    Components { rgb: [part(0), part(1), part(2)], alpha: mix(from.alpha, to.alpha) }
}

/// That many colours of two palettes, the second one reversed: where each begins with its darkest colour, the lightest
/// ones meet. They do so at `midpoint`, from 0 to 1, which is 0.5 for as many colours of either; what lies outside is
/// clamped.
///
/// ```
/// use tropism_widgets::palettes::{BLUES9, REDS9, diverging_palette};
///
/// let palette = diverging_palette(&BLUES9, &REDS9, 18, 0.5)?;
/// assert_eq!((&palette[0], &palette[8], &palette[9], &palette[17]), (&BLUES9[0], &BLUES9[8], &REDS9[8], &REDS9[0]));
/// # Ok::<(), tropism_widgets::palettes::PaletteError>(())
/// ```
///
/// # Errors
/// If a palette has fewer than are picked of it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a cast takes the nearest that there is"
)]
pub fn diverging_palette(
    first: &[Color],
    second: &[Color],
    count: usize,
    midpoint: f64,
) -> Result<Vec<Color>, PaletteError> {
    let of_first = ((midpoint * count as f64).round_ties_even() as usize).min(count);
    let mut palette = linear_palette(first, of_first)?;
    let reversed: Vec<Color> = second.iter().rev().cloned().collect();
    palette.extend(linear_palette(&reversed, count - of_first)?);
    Ok(palette)
}

/// That many opacities of a colour, from one to another, both from 0 to 255; `None` takes all in between. The opacity
/// that the colour has itself is the highest.
///
/// ```
/// use tropism_widgets::palettes::varying_alpha_palette;
/// use tropism_widgets::property::Color;
///
/// let palette = varying_alpha_palette(&Color::NAVY, 3, 0, 255);
/// let texts: Vec<&str> = palette.iter().map(Color::as_str).collect();
/// assert_eq!(texts, ["#00008000", "#00008080", "#000080"]);
/// assert_eq!(varying_alpha_palette(&Color::NAVY, None, 10, 19).len(), 10);
/// ```
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "opacities are bytes, and palettes are short"
)]
pub fn varying_alpha_palette(
    color: &Color,
    count: impl Into<Option<usize>>,
    start_alpha: u8,
    end_alpha: u8,
) -> Vec<Color> {
    let Components { rgb, alpha } = color.components();
    let [start, end] = [start_alpha, end_alpha].map(|part| (f64::from(part) * alpha).round_ties_even());
    let count = count.into().unwrap_or((end - start).abs() as usize + 1);
    let steps = count.saturating_sub(1).max(1) as f64;
    let (start, end) = (start / 255.0, end / 255.0);
    let at = |index| Components { rgb, alpha: start + (end - start) * index as f64 / steps };
    (0..count).map(|index| Color::from_components(at(index))).collect()
}

macro_rules! picked {
    ($($name:ident: $palette:ident;)*) => {
        $(
            #[doc = concat!("That many colours of [`", stringify!($palette), "`] at equal distances.")]
            ///
            /// ```
            #[doc = concat!("use tropism_widgets::palettes::{", stringify!($palette), ", ", stringify!($name), "};")]
            ///
            #[doc = concat!("let palette = ", stringify!($name), "(5)?;")]
            #[doc = concat!("assert_eq!(palette[4], ", stringify!($palette), "[255]);")]
            #[doc = concat!("assert!(", stringify!($name), "(257).is_err());")]
            /// # Ok::<(), tropism_widgets::palettes::PaletteError>(())
            /// ```
            ///
            /// # Errors
            /// If it is more than 256.
            pub fn $name(count: usize) -> Result<Vec<Color>, PaletteError> {
                linear_palette(&$palette, count)
            }
        )*
    };
}

picked! {
    cividis: CIVIDIS256;
    gray: GREYS256;
    grey: GREYS256;
    inferno: INFERNO256;
    magma: MAGMA256;
    plasma: PLASMA256;
    turbo: TURBO256;
    viridis: VIRIDIS256;
}
