//! What is measured, and how.

use std::time::Duration;

use anyhow::{Context, Result};
use futures_util::{StreamExt, TryStreamExt, stream};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

use crate::browser::{MovablePage, Page};
use crate::options::{Case, Options};
use crate::process::{Server, own_cpu_seconds};
use crate::results::{Figures, Measure};
use crate::statistics::median;

/// How long one case may take on one server; the slowest takes a fifth of it.
pub(crate) const LIMIT: Duration = Duration::from_mins(2);
/// How many pages are being opened at any moment.
const OPENING: usize = 8;
/// How often, at most, one session moves its slider for the latency.
const TRIPS: usize = 5_000;
/// How many sessions move their sliders at once for the rate.
const ALL_AT_ONCE: u32 = 100;
const IDLE: Duration = Duration::from_secs(5);

pub(crate) async fn run(case: Case, server: &Server, options: &Options) -> Result<Figures> {
    match case {
        Case::Open => open(server, options).await,
        Case::RoundTrip => round_trip(server, options).await,
        Case::Memory => memory(server, options).await,
    }
}

/// Opens pages, a few at a time, and keeps them all.
async fn open_pages(server: &Server, pages: u32) -> Result<Vec<Page>> {
    stream::iter(0..pages).map(|_| Page::open(server.address)).buffer_unordered(OPENING).try_collect().await
}

async fn open(server: &Server, options: &Options) -> Result<Figures> {
    let sessions = options.sessions_of(server.kind);
    // The first page of a process costs what the others do not: imports, tables made on first use.
    let _first = Page::open(server.address).await?;
    let usage = Usage::start(server)?;
    let _pages = open_pages(server, sessions).await?;
    let used = usage.end()?;
    let sessions = f64::from(sessions);
    Ok(Figures::new(used.generator)
        .with(Measure::OpenRate, sessions / used.seconds)
        .with(Measure::OpenCpu, used.server / sessions * 1e3))
}

async fn round_trip(server: &Server, options: &Options) -> Result<Figures> {
    let mut first = Page::open(server.address).await?.find_slider()?;
    first.move_slider().await?;
    let latency = latency(&mut first, options.trip_time()).await?;

    let mut pages = vec![first];
    for page in open_pages(server, ALL_AT_ONCE - 1).await? {
        pages.push(page.find_slider()?);
    }
    let usage = Usage::start(server)?;
    let trips = f64::from(all_at_once(pages, options.trip_time()).await?);
    let used = usage.end()?;
    Ok(Figures::new(used.generator)
        .with(Measure::Latency, latency)
        .with(Measure::TripRate, trips / used.seconds)
        .with(Measure::TripCpu, used.server / trips * 1e3))
}

/// The median time of one round trip, in milliseconds, nothing else going on.
async fn latency(page: &mut MovablePage, limit: Duration) -> Result<f64> {
    let begin = Instant::now();
    let mut times = Vec::new();
    while times.len() < TRIPS && begin.elapsed() < limit {
        let start = Instant::now();
        page.move_slider().await?;
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    Ok(median(&times))
}

/// Each page moves its slider again as soon as it was answered; how many round trips that were in all.
async fn all_at_once(pages: Vec<MovablePage>, limit: Duration) -> Result<u32> {
    let end = Instant::now() + limit;
    let mut running = JoinSet::new();
    for mut page in pages {
        running.spawn(async move {
            let mut trips = 0_u32;
            while Instant::now() < end {
                page.move_slider().await?;
                trips += 1;
            }
            // Handed back, so that no session ends while others are being measured.
            anyhow::Ok((trips, page))
        });
    }
    let finished = running.join_all().await.into_iter().collect::<Result<Vec<_>>>()?;
    Ok(finished.iter().map(|(trips, _)| trips).sum())
}

async fn memory(server: &Server, options: &Options) -> Result<Figures> {
    let sessions = options.sessions_of(server.kind);
    let usage = Usage::start(server)?;
    let before = server.memory()?;
    let _pages = open_pages(server, sessions).await?;
    sleep(IDLE).await;
    let after = server.memory()?;
    Ok(Figures::new(usage.end()?.generator).with(Measure::Memory, (after - before) / f64::from(sessions)))
}

/// Time and CPU time from some moment on.
struct Usage<'a> {
    server: &'a Server,
    started: Instant,
    server_cpu: f64,
    generator_cpu: f64,
}

/// What a server and the load generator used meanwhile.
struct Used {
    seconds: f64,
    /// Of CPU, in seconds.
    server: f64,
    /// How much of its core the load generator took, 0 to 1.
    generator: f64,
}

impl<'a> Usage<'a> {
    fn start(server: &'a Server) -> Result<Self> {
        Ok(Self {
            server,
            started: Instant::now(),
            server_cpu: server.cpu_seconds()?,
            generator_cpu: own_cpu_seconds()?,
        })
    }

    fn end(self) -> Result<Used> {
        let seconds = self.started.elapsed().as_secs_f64();
        Ok(Used {
            seconds,
            server: self.server.cpu_seconds().context("it ended")? - self.server_cpu,
            generator: (own_cpu_seconds()? - self.generator_cpu) / seconds,
        })
    }
}
