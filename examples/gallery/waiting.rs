//! The explorer's place in a gallery that was built without polars.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use futures_util::StreamExt as _;
use tropism::prelude::*;

use crate::stage::{Progress, Stage, VARIABLE};

/// How often is looked how far the explorer is.
const PERIOD: Duration = Duration::from_millis(500);

/// Says how far the explorer is, and leads to it.
pub(crate) fn app() -> App {
    let file = std::env::var_os(VARIABLE).map(PathBuf::from);
    App::with_request("explorer", move |session, request| {
        let host = host(request.header("Host").unwrap_or("localhost")).to_owned();
        let file = file.clone();
        let looks = futures_util::stream::iter([()]).chain(every(PERIOD));
        let state = stream(looks.map(move |()| text(file.as_deref().and_then(read).as_ref(), &host)));

        let style = InlineStyleSheet::builder().css(include_str!("style.css")).build();
        let title = Div::builder().text(TITLE).stylesheets([Css::from(&style)]);
        let state = Div::builder().text(state).css_classes(["panel"]).stylesheets([Css::from(&style)]);
        session.title().set("Explorer".into());
        session.add_root(column((title, state)).css_classes(["page"]).stylesheets([Css::from(&style)]));
        tropism::Result::Ok(())
    })
}

const TITLE: &str = "<h1>Explorer</h1><p>Opens any CSV or Parquet file and draws what you ask of it. \
    Its queries are those of polars, which this gallery was built without.</p>";

const ALONE: &str = "<pre>cargo run --release --example explorer --features query</pre>";

/// What stands in the file, if it is there.
fn read(file: &Path) -> Option<Stage> {
    serde_json::from_slice(&fs::read(file).ok()?).ok()
}

/// The name of the machine in the header of that name.
fn host(header: &str) -> &str {
    match header.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => header,
    }
}

/// What the page says, as HTML.
fn text(stage: Option<&Stage>, host: &str) -> String {
    match stage {
        None => format!(
            "<h2>It is not part of this gallery</h2><p>This builds it and serves it beside the gallery:</p>\
             <pre>cargo xtask gallery</pre><p>and this serves it alone:</p>{ALONE}\
             <p>Compiling polars takes more than ten minutes on two cores the first time.</p>"
        ),
        Some(Stage::Compiling(progress)) => compiling(progress),
        Some(Stage::Starting) => {
            "<h2>The explorer starts</h2><p>It is compiled and gets its data ready.</p>".to_owned()
        }
        Some(Stage::Serving(port)) => {
            let address = escaped(&format!("http://{host}:{port}/explorer"));
            format!("<h2>The explorer is ready</h2><p><a class=\"open\" href=\"{address}\">Open the explorer</a></p>")
        }
        Some(Stage::Failed(why)) => format!(
            "<h2>There is no explorer</h2><p class=\"error\">{}</p>\
             <p>More about it stands in the terminal of <code>cargo xtask gallery</code>. When that is mended, start it \
             again, or the explorer alone:</p>{ALONE}",
            escaped(why)
        ),
    }
}

fn compiling(Progress { done, all, now, seconds }: &Progress) -> String {
    let time = match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    };
    let now = if now.is_empty() { String::new() } else { format!("<p>Now: {}</p>", escaped(&now.join(", "))) };
    format!(
        "<h2>Polars is being compiled: {done} of {all} crates</h2><progress value=\"{done}\" max=\"{all}\"></progress>\
         <p>For {time} so far; more than ten minutes on two cores the first time. This page goes on by itself.</p>{now}"
    )
}

/// A text, which may come from anywhere, as HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_leads_to_the_machine_that_the_page_came_from() {
        for (header, address) in [
            ("localhost:5006", "http://localhost:5007/explorer"),
            ("192.0.2.1:5006", "http://192.0.2.1:5007/explorer"),
            ("example.org", "http://example.org:5007/explorer"),
            ("[::1]:5006", "http://[::1]:5007/explorer"),
            ("[::1]", "http://[::1]:5007/explorer"),
            ("\"><script>:1", "http://&quot;>&lt;script>:5007/explorer"),
        ] {
            let text = text(Some(&Stage::Serving(5007)), host(header));
            assert!(text.contains(&format!("href=\"{address}\"")), "{text}");
        }
    }

    #[test]
    fn what_failed_is_a_text() {
        let text = text(Some(&Stage::Failed("`<b>` & more".into())), "localhost");
        assert!(text.contains("`&lt;b>` &amp; more"), "{text}");
    }
}
