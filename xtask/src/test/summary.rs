//! What the test runners say of themselves, counted.

use std::fmt::{self, Display, Formatter};
use std::iter::Sum;
use std::ops::Add;

/// How many tests did what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) passed: u64,
    pub(super) failed: u64,
    pub(super) skipped: u64,
}

/// Who wrote the summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Runner {
    CargoTest,
    Nextest,
    Pytest,
}

impl Counts {
    /// What a step that is no test counts when it fails.
    pub(super) fn one_failure() -> Self {
        Self { failed: 1, ..Self::default() }
    }

    /// From parts such as `3 passed`. What is neither passed nor failed nor skipped is no test (`1 warning`).
    fn of<'text>(parts: impl Iterator<Item = &'text str>) -> Option<Self> {
        let mut counts = Self::default();
        for part in parts {
            let (number, what) = part.trim().split_once(' ')?;
            let number: u64 = number.parse().ok()?;
            match what.trim() {
                "passed" | "xpassed" => counts.passed += number,
                "failed"
                | "error"
                | "errors"
                | "timed out"
                | "exec failed"
                | "setup script failed"
                | "setup scripts failed" => counts.failed += number,
                "skipped" | "ignored" | "xfailed" => counts.skipped += number,
                _ => {}
            }
        }
        Some(counts)
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), Self::add)
    }
}

impl Display for Counts {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let Self { passed, failed, skipped } = self;
        if *self == Self::default() {
            return Ok(());
        }
        write!(formatter, "{passed} passed, {failed} failed")?;
        if *skipped > 0 {
            write!(formatter, ", {skipped} skipped")?;
        }
        Ok(())
    }
}

impl Runner {
    /// The sum of a transcript's summaries, or `None` if there is none.
    pub(super) fn counts(self, transcript: &str) -> Option<Counts> {
        let lines = transcript.lines().map(str::trim);
        match self {
            // One summary for each test binary.
            Self::CargoTest => lines.filter_map(cargo_test).reduce(Counts::add),
            // One at the end; what looks like one above it was printed by a test.
            Self::Nextest => lines.rev().find_map(nextest),
            Self::Pytest => lines.rev().find_map(pytest),
        }
    }
}

/// `test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s`
fn cargo_test(line: &str) -> Option<Counts> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let (counts, _) = counts.rsplit_once("; finished in ")?;
    Counts::of(counts.split(';'))
}

/// `Summary [   0.012s] 5/9 tests run: 3 passed (1 slow), 1 failed, 1 timed out, 2 skipped`
fn nextest(line: &str) -> Option<Counts> {
    let (_, line) = line.strip_prefix("Summary [")?.split_once("] ")?;
    let (_, counts) = line.split_once(" run: ")?;
    let outside = counts.split('(').map(|piece| piece.split_once(')').map_or(piece, |(_, after)| after));
    let counts: String = outside.collect();
    Counts::of(counts.split(','))
}

/// `===== 1 failed, 3 passed, 1 warning in 61.23s (0:01:01) =====`, or `no tests ran in 0.01s`
fn pytest(line: &str) -> Option<Counts> {
    let line = line.trim_matches(['=', ' ']);
    let (counts, time) = line.rsplit_once(" in ")?;
    let seconds = time.split(' ').next()?.strip_suffix('s')?;
    seconds.parse::<f64>().ok()?;
    if counts == "no tests ran" {
        return Some(Counts::default());
    }
    Counts::of(counts.split(','))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(passed: u64, failed: u64, skipped: u64) -> Counts {
        Counts { passed, failed, skipped }
    }

    #[test]
    fn cargo_test_sums_its_binaries() {
        let transcript = "\
running 2 tests
test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s

test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 4 filtered out; finished in 61.20s
error: test failed, to rerun pass `-p xtask --bin xtask`";
        assert_eq!(Runner::CargoTest.counts(transcript), Some(counted(5, 1, 1)));
    }

    #[test]
    fn nextest_counts_every_way_to_fail() {
        for (summary, counts) in [
            ("Summary [   0.012s] 5 tests run: 5 passed, 0 skipped", counted(5, 0, 0)),
            ("Summary [   0.012s] 1 test run: 1 passed (1 slow, 1 leaky), 2 skipped", counted(1, 0, 2)),
            ("Summary [  61.2s] 3/9 tests run: 1 passed (1 flaky), 1 failed, 1 timed out", counted(1, 2, 0)),
            (
                "Summary [   1.0s] 4 tests run: 1 passed, 1 failed (1 due to being leaky), 2 exec failed, 0 skipped",
                counted(1, 3, 0),
            ),
            ("Summary [   0.001s] 0 tests run: 0 passed, 7 skipped", counted(0, 0, 7)),
        ] {
            let transcript = format!("    PASS [   0.004s] core one\n────────────\n     {summary}\n  FAIL core two\n");
            assert_eq!(Runner::Nextest.counts(&transcript), Some(counts), "{summary}");
        }
    }

    #[test]
    fn pytest_counts_errors_as_failures_and_no_warnings() {
        for (summary, counts) in [
            ("============ 3 passed in 0.12s ============", counted(3, 0, 0)),
            (
                "= 1 failed, 3 passed, 2 skipped, 1 xfailed, 4 warnings, 2 errors in 61.23s (0:01:01) =",
                counted(3, 3, 3),
            ),
            ("1 error in 0.05s", counted(0, 1, 0)),
            ("2 passed, 3 deselected in 0.05s", counted(2, 0, 0)),
            ("============ no tests ran in 0.01s ============", counted(0, 0, 0)),
        ] {
            let transcript = format!("collected 3 items\n\nserver started in 0.5s\n{summary}\n");
            assert_eq!(Runner::Pytest.counts(&transcript), Some(counts), "{summary}");
        }
    }

    #[test]
    fn a_transcript_without_a_summary_has_no_counts() {
        for runner in [Runner::CargoTest, Runner::Nextest, Runner::Pytest] {
            for transcript in ["", "error: could not compile `tropism`", "3 passed, all well", "done in 3 parts"] {
                assert_eq!(runner.counts(transcript), None, "{runner:?}: {transcript}");
            }
        }
    }

    #[test]
    fn the_last_summary_of_a_pytest_run_counts() {
        let transcript = "captured: 9 failed in 1.0s\n==== 2 passed in 0.5s ====";
        assert_eq!(Runner::Pytest.counts(transcript), Some(counted(2, 0, 0)));
    }

    #[test]
    fn a_step_that_counted_nothing_shows_nothing() {
        assert_eq!(Counts::default().to_string(), "");
        assert_eq!(Counts::one_failure().to_string(), "0 passed, 1 failed");
        let counts = Counts { passed: 2, failed: 0, skipped: 1 };
        assert_eq!(counts.to_string(), "2 passed, 0 failed, 1 skipped");
    }
}
