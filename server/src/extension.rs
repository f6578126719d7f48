//! Models of one's own: their classes, and the script that has them in the page.

use tropism_core::class::Class;
use tropism_core::{EventKind, Registry};

/// Models that are not part of `BokehJS`: how pages come to know them, and how the server does.
///
/// The script defines classes in the page and registers them; `models!` declares the same in Rust, by the same names and
/// with the same properties.
///
/// ```
/// use tropism_core::{Model, models};
/// use tropism_server::{App, Extension};
///
/// models! { $
///     /// Counts clicks.
///     Counter / BuildCounter: Model {
///         /// How often.
///         clicks: i64 = Int(0),
///     }
/// }
///
/// let counter = Extension::new("counter").models(CLASSES).script(
///     r#"
///     const {Model} = Bokeh.require("model")
///     class Counter extends Model {
///       static __name__ = "Counter"
///       static {
///         this.define(({Int}) => ({clicks: [Int, 0]}))
///       }
///     }
///     Bokeh.Models.register(Counter)
///     "#,
/// );
/// let app = App::new("clicks", |_| Ok(())).extension(counter);
/// ```
///
/// Data models need no script; an extension without one names them, so that programs can bring models of them.
#[derive(Debug, Clone)]
pub struct Extension {
    name: String,
    script: Option<String>,
    classes: Vec<&'static Class>,
    events: Vec<EventKind>,
}

impl Extension {
    /// An extension of that name, which stands in the address of its script: letters, digits, `-`, `_` and `.`.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), script: None, classes: Vec::new(), events: Vec::new() }
    }

    /// JavaScript that each page of the app runs once, after `BokehJS` and before the document comes. It is a function's
    /// body: what it declares stays inside. If it throws, the page says so and shows no document.
    #[must_use]
    pub fn script(mut self, source: impl Into<String>) -> Self {
        self.script = Some(source.into());
        self
    }

    /// Classes that clients may bring models of, as `models!` lists them in `CLASSES`.
    #[must_use]
    pub fn models(mut self, classes: &[fn() -> &'static Class]) -> Self {
        self.classes.extend(classes.iter().map(|class| class()));
        self
    }

    /// Events that clients may report.
    #[must_use]
    pub fn events(mut self, events: impl IntoIterator<Item = EventKind>) -> Self {
        self.events.extend(events);
        self
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// A registry that knows its classes and events, too.
    pub(crate) fn extend(&self, registry: Registry) -> Registry {
        registry.with_classes(self.classes.iter().copied()).with_events(self.events.iter().copied())
    }

    /// The script as it is served: it leaves word under `key` of how it went, because a page of another server is not
    /// told what a script threw.
    pub(crate) fn wrapped(&self, key: &str) -> Option<String> {
        let source = self.script.as_ref()?;
        Some(format!(
            "((window.tropism ??= {{}}).extensions ??= {{}})[\"{key}\"] ??= (() => {{ try {{ (() => {{ {source}\n}})(); \
             return {{}} }} catch (error) {{ console.error(error); return {{error: `${{error}}`}} }} }})()\n"
        ))
    }
}
