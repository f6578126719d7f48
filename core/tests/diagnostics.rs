//! Mistakes are found in what joins a document, and in all of it when asked.

use std::sync::Arc;

use tropism_core::diagnostics::{Check, Code, Findings, Severity};
use tropism_core::{BuildModel as _, Document, Is as _, Model, Registry, models};

models! { $
    /// A model to test with.
    Gauge / BuildGauge: Model {
        /// Beyond this it is red.
        limit: f64 = Required,
        /// Gauges beside it.
        others: Vec<Model> = List(&[]),
    }

    /// One whose class has no check of its own.
    SmallGauge / BuildSmallGauge: Gauge {}
}

const NEGATIVE: Code = Code::error(9_999, "NEGATIVE");
const ZERO: Code = Code::warning(9_999, "ZERO");

fn limits(gauge: &Gauge, findings: &mut Findings<'_>) {
    match gauge.limit().get() {
        limit if limit < 0.0 => findings.report(NEGATIVE, format!("its limit is {limit}; set a positive one")),
        0.0 if findings.is_root(gauge) => findings.report(ZERO, "it is always red"),
        _ => {}
    }
}

fn document() -> Document {
    Document::new(Arc::new(Registry::new([]).with_checks([Check::new(limits)])))
}

/// What was found in a document of these roots.
fn found(document: &Document) -> Vec<String> {
    let findings = document.check().unwrap_or_else(|unsound| unsound.findings);
    findings.iter().map(ToString::to_string).collect()
}

#[test]
fn errors_are_faults_of_the_turn_in_which_their_models_join() {
    let mut document = document();
    let gauge = document.turn(|turn| {
        let gauge = Gauge::builder().limit(1).build();
        turn.session().add_root(&gauge);
        gauge
    });
    assert_eq!(document.take_faults(), Vec::<String>::new());
    document.turn(|_| gauge.others().set(vec![SmallGauge::builder().name("oil").limit(-2).build().upcast()]));
    let expected = "E-9999 (NEGATIVE): SmallGauge(t4) named \"oil\": its limit is -2; set a positive one";
    assert_eq!(document.take_faults(), [expected]);
    document.turn(|turn| turn.session().add_root(Gauge::builder().limit(2)));
    assert_eq!(document.take_faults(), Vec::<String>::new(), "who was there before is not looked at again");
    assert_eq!(found(&document), [expected], "but when all are");
}

#[test]
fn what_must_be_set_is_found_and_no_check_trips_over_it() {
    let mut document = document();
    document.turn(|turn| turn.session().add_root(Gauge::builder()));
    let expected = "E-1 (UNSET_PROPERTY): Gauge(t3): limit must be set: it has no default";
    assert_eq!(document.take_faults(), [expected]);
    assert_eq!(document.check().expect_err("nothing is set").to_string(), expected);
}

#[test]
fn warnings_are_no_faults_and_can_be_silenced() {
    let mut document = document();
    document.turn(|turn| turn.session().add_root(Gauge::builder().limit(0)));
    assert_eq!(document.take_faults(), Vec::<String>::new());
    let warnings = document.check().expect("no error");
    assert_eq!(warnings.iter().map(|warning| warning.code).collect::<Vec<_>>(), [ZERO]);
    assert_eq!(warnings[0].code.severity(), Severity::Warning);
    document.session().silence(ZERO);
    assert_eq!(document.check(), Ok(Vec::new()));
}

#[test]
fn errors_cannot_be_silenced_and_all_are_told() {
    let mut document = document();
    document.session().silence(NEGATIVE);
    document.turn(|turn| {
        for limit in [-1, 0, -3] {
            turn.session().add_root(Gauge::builder().limit(limit));
        }
    });
    assert_eq!(document.take_faults().len(), 2);
    let text = document.check().expect_err("two negative limits").to_string();
    assert_eq!(
        text.lines().collect::<Vec<_>>(),
        [
            "E-9999 (NEGATIVE): Gauge(t3): its limit is -1; set a positive one",
            "W-9999 (ZERO): Gauge(t4): it is always red",
            "E-9999 (NEGATIVE): Gauge(t5): its limit is -3; set a positive one",
        ]
    );
}
