//! Ten plots of a walk of 100,000 points each: 16 MB in the document that a page pulls.

use tropism::prelude::*;

use crate::steps;

const PLOTS: u32 = 10;
const POINTS: u32 = 100_000;

/// The app. Like its twin it computes the walks for each session anew.
pub fn app() -> App {
    App::new("big", |session| {
        let plots: Vec<_> = (0..PLOTS).map(walk).collect();
        session.title().set("Big".to_owned());
        session.add_root(gridplot(plots.chunks(2).map(<[_]>::to_vec)));
        Ok(())
    })
}

fn walk(number: u32) -> Figure {
    let source = ColumnDataSource::builder().data(columns! { x: steps(100.0, POINTS), y: heights(number) });
    let plot = figure().title(format!("walk {number}")).width(400).height(250).build();
    plot.line("x", "y").source(source).add();
    plot
}

/// Squares modulo a prime go up and down like chance, and are the same in every language.
fn heights(number: u32) -> Vec<f64> {
    const PRIME: u64 = 100_003;
    (0..u64::from(POINTS))
        .scan(0.0, |height, point| {
            let remainder = (u64::from(number) + 1) * point * point % PRIME;
            *height += f64::from(u32::try_from(remainder).unwrap_or_default()) / 100_003.0 - 0.5;
            Some(*height)
        })
        .collect()
}
