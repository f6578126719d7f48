//! Sessions over real websockets: what is asked, what is answered, in which order.

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use common::Running;
use common::client::{Client, Received};
use common::gauge::{Gauge, app};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};
use tropism_server::{App, Config, Resources, SecretKey};

fn quiet() -> Config {
    Config {
        resources: Resources::Cdn,
        ..Config::default()
    }
}

fn kinds(messages: &[Received]) -> Vec<&str> {
    messages.iter().map(Received::kind).collect()
}

async fn page(server: &Running, path: &str) -> String {
    server.get(path).await.token()
}

/// The ids of the roots of a pulled document.
async fn pull(client: &mut Client) -> Vec<String> {
    let messages = client.ask("PULL-DOC-REQ", json!({})).await;
    assert_eq!(kinds(&messages), ["PULL-DOC-REPLY"]);
    let roots = messages[0].content["doc"]["roots"].as_array().expect("roots").clone();
    roots
        .iter()
        .map(|root| root["id"].as_str().expect("an id").to_owned())
        .collect()
}

fn set(id: &str, value: impl Into<Value>) -> Value {
    json!({ "events": [{ "kind": "ModelChanged", "model": { "id": id }, "attr": "value", "new": value.into() }] })
}

#[tokio::test]
async fn what_a_patch_causes_comes_before_its_answer_and_is_no_echo() {
    let server = Running::new(app(), quiet()).await;
    let mut client = Client::connect(&server, "/gauges", &page(&server, "/gauges").await, &[]).await;
    let roots = pull(&mut client).await;
    let messages = client.ask("PATCH-DOC", set(&roots[0], 5.0)).await;
    assert_eq!(kinds(&messages), ["PATCH-DOC", "OK"]);
    let events = messages[0].content["events"].as_array().expect("events");
    assert_eq!(events.len(), 1, "{events:?}");
    assert_eq!(events[0]["model"]["id"], roots[1]);
    assert_eq!(events[0]["new"], 10.0);
    let info = client.ask("SERVER-INFO-REQ", json!({})).await;
    assert_eq!(info[0].content["version_info"]["bokeh"], "3.9.2");
}

#[tokio::test]
async fn the_page_lists_the_roots_in_the_order_of_the_document() {
    let server = Running::new(app(), quiet()).await;
    let answer = server.get("/gauges").await;
    let mut client = Client::connect(&server, "/gauges", &answer.token(), &[]).await;
    let roots = pull(&mut client).await;
    assert!(
        answer.text().contains(&json!({ "root_ids": roots }).to_string()[1..20]),
        "{}",
        answer.text()
    );
}

#[tokio::test]
async fn a_refused_patch_is_explained_and_taken_back() {
    let server = Running::new(app(), quiet()).await;
    let mut client = Client::connect(&server, "/gauges", &page(&server, "/gauges").await, &[]).await;
    let roots = pull(&mut client).await;
    let messages = client.ask("PATCH-DOC", set(&roots[0], "five")).await;
    assert_eq!(kinds(&messages), ["PATCH-DOC", "ERROR"]);
    assert_eq!(messages[0].content["events"][0]["new"], 1.0);
    let text = messages[1].content["text"].as_str().expect("a text");
    assert!(text.contains("value") && text.contains("five"), "{text}");
    for content in [
        json!([]),
        json!({}),
        json!({ "events": [{ "kind": "Nonsense" }] }),
        set("p999", 1.0),
    ] {
        let messages = client.ask("PATCH-DOC", content).await;
        assert_eq!(messages.last().map(Received::kind), Some("ERROR"));
    }
    for content in [json!({}), json!({ "doc": { "roots": [] } })] {
        assert_eq!(kinds(&client.ask("PUSH-DOC", content).await), ["ERROR"]);
    }
    assert_eq!(
        kinds(&client.ask("PATCH-DOC", set(&roots[0], 2.0)).await),
        ["PATCH-DOC", "OK"]
    );
}

#[tokio::test]
async fn all_viewers_of_a_session_see_a_change() {
    let server = Running::new(app(), quiet()).await;
    let target = "/gauges?bokeh-session-id=shared";
    let mut first = Client::connect(&server, "/gauges", &page(&server, target).await, &[]).await;
    let mut second = Client::connect(&server, "/gauges", &page(&server, target).await, &[]).await;
    let roots = pull(&mut first).await;
    assert_eq!(pull(&mut second).await, roots);
    first.ask("PATCH-DOC", set(&roots[0], 3.0)).await;
    let seen = second.receive().await;
    assert_eq!(seen.kind(), "PATCH-DOC");
    let values: Vec<_> = seen.content["events"]
        .as_array()
        .expect("events")
        .iter()
        .map(|event| &event["new"])
        .collect();
    assert_eq!(values, [3.0, 6.0]);
}

