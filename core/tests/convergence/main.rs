//! Whatever happens in whatever order, once quiet every client holds what the document holds.

mod app;
mod fewest;
mod own;
mod schedule;
#[path = "../support/mod.rs"]
mod support;
mod table;
mod viewer;
mod world;

use std::panic::{AssertUnwindSafe, catch_unwind};

use schedule::{Step, schedule, schedule_of_themes};
use world::World;

const STEPS: usize = 50;
const CASES: u64 = 125;

/// What goes wrong in these steps.
fn failure(steps: &[Step], scale: usize) -> Option<String> {
    let panic = catch_unwind(AssertUnwindSafe(|| World::new(scale).run(steps))).err()?;
    let text = panic.downcast_ref::<String>().cloned();
    Some(text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default())
}

/// The fewest of the steps with which something still goes wrong.
fn shrunk(mut steps: Vec<Step>, scale: usize) -> Vec<Step> {
    let mut length = steps.len() / 2;
    while length > 0 {
        let mut start = 0;
        while start < steps.len() {
            let mut fewer = steps.clone();
            fewer.drain(start..(start + length).min(steps.len()));
            if failure(&fewer, scale).is_some() { steps = fewer } else { start += length }
        }
        length = if length == 1 { 0 } else { length.div_ceil(2) };
    }
    steps
}

fn cases(seeds: std::ops::Range<u64>, scale: usize, schedule: impl Fn(u64, usize) -> Vec<Step>) {
    for seed in seeds {
        let steps = schedule(seed, STEPS);
        if failure(&steps, scale).is_some() {
            let steps = if std::env::var("TROPISM_SHRINK").is_ok_and(|wish| wish == "no") {
                steps
            } else {
                shrunk(steps, scale)
            };
            let failure = failure(&steps, scale);
            let steps: Vec<String> = steps.iter().map(|step| format!("{step:?}")).collect();
            panic!("seed {seed}: {}\n{}", failure.unwrap_or_default(), steps.join("\n"));
        }
    }
}

macro_rules! shards {
    ($($name:ident: $shard:literal),* $(,)?) => {
        $(#[test]
        fn $name() {
            cases($shard * CASES..($shard + 1) * CASES, 1, schedule);
        })*
    };
}

#[test]
fn frames_of_long_columns_are_short() {
    cases(5_000..5_060, 60, schedule);
}

#[test]
fn clients_converge_whatever_the_theme() {
    cases(0..4 * CASES, 1, schedule_of_themes);
}

#[test]
#[ignore = "says how many bytes frames take, and how many would do"]
fn bytes() {
    for scale in [1, 60] {
        let mut measured = Vec::new();
        for seed in 0..100 {
            let mut world = World::new(scale);
            world.run(&schedule(seed, STEPS));
            measured.extend(world.measured);
        }
        let (bytes, fewest) = measured.iter().fold((0, 0), |sum, (bytes, fewest)| (sum.0 + bytes, sum.1 + fewest));
        println!("{scale} times the rows: {} frames, {bytes} bytes, {fewest} would do", measured.len());
    }
}

shards! {
    clients_converge_0: 0,
    clients_converge_1: 1,
    clients_converge_2: 2,
    clients_converge_3: 3,
    clients_converge_4: 4,
    clients_converge_5: 5,
    clients_converge_6: 6,
    clients_converge_7: 7,
}
