//! Derived computations: what runs, when, how often, and what is freed.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use tropism_core::{
    BuildModel as _, Document, Is as _, Model, Registry, Scope, Unavailable, Var, derive, follow, models,
};

models! { $
    /// A model to test with.
    Cell / BuildCell: Model {
        /// A number.
        value: f64 = Float(0.0),
        /// Another one.
        other: f64 = Float(0.0),
        /// Reads as `value` until it is set.
        echo: f64 = Same("value"),
        /// Has no value until it is set.
        given: f64 = Required => [unserialized],
        /// Models below.
        children: Vec<Model> = List(&[]),
    }
}

fn document() -> Document {
    Document::new(Arc::new(Registry::new([])))
}

fn counter() -> (Arc<AtomicU32>, impl Fn() + Clone + Send + Sync + 'static) {
    let count = Arc::new(AtomicU32::new(0));
    let counted = count.clone();
    (count, move || {
        counted.fetch_add(1, Ordering::Relaxed);
    })
}

/// ```text
///      a
///     / \
///    b   c
///     \ /
///      d
/// ```
#[test]
fn the_foot_of_a_diamond_runs_once() {
    let (runs, count) = counter();
    let a = Cell::builder().value(1).build();
    let b = derive(a.value(), |a| a + 1.0);
    let c = derive(a.value(), |a| a * 10.0);
    let d = Cell::builder()
        .value(derive((b, c), move |b, c| {
            count();
            b + c
        }))
        .build();
    let mut document = document();
    document.turn(|turn| {
        turn.session().add_root(&a);
        turn.session().add_root(&d);
    });
    assert_eq!((d.value().get(), runs.load(Ordering::Relaxed)), (12.0, 1));
    document.turn(|_| a.value().set(2.0));
    assert_eq!((d.value().get(), runs.load(Ordering::Relaxed)), (23.0, 2));
}

/// The same diamond through properties, the foot bound before what is above it.
#[test]
fn heights_order_what_is_bound_in_the_wrong_order() {
    let (runs, count) = counter();
    let [a, b, c, d] = [(); 4].map(|()| Cell::builder().build());
    d.value().bind(derive((b.value(), c.value()), move |b, c| {
        count();
        b + c
    }));
    c.value().bind(derive(a.value(), |a| a * 10.0));
    b.value().bind(derive(a.value(), |a| a + 1.0));
    let mut document = document();
    document.turn(|turn| {
        a.value().set(1.0);
        for model in [&d, &c, &b, &a] {
            turn.session().add_root(model);
        }
    });
    assert_eq!(d.value().get(), 12.0);
    let before = runs.load(Ordering::Relaxed);
    document.turn(|_| a.value().set(2.0));
    assert_eq!((d.value().get(), runs.load(Ordering::Relaxed) - before), (23.0, 1));
}

#[test]
fn nothing_runs_that_nobody_observes() {
    let (runs, count) = counter();
    let a = Cell::builder().build();
    let doubled = derive(a.value(), move |a| {
        count();
        a * 2.0
    });
    let shown = Cell::builder().value(doubled.clone()).build();
    let mut document = document();
    document.turn(|turn| turn.session().add_root(&a));
    document.turn(|_| a.value().set(1.0));
    assert_eq!(runs.load(Ordering::Relaxed), 0, "its model is not part of the document");
    document.turn(|turn| turn.session().add_root(&shown));
    assert_eq!((shown.value().get(), runs.load(Ordering::Relaxed)), (2.0, 1));
    document.turn(|turn| turn.session().remove_root(&shown));
    document.turn(|_| a.value().set(5.0));
    assert_eq!((shown.value().get(), runs.load(Ordering::Relaxed)), (2.0, 1), "it left the document");
    document.turn(|turn| turn.session().add_root(&shown));
    assert_eq!(shown.value().get(), 10.0, "it came back and catches up");
}

