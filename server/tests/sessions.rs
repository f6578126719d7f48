//! Sessions over real websockets: what is asked, what is answered, in which order.

mod common;

use std::time::Duration;

use common::client::{Client, Received, kinds, set};
use common::gauge::{Gauge, app};
use common::{Running, quiet};
use serde_json::json;
use tokio::time::{Instant, sleep};
use tropism_server::{App, Config, SecretKey};

#[tokio::test]
async fn what_a_patch_causes_comes_before_its_answer_and_is_no_echo() {
    let server = Running::new(app(), quiet()).await;
    let mut client = Client::connect(&server, "/gauges", &server.page("/gauges").await, &[]).await;
    let roots = client.pull().await;
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
    let roots = client.pull().await;
    assert!(answer.text().contains(&json!({ "root_ids": roots }).to_string()[1..20]), "{}", answer.text());
}

#[tokio::test]
async fn a_refused_patch_is_explained_and_taken_back() {
    let server = Running::new(app(), quiet()).await;
    let mut client = Client::connect(&server, "/gauges", &server.page("/gauges").await, &[]).await;
    let roots = client.pull().await;
    let messages = client.ask("PATCH-DOC", set(&roots[0], "five")).await;
    assert_eq!(kinds(&messages), ["PATCH-DOC", "ERROR"]);
    assert_eq!(messages[0].content["events"][0]["new"], 1.0);
    let text = messages[1].content["text"].as_str().expect("a text");
    assert!(text.contains("value") && text.contains("five"), "{text}");
    for content in [json!([]), json!({}), json!({ "events": [{ "kind": "Nonsense" }] }), set("p999", 1.0)] {
        let messages = client.ask("PATCH-DOC", content).await;
        assert_eq!(messages.last().map(Received::kind), Some("ERROR"));
    }
    for content in [json!({}), json!({ "doc": { "roots": [] } })] {
        assert_eq!(kinds(&client.ask("PUSH-DOC", content).await), ["ERROR"]);
    }
    assert_eq!(kinds(&client.ask("PATCH-DOC", set(&roots[0], 2.0)).await), ["PATCH-DOC", "OK"]);
}

#[tokio::test]
async fn all_viewers_of_a_session_see_a_change() {
    let server = Running::new(app(), quiet()).await;
    let target = "/gauges?bokeh-session-id=shared";
    let mut first = Client::connect(&server, "/gauges", &server.page(target).await, &[]).await;
    let mut second = Client::connect(&server, "/gauges", &server.page(target).await, &[]).await;
    let roots = first.pull().await;
    assert_eq!(second.pull().await, roots);
    first.ask("PATCH-DOC", set(&roots[0], 3.0)).await;
    let seen = second.receive().await;
    assert_eq!(seen.kind(), "PATCH-DOC");
    let values: Vec<_> = seen.content["events"].as_array().expect("events").iter().map(|event| &event["new"]).collect();
    assert_eq!(values, [3.0, 6.0]);
}

#[tokio::test]
async fn a_callback_that_panics_harms_nobody() {
    let server = Running::new(app(), quiet()).await;
    let mut client = Client::connect(&server, "/gauges", &server.page("/gauges").await, &[]).await;
    let roots = client.pull().await;
    assert_eq!(kinds(&client.ask("PATCH-DOC", set(&roots[0], 13.0)).await), ["PATCH-DOC", "OK"]);
    assert_eq!(kinds(&client.ask("PATCH-DOC", set(&roots[0], 2.0)).await), ["PATCH-DOC", "OK"]);
}

#[tokio::test]
async fn a_page_that_asks_again_gets_its_buffers_inline() {
    let server = Running::new(app(), quiet()).await;
    let token = server.page("/gauges").await;
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
    let token = server.page("/gauges").await;
    let origin = format!("http://localhost:{}", server.address.port());
    let browser = [("Origin", origin.as_str())];
    Client::connect(&server, "/gauges", &token, &browser).await.pull().await;
    let begin = Instant::now();
    let mut client = Client::connect(&server, "/gauges", &token, &browser).await;
    for number in 0..4 * 9 {
        let frame = client.frame().await;
        assert_eq!(frame.is_binary(), number % 9 == 8, "frame {number}");
    }
    assert!(begin.elapsed() >= Duration::from_millis(600));
    client.pull().await;
    // One that asks in time is not, and neither is a program.
    for headers in [&browser[..], &[]] {
        let mut client = Client::connect(&server, "/gauges", &token, headers).await;
        if !headers.is_empty() {
            client.pull().await;
        }
        sleep(Duration::from_millis(900)).await;
        assert_eq!(kinds(&client.ask("SERVER-INFO-REQ", json!({})).await), ["SERVER-INFO-REPLY"]);
    }
}

