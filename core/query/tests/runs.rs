//! What runs when, how often, and for whom; with time that does not pass by itself.

mod support;

use std::num::NonZeroUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;

use support::{Page, Slow, first_text};
use tokio::time::Instant;
use tropism_core::{Supersede, Var, derive};
use tropism_query::{Limits, Queries, Query, Statement, query_on};

const SECOND: Duration = Duration::from_secs(1);

fn queries(engine: &Slow) -> Queries {
    Queries::new(engine.clone(), Limits::default())
}

fn asking(queries: &Queries, number: &Var<i32>) -> Query {
    query_on(queries.clone(), number.clone(), |number: i32| Statement::sql(number.to_string()))
}

#[tokio::test(start_paused = true)]
async fn a_drag_is_answered_at_least_every_two_seconds_and_at_its_end() {
    let engine = Slow::taking(SECOND);
    let number = Var::new(0);
    let mut page = Page::showing(first_text(&asking(&queries(&engine), &number)));
    page.until(|title| title == "0").await;
    let (mut answered, mut longest) = (Instant::now(), Duration::ZERO);
    let mut last = page.title();
    for step in 1..=100 {
        number.set(step);
        page.run(SECOND / 10).await;
        if page.title() != last {
            longest = longest.max(answered.elapsed());
            (answered, last) = (Instant::now(), page.title());
        }
    }
    page.until(|title| title == "100").await;
    longest = longest.max(answered.elapsed());
    assert!(longest <= 2 * SECOND, "{longest:?} without an answer");
    let during_the_drag = engine.started().len() - 1;
    assert!(during_the_drag <= 11, "{:?}", engine.started());
    assert_eq!(engine.most.load(Ordering::Relaxed), 1, "one at a time");
}

#[tokio::test(start_paused = true)]
async fn a_run_that_is_superseded_can_be_stopped() {
    let engine = Slow::taking(SECOND);
    let number = Var::new(0);
    let query = asking(&queries(&engine), &number).supersede(Supersede::Cancel);
    let mut page = Page::showing(first_text(&query));
    page.run(SECOND / 2).await;
    number.set(1);
    page.until(|title| title == "1").await;
    assert_eq!(engine.started(), ["0", "1"]);
    assert_eq!(engine.stopped.load(Ordering::Relaxed), 1);
}

#[tokio::test(start_paused = true)]
async fn two_hundred_sessions_that_ask_the_same_have_it_run_once() {
    let engine = Slow::taking(SECOND);
    let queries = queries(&engine);
    let number = Var::new(7);
    let mut pages: Vec<Page> = (0..100).map(|_| Page::showing(first_text(&asking(&queries, &number)))).collect();
    for page in &mut pages {
        page.until(|title| title == "7").await;
    }
    // And those that come later.
    for _ in 0..100 {
        let mut late = Page::showing(first_text(&asking(&queries, &number)));
        late.until(|title| title == "7").await;
    }
    assert_eq!(engine.started(), ["7"]);
    assert_eq!(queries.executions(), 1);
}

#[tokio::test(start_paused = true)]
async fn who_waits_is_not_stopped_when_another_leaves() {
    let engine = Slow::taking(SECOND);
    let queries = queries(&engine);
    let number = Var::new(7);
    let mut first = Page::showing(first_text(&asking(&queries, &number)));
    let mut second = Page::showing(first_text(&asking(&queries, &number)));
    first.run(SECOND / 2).await;
    second.run(SECOND / 10).await;
    drop(first);
    second.until(|title| title == "7").await;
    assert_eq!((engine.started().len(), engine.stopped.load(Ordering::Relaxed)), (1, 0));
}

#[tokio::test(start_paused = true)]
async fn when_nobody_waits_the_run_is_stopped() {
    let engine = Slow::taking(SECOND);
    let queries = queries(&engine);
    let number = Var::new(7);
    let mut page = Page::showing(first_text(&asking(&queries, &number)));
    page.run(SECOND / 2).await;
    assert_eq!(queries.running(), 1);
    drop(page);
    tokio::time::sleep(SECOND / 10).await;
    assert_eq!((engine.stopped.load(Ordering::Relaxed), queries.running()), (1, 0));
    // It is not taken for one that somebody can wait for.
    let mut page = Page::showing(first_text(&asking(&queries, &number)));
    page.until(|title| title == "7").await;
    assert_eq!(engine.started(), ["7", "7"]);
}

