//! Streams as sources, what pauses them, and what becomes of their errors.

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use futures_util::{StreamExt as _, stream};
use serde_json::json;
use support::{AsId as _, BuildItem as _, BuildSource as _, Client, Harness, Item, SECOND, Source, run};
use tokio::sync::mpsc;
use tokio::time::sleep;
use tropism_core::{Document, Feed, Source as _, Var, columns, derive, every, received};

/// The errors, as property and text.
fn errors(document: &Document) -> Vec<(String, String)> {
    document.errors().into_iter().map(|error| (format!("{}.{}", error.model, error.property), error.text)).collect()
}

#[tokio::test(start_paused = true)]
async fn a_stream_gives_its_newest_item_while_it_is_observed() {
    let taken = Arc::new(AtomicU32::new(0));
    let counted = taken.clone();
    let numbers = every(SECOND).map(move |()| f64::from(counted.fetch_add(1, Ordering::Relaxed)));
    let item = Item::builder().value(tropism_core::stream(numbers)).build();
    let mut document = Harness::empty();
    sleep(10 * SECOND).await;
    assert_eq!(taken.load(Ordering::Relaxed), 0, "nothing follows it");
    document.turn(|turn| turn.session().add_root(&item));
    run(&mut document, 3 * SECOND + SECOND / 2).await;
    assert_eq!(item.value().get(), 2.0);
    document.turn(|turn| turn.session().remove_root(&item));
    sleep(10 * SECOND).await;
    assert_eq!(taken.load(Ordering::Relaxed), 3, "nothing follows it any more");
    document.turn(|turn| turn.session().add_root(&item));
    run(&mut document, SECOND).await;
    assert_eq!(item.value().get(), 4.0, "it goes on where it was: one item was due, and one more came");
}

#[tokio::test(start_paused = true)]
async fn what_comes_between_two_turns_is_one_change() {
    let (sender, receiver) = mpsc::channel(4);
    let item = Item::builder().value(tropism_core::stream(received(receiver))).build();
    let mut harness = Harness::showing(&item);
    let mut client = Client::pull(&mut harness.document);
    for number in 0..100 {
        sender.send(f64::from(number)).await.expect("it is received");
    }
    run(&mut harness.document, SECOND).await;
    let events = client.update(&mut harness.document);
    assert_eq!((events.len(), &events[0]["new"]), (1, &json!(99.0)));
}

