//! How each load is put on a server, and what is measured meanwhile.

use std::time::Duration;

use anyhow::Result;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

use crate::apps::App;
use crate::audience::Audience;
use crate::browser::{MovablePage, Page, open_pages};
use crate::load::Load;
use crate::options::Options;
use crate::process::Server;
use crate::results::{Figures, Measure};
use crate::statistics::median;
use crate::usage::Usage;

/// How long one load may take on one server; the slowest takes a third of it.
pub(crate) const LIMIT: Duration = Duration::from_mins(2);
/// How often, at most, one session moves its slider for the latency.
const TRIPS: usize = 5_000;
/// How long a stream runs before it is measured, so that what opening held up has been caught up with.
const SETTLING: Duration = Duration::from_secs(2);

pub(crate) async fn run(load: Load, server: &Server, options: &Options) -> Result<Figures> {
    match load {
        Load::Open(app) => open(app, server, options).await,
        Load::RoundTrip(app) => round_trip(app, server, options).await,
        Load::Viewers(app, viewers) => audience(app, viewers, server, options).await,
    }
}

/// Opens pages and keeps them all, while they take what they are sent.
async fn open(app: App, server: &Server, options: &Options) -> Result<Figures> {
    let sessions = options.sessions(app, server.kind);
    let mut audience = Audience::default();
    // The first page of a process costs what the others do not: imports, tables made on first use.
    audience.add(Page::open(server.address, app).await?);
    let before = server.memory()?;
    let usage = Usage::start(server)?;
    open_pages(server.address, app, sessions, |page| {
        audience.add(page);
        Ok(())
    })
    .await?;
    let used = usage.end()?;
    sleep(options.idle_time()).await;
    let memory = server.memory()? - before;
    audience.leave().await?;
    let sessions = f64::from(sessions);
    Ok(Figures::new(used.generator)
        .with(Measure::OpenRate, sessions / used.seconds)
        .with(Measure::OpenCpu, used.server / sessions * 1e3)
        .with(Measure::Memory, memory / sessions))
}

async fn round_trip(app: App, server: &Server, options: &Options) -> Result<Figures> {
    let mut first = Page::open(server.address, app).await?.find_slider(app)?;
    first.move_slider().await?;
    let latency = latency(&mut first, options.measuring_time()).await?;

    let mut pages = vec![first];
    open_pages(server.address, app, app.movers() - 1, |page| {
        pages.push(page.find_slider(app)?);
        Ok(())
    })
    .await?;
    let usage = Usage::start(server)?;
    let trips = f64::from(all_at_once(pages, options.measuring_time()).await?);
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

/// Viewers, each of a session of its own, receive what the server sends by itself.
async fn audience(app: App, viewers: u32, server: &Server, options: &Options) -> Result<Figures> {
    let mut audience = Audience::default();
    open_pages(server.address, app, viewers, |page| {
        audience.add(page);
        Ok(())
    })
    .await?;
    sleep(SETTLING).await;
    let usage = Usage::start(server)?;
    let before = audience.received();
    sleep(options.measuring_time()).await;
    let received = audience.received() - before;
    let used = usage.end()?;
    audience.leave().await?;
    Ok(Figures::new(used.generator)
        .with(Measure::MessageRate, received.messages / used.seconds)
        .with(Measure::MessageSize, received.bytes / received.messages)
        .with(Measure::MessageCpu, used.server / received.messages * 1e6))
}
