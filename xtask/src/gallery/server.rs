//! The servers that are started: where they listen, and what became of them.

use std::net::{IpAddr, Ipv4Addr, TcpListener};
use std::process::{Command, ExitStatus};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::time::timeout;

use super::console::Console;
use super::program::{Line, Program};

/// A server that listens.
#[derive(Debug)]
pub(super) struct Server {
    program: Program,
    console: Console,
    pub(super) port: u16,
}

impl Server {
    /// Starts it and waits for the address that it prints, which is said. What it prints is shown; its standard error
    /// through us only if `hears_errors`.
    ///
    /// # Errors
    /// When it cannot be started or ends before it prints an address.
    pub(super) async fn start(name: &str, command: Command, console: &Console, hears_errors: bool) -> Result<Self> {
        let mut program = Program::start(command, hears_errors)?;
        while let Some(line) = program.line().await {
            let address = if let Line::Output(line) = &line { listening(line) } else { None };
            if let Some((address, _)) = &address {
                console.say(&format!("The {name} is served: {address}"));
            }
            console.pass_on(&line);
            if let Some((_, port)) = address {
                // Those of the other apps are on their way.
                while let Ok(Some(line)) = timeout(Duration::from_millis(100), program.line()).await {
                    console.pass_on(&line);
                }
                return Ok(Self { program, console: console.clone(), port });
            }
        }
        let status = program.end().await?;
        bail!("`{}` did not start: {status}", program.shown())
    }

    /// Shows what it prints until it ends.
    ///
    /// # Errors
    /// When the system cannot tell how it ended.
    pub(super) async fn end(&mut self) -> Result<ExitStatus> {
        while let Some(line) = self.program.line().await {
            self.console.pass_on(&line);
        }
        self.program.end().await.context("nothing is known of a server's end")
    }
}

/// The address of the index and the port, if a line is the address of an app.
fn listening(line: &str) -> Option<(String, u16)> {
    let (host, _) = line.trim().strip_prefix("http://")?.split_once('/')?;
    let port = host.rsplit_once(':')?.1.parse().ok()?;
    Some((format!("http://{host}/"), port))
}

/// The port behind another one if it is free, else 0, which stands for any.
pub(super) fn port_behind(port: u16, address: Option<IpAddr>) -> u16 {
    let next = port.checked_add(1).unwrap_or(0);
    let address = address.unwrap_or(Ipv4Addr::LOCALHOST.into());
    TcpListener::bind((address, next)).map_or(0, |_| next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_that_of_the_index() {
        for (line, expected) in [
            ("http://localhost:5006/sliders", Some(("http://localhost:5006/", 5006))),
            ("http://[::2]:80/explorer\r", Some(("http://[::2]:80/", 80))),
            ("http://localhost/sliders", None),
            ("reading http://localhost:5006/sliders", None),
            ("", None),
        ] {
            assert_eq!(listening(line), expected.map(|(address, port)| (address.to_owned(), port)), "{line}");
        }
    }

    #[test]
    fn a_port_that_is_taken_is_left_to_whoever_has_it() -> Result<()> {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = taken.local_addr()?.port();
        assert_eq!(port_behind(port - 1, None), 0);
        assert_eq!(port_behind(u16::MAX, None), 0);
        Ok(())
    }
}
