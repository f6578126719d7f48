//! Plans and SQL: which are equal, and what SQL may not do.

use std::fs;
use std::sync::Arc;

use polars::error::PolarsResult;
use polars::prelude::{
    AnonymousScan, AnonymousScanArgs, DataFrame, IntoLazy, JoinArgs, JoinType, LazyCsvReader, LazyFileListReader,
    LazyFrame, NamedFrom, OptFlags, PlRefPath, PlSmallStr, ScanArgsAnonymous, SchemaRef, Series, SortMultipleOptions,
    UniqueKeepStrategy, col, df, len, lit,
};
use tropism_query::{Identity, Limits, PolarsEngine, Queries, QueryEngine, QueryError, Statement, Table, Tables};

fn frame() -> DataFrame {
    df!("x" => [1, 2, 3], "kind" => ["a", "b", "a"]).expect("a frame")
}

fn identity(plan: LazyFrame) -> Option<Identity> {
    PolarsEngine::default().identity(&plan.into())
}

#[test]
fn plans_are_equal_if_they_do_the_same_with_the_same_frame() {
    let table = frame().lazy();
    let other = frame().lazy();
    let plans: [fn(LazyFrame, i32) -> LazyFrame; 7] = [
        |plan, n| plan.filter(col("x").gt(lit(n))),
        |plan, n| plan.select([col("x") + lit(n)]),
        |plan, n| plan.with_columns([(col("x") * lit(n)).alias("y")]),
        |plan, n| plan.group_by([col("kind")]).agg([(col("x") + lit(n)).sum(), len()]),
        |plan, n| plan.sort(["x"], SortMultipleOptions::default().with_order_descending(n == 1)),
        |plan, n| plan.slice(i64::from(n), 2),
        |plan, n| plan.clone().join(plan, [col("x")], [col("x") + lit(n)], JoinArgs::new(JoinType::Left)),
    ];
    for make in plans {
        assert!(identity(make(table.clone(), 1)).is_some());
        assert_eq!(identity(make(table.clone(), 1)), identity(make(table.clone(), 1)));
        assert_ne!(identity(make(table.clone(), 1)), identity(make(table.clone(), 2)));
        assert_ne!(
            identity(make(table.clone(), 1)),
            identity(make(other.clone(), 1)),
            "the same values are not the same memory"
        );
    }
    for (place, one) in plans.iter().enumerate() {
        for other in &plans[place + 1..] {
            assert_ne!(identity(one(table.clone(), 1)), identity(other(table.clone(), 1)));
        }
    }
}

#[test]
fn what_cannot_be_compared_is_equal_to_none() {
    let table = frame().lazy();
    let closure = col("x").map(Ok, |_, field| Ok(field.clone()));
    let series = lit(Series::new("a".into(), [1, 2, 3]));
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("table.csv"), "x\n1\n").expect("a file");
    let path = |name: &str| PlRefPath::new(folder.path().join(name).to_str().expect("text"));
    for plan in [
        table.clone().map(Ok, OptFlags::default(), None, None),
        table.clone().select([closure.clone()]),
        table.clone().unique_generic(Some(vec![closure.clone()]), UniqueKeepStrategy::Any),
        table.clone().group_by([closure]).agg([len()]),
        table.filter(col("x").eq(series)),
        LazyCsvReader::new(path("*.csv")).finish().expect("a plan"),
        LazyCsvReader::new(path("no.csv")).finish().expect("a plan"),
        LazyFrame::anonymous_scan(Arc::new(Nothing), ScanArgsAnonymous::default()).expect("a plan"),
    ] {
        let plan_text = plan.describe_plan().unwrap_or_default();
        assert_eq!(identity(plan), None, "{plan_text}");
    }
}

struct Nothing;

impl AnonymousScan for Nothing {
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }

    fn scan(&self, _: AnonymousScanArgs) -> PolarsResult<DataFrame> {
        Ok(frame())
    }

    fn schema(&self, _: Option<usize>) -> PolarsResult<SchemaRef> {
        Ok(frame().schema().clone())
    }
}

#[test]
fn a_file_is_another_when_it_has_changed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("table.csv");
    fs::write(&path, "x\n1\n").expect("a file");
    let table = Table::open(&path).expect("a table");
    let scan = || identity(table.scan().expect("a plan"));
    let before = scan();
    assert!(before.is_some());
    assert_eq!(before, scan());
    fs::write(&path, "x\n1\n2\n").expect("a file");
    assert_ne!(before, scan());
}

