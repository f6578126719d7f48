//! A running server, what it has used, and its end.

use std::fs::{self, File};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::process::{Child, Command};
use tokio::time::{Instant, sleep};

use crate::cores::Cores;
use crate::options::Kind;
use crate::servers::Launch;

/// How long a server may take to print its address.
const START: Duration = Duration::from_secs(30);

/// A server's process; it is killed when this is dropped.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) kind: Kind,
    pub(crate) address: SocketAddr,
    /// What it writes to its standard output and error.
    pub(crate) log: PathBuf,
    child: Child,
    process: u32,
}

impl Server {
    /// Starts it on its core and waits until it says where it listens.
    pub(crate) async fn start(launch: &Launch, cores: &Cores) -> Result<Self> {
        let log =
            Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{}.log", env!("CARGO_CRATE_NAME"), launch.kind));
        let output = File::create(&log).with_context(|| log.display().to_string())?;
        let mut command = Command::new(&launch.program);
        command
            .args(&launch.arguments)
            .env("PYTHONUNBUFFERED", "1")
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .kill_on_drop(true);
        let mut child = cores.as_server(|| command.spawn()).with_context(|| launch.program.display().to_string())?;
        let process = child.id().context("it ended at once")?;
        let started = Instant::now();
        let address = loop {
            if let Some(address) = printed_address(&fs::read_to_string(&log)?) {
                break address;
            }
            if let Some(status) = child.try_wait()? {
                bail!("it ended with {status}, see {}", log.display());
            }
            if started.elapsed() > START {
                bail!("no address printed after {} s, see {}", START.as_secs(), log.display());
            }
            sleep(Duration::from_millis(10)).await;
        };
        Ok(Self { kind: launch.kind, address, log, child, process })
    }

    /// CPU time used so far, by itself and by the kernel for it.
    pub(crate) fn cpu_seconds(&self) -> Result<f64> {
        cpu_seconds(&self.process.to_string())
    }

    /// Its memory in kB (1024 bytes), with shared pages counted in proportion.
    pub(crate) fn memory(&self) -> Result<f64> {
        let rollup = fs::read_to_string(format!("/proc/{}/smaps_rollup", self.process))?;
        rollup
            .lines()
            .find_map(|line| line.strip_prefix("Pss:")?.trim().strip_suffix(" kB")?.parse().ok())
            .context("smaps_rollup has no Pss")
    }

    /// Kills it and waits until it is gone, so that it is not in the next one's way.
    pub(crate) async fn stop(mut self) -> Result<()> {
        Ok(self.child.kill().await?)
    }
}

/// CPU time used so far by the load generator.
pub(crate) fn own_cpu_seconds() -> Result<f64> {
    cpu_seconds("self")
}

/// Of all threads that run, to the nanosecond: `/proc/PID/stat`, which has those that ended, too, counts hundredths of a
/// second, and opening the sessions of some apps takes no more.
fn cpu_seconds(process: &str) -> Result<f64> {
    let mut seconds = 0.0;
    for thread in fs::read_dir(format!("/proc/{process}/task"))? {
        // One that ends meanwhile has no file any more.
        let Ok(figures) = fs::read_to_string(thread?.path().join("schedstat")) else { continue };
        let nanoseconds: f64 = figures.split_whitespace().next().context("schedstat is empty")?.parse()?;
        seconds += nanoseconds / 1e9;
    }
    Ok(seconds)
}

/// The port of the first whole line that holds an address.
fn printed_address(log: &str) -> Option<SocketAddr> {
    let (whole, _) = log.rsplit_once('\n')?;
    whole.lines().find_map(|line| {
        let (_, rest) = line.split_once("http://")?;
        let (_, rest) = rest.split_once(':')?;
        let digits = rest.find(|character: char| !character.is_ascii_digit()).unwrap_or(rest.len());
        Some(SocketAddr::from((Ipv4Addr::LOCALHOST, rest[..digits].parse().ok()?)))
    })
}
