//! Streams of a time and five sines, each one feed for all viewers.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use futures_util::StreamExt as _;
use tropism::prelude::*;

const COLOURS: [&str; 5] = ["red", "green", "blue", "orange", "purple"];

/// Every 50 ms 10 rows, of which the last 1,000 are kept.
pub fn stream() -> App {
    app("stream", "Stream", Batches { rows: 10, period: Duration::from_millis(50) }, 1_000)
}

/// Every 20 ms 1,000 rows, of which the last 100,000 are kept.
pub fn heavy() -> App {
    app("heavy", "Heavy stream", Batches { rows: 1_000, period: Duration::from_millis(20) }, 100_000)
}

fn app(name: &'static str, title: &'static str, batches: Batches, window: usize) -> App {
    let feed = Feed::new(rows(&[]), move || every(batches.period).map(move |()| batches.make())).window(window);
    App::new(name, move |session| {
        let source = ColumnDataSource::builder().name("stream").data(&feed).build();
        let plot = figure().title(name).width(800).height(400).x_axis_type(AxisType::Datetime).build();
        for (number, colour) in COLOURS.into_iter().enumerate() {
            plot.line("t", format!("y{number}")).source(&source).line_color(colour).add();
        }
        session.title().set(title.to_owned());
        session.add_root(plot);
        Ok(())
    })
}

/// Rows that come together, once in each period.
#[derive(Clone, Copy)]
struct Batches {
    rows: u32,
    period: Duration,
}

impl Batches {
    /// The last row bears the moment at which the batch is made, in milliseconds since the epoch, so that a viewer
    /// knows how stale what it sees is.
    fn make(self) -> ColumnData {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64() * 1e3;
        let step = self.period.as_secs_f64() * 1e3 / f64::from(self.rows);
        rows(&(0..self.rows).rev().map(|age| now - f64::from(age) * step).collect::<Vec<_>>())
    }
}

fn rows(times: &[f64]) -> ColumnData {
    let sine = |number: u32| times.iter().map(|time| (time / 1e3 + f64::from(number)).sin()).collect::<Vec<_>>();
    columns! { t: times.to_vec(), y0: sine(0), y1: sine(1), y2: sine(2), y3: sine(3), y4: sine(4) }
}
