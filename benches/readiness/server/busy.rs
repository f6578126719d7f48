//! Sessions that are inside of a derivation all the time.

use std::hint::black_box;
use std::time::Duration;

use tokio::time::Instant;
use tropism::prelude::*;

/// How long one derivation keeps its session.
const DERIVATION: Duration = Duration::from_secs(3);
/// When there are new inputs, if the last are done with.
pub const PERIOD: Duration = Duration::from_millis(10);
/// More than a core keeps to itself.
const NUMBERS: usize = 1 << 20;

/// Derives for 3 s, again and again.
pub fn app() -> App {
    App::new("derive", |session| {
        let result = derive(stream(every(PERIOD)), |()| compute(DERIVATION).to_string());
        session.add_root(Div::builder().text(result).build());
        Ok(())
    })
}

/// Goes over numbers until the time is over; gives how often.
pub fn compute(time: Duration) -> u32 {
    let numbers = vec![1.5_f64; NUMBERS];
    let begin = Instant::now();
    let mut passes = 0;
    while begin.elapsed() < time {
        black_box(black_box(&numbers).iter().map(|number| number.sqrt()).sum::<f64>());
        passes += 1;
    }
    passes
}
