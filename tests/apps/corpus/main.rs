//! Documents with every model, each the twin of the Python function of its name in the file beside it.

mod annotations;
mod axes;
mod bars;
mod buttons;
mod callbacks;
mod config;
mod css;
mod dom;
mod figures;
mod filters;
mod glyphs;
mod graphs;
mod inputs;
mod layouts;
mod mappers;
mod markups;
mod pickers;
mod ranges;
mod sliders;
mod tables;
mod texts;
mod themes;
mod tiles;
mod tools;
mod ui;
mod unshown;

use tropism::prelude::*;

/// Makes the roots of a document.
type Document = fn() -> Vec<UIElement>;

/// Names the documents of a file after the functions that make them.
macro_rules! documents {
    ($($name:ident),* $(,)?) => {
        pub(crate) const DOCUMENTS: &[(&str, crate::Document)] = &[$((stringify!($name), $name)),*];
    };
}
use documents;

const FAMILIES: &[(&str, &[(&str, Document)])] = &[
    ("annotations", annotations::DOCUMENTS),
    ("axes", axes::DOCUMENTS),
    ("bars", bars::DOCUMENTS),
    ("buttons", buttons::DOCUMENTS),
    ("callbacks", callbacks::DOCUMENTS),
    ("css", css::DOCUMENTS),
    ("dom", dom::DOCUMENTS),
    ("figures", figures::DOCUMENTS),
    ("filters", filters::DOCUMENTS),
    ("glyphs", glyphs::DOCUMENTS),
    ("graphs", graphs::DOCUMENTS),
    ("inputs", inputs::DOCUMENTS),
    ("layouts", layouts::DOCUMENTS),
    ("mappers", mappers::DOCUMENTS),
    ("markups", markups::DOCUMENTS),
    ("pickers", pickers::DOCUMENTS),
    ("ranges", ranges::DOCUMENTS),
    ("sliders", sliders::DOCUMENTS),
    ("tables", tables::DOCUMENTS),
    ("texts", texts::DOCUMENTS),
    ("tiles", tiles::DOCUMENTS),
    ("tools", tools::DOCUMENTS),
    ("ui", ui::DOCUMENTS),
    ("unshown", unshown::DOCUMENTS),
];

fn main() -> ExitCode {
    let apps = FAMILIES.iter().flat_map(|(family, documents)| {
        documents.iter().map(move |(name, build)| {
            App::new(format!("{family}-{name}"), |session| {
                for root in build() {
                    session.add_root(root);
                }
                tropism::Result::Ok(())
            })
        })
    });
    let config = App::new("config-connection", |session| {
        config::connection(session);
        tropism::Result::Ok(())
    });
    tropism::serve(apps.chain([config]).chain(themes::apps()).collect::<Vec<_>>())
}
