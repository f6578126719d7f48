//! Pages from templates.

use std::collections::BTreeMap;
use std::fmt::Write;

use axum::http::StatusCode;
use minijinja::{AutoEscape, Environment, Output, State};
use serde_json::{Value, json};

use super::AUTOLOAD;
use super::json::script_safe;
use crate::assets::{ExtensionScript, Script};

/// The templates, and what is the same on every page.
#[derive(Debug)]
pub(crate) struct Pages {
    templates: Environment<'static>,
    prefix: String,
}

/// The page of an app.
#[derive(Debug)]
pub(crate) struct AppPage<'a> {
    pub(crate) title: &'a str,
    /// The ids of the document's roots, in its order: the client matches roots and elements by position.
    pub(crate) roots: &'a [String],
    pub(crate) token: &'a str,
    pub(crate) scripts: &'a [Script],
    pub(crate) extensions: &'a [ExtensionScript],
}

/// An app in an element of a foreign page.
#[derive(Debug)]
pub(crate) struct Embedding<'a> {
    /// The id of the element.
    pub(crate) element: &'a str,
    pub(crate) token: &'a str,
    pub(crate) scripts: &'a [Script],
    pub(crate) extensions: &'a [ExtensionScript],
    pub(crate) app_path: &'a str,
    pub(crate) absolute_url: Option<&'a str>,
}

impl Pages {
    /// The server's own templates. `prefix` is what the server's addresses start with.
    pub(crate) fn new(prefix: &str) -> Result<Self, minijinja::Error> {
        let mut templates = Environment::new();
        // Style sheets hold no values, and quotes in them must stay quotes.
        templates.set_auto_escape_callback(|name| match name {
            "app.css" | "style.css" => AutoEscape::None,
            _ => AutoEscape::Html,
        });
        templates.set_formatter(format_value);
        templates.add_template("shell.html", include_str!("templates/shell.html"))?;
        templates.add_template("app.html", include_str!("templates/app.html"))?;
        templates.add_template("index.html", include_str!("templates/index.html"))?;
        templates.add_template("message.html", include_str!("templates/message.html"))?;
        templates.add_template("style.css", include_str!("templates/style.css"))?;
        templates.add_template("app.css", include_str!("templates/app.css"))?;
        Ok(Self { templates, prefix: prefix.to_owned() })
    }

    /// The page of an app: an element for each root, and what the script needs to fill them.
    pub(crate) fn app(&self, page: &AppPage<'_>) -> Result<String, minijinja::Error> {
        let element = |index: usize| format!("root-{index}");
        let roots: Vec<Value> =
            page.roots.iter().enumerate().map(|(index, id)| json!({ "id": id, "element": element(index) })).collect();
        let elements: BTreeMap<_, _> = page.roots.iter().enumerate().map(|(index, id)| (id, element(index))).collect();
        let data = json!({
            "docs_json": {},
            "extensions": page.extensions,
            "render_items": [{
                "token": page.token,
                "roots": elements,
                "root_ids": page.roots,
                "use_for_title": true,
            }],
        });
        let data = script_safe(&data).map_err(bad_json)?;
        self.render("app.html", json!({ "title": page.title, "scripts": page.scripts, "roots": roots, "data": data }))
    }

    /// The script that puts an app into a foreign page.
    pub(crate) fn autoload(embedding: &Embedding<'_>) -> Result<String, minijinja::Error> {
        let data = json!({
            "docs_json": {},
            "render_items": [{
                "token": embedding.token,
                "elementid": embedding.element,
                "use_for_title": false,
            }],
            "scripts": embedding.scripts,
            "extensions": embedding.extensions,
            "app_path": embedding.app_path,
            "absolute_url": embedding.absolute_url,
        });
        let data = script_safe(&data).map_err(bad_json)?;
        Ok(format!("{}({data})\n", AUTOLOAD.trim_end()))
    }

