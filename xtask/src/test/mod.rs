//! Everything that must pass, in one run with one closing line.

mod setup;
mod step;
mod summary;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};

use crate::process::say;
use crate::repository::Repository;
use setup::Setup;
use step::Step;
use summary::Counts;

/// Set up what is missing, then run every check; the last line is `N passed, N failed`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The steps to run, in this order [default: all].
    steps: Vec<Step>,
}

struct Outcome {
    step: Step,
    counts: Counts,
    time: Duration,
}

/// Runs the steps, all of them even if one fails.
pub(crate) fn run(repository: &Repository, options: &Options) -> ExitCode {
    let steps = if options.steps.is_empty() { Step::value_variants() } else { &options.steps };
    say("Runs format, lints, tests and docs, all with polars. The first run takes a quarter of an hour on \
         two cores.");
    let setup = Setup::ensure(repository, steps);
    let outcomes: Vec<Outcome> = steps.iter().map(|&step| timed(repository, &setup, step)).collect();
    report(&outcomes)
}

#[expect(clippy::disallowed_methods, reason = "a stopwatch for people; no test drives it")]
fn timed(repository: &Repository, setup: &Setup, step: Step) -> Outcome {
    println!();
    say(step.title());
    let start = Instant::now();
    let counts = step.run(repository, setup).unwrap_or_else(|error| {
        println!("{error:?}");
        Counts::one_failure()
    });
    Outcome { step, counts, time: start.elapsed() }
}

fn report(outcomes: &[Outcome]) -> ExitCode {
    println!();
    for Outcome { step, counts, time } in outcomes {
        let (title, verdict) = (step.title(), if counts.failed == 0 { "ok" } else { "FAILED" });
        let line = format!("{title:<14}{verdict:<8}{:>7.1} s   {counts}", time.as_secs_f64());
        println!("{}", line.trim_end());
    }
    let Counts { passed, failed, .. } = outcomes.iter().map(|outcome| outcome.counts).sum();
    println!("{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