#[tokio::test]
async fn a_callback_that_panics_harms_nobody() {
    let server = Running::new(app(), quiet()).await;
    let mut client = Client::connect(&server, "/gauges", &page(&server, "/gauges").await, &[]).await;
    let roots = pull(&mut client).await;
    assert_eq!(
        kinds(&client.ask("PATCH-DOC", set(&roots[0], 13.0)).await),
        ["PATCH-DOC", "OK"]
    );
    assert_eq!(
        kinds(&client.ask("PATCH-DOC", set(&roots[0], 2.0)).await),
        ["PATCH-DOC", "OK"]
    );
}

#[tokio::test]
async fn a_page_that_asks_again_gets_its_buffers_inline() {
    let server = Running::new(app(), quiet()).await;
    let token = page(&server, "/gauges").await;
    for (connection, buffers) in [1, 0, 0].into_iter().enumerate() {
        let mut client = Client::connect(&server, "/gauges", &token, &[]).await;
        let reply = client.ask("PULL-DOC-REQ", json!({})).await.remove(0);
        assert_eq!(reply.buffers, buffers, "connection {connection}");
        let inline = reply.content.to_string().contains("H4sI");
        assert_eq!(inline, buffers == 0, "gzip in base64");
    }
}

#[tokio::test]
async fn a_browser_that_returns_in_silence_is_helped() {
    let server = Running::new(app(), quiet()).await;
    let token = page(&server, "/gauges").await;
    let origin = format!("http://localhost:{}", server.address.port());
    let browser = [("Origin", origin.as_str())];
    pull(&mut Client::connect(&server, "/gauges", &token, &browser).await).await;
    let begin = Instant::now();
    let mut client = Client::connect(&server, "/gauges", &token, &browser).await;
    for number in 0..4 * 9 {
        let frame = client.frame().await;
        assert_eq!(frame.is_binary(), number % 9 == 8, "frame {number}");
    }
    assert!(begin.elapsed() >= Duration::from_millis(600));
    pull(&mut client).await;
    // One that asks in time is not, and neither is a program.
    for headers in [&browser[..], &[]] {
        let mut client = Client::connect(&server, "/gauges", &token, headers).await;
        if !headers.is_empty() {
            pull(&mut client).await;
        }
        sleep(Duration::from_millis(900)).await;
        assert_eq!(
            kinds(&client.ask("SERVER-INFO-REQ", json!({})).await),
            ["SERVER-INFO-REPLY"]
        );
    }
}

#[tokio::test]
async fn a_browser_that_loads_gets_values_at_once_and_views_later() {
    let growing = App::new("growing", |session| {
        let gauge = Gauge::builder().build();
        let parent = gauge.clone();
        gauge.value().on_change(move |_, value| {
            if value == 2.0 {
                parent.children().set(vec![Gauge::builder().build()]);
            }
        });
        session.add_root(&gauge);
        Ok(())
    });
    let server = Running::new(growing, quiet()).await;
    let origin = format!("http://localhost:{}", server.address.port());
    let ready = json!({ "events": [{ "kind": "MessageSent", "msg_type": "bokeh_event", "msg_data":
        { "type": "event", "name": "document_ready", "values": { "type": "map", "entries": [] } } }] });
    for (tells, least, most) in [(true, 0, 700), (false, 800, 2000)] {
        let headers = [("Origin", origin.as_str())];
        let mut client = Client::connect(&server, "/growing", &page(&server, "/growing").await, &headers).await;
        let roots = pull(&mut client).await;
        let begin = Instant::now();
        assert_eq!(kinds(&client.ask("PATCH-DOC", set(&roots[0], 1.0)).await), ["OK"]);
        assert!(begin.elapsed() < Duration::from_millis(500));
        client.send("PATCH-DOC", "grow", set(&roots[0], 2.0)).await;
        if tells {
            client.send("PATCH-DOC", "ready", ready.clone()).await;
        }
        assert_eq!(client.receive().await.kind(), "PATCH-DOC");
        assert_eq!(client.receive().await.header["reqid"], "grow");
        let elapsed = begin.elapsed().as_millis();
        assert!((least..most).contains(&elapsed), "{elapsed} ms");
    }
}

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
    let server = Running::new(
        counted,
        Config {
            unused_session_lifetime: lifetime,
            ..quiet()
        },
    )
    .await;
    let target = "/counted?bokeh-session-id=same";
    let token = page(&server, target).await;
    let client = Client::connect(&server, "/counted", &token, &[]).await;
    sleep(3 * lifetime).await;
    page(&server, target).await;
    assert_eq!(made.load(Ordering::SeqCst), 1, "while somebody is connected it lives");
    drop(client);
    sleep(3 * lifetime).await;
    page(&server, target).await;
    assert_eq!(made.load(Ordering::SeqCst), 2, "nobody was there");
}

