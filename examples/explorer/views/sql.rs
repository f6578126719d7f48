//! Queries in SQL.

use std::sync::Arc;

use tropism::prelude::*;
use tropism::query::polars::prelude::{IdxSize, LazyFrame};
use tropism::query::{QueryError, QueryResult};
use tropism::widgets::models::Column;

use super::super::conditions::Conditions;
use super::super::fields::{Field, fields};
use super::super::format;
use super::super::looks::Style;
use super::super::plan;
use super::super::profile::{Profile, count};
use super::super::scene::{Scene, last_good};
use super::{caption, classes, query_problem, tables};

/// As many rows of a result are shown.
const SHOWN: IdxSize = 1_000;

/// A box for a query, and a table of its result.
pub(crate) fn layout(scene: &Scene, style: &Style) -> Column {
    let Ok(profile) = scene.profile.get() else { return column(Vec::<UIElement>::new()).build() };
    let input = TextAreaInput::builder().value(example(&profile)).rows(5).max_length(None);
    let input = input.sizing_mode(SizingMode::StretchWidth).stylesheets(style.css()).build();
    let asked = |shape: fn(LazyFrame) -> LazyFrame| {
        let table = scene.table.clone();
        let inputs = (scene.changes.clone(), scene.conditions.clone(), input.value());
        query(inputs, move |_, conditions: Conditions, text: String| {
            let tables = Tables::default().with("data", table.clone());
            let tables = tables.with("filtered", plan::filtered(table.scan()?, &conditions));
            Ok::<_, QueryError>(shape(tables.sql(&text)?))
        })
    };
    let rows = asked(|rows| rows.limit(SHOWN));
    let height = asked(plan::height);

    let total = derive(
        (last_good(rows.results()), last_good(height.results())),
        |rows: Arc<QueryResult>, height: Arc<QueryResult>| {
            let all = count(height.frame(), "rows").unwrap_or_default();
            let seconds = rows.elapsed().as_secs_f64();
            let shown =
                if all > rows.rows() { format!("The first {} of ", format::count(rows.rows())) } else { String::new() };
            format!("{shown}{} {} in {seconds:.2} s", format::count(all), if all == 1 { "row" } else { "rows" })
        },
    );
    let caption = caption(total, rows.loading(), rows.progress(), style);
    let paint = style.clone();
    // The table follows the result; the last good one stays while a query is wrong.
    let table: Derived<Vec<UIElement>> =
        derive(last_good(rows.results()), move |result: Arc<QueryResult>| vec![table(&result, &paint).upcast()]);
    let table = column(table).sizing_mode(SizingMode::StretchWidth).css_classes(["result"]).stylesheets(style.css());
    let hint = "<p>Tables: <code>data</code>, and <code>filtered</code>, the rows that pass the filters. \
                The query runs when you leave the box.</p>";
    let hint = Div::builder().text(hint).sizing_mode(SizingMode::StretchWidth).stylesheets(style.css());
    let run = Button::builder().label("Run").css_classes(["run"]).stylesheets(style.css());
    let view = column((hint, input, run, query_problem(rows.error(), scene, style), caption, table));
    view.css_classes(classes("sql", rows.loading()))
        .sizing_mode(SizingMode::StretchWidth)
        .stylesheets(style.css())
        .build()
}

/// A query that can be run as it is.
fn example(profile: &Profile) -> String {
    let quoted = |field: &Field| format!("\"{}\"", field.name.replace('"', "\"\""));
    let name = profile.fields.iter().find(|field| !profile.values(field).is_empty());
    let number = profile.fields.iter().find(|field| field.kind == super::super::fields::Kind::Float);
    match (name.map(quoted), number.map(quoted)) {
        (Some(name), Some(number)) => format!(
            "SELECT {name}, COUNT(*) AS \"rows\", AVG({number}) AS \"mean\"\nFROM filtered\nGROUP BY {name}\nORDER BY \"rows\" DESC"
        ),
        _ => "SELECT * FROM filtered LIMIT 100".to_owned(),
    }
}

fn table(result: &QueryResult, style: &Style) -> DataTable {
    let columns = fields(result.frame().schema());
    let columns: Vec<TableColumn> = columns
        .iter()
        .map(|field| {
            let numbers = result.columns().get(field.name.as_str()).and_then(tropism::core::Column::to_f64_vec);
            let numbers = numbers.into_iter().flatten().map(f64::abs).filter(|number| number.is_finite());
            let texts = result.frame().column(&field.name).ok().and_then(|column| column.str().ok());
            let letters = texts.and_then(|texts| texts.iter().flatten().map(|text| text.chars().count()).max());
            tables::table_column(field, numbers.fold(0.0, f64::max), letters)
        })
        .collect();
    let source = ColumnDataSource::builder().data(result.columns().clone()).build();
    tables::table(&source, &columns, result.rows().clamp(2, 12), style)
}
