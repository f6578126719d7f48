//! How long sessions and connections live, and that none keeps another waiting.

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use common::client::{Client, Received, set};
use common::gauge::{BuildGauge, Gauge, app};
use common::{Running, quiet};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep, timeout};
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tropism_core::{Session, columns};
use tropism_server::{App, Config};

#[tokio::test]
async fn one_id_is_one_session_however_many_ask_at_once() {
    let made = Arc::new(AtomicUsize::new(0));
    let calls = Arc::clone(&made);
    let counted = App::new("counted", move |_| {
        calls.fetch_add(1, Ordering::SeqCst);
        std::thread::sleep(Duration::from_millis(50));
        Ok(())
    });
    let server = Running::new(counted, quiet()).await;
    let pages = (0..20).map(|_| server.get("/counted?bokeh-session-id=same"));
    for answer in futures_util::future::join_all(pages).await {
        assert_eq!(answer.status, 200);
    }
    assert_eq!(made.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_session_ends_when_nobody_was_connected_for_its_lifetime() {
    let made = Arc::new(AtomicUsize::new(0));
    let calls = Arc::clone(&made);
    let counted = App::new("counted", move |_| {
        calls.fetch_add(1, Ordering::SeqCst);
        Ok(())
    });
    let lifetime = Duration::from_millis(300);
    let server = Running::new(counted, Config { unused_session_lifetime: lifetime, ..quiet() }).await;
    let target = "/counted?bokeh-session-id=same";
    let token = server.page(target).await;
    let client = Client::connect(&server, "/counted", &token, &[]).await;
    sleep(3 * lifetime).await;
    server.page(target).await;
    assert_eq!(made.load(Ordering::SeqCst), 1, "while somebody is connected it lives");
    drop(client);
    sleep(3 * lifetime).await;
    server.page(target).await;
    assert_eq!(made.load(Ordering::SeqCst), 2, "nobody was there");
}

#[tokio::test]
async fn a_viewer_that_stops_reading_keeps_nobody_waiting_and_skips_what_it_missed() {
    let config = Config { send_buffer_size: 8 << 10, ..quiet() };
    let server = Running::new(app(), config).await;
    let target = "/gauges?bokeh-session-id=shared";
    let mut stalled = Client::connect(&server, "/gauges", &server.page(target).await, &[]).await;
    let mut active = Client::connect(&server, "/gauges", &server.page(target).await, &[]).await;
    let roots = active.pull().await;
    stalled.pull().await;
    // Far more than the kernel holds for it.
    let title = "x".repeat(100_000);
    for number in 0..300_u32 {
        let event = json!({ "kind": "TitleChanged", "title": format!("{number}{title}") });
        let messages = active.ask("PATCH-DOC", json!({ "events": [event] })).await;
        assert_eq!(messages.last().map(Received::kind), Some("OK"));
    }
    active.ask("PATCH-DOC", set(&roots[0], 99.0)).await;
    let mut frames = 0;
    loop {
        let frame = stalled.receive().await;
        frames += 1;
        let text = frame.content.to_string();
        if text.contains("99.0") {
            break;
        }
    }
    assert!(frames < 150, "{frames} of 301 changes were sent one by one");
}

#[tokio::test]
async fn connections_are_closed_in_order_when_the_server_stops() {
    let server = Running::new(app(), quiet()).await;
    let mut client = Client::connect(&server, "/gauges", &server.page("/gauges").await, &[]).await;
    client.pull().await;
    server.stopping.cancel();
    assert_eq!(client.closing().await.0, 1001);
    let begin = Instant::now();
    assert!(matches!(server.task.await, Ok(Ok(()))));
    assert!(begin.elapsed() < Duration::from_secs(3));
}

/// An app whose document fits into no buffer between server and client; `kept` counts its sessions, and one.
fn large(kept: &Arc<()>) -> App {
    let kept = Arc::clone(kept);
    App::new("large", move |session| {
        let gauge = Gauge::builder().history(columns! { x: vec![0.5; 4_000_000] }).build();
        let kept = Arc::clone(&kept);
        gauge.value().on_change(move |_, _| drop(Arc::clone(&kept)));
        session.add_root(&gauge);
        Ok(())
    })
}

/// A client that has asked for the document, and reads no more than its beginning.
async fn stalled(server: &Running) -> Client {
    let mut client = Client::connect(server, "/large", &server.page("/large").await, &[]).await;
    client.send("PULL-DOC-REQ", "pull", json!({})).await;
    client.frame().await;
    client
}

async fn wait_for_count(kept: &Arc<()>, count: usize) {
    let patience = Instant::now() + Duration::from_secs(10);
    while Arc::strong_count(kept) > count {
        assert!(Instant::now() < patience, "the session lives on");
        sleep(Duration::from_millis(10)).await;
    }
}

#[tokio::test]
async fn a_stopped_server_keeps_nothing_for_a_viewer_that_does_not_read() {
    let kept = Arc::new(());
    let moment = Duration::from_millis(200);
    let config = Config { send_buffer_size: 8 << 10, shutdown_timeout: moment, ..quiet() };
    let server = Running::new(large(&kept), config).await;
    let _stalled = stalled(&server).await;
    server.stopping.cancel();
    assert!(matches!(server.task.await, Ok(Ok(()))));
    // Neither the session nor the app.
    wait_for_count(&kept, 1).await;
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_viewer_that_takes_nothing_for_long_is_let_go() {
    let kept = Arc::new(());
    let moment = Duration::from_millis(200);
    let config = Config {
        send_buffer_size: 8 << 10,
        keep_alive: moment,
        pong_timeout: moment,
        unused_session_lifetime: moment,
        ..quiet()
    };
    let server = Running::new(large(&kept), config).await;
    let _stalled = stalled(&server).await;
    // The app stays.
    wait_for_count(&kept, 2).await;
}

#[tokio::test]
async fn half_a_request_is_not_waited_for() {
    let server = Running::new(app(), Config { request_timeout: Duration::from_millis(200), ..quiet() }).await;
    for beginning in ["", "GET /gauges HTTP/1.1\r\nHost: loc", "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"] {
        let mut stream = TcpStream::connect(server.address).await.expect("the server listens");
        stream.write_all(beginning.as_bytes()).await.expect("the server reads");
        let mut rest = Vec::new();
        let ended = tokio::time::timeout(Duration::from_secs(5), stream.read_to_end(&mut rest)).await;
        assert!(ended.is_ok(), "still open after {beginning:?}");
    }
}

#[tokio::test]
async fn a_client_that_does_not_answer_pings_is_let_go() {
    let moment = Duration::from_millis(200);
    let server = Running::new(app(), Config { keep_alive: moment, pong_timeout: moment, ..quiet() }).await;
    let mut answering = Client::connect(&server, "/gauges", &server.page("/gauges").await, &[]).await;
    let mut silent = Client::connect(&server, "/gauges", &server.page("/gauges").await, &[]).await;
    let answers = tokio::spawn(async move { answering.closing().await });
    sleep(5 * moment).await;
    assert!(!answers.is_finished());
    assert_eq!(silent.closing().await, (1008, "no answer to pings".to_owned()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn slow_code_of_some_sessions_keeps_no_other_waiting() {
    let slow = App::new("slow", |session| {
        let gauge = Gauge::builder().build();
        gauge.value().on_change(|_, value| std::thread::sleep(Duration::from_secs_f64(value)));
        session.add_root(&gauge);
        Ok(())
    });
    let server = Running::new(vec![slow, app()], quiet()).await;
    let mut sleepers = Vec::new();
    for _ in 0..3 {
        let mut client = Client::connect(&server, "/slow", &server.page("/slow").await, &[]).await;
        let roots = client.pull().await;
        client.send("PATCH-DOC", "sleep", set(&roots[0], 2.0)).await;
        sleepers.push(client);
    }
    let begin = Instant::now();
    let mut client = Client::connect(&server, "/gauges", &server.page("/gauges").await, &[]).await;
    let roots = client.pull().await;
    for value in 20..40 {
        let asked = Instant::now();
        client.ask("PATCH-DOC", set(&roots[0], f64::from(value))).await;
        let waited = asked.elapsed();
        assert!(waited < Duration::from_millis(50), "waited {waited:?}");
    }
    assert!(begin.elapsed() < Duration::from_secs(1));
    for mut sleeper in sleepers {
        assert_eq!(sleeper.receive().await.header["reqid"], "sleep");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_session_that_computes_without_end_leaves_the_others_their_turns() {
    fn compute(session: &Session) {
        std::thread::sleep(Duration::from_millis(5));
        let next = session.clone();
        session.next_turn(move || compute(&next));
    }

    let busy = App::new("busy", |session| {
        compute(session);
        Ok(())
    });
    let server = Running::new(vec![busy, app()], quiet()).await;
    server.page("/busy").await;
    let answers = async {
        let mut client = Client::connect(&server, "/gauges", &server.page("/gauges").await, &[]).await;
        let roots = client.pull().await;
        client.ask("PATCH-DOC", set(&roots[0], 20.0)).await;
    };
    timeout(Duration::from_secs(30), answers).await.expect("the other session gets its turns");
}

#[tokio::test]
async fn slow_app_functions_keep_no_other_page_waiting() {
    let slow = App::new("slow", |_| {
        std::thread::sleep(Duration::from_secs(1));
        Ok(())
    });
    let server = Running::new(vec![slow, app()], quiet()).await;
    let pages = futures_util::future::join_all((0..8).map(|_| server.get("/slow")));
    let begin = Instant::now();
    let other = async {
        sleep(Duration::from_millis(50)).await;
        assert_eq!(server.get("/gauges").await.status, 200);
        begin.elapsed()
    };
    let (pages, waited) = futures_util::future::join(pages, other).await;
    assert!(pages.iter().all(|page| page.status == 200));
    assert!(waited < Duration::from_millis(500), "waited {waited:?}");
}

#[tokio::test]
async fn a_client_that_floods_is_read_no_faster_than_it_is_answered() {
    let server = Running::new(app(), Config { max_outstanding_requests: 2, ..quiet() }).await;
    let mut client = Client::connect(&server, "/gauges", &server.page("/gauges").await, &[]).await;
    let roots = client.pull().await;
    for number in 0..500 {
        client.send("PATCH-DOC", &number.to_string(), set(&roots[0], number)).await;
    }
    let mut answered = 0;
    while answered < 500 {
        let message = client.receive().await;
        if message.kind() == "OK" {
            assert_eq!(message.header["reqid"], answered.to_string());
            answered += 1;
        }
    }
}

#[tokio::test]
async fn a_client_that_says_goodbye_gets_an_answer() {
    let server = Running::new(app(), quiet()).await;
    let mut client = Client::connect(&server, "/gauges", &server.page("/gauges").await, &[]).await;
    let frame = CloseFrame { code: CloseCode::Normal, reason: "".into() };
    client.0.close(Some(frame)).await.expect("sent");
    assert_eq!(client.closing().await.0, 1000);
}