    /// The list of all apps.
    pub(crate) fn index(&self, apps: &[&str]) -> Result<String, minijinja::Error> {
        self.render("index.html", json!({ "title": "Applications", "apps": apps }))
    }

    /// A page that says one thing, and perhaps the faults that are the reason.
    pub(crate) fn message(
        &self,
        status: StatusCode,
        title: &str,
        text: &str,
        faults: &[String],
    ) -> Result<String, minijinja::Error> {
        let status = status.to_string();
        self.render("message.html", json!({ "title": title, "text": text, "faults": faults, "status": status }))
    }

    fn render(&self, template: &str, mut values: Value) -> Result<String, minijinja::Error> {
        values["prefix"] = Value::from(self.prefix.as_str());
        self.templates.get_template(template)?.render(minijinja::value::Serde(values))
    }
}

/// Escapes what HTML needs; the library's own way would turn every slash of an address into an entity as well.
fn format_value(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &minijinja::Value,
) -> Result<(), minijinja::Error> {
    let escape = matches!(state.auto_escape(), AutoEscape::Html) && !value.is_safe();
    let Some(text) = value.as_str().filter(|_| escape) else {
        return minijinja::escape_formatter(out, state, value);
    };
    for character in text.chars() {
        match character {
            '&' => out.write_str("&amp;"),
            '<' => out.write_str("&lt;"),
            '>' => out.write_str("&gt;"),
            '"' => out.write_str("&quot;"),
            '\'' => out.write_str("&#39;"),
            other => out.write_char(other),
        }?;
    }
    Ok(())
}

fn bad_json(error: serde_json::Error) -> minijinja::Error {
    minijinja::Error::new(minijinja::ErrorKind::BadSerialization, "the page's data").with_source(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages() -> Pages {
        Pages::new("/some").expect("our own templates")
    }

    #[test]
    fn roots_stand_in_the_order_of_the_document() {
        let roots = ["p9".to_owned(), "p10".to_owned(), "p1".to_owned()];
        let page = AppPage { title: "T", roots: &roots, token: "t", scripts: &[], extensions: &[] };
        let html = pages().app(&page).expect("renders");
        let positions: Vec<_> = roots.iter().map(|id| html.find(&format!(r#"data-root-id="{id}""#))).collect();
        assert!(positions.is_sorted() && positions[0].is_some());
        assert!(html.contains(r#""root_ids":["p9","p10","p1"]"#), "{html}");
        assert!(html.contains(r#""token":"t""#) && html.contains(r#""docs_json":{}"#), "{html}");
    }

    #[test]
    fn what_apps_and_people_write_is_text() {
        let evil = "</script><script>alert(1)</script>\"'&";
        let script = Script { src: evil.to_owned(), integrity: Some(evil.to_owned()) };
        let page = AppPage { title: evil, roots: &[evil.to_owned()], token: evil, scripts: &[script], extensions: &[] };
        let html = pages().app(&page).expect("renders");
        let message = pages().message(StatusCode::NOT_FOUND, evil, evil, &[evil.to_owned()]).expect("renders");
        let index = pages().index(&[evil]).expect("renders");
        let embedding = Embedding {
            element: evil,
            token: evil,
            scripts: &[],
            extensions: &[],
            app_path: evil,
            absolute_url: Some(evil),
        };
        let autoload = Pages::autoload(&embedding).expect("renders");
        for text in [html, message, index, autoload] {
            assert!(!text.contains("<script>alert"), "{text}");
        }
    }

    #[test]
    fn style_sheets_are_not_escaped() {
        let page = AppPage { title: "T", roots: &[], token: "t", scripts: &[], extensions: &[] };
        assert!(pages().app(&page).expect("renders").contains(r#"[data-state="failed"]"#));
        let message = pages().message(StatusCode::NOT_FOUND, "Nothing here", "text", &[]).expect("renders");
        assert!(message.contains("system-ui") && message.contains("404 Not Found"), "{message}");
    }
}