#[tokio::test(start_paused = true)]
async fn a_sender_waits_while_nobody_follows() {
    let (sender, receiver) = mpsc::channel(4);
    let item = Item::builder().value(tropism_core::stream(received(receiver))).build();
    let mut document = Harness::empty();
    for number in 0..4 {
        sender.try_send(f64::from(number)).expect("there is room for four");
    }
    sleep(SECOND).await;
    assert!(sender.try_send(4.0).is_err(), "nothing is taken");
    document.turn(|turn| turn.session().add_root(&item));
    run(&mut document, SECOND).await;
    assert_eq!(item.value().get(), 3.0);
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_always_has_a_next_item_starves_nobody() {
    let count = Arc::new(AtomicU32::new(0));
    let counted = count.clone();
    let endless = stream::repeat_with(move || f64::from(counted.fetch_add(1, Ordering::Relaxed)));
    let item = Item::builder().value(tropism_core::stream(endless)).build();
    let mut harness = Harness::showing(&item);
    for _ in 0..10 {
        harness.document.changed().await;
        harness.document.turn(|_| ());
    }
    assert!(item.value().get() > 0.0);
}

#[tokio::test(start_paused = true)]
async fn an_error_of_a_stream_is_kept_until_the_next_good_item() {
    let (sender, receiver) = mpsc::channel(4);
    let fails = Item::builder().value(tropism_core::stream(received::<Result<f64, String>>(receiver))).build();
    let lives = Item::builder().value(tropism_core::stream(every(SECOND).map(|()| 7.0))).build();
    let mut harness = Harness::showing(&fails);
    harness.document.turn(|turn| turn.session().add_root(&lives));
    let document = &mut harness.document;
    sender.send(Ok(1.0)).await.expect("it is received");
    run(document, SECOND).await;
    assert_eq!((fails.value().get(), errors(document)), (1.0, vec![]));

    let version = document.errors_version();
    sender.send(Err("no power".into())).await.expect("it is received");
    run(document, 2 * SECOND).await;
    assert_ne!(document.errors_version(), version);
    let name = format!("{}.value", fails.as_id().expect("shown"));
    assert_eq!(errors(document), [(name, "no power".to_owned())]);
    assert_eq!((fails.value().get(), lives.value().get()), (1.0, 7.0), "it keeps its value, and others live on");

    let version = document.errors_version();
    document.turn(|turn| turn.session().remove_root(&fails));
    assert_ne!(document.errors_version(), version);
    assert_eq!(errors(document), [], "it is not part of the document");
    let version = document.errors_version();
    document.turn(|turn| turn.session().add_root(&fails));
    assert_ne!(document.errors_version(), version);
    assert_eq!(errors(document).len(), 1);

    sender.send(Ok(2.0)).await.expect("it is received");
    run(document, SECOND).await;
    assert_eq!((fails.value().get(), errors(document)), (2.0, vec![]));
}

#[tokio::test(start_paused = true)]
async fn a_panic_in_a_stream_is_an_error_and_ends_it() {
    let numbers = every(SECOND).enumerate().map(|(number, ())| match number {
        0 => 1.0,
        _ => panic!("broken"),
    });
    let fails = Item::builder().value(tropism_core::stream(numbers)).build();
    let mut harness = Harness::showing(&fails);
    run(&mut harness.document, 5 * SECOND).await;
    assert_eq!(errors(&harness.document)[0].1, "broken");
    assert_eq!(fails.value().get(), 1.0);
}

#[test]
fn a_stream_without_a_runtime_says_so() {
    let item = Item::builder().value(tropism_core::stream(stream::pending::<f64>())).build();
    let harness = Harness::showing(&item);
    assert!(errors(&harness.document)[0].1.contains("tokio runtime"));
}

#[tokio::test(start_paused = true)]
async fn errors_of_derivations_are_kept_alike() {
    let input = Var::new(1.0);
    let panics = derive(input.clone(), |input| if input > 1.0 { panic!("too much") } else { input });
    let panicking = Item::builder().value(panics.clone()).build();
    let failing = derive(input.clone(), |input| if input > 1.0 { Err("x".repeat(5_000)) } else { Ok(input) });
    let below = Item::builder().value(derive(panics.clone(), |value| value + 1.0)).build();
    let (failing, reporting) = (
        Item::builder().value(failing).build(),
        Item::builder().label(derive(panics.error(), Option::unwrap_or_default)).build(),
    );
    let mut harness = Harness::showing(&panicking);
    let document = &mut harness.document;
    document.turn(|turn| [&failing, &below, &reporting].map(|item| turn.session().add_root(item)));
    input.set(2.0);
    document.turn(|_| ());
    let texts: Vec<_> = errors(document).into_iter().map(|(_, text)| text).collect();
    assert_eq!((texts[0].as_str(), texts[1].chars().count(), texts[2].as_str()), ("too much", 1_000, "too much"));
    assert_eq!((texts.len(), reporting.label().get().as_str()), (3, "too much"));
    let version = document.errors_version();
    input.set(3.0);
    document.turn(|_| ());
    assert_eq!(document.errors_version(), version, "the same errors");
    input.set(1.0);
    document.turn(|_| ());
    assert_eq!((errors(document), reporting.label().get().as_str()), (vec![], ""));
}

#[test]
fn what_feeds_a_property_no_more_is_no_error_of_it() {
    let item = Item::builder().value(derive(Var::new(1), |_| -> f64 { panic!("broken") })).build();
    let mut harness = Harness::showing(&item);
    assert_eq!(errors(&harness.document).len(), 1);
    harness.document.turn(|_| item.value().unbind());
    assert_eq!(errors(&harness.document), []);
}

#[tokio::test(start_paused = true)]
async fn a_failed_feed_keeps_its_rows_also_for_who_comes_late() {
    let rows = |row: usize| match row {
        1 => Err("no power".to_owned()),
        2 => Ok(columns! { other: vec![1_i8] }),
        row => Ok(columns! { x: vec![i8::try_from(row).expect("few")] }),
    };
    let feed = Feed::new(columns! { x: vec![9_i8] }, move || every(SECOND).enumerate().map(move |(row, ())| rows(row)));
    let source = Source::builder().data(&feed).build();
    let mut harness = Harness::showing(&source);
    run(&mut harness.document, 2 * SECOND + SECOND / 2).await;
    assert_eq!(errors(&harness.document)[0].1, "no power");
    assert_eq!(source.data().get(), columns! { x: vec![9_i8, 0] });

    let late = Source::builder().data(&feed).build();
    let second = Harness::showing(&late);
    assert_eq!((late.data().get(), errors(&second.document).len()), (source.data().get(), 1));

    run(&mut harness.document, SECOND).await;
    assert!(errors(&harness.document)[0].1.contains("all columns"), "{:?}", errors(&harness.document));
    run(&mut harness.document, SECOND).await;
    assert_eq!((source.data().get().rows(), errors(&harness.document)), (3, vec![]));
}

#[tokio::test(start_paused = true)]
async fn a_pause_stops_one_session_alone_and_ends_with_one_frame() {
    let feed = Feed::new(columns! { x: vec![0_i8] }, || every(SECOND).map(|()| columns! { x: vec![1_i8] })).window(100);
    let is_paused = Var::new(false);
    let mut paused = Harness::showing(&Source::builder().data(feed.clone().paused_while(is_paused.clone())).build());
    let mut running = Harness::showing(&Source::builder().data(&feed).build());
    let mut clients = [Client::pull(&mut paused.document), Client::pull(&mut running.document)];

    is_paused.set(true);
    paused.document.turn(|_| ());
    sleep(10 * SECOND + SECOND / 2).await;
    let asked = tokio::time::timeout(Duration::ZERO, paused.document.changed()).await;
    assert!(asked.is_err(), "nobody is woken");
    paused.document.turn(|_| ());
    assert!(clients[0].update(&mut paused.document).is_empty());
    running.document.turn(|_| ());
    assert_eq!(clients[1].update(&mut running.document)[0]["kind"], "ColumnsStreamed");

    is_paused.set(false);
    paused.document.changed().await;
    paused.document.turn(|_| ());
    let events = clients[0].update(&mut paused.document);
    assert_eq!((events.len(), &events[0]["kind"]), (1, &json!("ColumnsStreamed")));
    assert_eq!(paused.models(), running.models());
}

#[tokio::test(start_paused = true)]
async fn the_only_follower_may_pause_and_misses_nothing() {
    let feed = Feed::new(columns! { x: vec![0_i8] }, || every(SECOND).map(|()| columns! { x: vec![1_i8] }));
    let is_paused = Var::new(true);
    let source = Source::builder().data(feed.paused_while(is_paused.clone())).build();
    let mut harness = Harness::showing(&source);
    run(&mut harness.document, 5 * SECOND + SECOND / 2).await;
    assert_eq!(source.data().get().rows(), 1, "something to see");
    is_paused.set(false);
    harness.document.turn(|_| ());
    assert_eq!(source.data().get().rows(), 6);
}

#[tokio::test(start_paused = true)]
async fn clients_cannot_write_what_follows_a_feed() {
    let feed = Feed::new(columns! { x: vec![1_i8, 2] }, || every(SECOND).map(|()| columns! { x: vec![3_i8] }));
    let source = Source::builder().data(feed.paused_while(Var::new(false))).build();
    let mut harness = Harness::showing(&source);
    let mut client = Client::pull(&mut harness.document);
    let id = source.as_id().expect("shown");
    let model = json!({ "id": id });
    let column = json!({"type": "ndarray", "dtype": "int8", "order": "little", "shape": [1],
        "array": {"type": "bytes", "data": "H4sIAAAAAAAAA2MAAI3vAtIBAAAA"}});
    let data = json!({"type": "map", "entries": [["x", column]]});
    for event in [
        json!({"kind": "ModelChanged", "model": model, "attr": "data", "new": data}),
        json!({"kind": "ColumnDataChanged", "model": model, "attr": "data", "data": data}),
        json!({"kind": "ColumnsStreamed", "model": model, "attr": "data", "data": data}),
        json!({"kind": "ColumnsPatched", "model": model, "attr": "data",
            "patches": {"type": "map", "entries": [["x", [[0, 5]]]]}}),
    ] {
        let refused = client.patch(&mut harness.document, &json!({ "events": [event] }));
        let text = refused.expect_err("it follows a feed").to_string();
        assert!(text.contains(&format!("{id}).data follows a stream")), "{text}");
        let events = client.update(&mut harness.document);
        assert_eq!(
            (events.len(), &events[0]["kind"], &events[0]["cols"]),
            (1, &json!("ColumnDataChanged"), &json!(null))
        );
    }
    client.set(&mut harness.document, &id, "selected", &json!([1])).expect("people may select");
    assert_eq!(source.selected().get(), [1]);
    harness.document.turn(|_| source.data().unbind());
    client.set(&mut harness.document, &id, "data", &data).expect("it follows no more");
}

#[tokio::test(start_paused = true)]
async fn rows_of_a_channel_are_joined_and_none_is_lost() {
    let (sender, receiver) = mpsc::channel(4);
    let feed = Feed::from_stream(columns! { x: Vec::<i8>::new() }, received(receiver)).window(50);
    let source = Source::builder().data(&feed).build();
    let mut harness = Harness::showing(&source);
    let mut client = Client::pull(&mut harness.document);
    for number in 0..30_i8 {
        sender.send(columns! { x: vec![number] }).await.expect("it is received");
    }
    run(&mut harness.document, SECOND).await;
    assert_eq!(client.update(&mut harness.document).len(), 1);
    // Follows no more, and again.
    harness.document.turn(|turn| turn.session().remove_root(&source));
    sleep(SECOND).await;
    sender.try_send(columns! { x: vec![30_i8] }).expect("there is room");
    harness.document.turn(|turn| turn.session().add_root(&source));
    run(&mut harness.document, SECOND).await;
    let all: Vec<i8> = (0..=30).collect();
    assert_eq!(source.data().get(), columns! { x: all });
}

#[tokio::test(start_paused = true)]
async fn a_signal_ends_with_all_that_it_is_made_of() {
    use futures_signals::signal::SignalExt as _;
    let (other, pause) = (Var::new(10), Var::new(false));
    let ended = tropism_core::stream(stream::iter([1, 2]));
    let values = ended.signal().to_stream().collect::<Vec<_>>().await;
    assert_eq!(values.last(), Some(&2));

    let mut sums = derive((ended.clone(), other.clone()), |a, b| a + b).signal().to_stream();
    let mut paused = ended.paused_while(pause.clone()).signal().to_stream();
    assert_eq!((sums.next().await, paused.next().await), (Some(12), Some(2)));
    sleep(SECOND).await;
    other.set(20);
    assert_eq!(sums.next().await, Some(22), "the other one goes on");
    assert_eq!(paused.next().await, None);

    let broken = tropism_core::stream(stream::iter([()]).map(|()| -> i32 { panic!("broken") }));
    let mut sums = derive((broken, other), |a, b| a + b).signal().to_stream();
    assert_eq!(sums.next().await, None, "there will never be a sum");
}