#[test]
fn a_failure_leaves_the_rest_alive() {
    let a = Cell::builder().value(1).build();
    let panics = Cell::builder()
        .value(derive(a.value(), |a| {
            assert!(a < 2.0, "too much");
            a
        }))
        .build();
    let fails = Cell::builder().value(derive(a.value(), |a| if a < 2.0 { Ok(a) } else { Err("too much") })).build();
    let lives = Cell::builder().value(derive(a.value(), |a| a * 2.0)).build();
    let mut document = document();
    document.turn(|turn| [&a, &panics, &fails, &lives].map(|model| turn.session().add_root(model)));
    document.turn(|_| a.value().set(2.0));
    assert_eq!((panics.value().get(), fails.value().get(), lives.value().get()), (1.0, 1.0, 4.0));
    document.turn(|_| a.value().set(1.5));
    assert_eq!((panics.value().get(), fails.value().get()), (1.5, 1.5), "it recovers");
}

#[test]
fn a_failed_input_fails_what_reads_it() {
    let a = Var::new(0);
    let broken = derive(a, |_| -> i32 { panic!("broken") });
    let below = derive(broken, |broken| broken + 1);
    assert_eq!(below.get(), Err(Unavailable::Failed("broken".into())));
}

#[test]
fn a_cycle_is_named_and_the_session_lives_on() {
    let (a, b) = (Cell::builder().build(), Cell::builder().build());
    a.value().bind(derive(b.value(), |b| b + 1.0));
    b.value().bind(derive(a.value(), |a| a + 1.0));
    let healthy = Cell::builder().value(derive(a.other(), |other| other * 2.0)).build();
    let mut document = document();
    document.turn(|turn| [&a, &b, &healthy].map(|model| turn.session().add_root(model)));
    let faults = document.take_faults();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].contains("Cell(t3).value") && faults[0].contains("Cell(t4).value"), "{faults:?}");
    document.turn(|_| {
        a.value().unbind();
        a.other().set(4.0);
    });
    assert_eq!(healthy.value().get(), 8.0);
}

#[test]
fn callbacks_see_old_and_new_once_per_turn() {
    let a = Cell::builder().value(1).build();
    let b = Cell::builder().build();
    let seen = Var::new(Vec::new());
    let mut document = document();
    document.turn(|turn| {
        turn.session().add_root(&a);
        turn.session().add_root(&b);
        let (seen, b) = (seen.clone(), b.clone());
        a.value().on_change(move |old, new| {
            seen.update(|seen| seen.push((old, new)));
            b.value().set(new * 2.0);
        });
    });
    document.turn(|_| [2.0, 3.0, 4.0].map(|value| a.value().set(value)));
    assert_eq!(seen.get(), [(1.0, 4.0)]);
    assert_eq!(b.value().get(), 8.0, "what a callback sets is part of the same turn");
    document.turn(|_| [5.0, 4.0].map(|value| a.value().set(value)));
    assert_eq!(seen.get().len(), 1, "a change and its undo are no change");
}

#[test]
fn callbacks_see_the_first_value_of_what_has_no_default() {
    let cell = Cell::builder().build();
    let seen = Var::new(Vec::new());
    let mut document = document();
    document.turn(|turn| {
        turn.session().add_root(&cell);
        let seen = seen.clone();
        cell.given().on_change(move |old, new| seen.update(|seen| seen.push((old, new))));
    });
    document.turn(|_| cell.given().set(1.0));
    document.turn(|_| cell.given().set(2.0));
    assert_eq!(seen.get(), [(1.0, 1.0), (1.0, 2.0)]);
}

#[test]
fn a_value_set_elsewhere_is_seen_at_the_next_turn() {
    let a = Cell::builder().build();
    let mut document = document();
    document.turn(|turn| turn.session().add_root(&a));
    document.turn(|_| {
        std::thread::scope(|scope| scope.spawn(|| [1.0, 2.0].map(|value| a.value().set(value))).join().map(drop))
            .expect("no panic");
        assert_eq!(a.value().get(), 0.0, "a turn sees one state");
    });
    a.value().set(3.0);
    assert_eq!(a.value().get(), 0.0);
    document.turn(|_| ());
    assert_eq!(a.value().get(), 3.0, "the newest staged value wins");
}

