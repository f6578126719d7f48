//! What a server takes that nobody asks anything.

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
use crate::servers::{Launch, cores};
use crate::table::{number, table};
use crate::usage::Usage;

/// How many pages are open.
const PAGES: [u32; 2] = [0, 1_000];
/// Until what opening took is over: threads that ran app functions end after ten seconds, and what they used is gone
/// from the figures with them.
const SETTLING: Duration = Duration::from_secs(12);

pub(crate) async fn measure(options: &Options, program: &Path) -> Result<()> {
    let mut rows = vec![vec!["an idle server, CPU s/min".to_owned()]];
    rows[0].extend(Kind::ALL.map(|kind| kind.to_string()));
    for pages in PAGES {
        let mut row = vec![format!("{pages} pages")];
        for kind in Kind::ALL {
            row.push(number(cpu_per_minute(kind, pages, options, program).await?));
        }
        rows.push(row);
    }
    println!("{}", table(rows));
    Ok(())
}

async fn cpu_per_minute(kind: Kind, pages: u32, options: &Options, program: &Path) -> Result<f64> {
    let server = Server::start(&Launch::new(kind, program, cores()), &Cores::default()).await?;
    let mut audience = Audience::default();
    open_pages(server.address, App::Sliders, pages, |page| {
        audience.add(page);
        Ok(())
    })
    .await?;
    sleep(SETTLING).await;
    let usage = Usage::start(&server)?;
    sleep(options.measuring_time()).await;
    let used = usage.end()?;
    audience.leave().await?;
    server.stop().await?;
    Ok(used.server / used.seconds * 60.0)
}
