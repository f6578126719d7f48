//! This machine, live: the load of each core and the memory, one stream for all viewers.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use futures_util::StreamExt as _;
use sysinfo::System;
use tropism::Error;
use tropism::prelude::*;

const PERIOD: Duration = Duration::from_millis(250);

/// Five minutes.
const WINDOW: usize = 1_200;

/// One row: the time in milliseconds since 1970, memory in GiB, and the load of each core in percent.
fn sample(system: &mut System) -> ColumnData {
    system.refresh_cpu_usage();
    system.refresh_memory();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let mebibytes = u32::try_from(system.used_memory() >> 20).unwrap_or(u32::MAX);
    let cores = (0..).zip(system.cpus()).map(|(core, cpu)| (format!("cpu{core}"), vec![f64::from(cpu.usage())]));
    let columns = [
        ("time".to_owned(), vec![now.as_secs_f64() * 1e3]),
        ("memory".to_owned(), vec![f64::from(mebibytes) / 1_024.0]),
    ];
    let columns = columns.into_iter().chain(cores).map(|(name, row)| (name, row.into()));
    ColumnData::new(columns).expect("one row of each")
}

/// The stream of samples, made when somebody looks.
fn machine() -> Result<Feed, sysinfo::Error> {
    let system = Arc::new(Mutex::new(System::new()?));
    let sample = move || sample(&mut system.lock().unwrap_or_else(PoisonError::into_inner));
    let first = sample();
    let samples = move || {
        let sample = sample.clone();
        every(PERIOD).map(move |()| sample())
    };
    Ok(Feed::new(first, samples).window(WINDOW))
}

/// The app, which the gallery serves as well.
pub fn app() -> App {
    let machine = machine();
    App::new("monitor", move |session| {
        let machine = machine.as_ref().map_err(|error| Error::new(error.to_string()))?;
        let start = machine.columns();
        let cores = start.names().filter(|name| name.starts_with("cpu"));

        // While the page is paused it keeps what it had; resuming shows all that came meanwhile.
        let pause = Toggle::builder().label("pause").build();
        let held = Mutex::new(start.clone());
        let rows = derive((pause.active(), machine.clone()), move |is_paused, rows| {
            let mut held = held.lock().unwrap_or_else(PoisonError::into_inner);
            if !is_paused {
                *held = rows;
            }
            held.clone()
        });
        let source = ColumnDataSource::builder().data(rows).build();
        let load = figure().height(250).title("load in %").x_axis_type(AxisType::Datetime).y_range((0, 100)).build();
        for (core, color) in cores.zip(COLORS.iter().cycle()) {
            load.line("time", core).source(&source).line_color(*color).add();
        }
        let memory = figure().height(250).title("memory in GiB").x_axis_type(AxisType::Datetime).build();
        memory.line("time", "memory").source(&source).line_width(2).add();

        session.title().set("Monitor".into());
        session.add_root(column((pause, load, memory)));
        Ok(())
    })
}

const COLORS: [&str; 6] = ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b"];

fn main() -> ExitCode {
    tropism::serve(app())
}
