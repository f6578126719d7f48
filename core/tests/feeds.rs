//! One stream of rows, several sessions.

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use futures_util::StreamExt as _;
use support::{Client, Harness, Source};
use tropism_core::{Feed, columns, every};

use crate::support::BuildSource as _;

#[tokio::test(start_paused = true)]
async fn a_feed_runs_once_and_only_while_somebody_follows() {
    let samples = Arc::new(AtomicU32::new(0));
    let counted = samples.clone();
    let feed = Feed::new(columns! { x: vec![0_i8] }, move || {
        let samples = counted.clone();
        every(Duration::from_millis(250)).map(move |()| {
            let sample = samples.fetch_add(1, Ordering::Relaxed) + 1;
            columns! { x: vec![i8::try_from(sample % 100).expect("small")] }
        })
    })
    .window(10);

    let mut harnesses: Vec<Harness> =
        (0..2).map(|_| Harness::showing(&Source::builder().data(&feed).build())).collect();
    let mut clients: Vec<Client> = harnesses.iter_mut().map(|harness| Client::pull(&mut harness.document)).collect();
    for _ in 0..20 {
        for (harness, client) in harnesses.iter_mut().zip(&mut clients) {
            harness.document.changed().await;
            harness.document.turn(|_| ());
            let frame = client.update(&mut harness.document);
            assert_eq!(frame[0]["kind"], "ColumnsStreamed");
        }
    }
    assert_eq!(samples.load(Ordering::Relaxed), 20, "it ran once for both");
    assert_eq!(feed.columns().rows(), 10);
    let mut late = Harness::showing(&Source::builder().data(&feed).build());
    assert_eq!(late.models(), harnesses[0].models(), "who comes late starts with the window");

    drop((harnesses, late));
    tokio::time::sleep(Duration::from_mins(1)).await;
    assert_eq!(samples.load(Ordering::Relaxed), 20, "nobody follows");
}

#[tokio::test(start_paused = true)]
async fn rows_are_encoded_once_for_all_sessions() {
    let feed = Feed::new(columns! { x: vec![0_i8] }, || {
        every(Duration::from_millis(250))
            .enumerate()
            .map(|(tick, ())| columns! { x: vec![i8::try_from(tick).expect("few"), -1] })
    })
    .window(5);
    let mut harnesses = [(); 3].map(|()| Harness::showing(&Source::builder().data(&feed).build()));
    let peers = harnesses.each_mut().map(|harness| Client::pull(&mut harness.document).peer);
    // One of the documents is at another version.
    harnesses[2].document.turn(|turn| turn.session().title().set("another".to_owned()));
    harnesses[2].document.frame(peers[2]).expect("can be encoded").expect("the title");
    for _ in 0..10 {
        let mut contents = Vec::new();
        for (harness, peer) in harnesses.iter_mut().zip(peers) {
            harness.document.changed().await;
            harness.document.turn(|_| ());
            let frame = harness.document.frame(peer).expect("can be encoded").expect("rows");
            contents.push((frame.messages[0].content().as_ptr(), frame.messages[0].header().id.clone()));
        }
        assert!(contents.iter().all(|content| *content == contents[0]), "one encoding: {contents:?}");
    }
    // Who lags behind gets what it lacks.
    let mut late = Client::pull(&mut harnesses[0].document);
    for _ in 0..2 {
        harnesses[0].document.changed().await;
        harnesses[0].document.turn(|_| ());
    }
    assert_eq!(late.update(&mut harnesses[0].document)[0]["data"]["entries"][0][1]["shape"], serde_json::json!([4]));
    assert_eq!(late.models(), harnesses[0].models());
}

#[test]
#[should_panic(expected = "a window of at least one row")]
fn a_window_has_rows() {
    let _ = Feed::new(columns! { x: vec![0] }, futures_util::stream::pending::<tropism_core::ColumnData>).window(0);
}
