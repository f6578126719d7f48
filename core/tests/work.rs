//! Derivations that take their time.

mod support;

use std::convert::Infallible;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::FutureExt as _;
use support::{BuildItem as _, Harness, Item, SECOND, run};
use tokio::time::{sleep, timeout};
use tropism_core::{
    AsyncDerived, Document, Run, Supersede, Unavailable, Var, derive, derive_async, derive_blocking, derive_deferred,
};

/// What was started and what came to its end.
#[derive(Clone, Default)]
struct Runs {
    started: Arc<Mutex<Vec<i32>>>,
    ended: Arc<Mutex<Vec<i32>>>,
    at_once: Arc<AtomicU32>,
    most: Arc<AtomicU32>,
}

impl Runs {
    fn start(&self, number: i32) {
        self.started.lock().expect("no panic").push(number);
        let now = self.at_once.fetch_add(1, Ordering::Relaxed) + 1;
        self.most.fetch_max(now, Ordering::Relaxed);
    }

    fn started(&self) -> Vec<i32> {
        self.started.lock().expect("no panic").clone()
    }

    fn ended(&self) -> Vec<i32> {
        self.ended.lock().expect("no panic").clone()
    }

    /// A second of work for each number.
    fn work(&self, input: &Var<i32>) -> AsyncDerived<f64> {
        let runs = self.clone();
        derive_async(input.clone(), move |number| {
            let runs = runs.clone();
            async move {
                runs.start(number);
                let running = Running(runs.at_once.clone());
                sleep(SECOND).await;
                drop(running);
                runs.ended.lock().expect("no panic").push(number);
                Ok::<_, Infallible>(f64::from(number))
            }
        })
    }
}

