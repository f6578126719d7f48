//! Whatever happens in whatever order, once quiet every client holds what the document holds.

mod own;
mod schedule;
#[path = "../support/mod.rs"]
mod support;
mod table;
mod viewer;
mod world;

use std::panic::{AssertUnwindSafe, catch_unwind};

use schedule::{Step, schedule};
use world::World;

const STEPS: usize = 50;
const CASES: u64 = 125;

/// What goes wrong in these steps.
fn failure(steps: &[Step]) -> Option<String> {
    let panic = catch_unwind(AssertUnwindSafe(|| World::new(1).run(steps))).err()?;
    let text = panic.downcast_ref::<String>().cloned();
    Some(text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default())
}

/// The fewest of the steps with which something still goes wrong.
fn shrunk(mut steps: Vec<Step>) -> Vec<Step> {
    let mut length = steps.len() / 2;
    while length > 0 {
        let mut start = 0;
        while start < steps.len() {
            let mut fewer = steps.clone();
            fewer.drain(start..(start + length).min(steps.len()));
            if failure(&fewer).is_some() { steps = fewer } else { start += length }
        }
        length = if length == 1 { 0 } else { length.div_ceil(2) };
    }
    steps
}

fn cases(shard: u64) {
    for seed in shard * CASES..(shard + 1) * CASES {
        let steps = schedule(seed, STEPS);
        if failure(&steps).is_some() {
            let steps = if std::env::var("TROPISM_SHRINK").is_ok_and(|wish| wish == "no") { steps } else { shrunk(steps) };
            let failure = failure(&steps);
            let steps: Vec<String> = steps.iter().map(|step| format!("{step:?}")).collect();
            panic!("seed {seed}: {}\n{}", failure.unwrap_or_default(), steps.join("\n"));
        }
    }
}

macro_rules! shards {
    ($($name:ident: $shard:literal),* $(,)?) => {
        $(#[test]
        fn $name() {
            cases($shard);
        })*
    };
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
