//! All palettes and the results of calls that make others: a list of calls in, as JSON, and both out.

use std::collections::BTreeMap;
use std::io;

use serde::{Deserialize, Serialize};
use tropism::prelude::*;
use tropism::widgets::palettes::{PaletteCollection, PaletteError};

#[derive(Deserialize)]
#[serde(rename_all = "snake_case", tag = "function")]
enum Call {
    Palette { name: String },
    Viridis { n: usize },
    Magma { n: usize },
    Inferno { n: usize },
    Plasma { n: usize },
    Cividis { n: usize },
    Turbo { n: usize },
    Gray { n: usize },
    Grey { n: usize },
    LinearPalette { palette: Vec<String>, n: usize },
    InterpPalette { palette: Vec<String>, n: usize },
    DivergingPalette { palette1: Vec<String>, palette2: Vec<String>, n: usize, midpoint: f64 },
    VaryingAlphaPalette { color: String, n: Option<usize>, start_alpha: u8, end_alpha: u8 },
}

impl Call {
    fn answer(self) -> anyhow::Result<Result<Vec<Color>, PaletteError>> {
        Ok(match self {
            Self::Palette { name } => palette(&name),
            Self::Viridis { n } => viridis(n),
            Self::Magma { n } => magma(n),
            Self::Inferno { n } => inferno(n),
            Self::Plasma { n } => plasma(n),
            Self::Cividis { n } => cividis(n),
            Self::Turbo { n } => turbo(n),
            Self::Gray { n } => gray(n),
            Self::Grey { n } => grey(n),
            Self::LinearPalette { palette, n } => linear_palette(&colors(&palette)?, n),
            Self::InterpPalette { palette, n } => interp_palette(&colors(&palette)?, n),
            Self::DivergingPalette { palette1, palette2, n, midpoint } => {
                diverging_palette(&colors(&palette1)?, &colors(&palette2)?, n, midpoint)
            }
            Self::VaryingAlphaPalette { color, n, start_alpha, end_alpha } => {
                Ok(varying_alpha_palette(&color.parse()?, n, start_alpha, end_alpha))
            }
        })
    }
}

fn colors(texts: &[String]) -> anyhow::Result<Vec<Color>> {
    Ok(texts.iter().map(|text| text.parse()).collect::<Result<_, _>>()?)
}

#[derive(Serialize)]
struct Answer {
    /// For each group, its palettes by the names of their collections and by their own.
    groups: BTreeMap<&'static str, BTreeMap<&'static str, BTreeMap<String, Vec<String>>>>,
    results: Vec<Result<Vec<String>, String>>,
}

fn texts(palette: &[Color]) -> Vec<String> {
    palette.iter().map(Color::to_string).collect()
}

fn collections(group: &[PaletteCollection]) -> BTreeMap<&'static str, BTreeMap<String, Vec<String>>> {
    let palettes = |collection: &PaletteCollection| {
        collection.palettes().map(|(name, palette)| (name, texts(palette))).collect::<BTreeMap<String, Vec<String>>>()
    };
    group.iter().map(|collection| (collection.name(), palettes(collection))).collect()
}

fn main() -> anyhow::Result<()> {
    let calls: Vec<Call> = serde_json::from_reader(io::stdin())?;
    let result = |call: Call| Ok(call.answer()?.map(|palette| texts(&palette)).map_err(|error| error.to_string()));
    let all: Vec<PaletteCollection> = all_palettes().copied().collect();
    let groups = [
        ("all_palettes", all.as_slice()),
        ("brewer", BREWER),
        ("d3", D3),
        ("mpl", MPL),
        ("tol", TOL),
        ("colorblind", COLORBLIND),
        ("bokeh", BOKEH),
    ];
    let groups = groups.into_iter().map(|(name, group)| (name, collections(group))).collect();
    let results = calls.into_iter().map(result).collect::<anyhow::Result<_>>()?;
    serde_json::to_writer(io::stdout(), &Answer { groups, results })?;
    Ok(())
}
