//! CSV, read once.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use polars::error::{PolarsError, PolarsResult};
use polars::prelude::{
    CsvEncoding, FileWriteFormat, LazyCsvReader, LazyFileListReader, LazyFrame, NullValues, ParquetWriteOptions,
    PlRefPath, SinkDestination, SinkTarget, UnifiedSinkArgs,
};
use tempfile::TempPath;

use super::address;
use super::format::Dialect;
use crate::QueryError;
use crate::engine::watched;

/// So many rows are looked at for the types of columns, at first.
const SAMPLE_ROWS: usize = 10_000;

/// What stands for nothing.
const NULLS: [&str; 8] = ["NA", "N/A", "n/a", "NaN", "nan", "NULL", "null", "None"];

/// Reads a file into a new Parquet file in the folder for temporary ones, piece by piece; tells how many rows were read.
pub(super) fn to_parquet(
    path: &Path,
    dialect: Dialect,
    progress: impl Fn(usize) + Send + Sync + 'static,
) -> Result<TempPath, QueryError> {
    let progress = Arc::new(progress);
    let address = address(path)?;
    Ok(match convert(address.clone(), dialect, Some(SAMPLE_ROWS), progress.clone()) {
        // A later row is not what the first ones promised: look at all of them.
        Err(PolarsError::ComputeError(_) | PolarsError::SchemaMismatch(_)) => convert(address, dialect, None, progress),
        converted => converted,
    }?)
}

fn convert(
    address: PlRefPath,
    dialect: Dialect,
    sample: Option<usize>,
    progress: Arc<impl Fn(usize) + Send + Sync + 'static>,
) -> PolarsResult<TempPath> {
    let plan = scan(address, dialect, sample)?;
    let copy = tempfile::Builder::new().prefix("tropism-").suffix(".parquet").tempfile()?.into_temp_path();
    let target = SinkTarget::Path(PlRefPath::try_from_path(&copy)?);
    let format = FileWriteFormat::Parquet(Arc::new(ParquetWriteOptions::default()));
    let plan = plan.sink(SinkDestination::File { target }, format, UnifiedSinkArgs::default())?;
    let read = AtomicUsize::new(0);
    watched(plan, move |rows, _| {
        progress(read.fetch_add(rows, Ordering::Relaxed) + rows);
        Ok(())
    })?;
    Ok(copy)
}

fn scan(address: PlRefPath, dialect: Dialect, sample: Option<usize>) -> PolarsResult<LazyFrame> {
    let nulls = NULLS.map(Into::into).to_vec();
    let reader = LazyCsvReader::new(address)
        .with_glob(false)
        .with_cache(false)
        .with_separator(dialect.separator)
        .with_infer_schema_length(sample)
        .with_try_parse_dates(true)
        .with_null_values(Some(NullValues::AllColumns(nulls)))
        .with_encoding(CsvEncoding::LossyUtf8);
    reader.finish()
}
