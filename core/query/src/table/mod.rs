//! Tables in files.

mod csv;
mod format;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::unfold;
use polars::prelude::{LazyFrame, PlRefPath, ScanArgsParquet, SchemaRef};
use tempfile::TempPath;
use tokio::task::spawn_blocking;
use tropism_core::{Derived, every, stream};
use url::Url;

use crate::QueryError;
use crate::identity::FileStamp;
use format::Format;

/// How often a file that somebody follows is looked at.
const LOOK: Duration = Duration::from_secs(1);

/// A table in a file: Parquet, or CSV, plain or compressed with gzip, zlib or zstd.
///
/// Parquet is read as it is, and only what a query asks for. CSV is read once, into a temporary Parquet file, so that
/// each query after that costs what it asks for, too; this is done again when the file has changed. Memory holds pieces
/// of either at a time.
///
/// Cloning gives another handle of the same table.
#[derive(Clone, Debug)]
pub struct Table(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    path: PathBuf,
    known: Mutex<Option<Known>>,
}

/// The file as it was when it was looked at, and what came of reading it.
#[derive(Debug)]
struct Known {
    stamp: FileStamp,
    opened: Result<Opened, QueryError>,
    /// What was read before: queries may be about to.
    _outdated: Option<Parquet>,
}

#[derive(Debug)]
struct Opened {
    parquet: Parquet,
    schema: SchemaRef,
}

#[derive(Debug)]
enum Parquet {
    Original,
    /// Made of something else; deleted when it is dropped.
    Copy(TempPath),
}

impl Table {
    /// Opens a file: looks what it is, and reads it if it is CSV, which can take some time.
    ///
    /// # Errors
    /// If there is no such file, or it is neither Parquet nor CSV, or it is broken.
    pub fn open(path: impl Into<PathBuf>) -> Result<Self, QueryError> {
        Self::open_with(path, |_| ())
    }

    /// Opens a file as [`open`](Self::open) does, and tells how many rows were read, again and again.
    ///
    /// # Errors
    /// If there is no such file, or it is neither Parquet nor CSV, or it is broken.
    pub fn open_with(
        path: impl Into<PathBuf>,
        progress: impl Fn(usize) + Send + Sync + 'static,
    ) -> Result<Self, QueryError> {
        let table = Self(Arc::new(Inner { path: path.into(), known: Mutex::default() }));
        table.opened(progress, |_| Ok(()))?;
        Ok(table)
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.0.path
    }

    /// A plan that reads the file as it is now. It may have to look at the file, or to read it, and so belongs where
    /// blocking is no harm: the closure of a [`query`](crate::query()) is called there. Keep the table as long as the
    /// plan: what was made of a CSV file is deleted with it.
    ///
    /// # Errors
    /// If the file is gone, or broken, or something else by now.
    pub fn scan(&self) -> Result<LazyFrame, QueryError> {
        self.opened(|_| (), |opened| read(opened.parquet.path(&self.0.path)))
    }

    /// Names and types of its columns, in order.
    ///
    /// # Errors
    /// As [`scan`](Self::scan).
    pub fn schema(&self) -> Result<SchemaRef, QueryError> {
        self.opened(|_| (), |opened| Ok(opened.schema.clone()))
    }

    /// When the file changed last, looked at every second while something follows it; `None` while there is no file. As
    /// one of the inputs of a [`query`](crate::query()) it has the query run again.
    pub fn changes(&self) -> Derived<Option<FileStamp>> {
        let path: Arc<Path> = self.0.path.as_path().into();
        // The outer option: whether somebody has looked before.
        stream(unfold((None, every(LOOK).boxed()), move |(known, mut ticks)| {
            let path = path.clone();
            async move {
                loop {
                    let path = path.clone();
                    let now = spawn_blocking(move || FileStamp::of(&path).ok()).await.ok()?;
                    if known != Some(now) {
                        return Some((now, (Some(now), ticks)));
                    }
                    ticks.next().await?;
                }
            }
        }))
    }

    /// Takes something from the file as it is now, which is read if it is another than before.
    fn opened<T>(
        &self,
        progress: impl Fn(usize) + Send + Sync + 'static,
        take: impl FnOnce(&Opened) -> Result<T, QueryError>,
    ) -> Result<T, QueryError> {
        let path = &self.0.path;
        // Held while it is read: who comes meanwhile wants the same.
        let mut known = self.0.known.lock().unwrap_or_else(PoisonError::into_inner);
        let stamp = FileStamp::of(path).map_err(|error| self.problem(error.to_string()))?;
        let now = match known.take() {
            Some(known) if known.stamp == stamp => known,
            outdated => Known {
                stamp,
                // A file that cannot be read is read once, too.
                opened: Opened::new(path, progress).map_err(|error| self.problem(error.to_string())),
                _outdated: outdated.and_then(|known| known.opened.ok()).map(|opened| opened.parquet),
            },
        };
        known.insert(now).opened.as_ref().map_err(Clone::clone).and_then(take)
    }

    fn problem(&self, problem: impl Into<Arc<str>>) -> QueryError {
        QueryError::File { path: self.0.path.clone(), problem: problem.into() }
    }
}

impl Opened {
    fn new(path: &Path, progress: impl Fn(usize) + Send + Sync + 'static) -> Result<Self, QueryError> {
        let parquet = match Format::of(path)? {
            Format::Parquet => Parquet::Original,
            Format::Csv(dialect) => Parquet::Copy(csv::to_parquet(path, dialect, progress)?),
        };
        let schema = read(parquet.path(path))?.collect_schema()?;
        Ok(Self { parquet, schema })
    }
}

impl Parquet {
    /// The file to read.
    fn path<'a>(&'a self, original: &'a Path) -> &'a Path {
        match self {
            Self::Original => original,
            Self::Copy(copy) => copy,
        }
    }
}

fn read(path: &Path) -> Result<LazyFrame, QueryError> {
    let arguments = ScanArgsParquet { glob: false, cache: false, ..Default::default() };
    Ok(LazyFrame::scan_parquet(address(path)?, arguments)?)
}

/// A file as an address: what has one is read piece by piece, while a path would be mapped into memory, where a file that
/// somebody else makes shorter meanwhile ends this process.
pub(crate) fn address(path: &Path) -> Result<PlRefPath, QueryError> {
    let wrong = || QueryError::File { path: path.to_owned(), problem: "the path has no address".into() };
    let absolute = std::path::absolute(path).map_err(|_| wrong())?;
    Url::from_file_path(absolute).map(|url| PlRefPath::new(url.as_str())).map_err(|()| wrong())
}

/// The file that an address or path of a plan names.
pub(crate) fn path_of(address: &str) -> PathBuf {
    let file = Url::parse(address).ok().filter(|url| url.scheme() == "file").and_then(|url| url.to_file_path().ok());
    file.unwrap_or_else(|| PathBuf::from(address))
}
