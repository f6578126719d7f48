//! An app of two gauges: the second shows twice what the first shows.

use std::sync::Arc;

use tropism_core::protocol_models::{DocumentConfig, Notifications};
use tropism_core::{ColumnData, EventKind, Model, ModelClass, Registry, columns, derive, events, models};
use tropism_server::App;

models! { $
    /// A gauge.
    Gauge / BuildGauge: Model {
        /// What it shows.
        value: f64 = Float(0.0) => [input],
        /// What it showed before.
        history: ColumnData = Columns => [data],
        /// What is written below it, as HTML.
        note: String = Text("") => [guarded],
        /// Gauges beside it.
        children: Vec<Gauge> = List(&[]) => [children],
    }
}

events! {
    /// Somebody tapped on a gauge.
    GaugeTap = "gauge_tap": Gauge {
        /// Where.
        value: f64,
    }
}

/// The app. The first gauge is `first`, the second `second` in the document's order of ids.
pub(crate) fn app() -> App {
    App::new("gauges", |session| {
        let first = Gauge::builder().value(1.0).history(columns! { x: vec![1.0, 2.0] }).build();
        let second = Gauge::builder().value(derive((first.value(),), |value: f64| 2.0 * value)).build();
        first.value().on_change(|_, value| assert!(value != 13.0, "thirteen is too much for this callback"));
        session.add_root(&first);
        session.add_root(&second);
        Ok(())
    })
}

/// The classes that clients of the tests bring.
pub(crate) fn registry() -> Arc<Registry> {
    let classes = [Gauge::class(), DocumentConfig::class(), Notifications::class()];
    Arc::new(Registry::new(classes).with_events([EventKind::of::<GaugeTap>()]))
}