#[tokio::test]
async fn a_viewer_that_stops_reading_keeps_nobody_waiting_and_skips_what_it_missed() {
    let config = Config {
        send_buffer_size: 8 << 10,
        ..quiet()
    };
    let server = Running::new(app(), config).await;
    let target = "/gauges?bokeh-session-id=shared";
    let mut stalled = Client::connect(&server, "/gauges", &page(&server, target).await, &[]).await;
    let mut active = Client::connect(&server, "/gauges", &page(&server, target).await, &[]).await;
    let roots = pull(&mut active).await;
    pull(&mut stalled).await;
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
    let mut client = Client::connect(&server, "/gauges", &page(&server, "/gauges").await, &[]).await;
    pull(&mut client).await;
    server.stopping.cancel();
    assert_eq!(client.closing().await.0, 1001);
    let begin = Instant::now();
    assert!(matches!(server.task.await, Ok(Ok(()))));
    assert!(begin.elapsed() < Duration::from_secs(3));
}

#[tokio::test]
async fn a_client_that_does_not_answer_pings_is_let_go() {
    let moment = Duration::from_millis(200);
    let server = Running::new(
        app(),
        Config {
            keep_alive: moment,
            pong_timeout: moment,
            ..quiet()
        },
    )
    .await;
    let mut answering = Client::connect(&server, "/gauges", &page(&server, "/gauges").await, &[]).await;
    let mut silent = Client::connect(&server, "/gauges", &page(&server, "/gauges").await, &[]).await;
    let answers = tokio::spawn(async move { answering.closing().await });
    sleep(5 * moment).await;
    assert!(!answers.is_finished());
    assert_eq!(silent.closing().await, (1008, "no answer to pings".to_owned()));
}

#[tokio::test]
async fn a_pushed_document_replaces_the_present_one_for_everyone() {
    let server = Running::new(app(), quiet()).await;
    let target = "/gauges?bokeh-session-id=shared";
    let token = page(&server, target).await;
    let mut viewer = Client::connect(&server, "/gauges", &token, &[]).await;
    let old = pull(&mut viewer).await;
    let mut pusher = Client::connect(&server, "/gauges", &token, &[]).await;
    let document = json!({
        "version": "3.9.2",
        "title": "pushed",
        "config": { "type": "object", "name": "DocumentConfig", "id": "c1" },
        "roots": [{ "type": "object", "name": "Gauge", "id": "g1", "attributes": { "value": 7.0 } }],
    });
    let messages = pusher.ask("PUSH-DOC", json!({ "doc": document })).await;
    assert_eq!(kinds(&messages), ["OK"], "who pushes has the document");
    let seen = viewer.receive().await.content["events"].to_string();
    for part in [r#""title":"pushed""#, r#""RootAdded""#, &old[0], &old[1]] {
        assert!(seen.contains(part), "{part} in {seen}");
    }
    pusher.ask("PATCH-DOC", set("g1", 8.0)).await;
    assert_eq!(viewer.receive().await.content["events"][0]["new"], 8.0);
    let answer = server.get(target).await.text();
    assert!(answer.contains("<title>pushed</title>") && answer.contains(r#"data-root-id="g1""#));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn slow_code_of_some_sessions_keeps_no_other_waiting() {
    let slow = App::new("slow", |session| {
        let gauge = Gauge::builder().build();
        gauge
            .value()
            .on_change(|_, value| std::thread::sleep(Duration::from_secs_f64(value)));
        session.add_root(&gauge);
        Ok(())
    });
    let server = Running::new(vec![slow, app()], quiet()).await;
    let mut sleepers = Vec::new();
    for _ in 0..3 {
        let mut client = Client::connect(&server, "/slow", &page(&server, "/slow").await, &[]).await;
        let roots = pull(&mut client).await;
        client.send("PATCH-DOC", "sleep", set(&roots[0], 2.0)).await;
        sleepers.push(client);
    }
    let begin = Instant::now();
    let mut client = Client::connect(&server, "/gauges", &page(&server, "/gauges").await, &[]).await;
    let roots = pull(&mut client).await;
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

#[tokio::test]
async fn a_client_that_floods_is_read_no_faster_than_it_is_answered() {
    let server = Running::new(
        app(),
        Config {
            max_outstanding_requests: 2,
            ..quiet()
        },
    )
    .await;
    let mut client = Client::connect(&server, "/gauges", &page(&server, "/gauges").await, &[]).await;
    let roots = pull(&mut client).await;
    for number in 0..500 {
        client
            .send("PATCH-DOC", &number.to_string(), set(&roots[0], number))
            .await;
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
async fn a_signing_server_takes_its_own_sessions_only() {
    let key = || Some(SecretKey::new("0123456789abcdef0123456789abcdef"));
    let server = Running::new(
        app(),
        Config {
            secret_key: key(),
            ..quiet()
        },
    )
    .await;
    let mut client = Client::connect(&server, "/gauges", &page(&server, "/gauges").await, &[]).await;
    assert_eq!(pull(&mut client).await.len(), 2);
    assert_eq!(server.get("/gauges?bokeh-session-id=mine").await.status, 403);
    let unsigned = page(&Running::new(app(), quiet()).await, "/gauges").await;
    let mut client = Client::open(&server, "/gauges", &format!("bokeh, {unsigned}"), &[])
        .await
        .expect("a websocket");
    assert_eq!(client.closing().await.0, 1008);
}
