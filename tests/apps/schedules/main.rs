//! The schedules of the property test with models that a browser shows: a text box says how many turns of the page's
//! seed have happened.

#[allow(dead_code, reason = "clients and connections are those of the test")]
#[path = "../../../core/tests/convergence/schedule.rs"]
mod schedule;
mod stage;
#[path = "../../../core/tests/convergence/table.rs"]
mod table;

use std::sync::Mutex;

use tropism::prelude::*;
use tropism::{Error, Result};

use schedule::{Step, schedule};
use stage::Stage;

/// Enough for three dozen turns.
const STEPS: usize = 400;

/// The changes of each turn.
fn turns(seed: u64) -> Vec<Vec<Step>> {
    let steps = schedule(seed, STEPS);
    let turns = steps.split(|step| matches!(step, Step::Turn)).map(|steps| {
        let changes = steps.iter().filter(|step| !matches!(step, Step::Client(..) | Step::Link(..)));
        changes.cloned().collect()
    });
    turns.collect()
}

fn app() -> App {
    App::with_request("schedules", |session, request| {
        let seed = request.argument("seed").ok_or_else(|| Error::new("name a seed: /schedules?seed=1"))?;
        let turns = turns(seed.parse()?);
        let control = TextInput::builder().title("turns").value("0").build();
        let stage = Mutex::new((Stage::new(session), 0));
        let shown = session.clone();
        control.value().on_change(move |_, wanted| {
            let (Ok(wanted), Ok(mut stage)) = (wanted.parse::<usize>(), stage.lock()) else { return };
            while stage.1 < wanted {
                if let Some(steps) = turns.get(stage.1) {
                    for step in steps {
                        stage.0.apply(step, &shown);
                    }
                }
                stage.1 += 1;
            }
        });
        session.add_root(control);
        Result::Ok(())
    })
}

fn main() -> ExitCode {
    tropism::serve(app())
}
