//! Extensions: which pages load their scripts, from where, and what may not be their name.

mod common;

use common::{Running, quiet};
use tropism_core::Registry;
use tropism_server::{App, AppsError, Config, Error, Extension, Server};

fn app(name: &str, extensions: &[(&str, &str)]) -> App {
    let app = App::new(name, |_| Ok(()));
    extensions.iter().fold(app, |app, (name, script)| app.extension(Extension::new(*name).script(*script)))
}

/// The addresses of the scripts that a page loads.
fn scripts(html: &str) -> Vec<&str> {
    html.split("<script defer src=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[tokio::test]
async fn a_page_loads_its_apps_extensions_in_order_before_our_own_script() {
    let apps = [app("geared", &[("gear", "const a = 1"), ("axle", "const b = 2")]), app("plain", &[])];
    let server = Running::new(apps, Config { prefix: "/some".to_owned(), ..quiet() }).await;
    let html = server.get("/some/geared").await.text();
    let scripts = scripts(&html);
    let [gear, axle, own] = scripts[scripts.len() - 3..] else { panic!("{scripts:?}") };
    assert!(gear.starts_with("/some/static/js/gear-") && axle.starts_with("/some/static/js/axle-"), "{scripts:?}");
    assert!(own.contains("/tropism.js"), "{scripts:?}");

    let script = server.get(gear).await;
    assert_eq!(script.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(script.header("content-type"), Some("text/javascript; charset=utf-8"));
    assert_eq!(script.header("x-content-type-options"), Some("nosniff"));
    assert!(script.text().contains("const a = 1"));
    assert!(!server.get("/some/plain").await.text().contains("gear-"));
}

#[tokio::test]
async fn scripts_of_one_name_are_told_apart() {
    let apps = [app("one", &[("gear", "1")]), app("other", &[("gear", "2")]), app("same", &[("gear", "1")])];
    let server = Running::new(apps, quiet()).await;
    let mut addresses = Vec::new();
    for path in ["/one", "/other", "/same"] {
        let html = server.get(path).await.text();
        addresses.push(scripts(&html).into_iter().find(|src| src.contains("gear-")).map(str::to_owned));
    }
    assert!(addresses[0].is_some() && addresses[0] == addresses[2] && addresses[0] != addresses[1], "{addresses:?}");
}

#[tokio::test]
async fn a_name_that_cannot_stand_in_an_address_is_refused() {
    let bound = Server::bind(app("geared", &[("a/b", "1")]), Registry::default().into(), quiet()).await;
    assert!(matches!(bound, Err(Error::Apps(AppsError::Extension(name))) if name == "a/b"));
}
