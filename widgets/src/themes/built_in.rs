//! The themes that Bokeh ships.

use std::sync::OnceLock;

use tropism_core::{Arg, Assignment, Theme, enums, marker};

use super::{ReadTheme as _, ReadThemeError};

enums! {
    /// A theme that Bokeh ships. It is accepted wherever a [`Theme`] is.
    BuiltInTheme {
        /// Calibri Light, bold, and thin ticks.
        Caliber = "caliber",
        /// Courier New on black.
        Carbon = "carbon",
        /// A black plot on a white page.
        Contrast = "contrast",
        /// Dark grey, without axes.
        DarkMinimal = "dark_minimal",
        /// White, without axes.
        LightMinimal = "light_minimal",
        /// As [`DarkMinimal`](Self::DarkMinimal), and violet.
        NightSky = "night_sky",
    }
}

/// In the order of the variants.
const TEXTS: [&str; 6] = [
    include_str!("built_in/caliber.yaml"),
    include_str!("built_in/carbon.yaml"),
    include_str!("built_in/contrast.yaml"),
    include_str!("built_in/dark_minimal.yaml"),
    include_str!("built_in/light_minimal.yaml"),
    include_str!("built_in/night_sky.yaml"),
];

impl BuiltInTheme {
    /// The theme; all that ask for it share it.
    pub fn theme(self) -> Theme {
        static THEMES: [OnceLock<Theme>; TEXTS.len()] = [const { OnceLock::new() }; TEXTS.len()];
        let read = || match Theme::from_yaml(TEXTS[self as usize]) {
            Ok(theme) => theme,
            Err(error) => unreachable!("the theme {self:?} is wrong: {error}"),
        };
        THEMES[self as usize].get_or_init(read).clone()
    }
}

impl From<BuiltInTheme> for Theme {
    fn from(built_in: BuiltInTheme) -> Self {
        built_in.theme()
    }
}

impl Arg<Theme, marker::Plain> for BuiltInTheme {
    fn into_assignment(self) -> Assignment<Theme> {
        Assignment::Value(self.theme())
    }
}

pub(super) fn named(name: &str) -> Result<Theme, ReadThemeError> {
    let found = BuiltInTheme::ALL.iter().find(|known| known.as_str() == name);
    found.map(|known| known.theme()).ok_or_else(|| ReadThemeError::UnknownName {
        name: name.to_owned(),
        known: BuiltInTheme::ALL.iter().map(|known| known.as_str()).collect(),
    })
}
