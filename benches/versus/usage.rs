//! Time and CPU time from some moment on.

use anyhow::{Context, Result};
use tokio::time::Instant;

use crate::process::{Server, own_cpu_seconds};

/// The state of the clocks at the start.
pub(crate) struct Usage<'a> {
    server: &'a Server,
    started: Instant,
    server_cpu: f64,
    generator_cpu: f64,
}

/// What a server and the load generator used meanwhile.
pub(crate) struct Used {
    pub(crate) seconds: f64,
    /// Of CPU, in seconds.
    pub(crate) server: f64,
    /// How much of its core the load generator took, 0 to 1.
    pub(crate) generator: f64,
}

impl<'a> Usage<'a> {
    pub(crate) fn start(server: &'a Server) -> Result<Self> {
        Ok(Self {
            server,
            started: Instant::now(),
            server_cpu: server.cpu_seconds()?,
            generator_cpu: own_cpu_seconds()?,
        })
    }

    pub(crate) fn end(self) -> Result<Used> {
        let seconds = self.started.elapsed().as_secs_f64();
        Ok(Used {
            seconds,
            server: self.server.cpu_seconds().context("it ended")? - self.server_cpu,
            generator: (own_cpu_seconds()? - self.generator_cpu) / seconds,
        })
    }
}
