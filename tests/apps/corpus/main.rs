//! Documents with every model, each the twin of the Python function of its name in the file beside it.

mod annotations;
mod axes;
mod bars;
mod figures;
mod filters;
mod glyphs;
mod graphs;
mod mappers;
mod ranges;
mod texts;
mod tiles;
mod tools;
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
    ("figures", figures::DOCUMENTS),
    ("filters", filters::DOCUMENTS),
    ("glyphs", glyphs::DOCUMENTS),
    ("graphs", graphs::DOCUMENTS),
    ("mappers", mappers::DOCUMENTS),
    ("ranges", ranges::DOCUMENTS),
    ("texts", texts::DOCUMENTS),
    ("tiles", tiles::DOCUMENTS),
    ("tools", tools::DOCUMENTS),
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
    tropism::serve(apps.collect::<Vec<_>>())
}