struct Running(Arc<AtomicU32>);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Sets a number every tenth of a second, as somebody who drags does.
async fn drag(document: &mut Document, input: &Var<i32>, numbers: impl IntoIterator<Item = i32>) {
    for number in numbers {
        input.set(number);
        run(document, SECOND / 10).await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_run_completes_and_is_shown_before_the_newest_inputs_run() {
    let (runs, input, shown) = (Runs::default(), Var::new(0), Var::new(Vec::new()));
    let item = Item::builder().value(runs.work(&input)).build();
    let mut harness = Harness::showing(&item);
    harness.document.turn(|turn| {
        let shown = shown.clone();
        turn.session().watch(item.value(), move |value| shown.update(|shown| shown.push(value)));
    });
    drag(&mut harness.document, &input, 1..=25).await;
    run(&mut harness.document, 5 * SECOND).await;
    assert_eq!(runs.started(), runs.ended());
    assert_eq!((runs.started().first(), runs.started().last()), (Some(&0), Some(&25)));
    assert!(runs.started().len() <= 5, "what lies between is skipped: {:?}", runs.started());
    assert_eq!(runs.most.load(Ordering::Relaxed), 1);
    assert!(shown.get().len() >= 4, "something moves meanwhile: {:?}", shown.get());
    assert_eq!(item.value().get(), 25.0);
}

#[tokio::test(start_paused = true)]
async fn the_function_of_a_deferred_derivation_is_called_where_its_maker_says() {
    let input = Var::new(1);
    let called_on = |number: i32| (number, std::thread::current().id());
    let work = derive_deferred(input.clone(), called_on, |call| async move {
        let (number, thread) = tokio::task::spawn_blocking(call).await.map_err(|error| error.to_string())?;
        let is_elsewhere = thread != std::thread::current().id();
        if number < 0 {
            Err("below zero".to_owned())
        } else {
            Ok(f64::from(number) + if is_elsewhere { 0.5 } else { 0.0 })
        }
    });
    let item = Item::builder().value(work.clone()).build();
    let mut harness = Harness::showing(&item);
    run(&mut harness.document, SECOND).await;
    assert_eq!(item.value().get(), 1.5);
    input.set(-1);
    run(&mut harness.document, SECOND).await;
    assert_eq!(work.error().get(), Ok(Some("below zero".to_owned())));
    input.set(2);
    run(&mut harness.document, SECOND).await;
    assert_eq!(item.value().get(), 2.5);
}

#[tokio::test(start_paused = true)]
async fn a_superseded_run_is_cancelled_and_never_shown() {
    let (runs, input) = (Runs::default(), Var::new(0));
    let item = Item::builder().value(runs.work(&input).supersede(Supersede::Cancel)).build();
    let mut harness = Harness::showing(&item);
    drag(&mut harness.document, &input, 1..=25).await;
    assert_eq!(item.value().get(), 0.0);
    run(&mut harness.document, 5 * SECOND).await;
    assert_eq!((runs.ended(), item.value().get()), (vec![25], 25.0));
    assert_eq!(runs.most.load(Ordering::Relaxed), 1);
}

#[tokio::test(start_paused = true)]
async fn it_runs_only_while_it_is_observed() {
    let (runs, input) = (Runs::default(), Var::new(0));
    let work = runs.work(&input);
    let item = Item::builder().value(work.clone()).build();
    let mut document = Harness::empty();
    assert_eq!(work.get(), Err(Unavailable::Pending));
    sleep(5 * SECOND).await;
    assert_eq!(runs.started(), [] as [i32; 0]);
    document.turn(|turn| turn.session().add_root(&item));
    run(&mut document, SECOND / 2).await;
    document.turn(|turn| turn.session().remove_root(&item));
    run(&mut document, 5 * SECOND).await;
    assert_eq!((runs.started(), runs.ended()), (vec![0], vec![]), "nobody wanted the result any more");
    document.turn(|turn| turn.session().add_root(&item));
    run(&mut document, 5 * SECOND).await;
    assert_eq!((runs.started(), runs.ended()), (vec![0, 0], vec![0]));
    document.turn(|turn| turn.session().remove_root(&item));
    document.turn(|turn| turn.session().add_root(&item));
    run(&mut document, 5 * SECOND).await;
    assert_eq!(runs.started().len(), 2, "the result of these inputs is known");
}

#[tokio::test(start_paused = true)]
async fn the_end_of_the_session_cancels() {
    let (runs, input) = (Runs::default(), Var::new(0));
    let item = Item::builder().value(runs.work(&input)).build();
    let mut harness = Harness::showing(&item);
    run(&mut harness.document, SECOND / 2).await;
    drop(harness);
    sleep(5 * SECOND).await;
    assert_eq!((runs.started(), runs.ended(), runs.at_once.load(Ordering::Relaxed)), (vec![0], vec![], 0));
}

#[tokio::test(start_paused = true)]
async fn loading_and_errors_are_signals_and_the_last_good_value_stays() {
    let input = Var::new(1);
    let work = derive_async(input.clone(), |number| async move {
        sleep(SECOND).await;
        match number {
            2 => Err("no answer"),
            3 => panic!("broken"),
            number => Ok(f64::from(number)),
        }
    });
    let item = Item::builder()
        .value(work.clone())
        .label(derive((work.loading(), work.error()), |is_loading, error: Option<String>| {
            error.unwrap_or_else(|| if is_loading { "loading" } else { "" }.to_owned())
        }));
    let item = item.build();
    let mut harness = Harness::showing(&item);
    let document = &mut harness.document;
    let state = |document: &Document| {
        let errors: Vec<_> = document.errors().into_iter().map(|error| error.text).collect();
        (item.value().get(), item.label().get(), errors.join(", "))
    };
    let expected = |value, label: &str, errors: &str| (value, label.to_owned(), errors.to_owned());
    run(document, SECOND / 2).await;
    assert_eq!(state(document), expected(0.0, "loading", ""), "it keeps its default until the first result");
    run(document, SECOND).await;
    assert_eq!(state(document), expected(1.0, "", ""));
    input.set(2);
    run(document, SECOND * 2).await;
    assert_eq!(state(document), expected(1.0, "no answer", "no answer"));
    input.set(3);
    run(document, SECOND * 2).await;
    assert_eq!(state(document), expected(1.0, "broken", "broken"));
    input.set(4);
    run(document, SECOND / 2).await;
    assert_eq!(state(document), expected(1.0, "broken", "broken"));
    run(document, SECOND).await;
    assert_eq!(state(document), expected(4.0, "", ""));
    let late = Item::builder().value(work).build();
    input.set(2);
    run(document, SECOND * 2).await;
    document.turn(|turn| turn.session().add_root(&late));
    assert_eq!(late.value().get(), 4.0, "who comes late gets the last good value");
}

#[tokio::test(start_paused = true)]
async fn an_input_that_fails_is_an_error_until_it_recovers() {
    let input = Var::new(1);
    let checked = derive(input.clone(), |number| if number == 2 { Err("two") } else { Ok(number) }).flatten();
    let work = derive_async(checked, |number| async move { Ok::<_, Infallible>(f64::from(number)) });
    let item = Item::builder().value(work).build();
    let mut harness = Harness::showing(&item);
    run(&mut harness.document, SECOND).await;
    input.set(2);
    run(&mut harness.document, SECOND).await;
    assert_eq!((item.value().get(), harness.document.errors()[0].text.as_str()), (1.0, "two"));
    input.set(3);
    run(&mut harness.document, SECOND).await;
    assert_eq!((item.value().get(), harness.document.errors()), (3.0, vec![]));
}

/// Works for a tenth of a second, ten times.
async fn work_in_tenths(number: i32) -> Result<f64, Infallible> {
    let run = Run::current().expect("it is part of a run");
    for tenth in 1..=10 {
        sleep(SECOND / 10).await;
        run.set_progress(f64::from(tenth) / 10.0);
    }
    Ok(f64::from(number))
}

#[tokio::test(start_paused = true)]
async fn progress_is_a_signal() {
    let input = Var::new(1);
    let work = derive_async(input.clone(), work_in_tenths);
    let progress = derive(work.progress(), |progress| format!("{progress:?}"));
    let item = Item::builder().value(work).label(progress).build();
    let mut harness = Harness::showing(&item);
    let document = &mut harness.document;
    for number in 1..3 {
        input.set_if_changed(number);
        run(document, SECOND / 20).await;
        assert_eq!(item.label().get(), "None", "nothing was said yet");
        for said in ["Some(0.1)", "Some(0.2)", "Some(0.3)"] {
            run(document, SECOND / 10).await;
            assert_eq!(item.label().get(), said);
        }
        run(document, SECOND).await;
        assert_eq!((item.value().get(), item.label().get().as_str()), (f64::from(number), "None"), "nothing runs");
    }
}

#[tokio::test(start_paused = true)]
async fn who_follows_the_progress_alone_makes_it_run() {
    let work = derive_async(Var::new(1), work_in_tenths);
    let followed = work.progress();
    let item = Item::builder().value(derive(followed, |progress| progress.unwrap_or(-1.0))).build();
    let mut harness = Harness::showing(&item);
    run(&mut harness.document, SECOND * 11 / 20).await;
    assert_eq!(item.value().get(), 0.5);
    harness.document.turn(|turn| turn.session().remove_root(&item));
    assert_eq!(work.progress().get(), Ok(None), "nobody looks any more");
    sleep(SECOND).await;
    assert_eq!(work.get(), Err(Unavailable::Pending), "so it was cancelled");
}

#[tokio::test(start_paused = true)]
async fn who_follows_the_result_alone_is_not_woken_by_progress() {
    let work = derive_async(Var::new(1), work_in_tenths);
    let item = Item::builder().value(work).build();
    let mut harness = Harness::showing(&item);
    let document = &mut harness.document;
    while document.changed().now_or_never().is_some() {
        document.turn(|_| ());
    }
    assert!(timeout(SECOND / 2, document.changed()).await.is_err(), "nothing that it shows has changed");
    run(document, SECOND).await;
    assert_eq!(item.value().get(), 1.0);
}

#[tokio::test(start_paused = true)]
async fn a_run_that_is_over_says_nothing_more() {
    let (input, over) = (Var::new(1), Arc::new(Mutex::new(None)));
    let kept = over.clone();
    let work = derive_async(input.clone(), move |number| {
        kept.lock().expect("no panic").get_or_insert_with(|| Run::current().expect("it is part of a run"));
        work_in_tenths(number)
    });
    let item = Item::builder().value(derive(work.progress(), |progress| progress.unwrap_or(-1.0))).build();
    let mut harness = Harness::showing(&item);
    run(&mut harness.document, SECOND * 2).await;
    input.set(2);
    run(&mut harness.document, SECOND * 3 / 20).await;
    let over = over.lock().expect("no panic").clone().expect("it has run");
    over.set_progress(0.9);
    run(&mut harness.document, SECOND / 20).await;
    assert_eq!((item.value().get(), over.is_cancelled()), (0.1, false));
    assert!(Run::current().is_none(), "a test is no run");
}

#[tokio::test(start_paused = true)]
async fn what_helps_a_run_is_told_that_nobody_wants_it() {
    let (input, stopped) = (Var::new(1), Arc::new(Mutex::new(Vec::new())));
    let told = stopped.clone();
    let work = derive_async(input.clone(), move |number| {
        let (run, told) = (Run::current().expect("it is part of a run"), told.clone());
        tokio::spawn(async move {
            run.cancelled().await;
            told.lock().expect("no panic").push(number);
        });
        work_in_tenths(number)
    });
    let item = Item::builder().value(work.supersede(Supersede::Cancel)).build();
    let mut harness = Harness::showing(&item);
    run(&mut harness.document, SECOND / 2).await;
    input.set(2);
    run(&mut harness.document, SECOND * 2).await;
    assert_eq!((item.value().get(), stopped.lock().expect("no panic").clone()), (2.0, vec![1]));
}

/// Waits until the document is as it should be; real time, because threads do not know any other.
async fn wait_for(document: &mut Document, is_done: impl Fn(&Document) -> bool) {
    timeout(Duration::from_secs(30), async {
        while !is_done(document) {
            document.changed().await;
            document.turn(|_| ());
        }
    })
    .await
    .expect("it is done in time");
}

#[tokio::test]
async fn what_blocks_runs_beside_the_session() {
    let session = std::thread::current().id();
    let input = Var::new(1);
    let work = derive_blocking((input.clone(), Var::new(10)), move |number, factor, _| {
        assert_ne!(std::thread::current().id(), session);
        match number {
            2 => Err("two"),
            3 => panic!("broken"),
            number => Ok(f64::from(number * factor)),
        }
    });
    let item = Item::builder().value(work.clone()).build();
    let mut harness = Harness::showing(&item);
    wait_for(&mut harness.document, |_| item.value().get() == 10.0).await;
    for (number, text) in [(2, "two"), (3, "broken")] {
        input.set(number);
        wait_for(&mut harness.document, |document| document.errors().iter().any(|error| error.text == text)).await;
    }
    input.set(4);
    wait_for(&mut harness.document, |document| item.value().get() == 40.0 && document.errors().is_empty()).await;
}

#[tokio::test]
async fn what_blocks_says_how_far_it_is() {
    let (go, may_go) = tokio::sync::mpsc::channel(1);
    let may_go = Mutex::new(may_go);
    let work = derive_blocking(Var::new(1), move |number: i32, run: Run| {
        run.set_progress(0.25);
        Run::current().expect("it is the same").set_progress(0.5);
        may_go.lock().map_err(|_| "broken")?.blocking_recv().ok_or("the test is over")?;
        Ok::<_, &str>(f64::from(number))
    });
    let progress = derive(work.progress(), |progress| format!("{progress:?}"));
    let item = Item::builder().value(work).label(progress).build();
    let mut harness = Harness::showing(&item);
    wait_for(&mut harness.document, |_| item.label().get() == "Some(0.5)").await;
    go.send(()).await.expect("it waits");
    wait_for(&mut harness.document, |_| item.value().get() == 1.0 && item.label().get() == "None").await;
}

#[tokio::test]
async fn what_blocks_is_told_that_nobody_wants_it() {
    let input = Var::new(1);
    let cancelled = Arc::new(AtomicU32::new(0));
    let (started, mut is_started) = tokio::sync::mpsc::channel(16);
    let counted = cancelled.clone();
    let work = derive_blocking(input.clone(), move |number: i32, run: Run| {
        started.blocking_send(number).expect("the test receives it");
        if number != 3 {
            while !run.is_cancelled() {
                std::thread::yield_now();
            }
            counted.fetch_add(1, Ordering::Relaxed);
        }
        Ok::<_, Infallible>(f64::from(number))
    });
    let item = Item::builder().value(work.supersede(Supersede::Cancel)).build();
    let mut harness = Harness::showing(&item);
    for number in 1..3 {
        loop {
            tokio::select! {
                Some(started) = is_started.recv() => {
                    assert_eq!(started, number);
                    break;
                }
                () = harness.document.changed() => harness.document.turn(|_| ()),
            }
        }
        input.set(number + 1);
    }
    wait_for(&mut harness.document, |_| item.value().get() == 3.0).await;
    assert_eq!((is_started.recv().await, cancelled.load(Ordering::Relaxed)), (Some(3), 2));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_result_is_lost_between_threads() {
    let input = Var::new(0);
    let work = derive_async(input.clone(), |number| async move { Ok::<_, Infallible>(f64::from(number)) });
    let item = Item::builder().value(work).build();
    let mut harness = Harness::showing(&item);
    for number in 1..2_000 {
        input.set(number);
        wait_for(&mut harness.document, |_| item.value().get() == f64::from(number)).await;
    }
}