fn tables() -> Tables {
    Tables::default().with("data", frame().lazy())
}

async fn sql(text: &str) -> Result<DataFrame, QueryError> {
    let queries = Queries::new(PolarsEngine::new(tables()), Limits::default());
    Ok(queries.run(Statement::sql(text), |_| ()).await?.frame().clone())
}

#[tokio::test]
async fn sql_reads_the_tables() {
    let sums = sql("SELECT kind, SUM(x) AS total FROM data GROUP BY kind ORDER BY kind;").await.expect("a result");
    assert!(sums.equals(&df!("kind" => ["a", "b"], "total" => [4, 2]).expect("a frame")), "{sums}");
    let nested =
        sql("WITH big AS (SELECT * FROM data WHERE x > 1) SELECT COUNT(*) AS n FROM big").await.expect("a result");
    assert_eq!(nested.height(), 1);
}

#[tokio::test]
async fn sql_that_is_wrong_says_where() {
    for (text, words) in [
        ("", "SELECT * FROM data"),
        ("SELEC x FROM data", "SELEC"),
        ("SELECT nothing FROM data", "nothing"),
        ("SELECT x FROM nowhere", "nowhere"),
        ("SELECT x FROM data; SELECT x FROM data", "one query"),
        ("DROP TABLE data", "one query"),
    ] {
        let error = sql(text).await.expect_err(text).to_string();
        assert!(error.contains(words), "{text}: {error}");
        assert!(error.len() < 400, "{error}");
    }
}

#[tokio::test]
async fn sql_opens_no_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("secret.csv");
    fs::write(&path, "secret\n42\n").expect("a file");
    let path = path.display();
    let functions = [
        format!("SELECT * FROM read_csv('{path}')"),
        format!("SELECT * FROM Read_Parquet('{path}')"),
        format!("SELECT x FROM data WHERE x IN (SELECT secret FROM read_csv('{path}'))"),
        format!("WITH s AS (SELECT * FROM read_csv('{path}')) SELECT * FROM s"),
        format!("SELECT * FROM data UNION ALL SELECT * FROM read_csv('{path}')"),
        format!("SELECT * FROM data JOIN read_csv('{path}') AS s ON data.x = s.secret"),
    ];
    for text in functions {
        let error = sql(&text).await.expect_err(&text).to_string();
        assert!(error.contains("is not allowed here: read from data"), "{error}");
    }
    for text in [format!("SELECT * FROM '{path}'"), format!("SELECT * FROM \"{path}\"")] {
        let error = sql(&text).await.expect_err(&text).to_string();
        assert!(error.contains("secret.csv") && error.contains("not found"), "{error}");
    }
}

/// What walks a text of many operators by recursion may use up the stack, which ends the process.
#[tokio::test]
async fn sql_without_end_is_refused() {
    for (text, words) in [
        ("1+".repeat(8_000) + "1", "nested too deeply"),
        ("x AND ".repeat(2_500) + "x", "nested too deeply"),
        ("1+".repeat(20_000) + "1", "longer than"),
        ("(".repeat(5_000) + "1" + &")".repeat(5_000), "recursion"),
    ] {
        let error = sql(&format!("SELECT {text} FROM data")).await.expect_err("refused").to_string();
        assert!(error.contains(words), "{error}");
    }
    let error = sql(&("SELECT x FROM data UNION ALL ".repeat(500) + "SELECT x FROM data")).await.expect_err("refused");
    assert!(error.to_string().contains("nested too deeply"), "{error}");
    let sums = sql(&format!("SELECT {}1 AS n FROM data", "1+".repeat(150))).await.expect("a result");
    assert_eq!(sums.height(), 3);
}

#[tokio::test]
async fn the_columns_are_known_before_the_rows() {
    let queries = Queries::new(PolarsEngine::new(tables()), Limits::default());
    let schema = queries.schema(Statement::sql("SELECT kind, x AS y FROM data")).await.expect("a schema");
    assert_eq!(schema.iter_names().map(PlSmallStr::as_str).collect::<Vec<_>>(), ["kind", "y"]);
}

#[tokio::test]
async fn a_result_that_no_page_can_show_is_refused_before_it_is_all_there() {
    let rows = (0..3_000_000_u32).collect::<Vec<u32>>();
    let plan = df!("n" => rows).expect("a frame").lazy().filter(col("n").gt(lit(5)));
    let error = Queries::embedded().run(plan.into(), |_| ()).await.expect_err("too large").to_string();
    assert!(error.contains("more than 1000000 rows"), "{error}");
}
