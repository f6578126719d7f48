//! What the tests of this folder share.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(unreachable_pub, reason = "a module of test programs")]

use std::future::pending;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use polars::prelude::{DataFrame, SchemaRef, df};
use tokio::time::{sleep, timeout};
use tropism_core::{Derived, Document, Value, derive};
use tropism_query::{Batches, Identity, QueryEngine, QueryError, Statement};

/// So long a test waits for what must happen.
const PATIENCE: Duration = Duration::from_mins(1);

/// A document that follows texts, as a page would show them.
pub struct Page {
    pub document: Document,
}

impl Page {
    /// Shows what is made of a source as the page's title.
    pub fn showing(source: Derived<String>) -> Self {
        let mut document = Document::new(Arc::default());
        document.turn(|turn| turn.session().title().bind(source));
        Self { document }
    }

    pub fn title(&self) -> String {
        self.document.title()
    }

    /// Runs turns until the title is so.
    pub async fn until(&mut self, wanted: impl Fn(&str) -> bool) -> String {
        let document = &mut self.document;
        let waiting = async {
            while !wanted(&document.title()) {
                document.changed().await;
                document.turn(|_| ());
            }
        };
        let in_time = timeout(PATIENCE, waiting).await;
        assert!(in_time.is_ok(), "it says {:?}", self.title());
        self.title()
    }

    /// Runs turns for so long.
    pub async fn run(&mut self, period: Duration) {
        let document = &mut self.document;
        let running = async {
            loop {
                document.changed().await;
                document.turn(|_| ());
            }
        };
        drop(timeout(period, running).await);
    }
}

/// An engine whose queries are texts, and take as long as they are told.
#[derive(Clone, Default)]
pub struct Slow {
    pub takes: Duration,
    pub started: Arc<Mutex<Vec<String>>>,
    pub at_once: Arc<AtomicUsize>,
    pub most: Arc<AtomicUsize>,
    pub stopped: Arc<AtomicUsize>,
    /// Whether it stops when it is told.
    pub is_deaf: bool,
}

impl Slow {
    pub fn taking(takes: Duration) -> Self {
        Self { takes, ..Self::default() }
    }

    pub fn started(&self) -> Vec<String> {
        self.started.lock().expect("no panic").clone()
    }
}

fn text(statement: Statement) -> String {
    match statement {
        Statement::Sql(text) => text.to_string(),
        Statement::Plan(_) => panic!("a plan"),
    }
}

impl QueryEngine for Slow {
    fn schema(&self, _: Statement) -> BoxFuture<'static, Result<SchemaRef, QueryError>> {
        pending().boxed()
    }

    fn execute(&self, statement: Statement, batches: Batches) -> BoxFuture<'static, Result<(), QueryError>> {
        let (engine, text) = (self.clone(), text(statement));
        assert_ne!(text, "panic at once");
        async move {
            engine.started.lock().expect("no panic").push(text.clone());
            let now = engine.at_once.fetch_add(1, Ordering::Relaxed) + 1;
            engine.most.fetch_max(now, Ordering::Relaxed);
            let work = async {
                for _ in 0..10 {
                    sleep(engine.takes / 10).await;
                    batches.read(1, Some(10));
                }
            };
            let stopped = async {
                if engine.is_deaf { pending().await } else { batches.stopped().await }
            };
            let outcome = tokio::select! {
                () = work => {
                    let frame: DataFrame = df!("text" => [text.clone()]).expect("a frame");
                    assert_ne!(text, "panic");
                    if text == "fail" { Err(QueryError::failed("it failed")) } else { batches.push(frame).map_err(|_| QueryError::Stopped) }
                }
                () = stopped => {
                    engine.stopped.fetch_add(1, Ordering::Relaxed);
                    Err(QueryError::Stopped)
                }
            };
            engine.at_once.fetch_sub(1, Ordering::Relaxed);
            outcome
        }
        .boxed()
    }

    fn identity(&self, statement: &Statement) -> Option<Identity> {
        Some(Identity::default().text(text(statement.clone())))
    }
}

/// The first text of a query's columns.
pub fn first_text(query: &tropism_query::Query) -> Derived<String> {
    derive(query.results().clone(), |result: Arc<tropism_query::QueryResult>| {
        let column = result.columns().get("text").and_then(|column| column.row(0));
        match column {
            Some(Value::Text(text)) => text.to_string(),
            other => format!("{other:?}"),
        }
    })
}
