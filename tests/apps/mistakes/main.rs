//! Serves documents with a mistake each, one with several, one into which a mistake comes later, and one
//! that fails.

mod documents;

use documents::DOCUMENTS;
use tropism::prelude::*;

fn main() -> ExitCode {
    let apps = DOCUMENTS.iter().map(|(name, build)| {
        App::new(*name, |session| {
            for root in build() {
                session.add_root(root);
            }
            tropism::Result::Ok(())
        })
    });
    let several = App::new("several", |session| {
        for root in roots("unknown_column").into_iter().chain(roots("child_twice")) {
            session.add_root(root);
        }
        session.add_root(Slider::builder().start(0).title("no end"));
        tropism::Result::Ok(())
    });
    let later = App::new("later", |session| {
        let button = Button::builder().label("show").build();
        let page = column((&button,)).build();
        session.add_root(&page);
        button.on_click(move || {
            let mut children = page.children().get();
            children.extend(roots("unknown_column"));
            children.push(Div::builder().text("shown").build().upcast());
            page.children().set(children);
        });
        tropism::Result::Ok(())
    });
    let end = App::new("end", |_| Err(tropism::Error::new("the end")));
    tropism::serve(apps.chain([several, later, end]).collect::<Apps>())
}

/// The roots of the document of that name.
fn roots(name: &str) -> Vec<UIElement> {
    let documents = DOCUMENTS.iter().filter(|(known, _)| *known == name);
    documents.flat_map(|(_, build)| build()).collect()
}
