//! What a stream to many viewers takes.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use tokio::time::sleep;

use crate::apps::App;
use crate::audience::Audience;
use crate::browser::open_pages;
use crate::cores::Cores;
use crate::options::{Kind, Options};
use crate::process::Server;
use crate::servers::Launch;
use crate::statistics::{median, spread};
use crate::table::{number, table};
use crate::usage::Usage;

/// What is sent to how many: the largest audiences of `versus`.
const AUDIENCES: [(App, u32); 2] = [(App::Stream, 1_000), (App::Heavy, 100)];
/// How long a stream runs before it is measured, so that what opening held up has been caught up with, and threads have
/// ended that ran app functions.
const SETTLING: Duration = Duration::from_secs(12);

pub(crate) async fn measure(options: &Options, program: &Path) -> Result<()> {
    let cores = Cores::choose();
    println!("{} round(s), {cores}", options.rounds);
    let mut rows = vec![vec!["a stream to viewers, server CPU µs/message".to_owned()]];
    rows[0].extend(Kind::ALL.map(|kind| kind.to_string()));
    rows[0].push("ready/plain".to_owned());
    for (app, viewers) in AUDIENCES {
        let mut costs = Kind::ALL.map(|_| Vec::new());
        for round in 1..=options.rounds {
            for (kind, costs) in Kind::ALL.into_iter().zip(&mut costs) {
                let server = Server::start(&Launch::new(kind, program, 1), &cores).await?;
                let (cost, generator) = cost(&server, app, viewers, options).await?;
                server.stop().await?;
                println!(
                    "{round}/{} {app} {viewers} {kind} {} µs, generator at {:.0} %",
                    options.rounds,
                    number(cost),
                    generator * 100.0
                );
                costs.push(cost);
            }
        }
        let mut row = vec![format!("{app} {viewers}")];
        row.extend(costs.iter().map(|costs| format!("{} ±{:.0} %", number(median(costs)), spread(costs) * 100.0)));
        let [plain, ready] = costs.map(|costs| median(&costs));
        row.push(number(ready / plain));
        rows.push(row);
    }
    println!("{}", table(rows));
    Ok(())
}

/// Microseconds of the server's CPU for one message, and how much of its core the load generator took.
async fn cost(server: &Server, app: App, viewers: u32, options: &Options) -> Result<(f64, f64)> {
    let mut audience = Audience::default();
    open_pages(server.address, app, viewers, |page| {
        audience.add(page);
        Ok(())
    })
    .await?;
    sleep(SETTLING).await;
    let usage = Usage::start(server)?;
    let before = audience.received();
    sleep(options.streaming_time()).await;
    let received = audience.received() - before;
    let used = usage.end()?;
    audience.leave().await?;
    Ok((used.server / received.messages * 1e6, used.generator))
}
