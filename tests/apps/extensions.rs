//! Models of one's own that come late, and extensions that fail.

use tropism::core::{BuildCustomJS as _, CustomJS, Field as _, models};
use tropism::prelude::*;

models! { $
    /// Comes when somebody asks for it.
    Late / BuildLate: DataModel {
        /// A number.
        count: i64 = Int(0),
    }

    /// A program in Python has it, too.
    Entry = "ledger.Entry" / BuildEntry: DataModel {
        /// How much.
        amount: f64 = Float(1.0),
        /// For what.
        purpose: Option<String> = Null,
    }
}

/// Shows an entry, and takes what a program puts in its place.
fn ledger() -> App {
    let app = App::new("ledger", |session| {
        let entry = Entry::builder().amount(2.5).build();
        session.add_root(Div::builder().text("ledger").tags(vec![entry.into_value()]));
        Ok(())
    });
    app.extension(Extension::new("ledger").models(CLASSES))
}

/// A click brings a model whose class the page has not seen, and code in the page that changes it.
fn late() -> App {
    App::new("late", |session| {
        let button = Button::builder().label("bring it").build();
        let (said, owner) = (Div::builder().text("nothing").build(), button.clone());
        let label = said.clone();
        button.on_event(move |_: ButtonClick| {
            let late = Late::builder().count(5).build();
            let shown = label.clone();
            late.count().on_change(move |_, count| shown.text().set(format!("{count} came back")));
            owner.tags().set(vec![late.into_value()]);
            label.text().set("it came".to_owned());
        });
        let code = "for (const late of button.tags) { late.count += 1 }";
        let args = [("button", button.clone().into_value())];
        let count = Button::builder().label("count").build();
        count.js_on_event::<ButtonClick>(&CustomJS::builder().args(args).code(code).build());
        session.add_root(column((button, count, said)));
        Ok(())
    })
}

/// An app whose extension is that script.
fn failing(name: &str, script: &str) -> App {
    let app = App::new(name, |session| {
        session.add_root(Div::builder().text("it works"));
        Ok(())
    });
    app.extension(Extension::new("gear").script(script))
}

fn main() -> ExitCode {
    tropism::serve([
        late(),
        ledger(),
        failing("throws", "throw new Error('there are no teeth')"),
        failing("unreadable", "class {"),
        failing("fine", "window.gears = (window.gears ?? 0) + 1 // no line behind it"),
    ])
}