#[tokio::test(start_paused = true)]
async fn what_cannot_stop_keeps_its_slot_and_others_wait() {
    let engine = Slow { is_deaf: true, ..Slow::taking(10 * SECOND) };
    let limits = Limits { slots: NonZeroUsize::MIN, ..Limits::default() };
    let queries = Queries::new(engine.clone(), limits);
    let mut page = Page::showing(first_text(&asking(&queries, &Var::new(1))));
    page.run(SECOND).await;
    drop(page);
    let mut page = Page::showing(first_text(&asking(&queries, &Var::new(2))));
    page.run(5 * SECOND).await;
    assert_eq!((engine.started(), queries.running()), (vec!["1".to_owned()], 1));
    page.until(|title| title == "2").await;
    assert_eq!(engine.most.load(Ordering::Relaxed), 1);
}

#[tokio::test(start_paused = true)]
async fn what_waits_for_a_slot_and_is_not_wanted_any_more_never_starts() {
    let engine = Slow::taking(10 * SECOND);
    let limits = Limits { slots: NonZeroUsize::MIN, ..Limits::default() };
    let queries = Queries::new(engine.clone(), limits);
    let mut first = Page::showing(first_text(&asking(&queries, &Var::new(1))));
    first.run(SECOND).await;
    let mut second = Page::showing(first_text(&asking(&queries, &Var::new(2))));
    second.run(SECOND).await;
    drop(second);
    first.until(|title| title == "1").await;
    first.run(20 * SECOND).await;
    assert_eq!(engine.started(), ["1"]);
}

#[tokio::test(start_paused = true)]
async fn an_error_is_told_to_all_and_not_kept() {
    let engine = Slow::taking(SECOND);
    let queries = queries(&engine);
    let ask = || query_on(queries.clone(), Var::new(()), |()| Statement::sql("fail"));
    let error = |query: &Query| derive(query.error(), |error: Option<String>| error.unwrap_or_default());
    let (first, second) = (ask(), ask());
    let (mut one, mut other) = (Page::showing(error(&first)), Page::showing(error(&second)));
    one.until(|title| title == "it failed").await;
    other.until(|title| title == "it failed").await;
    assert_eq!(engine.started().len(), 1);
    let mut late = Page::showing(error(&ask()));
    late.until(|title| title == "it failed").await;
    assert_eq!(engine.started().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn an_engine_that_panics_is_an_error() {
    let queries = queries(&Slow::taking(SECOND));
    for text in ["panic", "panic at once"] {
        let error = queries.run(Statement::sql(text), |_| ()).await.expect_err("no result").to_string();
        assert!(error.contains("panicked"), "{error}");
    }
    assert_eq!(queries.running(), 0);
}

#[test]
fn who_waits_for_a_run_of_a_runtime_that_ends_has_it_run_again() {
    let engine = Slow { is_deaf: true, ..Slow::taking(SECOND) };
    let queries = queries(&engine);
    let runtime =
        || tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    let (first, second) = (runtime(), runtime());
    let ask =
        |queries: Queries| async move { queries.run(Statement::sql("1"), |_| ()).await.map(|result| result.rows()) };
    drop(first.spawn(ask(queries.clone())));
    while engine.started().is_empty() {
        std::thread::yield_now();
    }
    let waiting = second.spawn(ask(queries));
    first.shutdown_background();
    assert_eq!(second.block_on(waiting).expect("no panic").expect("a result"), 1);
    assert_eq!(engine.started(), ["1", "1"]);
}

#[tokio::test(start_paused = true)]
async fn its_status_says_how_far_it_is_and_what_came_of_it() {
    let engine = Slow::taking(SECOND);
    let number = Var::new(7);
    let query = query_on(queries(&engine), number.clone(), |number: i32| {
        Statement::sql(if number < 0 { "fail".to_owned() } else { number.to_string() })
    });
    let mut page = Page::showing(query.status());
    page.until(|title| title == "loading…").await;
    page.until(|title| title == "loading… 50 %").await;
    page.until(|title| title == "1 row in 1.00 s").await;
    number.set(-1);
    page.until(|title| title.starts_with("loading…")).await;
    page.until(|title| title == "it failed").await;
    number.set(8);
    page.until(|title| title == "1 row in 1.00 s").await;
}

#[tokio::test(start_paused = true)]
async fn what_is_kept_is_bounded() {
    let engine = Slow::taking(SECOND);
    // What is small takes more than its rows.
    let room_for_one = 12 * 1024;
    let queries = Queries::new(engine.clone(), Limits { cached_bytes: room_for_one, ..Limits::default() });
    for text in ["1", "1", "2", "1"] {
        queries.run(Statement::sql(text), |_| ()).await.expect("a result");
    }
    assert_eq!(queries.executions(), 3, "1 was forgotten for 2, and not before");
}
