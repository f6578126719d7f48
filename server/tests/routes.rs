//! Every address of a server, by plain HTTP over a socket.

mod common;

use std::io::Read;

use common::{Answer, Running, quiet};
use tropism_core::{BuildModel as _, Model, models};
use tropism_server::{App, AppError, Config};

models! { $
    /// A model with something that must be set.
    Meter / BuildMeter: Model {
        /// What it counts.
        unit: String = Required,
    }
}

fn app(name: &str) -> App {
    App::new(name, |_| Ok(()))
}

#[tokio::test]
async fn a_page_names_its_scripts_and_carries_a_token_of_its_own() {
    let server = Running::new(app("sliders"), quiet()).await;
    let first = server.get("/sliders").await;
    assert_eq!(first.status, 200);
    assert_eq!(first.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(first.header("cache-control"), Some("no-store"));
    assert_eq!(first.header("x-content-type-options"), Some("nosniff"));
    let html = first.text();
    for component in ["bokeh", "bokeh-gl", "bokeh-widgets", "bokeh-tables", "bokeh-mathjax"] {
        assert!(html.contains(&format!("/release/{component}-3.9.2.min.js\" integrity=\"sha384-")), "{html}");
    }
    assert!(html.contains("/static/js/tropism.js?v="), "{html}");
    let second = server.get("/sliders/").await;
    assert_eq!(second.status, 200);
    assert_ne!(first.token(), second.token());
}

#[tokio::test]
async fn head_answers_without_a_session_or_a_body() {
    let server = Running::new(app("sliders"), Config { max_sessions: 0, ..quiet() }).await;
    for target in ["/sliders", "/health", "/favicon.ico", "/sliders/metadata", "/static/js/tropism.js"] {
        let answer = server.request("HEAD", target, &[]).await;
        assert_eq!((answer.status, answer.body.len()), (200, 0), "{target}");
    }
    let autoload = "/sliders/autoload.js?bokeh-autoload-element=e";
    assert_eq!(server.request("HEAD", autoload, &[]).await.status, 200);
}

#[tokio::test]
async fn the_only_app_is_the_index() {
    let server = Running::new(app("sliders"), quiet()).await;
    let answer = server.get("/?x=1").await;
    assert_eq!((answer.status, answer.header("location")), (302, Some("/sliders?x=1")));
    assert_eq!(server.urls, [format!("http://localhost:{}/sliders", server.address.port())]);
}

#[tokio::test]
async fn several_apps_are_listed_below_the_prefix() {
    let config = Config { prefix: "/some/where/".to_owned(), ..quiet() };
    let server = Running::new(vec![app("sliders"), app("stream")], config).await;
    for target in ["/some/where", "/some/where/"] {
        let html = server.get(target).await.text();
        assert!(html.contains(r#"href="/some/where/sliders""#), "{html}");
        assert!(html.contains(r#"href="/some/where/stream""#), "{html}");
    }
    let metadata = server.get("/some/where/stream/metadata").await;
    let metadata: serde_json::Value = serde_json::from_str(&metadata.text()).expect("JSON");
    assert_eq!(metadata, serde_json::json!({ "url": "/stream", "data": {} }));
    assert_eq!(server.get("/some/where/health").await.text(), "ok\n");
    assert!(server.get("/some/where/stream").await.text().contains(r#"src="/some/where/static/js/tropism.js?v="#));
    assert_eq!(server.get("/stream").await.status, 404);
}

#[tokio::test]
async fn what_is_not_there_is_said_in_a_page_that_runs_nothing() {
    let server = Running::new(app("sliders"), quiet()).await;
    for target in ["/nothing", "/sliders//", "/slidersx", "/sliders/metadata/", "/static/", "/static/js/none.js"] {
        let answer = server.get(target).await;
        assert_eq!(answer.status, 404, "{target}");
        let html = answer.text();
        assert!(html.contains("Nothing here") && html.contains(r#"<a href="/">"#), "{html}");
    }
    let html = server.get("/<script>alert(1)</script>").await.text();
    assert!(!html.contains("<script"), "{html}");
    for target in ["/static/js/../../Cargo.toml", "/static/js/..%2f..%2fCargo.toml"] {
        assert_eq!(server.get(target).await.status, 404, "{target}");
    }
    let answer = server.request("POST", "/sliders", &[]).await;
    assert_eq!((answer.status, answer.header("allow")), (405, Some("GET,HEAD")));
}

#[tokio::test]
async fn an_app_that_fails_says_so() {
    let failing = App::new("failing", |_| Err(AppError::new("the secret is 42")));
    let panicking = App::new("panicking", |_| panic!("the secret is 42"));
    let server = Running::new(vec![failing, panicking, app("fine")], quiet()).await;
    for name in ["failing", "panicking"] {
        let answer = server.get(&format!("/{name}")).await;
        assert_eq!((answer.status, answer.header("cache-control")), (500, Some("no-store")));
        let html = answer.text();
        assert!(html.contains(&format!("The application “{name}” could not start")), "{html}");
        assert!(!html.contains("42"), "{html}");
    }
    assert_eq!(server.get("/fine").await.status, 200);
}

#[tokio::test]
async fn a_document_with_mistakes_is_not_served_and_the_page_lists_them() {
    let mistaken = App::new("mistaken", |session| {
        session.add_root(Meter::builder().name("<b>oil</b>"));
        session.add_root(Meter::builder().unit("bar").build());
        session.add_root(Meter::builder());
        Ok(())
    });
    let server = Running::new(vec![mistaken, app("fine")], quiet()).await;
    let answer = server.get("/mistaken").await;
    assert_eq!((answer.status, answer.header("cache-control")), (500, Some("no-store")));
    let html = answer.text();
    assert!(html.contains("The application “mistaken” could not start"), "{html}");
    assert_eq!(html.matches("unit must be set: it has no default</li>").count(), 2, "{html}");
    assert!(html.contains("named &quot;&lt;b&gt;oil&lt;/b&gt;&quot;"), "{html}");
    // What embeds it gets the same as text.
    let script = server.get("/mistaken/autoload.js?bokeh-autoload-element=place").await.text();
    assert_eq!(script.matches("unit must be set: it has no default").count(), 2, "{script}");
    assert_eq!(server.get("/fine").await.status, 200);
}

#[tokio::test]
async fn sessions_are_named_in_bokehs_ways() {
    let server = Running::new(app("sliders"), quiet()).await;
    assert_eq!(server.get("/sliders?bokeh-session-id=abc").await.status, 200);
    assert_eq!(server.request("GET", "/sliders", &[("Bokeh-Session-Id", "def")]).await.status, 200);
    let token = server.get("/sliders?bokeh-session-id=abc").await.token();
    assert_eq!(server.get(&format!("/sliders?bokeh-token={token}")).await.status, 200);
    let refused = |answer: Answer| (answer.status, answer.text());
    for (target, status) in [
        ("/sliders?bokeh-session-id=", 400),
        ("/sliders?bokeh-token=garbage", 403),
        (format!("/sliders?bokeh-token={token}&bokeh-session-id=abc").as_str(), 400),
        // Made long ago, and no session of this name lives.
        ("/sliders?bokeh-token=eyJzZXNzaW9uX2lkIjogIngiLCAic2Vzc2lvbl9leHBpcnkiOiAxNzAwMDAwMzAwfQ", 403),
    ] {
        let (answered, text) = refused(server.get(target).await);
        assert_eq!(answered, status, "{target} {text}");
        assert!(text.contains("<h1>"), "{text}");
    }
    // The same token is good for a session that lives.
    let old = "/sliders?bokeh-token=eyJzZXNzaW9uX2lkIjogImFiYyIsICJzZXNzaW9uX2V4cGlyeSI6IDE3MDAwMDAzMDB9";
    let revived = server.get(old).await;
    assert_eq!(revived.status, 200);
    assert_ne!(revived.token(), token);
}

#[tokio::test]
async fn a_full_server_says_so() {
    let server = Running::new(app("sliders"), Config { max_sessions: 1, ..quiet() }).await;
    assert_eq!(server.get("/sliders?bokeh-session-id=a").await.status, 200);
    assert_eq!(server.get("/sliders?bokeh-session-id=a").await.status, 200);
    assert_eq!(server.get("/sliders?bokeh-session-id=b").await.status, 503);
}

#[tokio::test]
async fn scripts_are_compressed_and_kept_for_ever() {
    let server = Running::new(app("sliders"), quiet()).await;
    let html = server.get("/sliders").await.text();
    let start = html.find("/static/js/tropism.js?v=").expect("our script");
    let target = html[start..].split('"').next().expect("the end of the address");
    let plain = server.get(target).await;
    assert_eq!(plain.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(plain.header("content-type"), Some("text/javascript; charset=utf-8"));
    let packed = server.request("GET", target, &[("Accept-Encoding", "gzip, br")]).await;
    assert_eq!(packed.header("content-encoding"), Some("gzip"));
    let mut inflated = String::new();
    flate2::read::GzDecoder::new(packed.body.as_slice()).read_to_string(&mut inflated).expect("gzip");
    assert_eq!(inflated, plain.text());
    let tag = packed.header("etag").expect("a tag");
    let headers = [("Accept-Encoding", "gzip"), ("If-None-Match", tag)];
    let known = server.request("GET", target, &headers).await;
    assert_eq!((known.status, known.body.len(), known.header("etag")), (304, 0, Some(tag)));
    assert_eq!(server.get("/static/js/tropism.js").await.header("cache-control"), Some("no-cache"));
}

#[tokio::test]
async fn a_foreign_page_loads_an_app() {
    let server = Running::new(app("sliders"), quiet()).await;
    let answer = server.get("/sliders/autoload.js?bokeh-autoload-element=here&bokeh-app-path=/sliders").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert!(answer.text().contains(r#""elementid":"here""#));
    assert!(!answer.token().is_empty());
    let bare = "/sliders/autoload.js?bokeh-autoload-element=here&resources=none";
    assert!(server.get(bare).await.text().contains(r#""scripts":[]"#));
    assert_eq!(server.get("/sliders/autoload.js").await.status, 400);
    let asked = server.request("OPTIONS", bare, &[]).await;
    assert_eq!((asked.status, asked.header("access-control-allow-headers")), (200, Some("*")));
}

#[tokio::test]
async fn foreign_pages_see_what_cookies_got_only_if_they_may_connect() {
    let config = Config { allowed_origins: vec!["portal.example".to_owned()], ..quiet() };
    let server = Running::new(app("sliders"), config).await;
    let target = "/sliders/autoload.js?bokeh-autoload-element=here";
    for (origin, allowed, credentials) in
        [("http://portal.example", "http://portal.example", Some("true")), ("http://evil.example", "*", None)]
    {
        for method in ["GET", "OPTIONS"] {
            let answer = server.request(method, target, &[("Origin", origin), ("Cookie", "a=b")]).await;
            assert_eq!(answer.header("access-control-allow-origin"), Some(allowed));
            assert_eq!(answer.header("access-control-allow-credentials"), credentials);
        }
    }
}

#[tokio::test]
async fn the_websocket_address_explains_itself() {
    let server = Running::new(app("sliders"), quiet()).await;
    let answer = server.get("/sliders/ws").await;
    assert_eq!(answer.status, 400);
    assert!(answer.text().contains("websockets only"), "{}", answer.text());
    let answer = server.request("GET", "/sliders/ws", &[("Origin", "http://evil.example")]).await;
    assert_eq!(answer.status, 403);
}

#[tokio::test]
async fn the_printed_address_is_one_that_answers() {
    for (address, host) in [("127.0.0.1", "localhost"), ("0.0.0.0", "localhost"), ("127.0.0.2", "127.0.0.2")] {
        let config = Config { address: address.parse().expect("an address"), ..quiet() };
        let server = Running::new(app("sliders"), config).await;
        assert_eq!(server.urls, [format!("http://{host}:{}/sliders", server.address.port())]);
    }
}

#[tokio::test]
async fn a_port_in_use_is_explained() {
    let server = Running::new(app("sliders"), quiet()).await;
    let config = Config { port: server.address.port(), ..quiet() };
    let error = tropism_server::Server::bind(app("other"), std::sync::Arc::default(), config).await;
    let message = error.expect_err("the port is in use").to_string();
    assert!(message.contains("is in use") && message.contains("--port 0"), "{message}");
}

#[tokio::test]
async fn a_server_stops_when_told_to() {
    let server = Running::new(app("sliders"), quiet()).await;
    assert_eq!(server.get("/sliders").await.status, 200);
    server.stopping.cancel();
    assert!(matches!(server.task.await, Ok(Ok(()))));
}
