//! CSV, read once.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use polars::error::{PolarsError, PolarsResult};
use polars::io::csv::read::schema_inference::infer_field_schema;
use polars::prelude::{
    Column, CsvEncoding, DataType, FileWriteFormat, LazyCsvReader, LazyFileListReader, NullValues, ParquetWriteOptions,
    PlRefPath, Schema, SinkDestination, SinkTarget, UnifiedSinkArgs, col,
};
use tempfile::TempPath;

use super::address;
use super::format::Dialect;
use crate::QueryError;
use crate::engine::watched;

/// So many rows are looked at for the types of columns, at first.
const SAMPLE_ROWS: u32 = 10_000;

/// So many values of a column of texts tell whether they are dates.
const SAMPLE_TEXTS: usize = 100;

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
    Ok(match convert(&address, dialect, Some(SAMPLE_ROWS), progress.clone()) {
        // A later row is not what the first ones promised, or the first ones are the beginning of a packed file, which
        // polars takes for a broken one: look at all of them.
        Err(PolarsError::ComputeError(_) | PolarsError::SchemaMismatch(_) | PolarsError::IO { .. }) => {
            convert(&address, dialect, None, progress)
        }
        converted => converted,
    }?)
}

fn convert(
    address: &PlRefPath,
    dialect: Dialect,
    sample: Option<u32>,
    progress: Arc<impl Fn(usize) + Send + Sync + 'static>,
) -> PolarsResult<TempPath> {
    let schema = Arc::new(schema(address, dialect, sample)?);
    let plan = reader(address, dialect).with_schema(Some(schema)).finish()?;
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

fn reader(address: &PlRefPath, dialect: Dialect) -> LazyCsvReader {
    let nulls = NULLS.map(Into::into).to_vec();
    LazyCsvReader::new(address.clone())
        .with_glob(false)
        .with_cache(false)
        .with_separator(dialect.separator)
        .with_null_values(Some(NullValues::AllColumns(nulls)))
        .with_encoding(CsvEncoding::LossyUtf8)
}

/// The types of the columns, by some of the rows or by all. Numbers are told from texts first, and then dates from texts by
/// the first of these: polars itself would take each value for a date, in all the ways to write one.
fn schema(address: &PlRefPath, dialect: Dialect, sample: Option<u32>) -> PolarsResult<Schema> {
    let mut rows = reader(address, dialect).with_infer_schema_length(sample.map(|rows| rows as usize)).finish()?;
    let mut schema = rows.collect_schema()?.as_ref().clone();
    let texts = schema.iter().filter(|(_, dtype)| dtype.is_string()).map(|(name, _)| col(name.clone()));
    let texts = rows.select(texts.collect::<Vec<_>>()).limit(SAMPLE_ROWS).collect()?;
    for texts in texts.columns() {
        let Some(moment) = moment(texts) else { continue };
        let mut with_moment = schema.clone();
        with_moment.with_column(texts.name().clone(), moment);
        if sample.is_some() || is_readable(address, dialect, &with_moment, texts.name())? {
            schema = with_moment;
        }
    }
    Ok(schema)
}

/// Whether all values of a column are what the schema says.
fn is_readable(address: &PlRefPath, dialect: Dialect, schema: &Schema, name: &str) -> PolarsResult<bool> {
    let rows = reader(address, dialect).with_schema(Some(Arc::new(schema.clone()))).finish()?;
    Ok(rows.select([col(name).null_count()]).collect().is_ok())
}

/// The type of dates or points in time, if all of the first texts are such.
fn moment(texts: &Column) -> Option<DataType> {
    let texts = texts.str().ok()?;
    let mut types = texts.iter().flatten().take(SAMPLE_TEXTS).map(|text| infer_field_schema(text, true, false));
    let first = types.next().filter(DataType::is_temporal)?;
    types.all(|other| other == first).then_some(first)
}
