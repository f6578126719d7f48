//! What keeps all cores as a query of polars does, where there is no polars.

use std::convert::Infallible;
use std::time::Duration;

use tropism::prelude::*;

use crate::busy::{PERIOD, compute};

/// How long the cores are kept.
const QUERY: Duration = Duration::from_secs(5);

/// Computes on every core for 5 s, again and again.
pub fn app() -> App {
    App::new("query", |session| {
        let result = derive_blocking(stream(every(PERIOD)), |(), _| {
            let threads = std::thread::available_parallelism().map_or(1, usize::from);
            std::thread::scope(|scope| {
                for _ in 1..threads {
                    scope.spawn(|| compute(QUERY));
                }
                Ok::<_, Infallible>(compute(QUERY).to_string())
            })
        });
        session.add_root(Div::builder().text(result).build());
        Ok(())
    })
}
