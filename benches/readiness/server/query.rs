//! A session that runs queries all the time.

use std::time::Duration;

use tropism::prelude::*;
use tropism::query::polars::prelude::{DataFrame, IntoLazy, LazyFrame, PolarsResult, UnionArgs, col, concat, df, lit};

/// How long a query is to take.
const QUERY: Duration = Duration::from_secs(5);
/// Rows of the frame; a query goes over it many times.
const ROWS: u32 = 2_000_000;
/// Groups of rows.
const GROUPS: u32 = 1_000;

/// Runs a query that keeps all cores for 5 s, again and again.
pub fn app() -> App {
    App::new("query", |session| {
        let numbers = numbers()?;
        let work = Var::new(Work { round: 0, copies: 4 });
        let rows = query(work.clone(), move |work| work.plan(&numbers));
        session.add_root(Div::builder().text(rows.status()).build());
        session.watch(rows.results().clone(), move |result| work.update(|work| work.goes_on(result.elapsed())));
        Ok(())
    })
}

fn numbers() -> PolarsResult<DataFrame> {
    let value = |row: u32| f64::from(row.wrapping_mul(2_654_435_769));
    df!(
        "group" => (0..ROWS).map(|row| row % GROUPS).collect::<Vec<_>>(),
        "value" => (0..ROWS).map(value).collect::<Vec<_>>(),
    )
}

/// What one query does.
#[derive(Clone, Copy)]
struct Work {
    /// Makes it another than the last one, whose result is kept.
    round: u32,
    /// How often it reads the frame.
    copies: usize,
}

impl Work {
    fn plan(self, numbers: &DataFrame) -> PolarsResult<LazyFrame> {
        let copies = vec![numbers.clone().lazy(); self.copies];
        let scaled = (col("value") + lit(self.round)).log(lit(2.0));
        let all = concat(copies, UnionArgs::default())?.with_column(scaled);
        Ok(all
            .group_by([col("group")])
            .agg([col("value").mean().alias("mean"), col("value").std(1).alias("deviation")]))
    }

    /// The next one takes as long as it should if the last one took so long.
    fn goes_on(&mut self, elapsed: Duration) {
        self.round += 1;
        let copies = self.copies as u128 * QUERY.as_millis() / elapsed.as_millis().max(1);
        self.copies = usize::try_from(copies).unwrap_or(usize::MAX).clamp(1, 4 * self.copies);
    }
}
