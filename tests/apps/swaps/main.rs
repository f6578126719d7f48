//! One document for each property that views do not follow: the first click swaps its value, the second one changes
//! the new value.

mod annotations;
mod case;
mod glyphs;
mod layouts;
mod plots;
mod tools;

use std::sync::atomic::{AtomicUsize, Ordering};

use tropism::prelude::*;
use tropism::{Error, Result};

use case::Case;

/// All cases by name, which is that of the property; what stands behind a space tells cases of one property apart.
fn cases() -> impl Iterator<Item = (&'static str, fn() -> Case)> {
    [glyphs::CASES, plots::CASES, annotations::CASES, tools::CASES, layouts::CASES].into_iter().flatten().copied()
}

fn app() -> App {
    App::with_request("swaps", |session, request| {
        let name = request.argument("case").ok_or_else(|| Error::new("name a case: /swaps?case=Plot.x_range"))?;
        let make = cases().find_map(|(known, make)| (known == name).then_some(make));
        let case = make.ok_or_else(|| Error::new(format!("there is no case {name}; --cases prints all")))?();
        let button = Button::builder().label("0 steps").build();
        let label = button.label();
        let steps = AtomicUsize::new(0);
        button.on_click(move || {
            let done = steps.fetch_add(1, Ordering::Relaxed);
            if let Some(step) = case.steps.get(done) {
                step();
            }
            label.put(format!("{} steps", done + 1));
        });
        session.add_root(button);
        for root in case.roots {
            session.add_root(root);
        }
        Result::Ok(())
    })
}

fn main() -> ExitCode {
    if std::env::args().any(|argument| argument == "--cases") {
        cases().for_each(|(name, _)| println!("{name}"));
        return ExitCode::SUCCESS;
    }
    tropism::serve(app())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::iter::successors;

    use tropism::widgets::models;

    /// All properties of these, and of what derives from them, come to views the same way: one case will do.
    const ALIKE: [&str; 3] = ["AreaVisuals", "BoxInteractionHandles", "CellFormatter"];

    /// No case can be made of them: menus of other kinds than the usual one have no class yet, and of formulas a page
    /// loads its own typesetter.
    const WITHOUT: [&str; 4] = ["UIElement.context_menu", "Renderer.context_menu", "TeX.macros", "TeX.inline"];

    #[test]
    fn every_frozen_property_has_a_case() {
        let known: BTreeSet<&str> = super::cases().filter_map(|(name, _)| name.split(' ').next()).collect();
        let missing: Vec<String> = models::classes()
            .filter(|class| successors(Some(*class), |class| class.base()).all(|class| !ALIKE.contains(&class.name())))
            .flat_map(|class| class.own().iter().map(move |property| (class, property)))
            .filter(|(_, property)| property.flags.is_frozen)
            .map(|(class, property)| format!("{}.{}", class.name(), property.name))
            .filter(|name| !known.contains(name.as_str()) && !WITHOUT.contains(&name.as_str()))
            .collect();
        assert!(missing.is_empty(), "no case for {missing:?}");
    }
}
