//! Calls at a later time, on the session's task.

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use support::{BuildItem as _, Harness, Item, SECOND, run};
use tropism_core::Scope;

fn counter() -> (Arc<AtomicU32>, impl Fn() + Clone + Send + Sync + 'static) {
    let count = Arc::new(AtomicU32::new(0));
    let counted = count.clone();
    (count, move || {
        counted.fetch_add(1, Ordering::Relaxed);
    })
}

#[tokio::test(start_paused = true)]
async fn a_period_is_paused_resumed_and_stopped() {
    let (calls, count) = counter();
    let mut document = Harness::empty();
    let held = Arc::new(());
    let alive = Arc::downgrade(&held);
    let timer = document.turn(|turn| {
        turn.session().every(SECOND, move || {
            let _ = &held;
            count();
        })
    });
    let calls = || calls.load(Ordering::Relaxed);
    run(&mut document, 3 * SECOND + SECOND / 2).await;
    assert_eq!(calls(), 3);
    timer.pause();
    run(&mut document, 10 * SECOND).await;
    assert_eq!(calls(), 3);
    timer.resume();
    run(&mut document, SECOND * 9 / 10).await;
    assert_eq!(calls(), 3, "none is made up for");
    run(&mut document, SECOND / 5).await;
    assert_eq!(calls(), 4);
    timer.stop();
    assert!(!timer.is_active());
    assert!(alive.upgrade().is_none(), "the function is let go");
    timer.resume();
    run(&mut document, 10 * SECOND).await;
    assert_eq!(calls(), 4);
}

#[tokio::test(start_paused = true)]
async fn a_tick_before_a_pause_is_not_made_up_for() {
    let (calls, count) = counter();
    let mut document = Harness::empty();
    let timer = document.turn(|turn| turn.session().every(SECOND, count));
    tokio::time::sleep(SECOND + SECOND / 2).await;
    timer.pause();
    document.turn(|_| ());
    timer.resume();
    run(&mut document, SECOND / 2).await;
    assert_eq!(calls.load(Ordering::Relaxed), 0);
}

#[tokio::test(start_paused = true)]
async fn a_panic_does_not_end_a_period() {
    let (calls, count) = counter();
    let mut document = Harness::empty();
    document.turn(|turn| {
        turn.session().every(SECOND, move || {
            count();
            panic!("caught");
        })
    });
    run(&mut document, 3 * SECOND + SECOND / 2).await;
    assert_eq!(calls.load(Ordering::Relaxed), 3);
}

#[tokio::test(start_paused = true)]
async fn a_delay_ends_with_one_call_in_a_turn() {
    let item = Item::builder().build();
    let mut harness = Harness::showing(&item);
    let set = item.clone();
    let timer = harness.document.turn(|turn| {
        turn.session().after(2 * SECOND, move || {
            set.value().set(1.0);
            assert_eq!(set.value().get(), 1.0, "it runs on the session's task");
            set.value().set(2.0);
        })
    });
    run(&mut harness.document, SECOND).await;
    assert_eq!((item.value().get(), timer.is_active()), (0.0, true));
    run(&mut harness.document, 10 * SECOND).await;
    assert_eq!((item.value().get(), timer.is_active()), (2.0, false));
}

#[tokio::test(start_paused = true)]
async fn scope_and_session_end_what_they_own() {
    let (calls, count) = counter();
    let mut document = Harness::empty();
    let session = document.session();
    let scope = Scope::default();
    let of_scope = document.turn(|_| scope.enter(|| session.every(SECOND, count.clone())));
    let of_session = document.turn(|_| session.every(SECOND, count.clone()));
    let of_nobody = session.every(SECOND, count.clone());
    run(&mut document, SECOND + SECOND / 2).await;
    assert_eq!(calls.load(Ordering::Relaxed), 3);
    drop(scope);
    assert!(!of_scope.is_active());
    run(&mut document, SECOND).await;
    assert_eq!(calls.load(Ordering::Relaxed), 5);
    drop(document);
    assert!(!of_session.is_active() && !of_nobody.is_active());
    session.every(SECOND, count.clone());
    session.next_turn(count);
    tokio::time::sleep(10 * SECOND).await;
    assert_eq!((calls.load(Ordering::Relaxed), Arc::strong_count(&calls)), (5, 1), "nothing is held");
}

#[tokio::test(start_paused = true)]
async fn a_call_at_the_next_turn_comes_first_in_that() {
    let item = Item::builder().value(1).build();
    let mut harness = Harness::showing(&item);
    let session = harness.document.session();
    let scope = Scope::default();
    harness.document.turn(|_| {
        let (doubled, again, last) = (item.clone(), session.clone(), item.clone());
        session.next_turn(move || {
            doubled.value().set(doubled.value().get() * 2.0);
            again.next_turn(move || last.value().set(last.value().get() + 1.0));
        });
        session.next_turn(|| panic!("caught"));
        let ended = item.clone();
        scope.enter(|| session.next_turn(move || ended.value().set(99.0)));
        assert_eq!(item.value().get(), 1.0);
    });
    drop(scope);
    harness.document.changed().await;
    harness.document.turn(|_| assert_eq!(item.value().get(), 2.0));
    run(&mut harness.document, SECOND).await;
    assert_eq!(item.value().get(), 3.0);
    let (set, from_outside) = (item.clone(), session.clone());
    tokio::spawn(async move { from_outside.next_turn(move || set.value().set(7.0)) }).await.expect("no panic");
    run(&mut harness.document, SECOND).await;
    assert_eq!(item.value().get(), 7.0);
}

#[tokio::test]
async fn calls_at_the_next_turn_do_not_pile_up_for_ever() {
    let (calls, count) = counter();
    let mut document = Harness::empty();
    for _ in 0..5_000 {
        document.session().next_turn(count.clone());
    }
    document.turn(|_| ());
    assert_eq!(calls.load(Ordering::Relaxed), 4_096);
}
