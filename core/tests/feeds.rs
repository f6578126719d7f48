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
