//! Files: what is read of them, and what becomes of those that are broken, change or go.

mod support;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use flate2::Compression;
use flate2::write::GzEncoder;
use polars::prelude::{
    DataFrame, DataType, IntoLazy, LazyFrame, ParquetWriter, SortMultipleOptions, col, df, len, lit,
};
use support::Page;
use tempfile::TempDir;
use tropism_core::{Derived, Var, derive};
use tropism_query::{Limits, PolarsEngine, Queries, Query, QueryError, QueryResult, Statement, Table, query, query_on};

/// A folder with a file of that name.
fn folder_with(name: &str, content: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    fs::write(&path, content).expect("a file");
    (folder, path)
}

fn parquet(frame: &mut DataFrame) -> Vec<u8> {
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes).with_row_group_size(Some(1_000)).finish(frame).expect("a frame that can be written");
    bytes
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(content).expect("memory");
    packed.finish().expect("memory")
}

async fn collect(plan: LazyFrame) -> Result<Arc<QueryResult>, QueryError> {
    Queries::embedded().run(Statement::from(plan), |_| ()).await
}

async fn all(path: &Path) -> DataFrame {
    let table = Table::open(path).expect("a table");
    collect(table.scan().expect("a plan")).await.expect("a result").frame().clone()
}

fn problem(content: &[u8]) -> String {
    let (_folder, path) = folder_with("table", content);
    Table::open(path).expect_err("no table").to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn parquet_and_csv_plain_and_packed_are_tables() {
    let mut frame =
        df!("n" => [1_i64, 2, 3], "x" => [Some(0.5), None, Some(1.5)], "t" => ["a", "b", "ü, \"c\""]).expect("a frame");
    let text = "n,x,t\n1,0.5,a\n2,,b\n3,1.5,\"ü, \"\"c\"\"\"\n";
    for content in [parquet(&mut frame), text.into(), gzip(text.as_bytes())] {
        let (_folder, path) = folder_with("100% näive [*]?.data", &content);
        assert!(all(&path).await.equals_missing(&frame), "{}", all(&path).await);
    }
}

#[tokio::test]
async fn a_result_without_rows_has_columns() {
    let rows = df!("x" => [1, 2, 3], "kind" => ["a", "b", "a"]).expect("a frame").lazy();
    let result = collect(rows.filter(col("x").gt(lit(3)))).await.expect("a result");
    assert_eq!((result.rows(), result.columns().names().collect::<Vec<_>>()), (0, vec!["x", "kind"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn dates_numbers_and_what_stands_for_nothing_are_understood() {
    let text = "day;at;n;x\n2024-02-29;2024-02-29 12:30:00;NA;1\n2024-03-01;2024-03-01 00:00:00;7;NA\n";
    let (_folder, path) = folder_with("table.csv", text.as_bytes());
    let frame = all(&path).await;
    let types: Vec<DataType> = frame.columns().iter().map(|column| column.dtype().clone()).collect();
    assert!(
        matches!(&types[..], [DataType::Date, DataType::Datetime(..), DataType::Int64, DataType::Int64]),
        "{types:?}"
    );
    assert_eq!(frame.column("n").expect("n").null_count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_column_whose_late_rows_are_of_another_type_is_read_all_the_same() {
    let mut text = "a,b\n".to_owned();
    for row in 0..20_000 {
        let late = if row < 19_999 { row.to_string() } else { "late".to_owned() };
        text.extend([row.to_string().as_str(), ",", &late, "\n"]);
    }
    let (_folder, path) = folder_with("table.csv", text.as_bytes());
    let frame = all(&path).await;
    assert_eq!((frame.height(), frame.column("b").expect("b").dtype()), (20_000, &DataType::String));
}

#[tokio::test(flavor = "multi_thread")]
async fn dates_are_told_from_texts_by_the_first_that_are_there() {
    let mut text = "n,late,day,at,zoned,no_day,name\n".to_owned();
    for row in 0..12_000 {
        let late = if row < 500 { "" } else { "2024-02-29" };
        let no_day = if row < 11_000 { "29/02/2024" } else { "unknown" };
        text.extend([format!("{row},{late},29/02/2024,2024-02-29 12:30:00,2024-02-29T12:30:00Z,{no_day},May\n")]);
    }
    let (_folder, path) = folder_with("table.csv", text.as_bytes());
    let frame = all(&path).await;
    let names = |is: fn(&DataType) -> bool| {
        let columns = frame.columns().iter().filter(|column| is(column.dtype()));
        columns.map(|column| column.name().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(names(DataType::is_date), ["late", "day"]);
    assert_eq!(names(DataType::is_datetime), ["at", "zoned"]);
    assert_eq!(names(DataType::is_string), ["no_day", "name"]);
    assert_eq!(frame.column("late").expect("late").null_count(), 500);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_packed_file_of_many_pieces_is_read() {
    let mut text = "n,hash\n".to_owned();
    let mut hash = 1_u64;
    for row in 0..40_000 {
        hash = hash.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        text.extend([format!("{row},x{hash:016x}\n")]);
    }
    let (_folder, path) = folder_with("table.csv.gz", &gzip(text.as_bytes()));
    assert_eq!(all(&path).await.shape(), (40_000, 2));
}

#[test]
fn what_is_no_table_says_why() {
    let mut frame = df!("n" => (0..5_000).collect::<Vec<i64>>()).expect("a frame");
    let whole = parquet(&mut frame);
    assert!(problem(b"").ends_with("table: the file is empty"), "{}", problem(b""));
    assert!(problem(b"\x7fELF\0\0").contains("neither Parquet nor CSV"));
    assert!(problem(&gzip(&whole)).contains("gunzip"));
    let cut = problem(&whole[..whole.len() / 2]);
    assert!(cut.contains("table: ") && cut.to_lowercase().contains("parquet"), "{cut}");
    let missing = Table::open("/nowhere/at/all.csv").expect_err("no table").to_string();
    assert!(missing.starts_with("/nowhere/at/all.csv: No such file"), "{missing}");
    let folder = Table::open(std::env::temp_dir()).expect_err("no table").to_string();
    assert!(folder.contains("folder"), "{folder}");
    let ragged = problem(b"a,b\n1,2\n3,4,5\n");
    assert!(ragged.contains("table: "), "{ragged}");
}

fn sum(table: &Table) -> Query {
    let reader = table.clone();
    query(table.changes(), move |_| reader.scan().map(|plan| plan.select([col("n").sum()])))
}

/// The sum, or the error.
fn told(query: &Query) -> Derived<String> {
    let results = query.results().clone();
    derive((query.loading(), query.error()), move |_, error: Option<String>| {
        let sum = || results.get().ok()?.columns().get("n")?.to_f64_vec()?.first().copied();
        error.unwrap_or_else(|| sum().map_or_else(String::new, |sum| sum.to_string()))
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_changes_goes_breaks_and_comes_back_is_followed() {
    for make in [
        |rows: i64| parquet(&mut df!("n" => (0..rows).collect::<Vec<i64>>()).expect("a frame")),
        |rows: i64| (0..rows).fold("n\n".to_owned(), |text, n| text + &n.to_string() + "\n").into_bytes(),
    ] {
        let (_folder, path) = folder_with("table", &make(3));
        let table = Table::open(&path).expect("a table");
        let mut page = Page::showing(told(&sum(&table)));
        page.until(|title| title == "3").await;
        fs::write(&path, make(4)).expect("a file");
        page.until(|title| title == "6").await;
        fs::remove_file(&path).expect("removed");
        page.until(|title| title.contains("No such file")).await;
        fs::write(&path, make(5)).expect("a file");
        page.until(|title| title == "10").await;
        fs::write(&path, b"PAR1 and nothing else").expect("a file");
        page.until(|title| title.contains("table: ")).await;
        fs::write(&path, make(6)).expect("a file");
        page.until(|title| title == "15").await;
    }
}

/// A file that is mapped into memory and made shorter ends the process of who reads it.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_made_shorter_while_it_is_read_is_an_error() {
    let rows = 2_000_000_i64;
    let mut frame = df!("n" => (0..rows).collect::<Vec<i64>>(), "m" => (0..rows).map(|n| n * 7_919 % 1_000_003).collect::<Vec<i64>>()).expect("a frame");
    let (_folder, path) = folder_with("table", &parquet(&mut frame));
    let table = Table::open(&path).expect("a table");
    let plan =
        table.scan().expect("a plan").sort(["m"], SortMultipleOptions::default()).select([(col("n") * col("m")).sum()]);
    let (started, mut is_started) = tokio::sync::watch::channel(false);
    let reading = tokio::spawn(async move {
        let started = |progress: Option<f64>| {
            started.send_replace(progress.is_some());
        };
        Queries::embedded().run(plan.into(), started).await
    });
    is_started.wait_for(|is_started| *is_started).await.expect("it reads");
    fs::File::options().write(true).truncate(true).open(&path).expect("a shorter file");
    // Whatever came of it, this process is still here, and so is the next query.
    drop(reading.await.expect("no panic"));
    let next = collect(df!("n" => [1]).expect("a frame").lazy()).await.expect("a result");
    assert_eq!(next.rows(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_query_that_nobody_wants_stops_at_the_next_piece() {
    let rows = 40_000_000_u32;
    let frame = df!("n" => (0..rows).collect::<Vec<u32>>()).expect("a frame").lazy();
    // Reads all, and has nothing to give before the end.
    let plan = frame
        .filter((col("n") % lit(7)).neq(lit(3)))
        .group_by([col("n") % lit(1_000)])
        .agg([len(), col("n").mean().alias("mean")]);
    let queries = Queries::embedded();
    let (read, watch) = tokio::sync::watch::channel(0.0);
    let running = tokio::spawn({
        let queries = queries.clone();
        async move {
            queries
                .run(plan.into(), |progress| {
                    read.send_replace(progress.unwrap_or(0.0));
                })
                .await
                .map(drop)
        }
    });
    let mut started = watch.clone();
    started.wait_for(|read| *read > 0.0).await.expect("it runs");
    running.abort();
    while queries.running() > 0 {
        tokio::task::yield_now().await;
    }
    assert!(*watch.borrow() < 0.9, "{} of it was read", *watch.borrow());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_sessions_that_read_a_file_alike_read_it_once() {
    let (_folder, path) = folder_with("table", b"n\n1\n2\n");
    let table = Table::open(&path).expect("a table");
    let queries = Queries::new(PolarsEngine::default(), Limits::default());
    let make = || {
        let reader = table.clone();
        query_on(queries.clone(), (Var::new(1), table.changes()), move |least: i32, _| {
            reader.scan().map(|plan| plan.filter(col("n").gt_eq(lit(least))).select([col("n").sum()]))
        })
    };
    let mut pages: Vec<Page> = (0..200).map(|_| Page::showing(told(&make()))).collect();
    for page in &mut pages {
        page.until(|title| title == "3").await;
    }
    assert_eq!(queries.executions(), 1);
}