#[tokio::test]
async fn what_a_browser_writes_while_it_pulls_again_is_told_to_it() {
    let server = Running::new(app(), quiet()).await;
    let token = server.page("/gauges").await;
    let origin = format!("http://localhost:{}", server.address.port());
    let browser = [("Origin", origin.as_str())];
    Client::connect(&server, "/gauges", &token, &browser).await.pull().await;
    let mut client = Client::connect(&server, "/gauges", &token, &browser).await;
    let roots = client.pull().await;
    // Sent from the document that the answer replaces.
    let messages = client.ask("PATCH-DOC", set(&roots[0], 5.0)).await;
    let events = messages[0].content["events"].as_array().expect("events");
    let told: Vec<_> = events.iter().map(|event| (&event["model"]["id"], &event["new"])).collect();
    assert!(told.contains(&(&json!(roots[0]), &json!(5.0))), "{told:?}");
    let reconnected = json!({ "events": [{ "kind": "MessageSent", "msg_type": "bokeh_event", "msg_data":
        { "type": "event", "name": "client_reconnected", "values": { "type": "map", "entries": [] } } }] });
    client.ask("PATCH-DOC", reconnected).await;
    let messages = client.ask("PATCH-DOC", set(&roots[0], 6.0)).await;
    assert_eq!(messages[0].content["events"].as_array().map(Vec::len), Some(1), "no echo");
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
        let mut client = Client::connect(&server, "/growing", &server.page("/growing").await, &headers).await;
        let roots = client.pull().await;
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
async fn a_pushed_document_replaces_the_present_one_for_everyone() {
    let server = Running::new(app(), quiet()).await;
    let target = "/gauges?bokeh-session-id=shared";
    let token = server.page(target).await;
    let mut viewer = Client::connect(&server, "/gauges", &token, &[]).await;
    let old = viewer.pull().await;
    let mut pusher = Client::connect(&server, "/gauges", &token, &[]).await;
    let notifications = json!({ "type": "object", "name": "Notifications", "id": "n1" });
    let attributes = json!({ "notifications": notifications });
    let document = json!({
        "version": "3.9.2",
        "title": "pushed",
        "config": { "type": "object", "name": "DocumentConfig", "id": "c1", "attributes": attributes },
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

#[tokio::test]
async fn a_signing_server_takes_its_own_sessions_only() {
    let key = || Some(SecretKey::new("0123456789abcdef0123456789abcdef"));
    let server = Running::new(app(), Config { secret_key: key(), ..quiet() }).await;
    let mut client = Client::connect(&server, "/gauges", &server.page("/gauges").await, &[]).await;
    assert_eq!(client.pull().await.len(), 2);
    assert_eq!(server.get("/gauges?bokeh-session-id=mine").await.status, 403);
    let unsigned = Running::new(app(), quiet()).await.page("/gauges").await;
    let mut client = Client::open(&server, "/gauges", &format!("bokeh, {unsigned}"), &[]).await.expect("a websocket");
    assert_eq!(client.closing().await.0, 1008);
}

#[tokio::test]
async fn an_app_sees_the_request_of_its_page() {
    let report = || {
        App::with_request("report", |session, request| {
            let shown = [request.argument("year"), request.cookie("c"), request.header("user-agent")];
            session.title().set(format!("{shown:?}"));
            Ok(())
        })
    };
    let server = Running::new(report(), quiet()).await;
    // What does not know the session makes it from the token, as the server does when a session has ended.
    let other = Running::new(report(), quiet()).await;
    let headers = [("Cookie", "c=v"), ("User-Agent", "me")];
    let page = server.request("GET", "/report?year=2025&year=2026", &headers).await.token();
    let script = "/report/autoload.js?bokeh-autoload-element=here&year=2026";
    let script = server.request("GET", script, &headers).await.token();
    let all = r#"[Some("2026"), Some("v"), Some("me")]"#;
    // Any page can run that script and read its token.
    let without_cookies = r#"[Some("2026"), None, Some("me")]"#;
    for (server, token, expected) in [(&server, &page, all), (&other, &page, all), (&other, &script, without_cookies)] {
        let mut client = Client::connect(server, "/report", token, &[]).await;
        let reply = client.ask("PULL-DOC-REQ", json!({})).await.remove(0);
        assert_eq!(reply.content["doc"]["title"], expected);
    }
}
