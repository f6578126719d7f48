//! Plans and SQL: which are equal, and what SQL may not do.

use std::fs;

use polars::prelude::{
    DataFrame, IntoLazy, JoinArgs, JoinType, LazyFrame, OptFlags, PlSmallStr, SortMultipleOptions, col, df, len, lit,
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
fn a_plan_with_a_closure_is_equal_to_none() {
    let plan = || frame().lazy().map(Ok, OptFlags::default(), None, None);
    assert_eq!(identity(plan()), None);
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
        assert!(!error.contains('\n') || error.len() < 400, "{error}");
    }
}

#[tokio::test]
async fn sql_opens_no_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("secret.csv");
    fs::write(&path, "secret\n42\n").expect("a file");
    let path = path.display();
    for text in [
        format!("SELECT * FROM read_csv('{path}')"),
        format!("SELECT * FROM Read_Parquet('{path}')"),
        format!("SELECT x FROM data WHERE x IN (SELECT secret FROM read_csv('{path}'))"),
        format!("WITH s AS (SELECT * FROM read_csv('{path}')) SELECT * FROM s"),
        format!("SELECT * FROM data UNION ALL SELECT * FROM read_csv('{path}')"),
        format!("SELECT * FROM data JOIN read_csv('{path}') AS s ON data.x = s.secret"),
        format!("SELECT * FROM '{path}'"),
        format!("SELECT * FROM \"{path}\""),
    ] {
        let error = sql(&text).await.expect_err(&text).to_string();
        assert!(!error.contains("42"), "{error}");
    }
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