#[test]
fn an_alias_reads_as_its_property_until_it_is_set() {
    let a = Cell::builder().value(1).build();
    let b = Cell::builder().value(a.echo()).build();
    let mut document = document();
    document.turn(|turn| [&a, &b].map(|model| turn.session().add_root(model)));
    document.turn(|_| a.value().set(2.0));
    assert_eq!(b.value().get(), 2.0);
    document.turn(|_| a.echo().set(7.0));
    document.turn(|_| a.value().set(3.0));
    assert_eq!((b.value().get(), a.value().get()), (7.0, 3.0));
}

#[test]
fn signals_of_any_kind_can_be_followed() {
    use futures_signals::map_ref;
    use futures_signals::signal::SignalExt as _;
    let count = Var::new(1.0);
    let a = Cell::builder().value(2).build();
    let signal = map_ref! { let count = count.signal(), let a = a.value().signal() => *count * *a };
    let b = Cell::builder().value(signal.map(|product| product + 0.5)).build();
    let c = Cell::builder().value(derive(follow(count.signal()), |count| count * 100.0)).build();
    let mut document = document();
    document.turn(|turn| [&a, &b, &c].map(|model| turn.session().add_root(model)));
    assert_eq!((b.value().get(), c.value().get()), (2.5, 100.0));
    count.set(3.0);
    document.turn(|_| a.value().set(4.0));
    assert_eq!((b.value().get(), c.value().get()), (12.5, 300.0));
}

#[test]
fn replaced_children_do_not_pile_up() {
    struct Token(Arc<()>);
    let alive = Arc::new(());
    let count = Var::new(0_u32);
    let parent = Cell::builder().build();
    let token = alive.clone();
    parent.children().bind(derive(count.clone(), move |count| {
        let token = Token(token.clone());
        let child = Cell::builder().name(format!("child {count}")).build();
        let itself = child.clone();
        // The closure holds its own target: only its scope can end it.
        child.value().bind(derive(Var::new(0.0), move |zero: f64| {
            let _ = (&token.0, &itself);
            zero
        }));
        vec![child.upcast()]
    }));
    let mut document = document();
    document.turn(|turn| turn.session().add_root(&parent));
    for round in 1..50 {
        count.set(round);
        document.turn(|_| ());
    }
    // This one, the closure's and that of the one child that is shown.
    assert_eq!(Arc::strong_count(&alive), 3);
    drop(document);
    drop(parent);
    assert!(Arc::strong_count(&alive) <= 2, "the end of the session frees what it bound");
}

#[test]
fn a_scope_ends_what_was_bound_in_it() {
    let a = Var::new(1.0);
    let b = Cell::builder().build();
    let mut document = document();
    document.turn(|turn| turn.session().add_root(&b));
    let scope = Scope::default();
    document.turn(|_| scope.enter(|| b.value().bind(a.clone())));
    assert_eq!(b.value().get(), 1.0);
    drop(scope);
    a.set(2.0);
    document.turn(|_| ());
    assert_eq!(b.value().get(), 1.0);
}

#[tokio::test]
async fn a_document_waits_until_something_changes() {
    let a = Var::new(1.0);
    let b = Cell::builder().value(a.clone()).build();
    let mut document = document();
    document.turn(|turn| turn.session().add_root(&b));
    let setter = tokio::spawn({
        let (a, b) = (a.clone(), b.clone());
        async move {
            a.set(2.0);
            tokio::task::yield_now().await;
            b.other().set(5.0);
        }
    });
    while (b.value().get(), b.other().get()) != (2.0, 5.0) {
        document.changed().await;
        document.turn(|_| ());
    }
    setter.await.expect("no panic");
}

#[test]
fn an_effect_sees_each_new_value_until_its_scope_ends() {
    let a = Cell::builder().value(1).build();
    let seen = Var::new(Vec::new());
    let mut document = document();
    let scope = Scope::default();
    document.turn(|turn| {
        turn.session().add_root(&a);
        let seen = seen.clone();
        let doubled = derive(a.value(), |a| a * 2.0);
        scope.enter(|| turn.session().watch(doubled, move |value| seen.update(|seen| seen.push(value))));
    });
    document.turn(|_| [2.0, 3.0].map(|value| a.value().set(value)));
    document.turn(|_| a.other().set(1.0));
    drop(scope);
    document.turn(|_| a.value().set(4.0));
    assert_eq!(seen.get(), [2.0, 6.0]);
}

