//! How palettes are written down: as numbers, of which some follow from others.

use super::spacing::place;
use crate::property::Color;

/// Palettes of one kind in several sizes.
///
/// ```
/// use tropism_widgets::palettes::BREWER;
///
/// let blues = BREWER.iter().find(|collection| collection.name() == "Blues").expect("one of Brewer's");
/// assert_eq!(blues.get(3).map(|palette| palette[0].as_str()), Some("#3182bd"));
/// assert_eq!(blues.get(12), None);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PaletteCollection {
    pub(super) name: &'static str,
    pub(super) palettes: &'static [&'static [Color]],
}

impl PaletteCollection {
    /// Bokeh's name of it, such as `Blues`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The palette of that many colours, if there is one.
    pub fn get(&self, size: usize) -> Option<&'static [Color]> {
        self.palettes.iter().copied().find(|palette| palette.len() == size)
    }

    /// All palettes with Bokeh's names of them, such as `Blues9`, the smallest first.
    pub fn palettes(&self) -> impl Iterator<Item = (String, &'static [Color])> {
        // The size is set apart where the name has a number already.
        let gap = if self.name.contains(|letter: char| letter.is_ascii_digit()) { "_" } else { "" };
        self.palettes.iter().map(move |palette| (format!("{}{gap}{}", self.name, palette.len()), *palette))
    }
}

/// Declares the palettes of a group as constants, and the group.
macro_rules! palettes {
    (
        #[doc = $group_doc:literal] $group:ident: $write:ident;
        $(#[doc = $doc:literal] $family:literal { $($name:ident: $size:literal = $numbers:expr),+ $(,)? })+
    ) => {
        $($(
            #[doc = $doc]
            pub const $name: [Color; $size] = $write($numbers);
        )+)+

        #[doc = $group_doc]
        pub static $group: &[PaletteCollection] =
            &[$(PaletteCollection { name: $family, palettes: &[$(&$name),+] }),+];

        #[test]
        fn constants_have_the_names_of_their_palettes() {
            let names = $group.iter().flat_map(PaletteCollection::palettes).map(|(name, _)| name.to_uppercase());
            assert_eq!(names.collect::<Vec<String>>(), [$($(stringify!($name)),+),+]);
        }
    };
}
pub(super) use palettes;

/// The colours of numbers, written with small letters.
pub(super) const fn lower<const SIZE: usize>(numbers: [u32; SIZE]) -> [Color; SIZE] {
    written(numbers, Color::DIGITS)
}

/// The colours of numbers, written with capitals.
pub(super) const fn upper<const SIZE: usize>(numbers: [u32; SIZE]) -> [Color; SIZE] {
    written(numbers, b"0123456789ABCDEF")
}

const fn written<const SIZE: usize>(numbers: [u32; SIZE], digits: &[u8; 16]) -> [Color; SIZE] {
    let mut colors = [const { Color::BLACK }; SIZE];
    let mut index = 0;
    while index < SIZE {
        // An assignment would drop what was there, which cannot be done in a constant.
        std::mem::forget(std::mem::replace(&mut colors[index], Color::written(numbers[index], digits)));
        index += 1;
    }
    colors
}

/// The first numbers.
pub(super) const fn first<const SIZE: usize, const ALL: usize>(numbers: &[u32; ALL]) -> [u32; SIZE] {
    let mut picked = [0; SIZE];
    let mut index = 0;
    while index < SIZE {
        picked[index] = numbers[index];
        index += 1;
    }
    picked
}

/// Numbers at equal distances, the first and the last among them.
pub(super) const fn evenly<const SIZE: usize, const ALL: usize>(numbers: &[u32; ALL]) -> [u32; SIZE] {
    let mut picked = [0; SIZE];
    let mut index = 0;
    while index < SIZE {
        picked[index] = numbers[place(index, SIZE, ALL)];
        index += 1;
    }
    picked
}

/// Numbers in between, at equal distances, each part of the colour rounded to the nearest.
#[expect(clippy::cast_possible_truncation, reason = "palettes are short")]
pub(super) const fn between<const SIZE: usize, const ALL: usize>(numbers: &[u32; ALL]) -> [u32; SIZE] {
    let steps = SIZE as u32 - 1;
    let mut mixed = [numbers[ALL - 1]; SIZE];
    let mut index = 0;
    while index < SIZE - 1 {
        let way = index as u32 * (ALL as u32 - 1);
        let (place, share) = ((way / steps) as usize, way % steps);
        mixed[index] = mix(numbers[place], numbers[place + 1], share, steps);
        index += 1;
    }
    mixed
}

/// A colour between two, that many steps from the first.
const fn mix(from: u32, to: u32, share: u32, steps: u32) -> u32 {
    let mut mixed = 0;
    let mut shift = 0;
    while shift < 24 {
        let (from, to) = (from >> shift & 0xff, to >> shift & 0xff);
        mixed |= ((from * (steps - share) + to * share + steps / 2) / steps) << shift;
        shift += 8;
    }
    mixed
}
