//! How soon a slider is answered beside sessions that compute.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use tokio::time::{Instant, sleep_until, timeout};

use crate::apps::App;
use crate::audience::Audience;
use crate::browser::{MovablePage, Page};
use crate::cores::Cores;
use crate::options::{Kind, Options};
use crate::process::Server;
use crate::servers::{Launch, cores};
use crate::statistics::quantile;
use crate::table::{number, table};
use crate::usage::Usage;

/// Milliseconds within which 99 of 100 moves are to be answered.
const TARGET: f64 = 50.0;
/// How often the slider is moved: as a mouse does it, and in step with nothing that the server does.
const PERIOD: Duration = Duration::from_millis(17);
/// What computes meanwhile.
const BUSY: [App; 4] = [App::Derive, App::Derive, App::Derive, App::Query];
/// How long the busy pages may take to open, where they keep each other waiting.
const OPENING: Duration = Duration::from_mins(2);

/// Times in milliseconds.
struct Times {
    answers: Vec<f64>,
    /// By how much the load generator moved too late.
    late: Vec<f64>,
    /// How many cores the server had in the mean.
    cores: f64,
}

pub(crate) async fn measure(options: &Options, program: &Path) -> Result<()> {
    let mut rows = vec![
        ["a slider beside busy sessions", "answers", "p50 ms", "p99 ms", "max ms", "late ms", "cores used"]
            .map(str::to_owned)
            .to_vec(),
    ];
    let mut verdict = String::new();
    for kind in Kind::ALL {
        let server = Server::start(&Launch::new(kind, program, cores()), &Cores::default()).await?;
        let times = beside_busy_sessions(&server, options.measuring_time())
            .await
            .with_context(|| format!("see what it wrote in {}", server.log.display()))?;
        server.stop().await?;
        let [median, nearly_all, worst] = [0.5, 0.99, 1.0].map(|fraction| quantile(&times.answers, fraction));
        rows.push(vec![
            kind.to_string(),
            times.answers.len().to_string(),
            number(median),
            number(nearly_all),
            number(worst),
            number(quantile(&times.late, 1.0)),
            number(times.cores),
        ]);
        if kind == Kind::Ready {
            let outcome = if nearly_all <= TARGET { "met" } else { "missed" };
            verdict = format!("target {outcome}: p99 {} ms, at most {TARGET} wanted", number(nearly_all));
        }
    }
    println!("{}\n{verdict}\n", table(rows));
    Ok(())
}

async fn beside_busy_sessions(server: &Server, time: Duration) -> Result<Times> {
    let mut slider = Page::open(server.address, App::Sliders).await?.find_slider(App::Sliders)?;
    let mut busy = Audience::default();
    let opening = async {
        for app in BUSY {
            busy.add(Page::open(server.address, app).await?);
        }
        anyhow::Ok(())
    };
    timeout(OPENING, opening).await.context("the busy pages did not open")??;
    let usage = Usage::start(server)?;
    let mut times = drag(&mut slider, time).await?;
    let used = usage.end()?;
    times.cores = used.server / used.seconds;
    busy.leave().await?;
    Ok(times)
}

/// Moves the slider again and again. What was due while an answer was waited for counts as answered with it; what was
/// due while the load generator slept too long does not count.
async fn drag(slider: &mut MovablePage, time: Duration) -> Result<Times> {
    let mut times = Times { answers: Vec::new(), late: Vec::new(), cores: 0.0 };
    let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
    let mut due = Instant::now();
    let end = due + time;
    while due < end {
        sleep_until(due).await;
        let sent = Instant::now();
        times.late.push(milliseconds(sent - due));
        slider.move_slider().await?;
        let answered = Instant::now();
        due = sent;
        while due < answered.min(end) {
            times.answers.push(milliseconds(answered - due));
            due += PERIOD;
        }
    }
    Ok(times)
}