#[test]
fn the_first_value_of_an_alias_is_a_change_of_its_own() {
    let a = Cell::builder().value(1).build();
    let b = Cell::builder().value(a.echo()).build();
    let seen = Var::new(Vec::new());
    let mut document = document();
    document.turn(|turn| {
        turn.session().add_root(&a);
        turn.session().add_root(&b);
        let seen = seen.clone();
        a.echo().on_change(move |old, new| seen.update(|seen| seen.push((old, new))));
    });
    document.turn(|_| a.echo().set(7.0));
    assert_eq!(b.value().get(), 7.0);
    assert_eq!(seen.get(), [(1.0, 7.0)]);
}

#[test]
fn a_panic_in_a_signal_leaves_the_rest_alive() {
    use futures_signals::signal::SignalExt as _;
    let count = Var::new(1);
    let fails = Cell::builder().value(count.signal().map(|count| if count == 2 { panic!("two") } else { 1.0 })).build();
    let lives = Cell::builder().value(derive(count.clone(), f64::from)).build();
    let mut document = document();
    document.turn(|turn| [&fails, &lives].map(|model| turn.session().add_root(model)));
    count.set(2);
    document.turn(|_| ());
    assert_eq!((fails.value().get(), lives.value().get()), (1.0, 2.0));
    count.set(3);
    document.turn(|_| ());
    assert_eq!(lives.value().get(), 3.0);
}

#[test]
fn a_model_moves_from_one_document_to_another() {
    let (mut first, mut second) = (document(), document());
    let cells = [(); 3].map(|()| Cell::builder().build());
    first.turn(|turn| {
        for cell in &cells {
            turn.session().add_root(cell);
        }
    });
    first.turn(|turn| turn.session().remove_root(&cells[2]));
    let others = [(); 3].map(|()| Cell::builder().build());
    second.turn(|turn| {
        for cell in &others {
            turn.session().add_root(cell);
        }
    });
    second.turn(|turn| turn.session().add_root(&cells[2]));
    let ids: std::collections::BTreeSet<_> = second.root_ids().into_iter().collect();
    assert_eq!(ids.len(), 4, "each has an id of its own: {ids:?}");
}

#[tokio::test]
async fn signals_end_with_their_document() {
    use futures_signals::signal::SignalExt as _;
    use futures_util::StreamExt as _;
    let cell = Cell::builder().value(1).build();
    let doubled = derive(cell.value(), |value| value * 2.0);
    let mut document = document();
    document.turn(|turn| turn.session().add_root(&cell));
    let collect = |signal: tropism_core::SourceSignal<_>| tokio::spawn(signal.to_stream().collect::<Vec<f64>>());
    let property = collect(cell.value().signal());
    let derived = tokio::spawn(doubled.signal().to_stream().collect::<Vec<f64>>());
    tokio::task::yield_now().await;
    document.turn(|_| cell.value().set(2.0));
    tokio::task::yield_now().await;
    drop(document);
    assert_eq!(property.await.expect("no panic"), [1.0, 2.0]);
    assert_eq!(derived.await.expect("no panic"), [2.0, 4.0]);
    assert_eq!(cell.value().signal().to_stream().collect::<Vec<f64>>().await, [] as [f64; 0]);
}

#[test]
fn what_is_staged_is_applied_in_the_order_in_which_it_was_first_staged() {
    let cells: Vec<Cell> = (0..50).map(|_| Cell::builder().build()).collect();
    let seen = Var::new(Vec::new());
    let mut document = document();
    document.turn(|turn| {
        for (place, cell) in cells.iter().enumerate() {
            turn.session().add_root(cell);
            let seen = seen.clone();
            cell.value().on_change(move |_, _| seen.update(|seen| seen.push(place)));
        }
    });
    for round in 1..4 {
        cells.iter().rev().for_each(|cell| cell.value().set(f64::from(round)));
    }
    document.turn(|_| ());
    assert_eq!(seen.get(), (0..50).rev().collect::<Vec<_>>());
}
