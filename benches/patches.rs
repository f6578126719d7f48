//! What one change costs in a document of few models and in one of many: a client's patch of a slider, and the frame
//! for a slider that the app sets. Both must cost what changes, whatever stands beside it.
//!
//! `cargo bench --bench patches`

use std::collections::HashMap;
use std::error::Error;
use std::process::ExitCode;

use serde_json::json;
use tokio::time::Instant;
use tropism::core::wire::{Buffers, Content};
use tropism::core::{Document, PeerId};
use tropism::prelude::*;

/// How many models the two documents have, about.
const MODELS: [u32; 2] = [40, 4_000];
/// How many times the cost in the smaller document the larger one may take.
const ALLOWED: f64 = 1.5;
/// How often each is measured, in turns, so that what else the machine does meets both.
const SAMPLES: usize = 200;
/// Changes of one sample.
const CHANGES: u32 = 100;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    // Cargo runs benches in its tests too, without this word.
    if !std::env::args().any(|argument| argument == "--bench") {
        println!("nothing measured: `cargo bench --bench patches` measures");
        return ExitCode::SUCCESS;
    }
    match compare() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn compare() -> Outcome<()> {
    let [mut few, mut many] = MODELS.map(Page::new);
    println!("median of {SAMPLES} samples of {CHANGES} changes; {ALLOWED} is the greatest ratio wanted\n");
    println!("|          | {:>6} models | {:>6} models | ratio |        |", MODELS[0], MODELS[1]);
    println!("| -------- | ------------: | ------------: | ----: | ------ |");
    for (name, change) in [("incoming", Page::incoming as Change), ("outgoing", Page::outgoing)] {
        let (few, many) = (&mut few, &mut many);
        let mut samples = [Vec::new(), Vec::new()];
        for _ in 0..SAMPLES {
            samples[0].push(few.sample(change)?);
            samples[1].push(many.sample(change)?);
        }
        let [few, many] = samples.map(median);
        let ratio = many / few;
        let verdict = if ratio <= ALLOWED { "met" } else { "missed" };
        println!("| {name} | {few:>10.0} ns | {many:>10.0} ns | {ratio:>5.2} | {verdict:<6} |");
    }
    Ok(())
}

type Change = fn(&mut Page, f64) -> Outcome<()>;

/// A document and its one client, which is up to date.
struct Page {
    document: Document,
    peer: PeerId,
    slider: Slider,
}

impl Page {
    fn new(models: u32) -> Self {
        let mut document = Document::new(tropism::registry());
        let sliders: Vec<Slider> = (0..models)
            .map(|number| Slider::builder().title(format!("s{number}")).start(0).end(1_000).value(0).build())
            .collect();
        // Neither the first nor the last.
        let slider = sliders[sliders.len() / 2].clone();
        document.turn(|turn| turn.session().add_root(column(sliders)));
        let peer = document.connect();
        Self { document, peer, slider }
    }

    /// What a change takes, in nanoseconds.
    fn sample(&mut self, change: Change) -> Outcome<f64> {
        // Pulled again each time: nothing of the samples before is left to do.
        self.document.pull(self.peer, "request", Buffers::Binary)?;
        let begin = Instant::now();
        for number in 1..=CHANGES {
            change(self, f64::from(number))?;
        }
        Ok(begin.elapsed().as_secs_f64() * 1e9 / f64::from(CHANGES))
    }

    /// The client moves the slider. There is nothing to tell it, which has to be found out, too.
    fn incoming(&mut self, value: f64) -> Outcome<()> {
        let id = self.slider.as_node().id().ok_or("the slider is not shown")?.to_string();
        let event = json!({ "kind": "ModelChanged", "model": { "id": id }, "attr": "value", "new": value });
        let content = Content::new(json!({ "events": [event] }), HashMap::new());
        self.document.turn(|turn| turn.patch(self.peer, &content))?;
        if self.document.frame(self.peer)?.is_some() {
            return Err("the client was told what it had said".into());
        }
        Ok(())
    }

    /// The app moves the slider, and the client is told.
    fn outgoing(&mut self, value: f64) -> Outcome<()> {
        self.document.turn(|_| self.slider.value().set(value));
        self.document.frame(self.peer)?.ok_or("the client was not told")?;
        Ok(())
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
