//! Which core runs what, and how many sockets a process may hold.

use std::fmt;

use anyhow::{Result, bail};
use core_affinity::CoreId;

/// The two cores of a run: one for the server under test, one for the load generator. By default both run wherever the
/// system puts them.
#[derive(Debug, Default)]
pub(crate) struct Cores(Option<(CoreId, CoreId)>);

impl Cores {
    /// The first two cores that this process may use; none on a machine of one core.
    pub(crate) fn choose() -> Self {
        match core_affinity::get_core_ids().unwrap_or_default()[..] {
            [server, generator, ..] => {
                let cores = Self(Some((server, generator)));
                cores.run_as_generator();
                cores
            }
            _ => Self(None),
        }
    }

    /// Runs `start` on the server's core: the process that it starts inherits the core and stays there.
    pub(crate) fn as_server<T>(&self, start: impl FnOnce() -> T) -> T {
        if let Self(Some((server, _))) = self {
            core_affinity::set_for_current(*server);
        }
        let started = start();
        self.run_as_generator();
        started
    }

    fn run_as_generator(&self) {
        if let Self(Some((_, generator))) = self {
            core_affinity::set_for_current(*generator);
        }
    }
}

impl fmt::Display for Cores {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some((server, generator)) => {
                write!(formatter, "servers on core {}, load generator on core {}", server.id, generator.id)
            }
            None => write!(formatter, "one core for servers and load generator, so rates are far too low"),
        }
    }
}

/// Raises the limit of open files, which the servers inherit, so that each holds so many websockets.
pub(crate) fn allow_sockets(sockets: u32) -> Result<()> {
    let wanted = u64::from(sockets) + 200;
    let allowed = rlimit::increase_nofile_limit(wanted)?;
    if allowed < wanted {
        bail!(
            "{wanted} open files are needed and {allowed} allowed: raise `ulimit -n`, or measure fewer with --apps and --only"
        );
    }
    Ok(())
}
