//! What people may do to each other in a session that they share: the same page under each rule.

use tropism::prelude::*;

fn app(name: &str) -> App {
    App::new(name, |session| {
        let slider = Slider::builder().title("level").start(0).end(10).value(3).build();
        let note = Div::builder().text("written by the app").build();
        let length = derive(note.text(), |text: String| format!("{} characters", text.chars().count()));
        let heard = Paragraph::builder().text(length);
        session.add_root(column((slider, note, heard)));
        Ok(())
    })
}

fn main() -> ExitCode {
    tropism::serve([
        app("writes"),
        app("trusting").client_writes(ClientWrites::All),
        app("inputs").client_writes(ClientWrites::Inputs),
        app("board").client_writes(ClientWrites::None),
    ])
}
