//! The models of BokehJS, one file per module of Bokeh.
//!
//! A model's page lists the properties of its bases, too: see "Methods from Deref".

use tropism_core::class::Class;

pub mod bases;
pub mod dom;

// Bases stand before their subclasses: the macros of a class are known from there on.
#[macro_use]
mod ui;
#[macro_use]
mod layouts;
#[macro_use]
mod widgets;
#[macro_use]
mod callbacks;
#[macro_use]
mod comparisons;
#[macro_use]
mod expressions;
#[macro_use]
mod graphics;
#[macro_use]
mod graphs;
#[macro_use]
mod selectors;
#[macro_use]
mod styles;
#[macro_use]
mod tiles;
#[macro_use]
mod transforms;
#[macro_use]
mod mappers;
#[macro_use]
mod scales;
#[macro_use]
mod ranges;
#[macro_use]
mod coordinates;
#[macro_use]
mod renderers;
#[macro_use]
mod textures;
#[macro_use]
mod nodes;
#[macro_use]
mod annotations;
#[macro_use]
mod text;
#[macro_use]
mod css;
#[macro_use]
mod tickers;
#[macro_use]
mod formatters;
#[macro_use]
mod labeling;
#[macro_use]
mod axes;
#[macro_use]
mod grids;
#[macro_use]
mod filters;
#[macro_use]
mod selections;
#[macro_use]
mod sources;
#[macro_use]
mod glyph;
#[macro_use]
mod glyphs;
#[macro_use]
mod misc;
#[macro_use]
mod tools;
#[macro_use]
mod canvas;
#[macro_use]
mod plots;
#[macro_use]
mod map_plots;

pub use annotations::*;
pub use axes::*;
pub use callbacks::*;
pub use canvas::*;
pub use comparisons::*;
pub use coordinates::*;
pub use css::*;
pub use expressions::*;
pub use filters::*;
pub use formatters::*;
pub use glyph::*;
pub use glyphs::*;
pub use graphics::*;
pub use graphs::*;
pub use grids::*;
pub use labeling::*;
pub use layouts::*;
pub use map_plots::*;
pub use mappers::*;
pub use misc::*;
pub use nodes::*;
pub use plots::*;
pub use ranges::*;
pub use renderers::*;
pub use scales::*;
pub use selections::*;
pub use selectors::*;
pub use sources::*;
pub use styles::*;
pub use text::*;
pub use textures::*;
pub use tickers::*;
pub use tiles::*;
pub use tools::*;
pub use transforms::*;
pub use ui::*;
pub use widgets::*;

/// All of them, for a [`Registry`](tropism_core::class::Registry).
pub fn classes() -> impl Iterator<Item = &'static Class> {
    let folders = [
        ui::CLASSES,
        widgets::CLASSES,
        renderers::CLASSES,
        annotations::CLASSES,
        misc::CLASSES,
        glyphs::CLASSES,
        tools::CLASSES,
    ];
    let files = [
        layouts::CLASSES,
        transforms::CLASSES,
        mappers::CLASSES,
        scales::CLASSES,
        ranges::CLASSES,
        coordinates::CLASSES,
        textures::CLASSES,
        nodes::CLASSES,
        text::CLASSES,
        css::CLASSES,
        dom::CLASSES,
        tickers::CLASSES,
        formatters::CLASSES,
        labeling::CLASSES,
        axes::CLASSES,
        grids::CLASSES,
        filters::CLASSES,
        selections::CLASSES,
        sources::CLASSES,
        glyph::CLASSES,
        plots::CLASSES,
        callbacks::CLASSES,
        comparisons::CLASSES,
        expressions::CLASSES,
        graphics::CLASSES,
        graphs::CLASSES,
        selectors::CLASSES,
        styles::CLASSES,
        tiles::CLASSES,
        canvas::CLASSES,
        map_plots::CLASSES,
    ];
    folders.into_iter().flatten().copied().chain(files).flatten().map(|class| class())
}
