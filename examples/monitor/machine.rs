//! What is measured of this machine.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use futures_util::StreamExt as _;
use sysinfo::{Disks, Error, Networks, Pid, Process, ProcessRefreshKind, ProcessesToUpdate, System};
use tokio::task::spawn_blocking;
use tropism::prelude::*;

/// How often is measured.
pub(crate) const PERIOD: Duration = Duration::from_millis(250);

/// How many samples pass until processes are looked at again.
const SAMPLES_PER_LOOK: u32 = 4;

/// How many processes are shown.
pub(crate) const PROCESSES: usize = 10;

/// This machine, as all viewers see it.
#[derive(Clone)]
pub(crate) struct Machine {
    /// Its name.
    pub(crate) name: String,
    /// In GiB.
    pub(crate) memory: f64,
    /// A row for each sample: `time` in milliseconds since 1970; `cpu`, and `cpu0` and so on for each core, in percent;
    /// `memory` in GiB; `read`, `written`, `received` and `sent` in MB/s.
    pub(crate) samples: Feed,
    /// The busiest processes: `name`, `pid`, `cpu` in percent of one core, `memory` in MB.
    pub(crate) processes: Var<ColumnData>,
}

impl Machine {
    /// Measures while somebody looks, and keeps so many samples.
    pub(crate) fn new(window: usize) -> Result<Self, Error> {
        let mut meters = Meters::new()?;
        let (name, memory) = (System::host_name().unwrap_or_default(), gibibytes(meters.system.total_memory()));
        let processes = Var::new(meters.processes());
        let start = meters.sample();
        let (meters, shown) = (Arc::new(Mutex::new(meters)), processes.clone());
        let samples = move || {
            let (meters, shown) = (meters.clone(), shown.clone());
            every(PERIOD).enumerate().then(move |(number, ())| {
                let (meters, shown) = (meters.clone(), shown.clone());
                // Reading all that the system knows of its processes takes a while, and would keep others waiting.
                spawn_blocking(move || {
                    let mut meters = meters.lock().unwrap_or_else(PoisonError::into_inner);
                    if number % SAMPLES_PER_LOOK as usize == 0 {
                        shown.set(meters.processes());
                    }
                    meters.sample()
                })
            })
        };
        Ok(Self { name, memory, samples: Feed::new(start, samples).window(window), processes })
    }
}

/// What measures.
struct Meters {
    system: System,
    disks: Disks,
    networks: Networks,
    /// When the last sample was taken.
    last: f64,
    /// The process in each row.
    rows: [Option<Pid>; PROCESSES],
}

impl Meters {
    fn new() -> Result<Self, Error> {
        let mut system = System::new()?;
        system.refresh_memory();
        system.refresh_cpu_usage();
        let (disks, networks) = (Disks::new_with_refreshed_list()?, Networks::new_with_refreshed_list()?);
        Ok(Self { system, disks, networks, last: now(), rows: [None; PROCESSES] })
    }

    fn sample(&mut self) -> ColumnData {
        self.system.refresh_cpu_usage();
        self.system.refresh_memory();
        self.disks.refresh(false);
        self.networks.refresh(false);
        let time = now();
        let rate = |bytes: u64| megabytes(bytes) / ((time - self.last) / 1e3).max(1e-3);
        // A disk may be mounted in several places.
        let disks: BTreeMap<_, _> = self.disks.iter().map(|disk| (disk.name(), disk.usage())).collect();
        let networks = || self.networks.iter().filter(|(name, _)| *name != "lo").map(|(_, data)| data);
        let columns = [
            ("time", time),
            ("cpu", self.system.global_cpu_usage().into()),
            ("memory", gibibytes(self.system.used_memory())),
            ("read", rate(disks.values().map(|usage| usage.read_bytes).sum())),
            ("written", rate(disks.values().map(|usage| usage.written_bytes).sum())),
            ("received", rate(networks().map(sysinfo::NetworkData::received).sum())),
            ("sent", rate(networks().map(sysinfo::NetworkData::transmitted).sum())),
        ];
        let columns = columns.map(|(name, number)| (name.to_owned(), number));
        let cores = (0..).zip(self.system.cpus()).map(|(core, cpu)| (format!("cpu{core}"), cpu.usage().into()));
        let columns = columns.into_iter().chain(cores).map(|(name, number): (_, f64)| (name, vec![number].into()));
        self.last = time;
        ColumnData::new(columns).expect("one row of each")
    }

    /// The busiest processes. One that stays among them keeps its row, so that mostly a few numbers change.
    fn processes(&mut self) -> ColumnData {
        let wanted = ProcessRefreshKind::nothing().with_cpu().with_memory().without_tasks();
        self.system.refresh_processes_specifics(ProcessesToUpdate::All, true, wanted);
        let mut busiest: Vec<&Process> = self.system.processes().values().collect();
        busiest.sort_by(|one, other| other.cpu_usage().total_cmp(&one.cpu_usage()).then(one.pid().cmp(&other.pid())));
        busiest.truncate(PROCESSES);
        let mut newcomers: Vec<Pid> = busiest.iter().map(|process| process.pid()).collect();
        for row in &mut self.rows {
            match newcomers.iter().position(|pid| Some(*pid) == *row) {
                Some(known) => drop(newcomers.remove(known)),
                None => *row = None,
            }
        }
        let mut newcomers = newcomers.into_iter();
        self.rows.iter_mut().filter(|row| row.is_none()).for_each(|row| *row = newcomers.next());

        let rows = || self.rows.iter().map(|row| row.and_then(|pid| self.system.process(pid)));
        let numbers = |number: fn(&Process) -> f64| rows().map(|row| row.map(number)).collect::<Vec<Option<f64>>>();
        let name = |process: &Process| process.name().to_string_lossy().into_owned();
        columns! {
            name: rows().map(|row| row.map_or_else(String::new, name)).collect::<Vec<_>>(),
            pid: numbers(|process| process.pid().as_u32().into()),
            cpu: numbers(|process| f64::from(process.cpu_usage().round())),
            memory: numbers(|process| megabytes(process.memory()).round()),
        }
    }
}

/// In milliseconds since 1970.
fn now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64() * 1e3
}

#[expect(clippy::cast_precision_loss, reason = "what is lost is less than is shown")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

#[expect(clippy::cast_precision_loss, reason = "what is lost is less than is shown")]
fn gibibytes(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 30)
}
