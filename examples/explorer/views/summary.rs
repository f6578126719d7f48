//! What is known of each column, of the rows that pass the filters.

use std::sync::Arc;

use tropism::prelude::*;
use tropism::query::QueryResult;
use tropism::widgets::models::Column;

use super::super::fields::{Field, Fields, Kind};
use super::super::format;
use super::super::looks::Style;
use super::super::plan;
use super::super::profile::{Profile, Statistics};
use super::super::scene::{Scene, last_good};
use super::{caption, classes, query_problem, tables};

/// Values are counted of columns that have fewer different ones.
const FEW: usize = 10_000;

/// A table with a row for each column.
pub(crate) fn layout(scene: &Scene, style: &Style) -> Column {
    let Ok(profile) = scene.profile.get() else { return column(Vec::<UIElement>::new()).build() };
    let fields = profile.fields.clone();
    let widths = widths(&profile);
    let statistics = {
        let fields = fields.clone();
        scene.query(scene.profile.clone(), move |rows, _| Ok(plan::statistics(rows, &fields)))
    };
    let frequent =
        scene.query(scene.profile.clone(), |rows, profile: Arc<Profile>| plan::most_frequent(&rows, &few(&profile)));
    let rows = fields.len();
    let found = (last_good(statistics.results()), last_good(frequent.results()));
    let lines = derive(found, move |statistics: Arc<QueryResult>, frequent: Arc<QueryResult>| {
        lines(&fields, &statistics, &frequent)
    });
    let loading = derive((statistics.loading(), frequent.loading()), |statistics, frequent| statistics || frequent);
    let source = ColumnDataSource::builder().data(lines).build();
    let titles = ["column", "type", "missing", "distinct ≈", "least", "mean", "greatest", "most frequent"];
    let columns = titles.into_iter().enumerate().map(|(place, title)| {
        let align = if (2..7).contains(&place) { TextAlign::Right } else { TextAlign::Left };
        let formatter = StringFormatter::builder().text_align(align).null_format("");
        TableColumn::builder().field(title).title(title).width(widths[place]).formatter(formatter).build()
    });
    let table = tables::table(&source, &columns.collect::<Vec<_>>(), rows.clamp(3, 20), style);
    let told = derive(last_good(statistics.results()), |result: Arc<QueryResult>| {
        let (rows, _) = Statistics::all(result.frame(), 0);
        format!("{} rows. How many values differ is an estimate.", format::count(rows))
    });
    let view = column((
        caption(told, loading.clone(), statistics.progress(), style),
        query_problem(statistics.error(), scene, style),
        table,
    ));
    view.css_classes(classes("summary", loading)).sizing_mode(SizingMode::StretchWidth).stylesheets(style.css()).build()
}

/// How wide the columns are, by the longest texts that they are likely to hold.
fn widths(profile: &Profile) -> [i64; 8] {
    let all = || profile.statistics.iter();
    let letters = |text: &str| text.chars().count();
    let longest = |letters: Option<usize>| tables::width(letters.unwrap_or_default());
    let ends = || all().filter_map(|statistics| statistics.names.as_ref());
    let titles = longest(profile.fields.iter().map(|field| letters(&field.name)).max());
    let least = longest(ends().map(|(first, _)| letters(first)).max()).max(160);
    let greatest = longest(ends().map(|(_, last)| letters(last)).max()).max(160);
    let share = 70;
    let most_frequent = longest(all().filter_map(|statistics| statistics.letters).max()) + share;
    [titles, 90, 110, 80, least, 160, greatest, most_frequent]
}

/// The columns whose values are counted.
fn few(profile: &Profile) -> Vec<&Field> {
    let fields = profile.fields.iter().zip(&profile.statistics);
    let few = fields.filter(|(_, statistics)| statistics.distinct.is_some_and(|distinct| distinct < FEW));
    few.map(|(field, _)| field).collect()
}

fn lines(fields: &Fields, statistics: &QueryResult, frequent: &QueryResult) -> ColumnData {
    let (rows, statistics) = Statistics::all(statistics.frame(), fields.len());
    let all = || fields.iter().zip(&statistics);
    let column = |line: &dyn Fn(&Field, &Statistics) -> String| {
        all().map(|(field, statistics)| line(field, statistics)).collect::<Vec<String>>()
    };
    let value = |field: &Field, number: Option<f64>| match number {
        Some(number) if field.kind == Kind::Moment => format::moment(number),
        Some(number) => format::number(number),
        None => String::new(),
    };
    let end = |field: &Field, number: Option<f64>, name: Option<&String>| {
        name.cloned().unwrap_or_else(|| value(field, number))
    };
    let columns = [
        ("column", column(&|field, _| field.name.to_string())),
        ("type", column(&|field, _| field.dtype.to_string())),
        (
            "missing",
            column(&|_, statistics| match statistics.nulls {
                0 => String::new(),
                nulls => format!("{} ({})", format::count(nulls), share(nulls, rows)),
            }),
        ),
        ("distinct ≈", column(&|_, statistics| statistics.distinct.map_or_else(String::new, format::count))),
        (
            "least",
            column(&|field, statistics| {
                end(field, statistics.extent.map(|(low, _)| low), statistics.names.as_ref().map(|(first, _)| first))
            }),
        ),
        ("mean", column(&|field, statistics| value(field, statistics.mean))),
        (
            "greatest",
            column(&|field, statistics| {
                end(field, statistics.extent.map(|(_, high)| high), statistics.names.as_ref().map(|(_, last)| last))
            }),
        ),
        ("most frequent", column(&|field, _| most_frequent(field, frequent, rows).unwrap_or_default())),
    ];
    ColumnData::new(columns.map(|(name, texts)| (name, tropism::core::Column::from(texts))))
        .expect("a row for each column")
}

/// The most frequent value of a column and how many rows have it.
fn most_frequent(field: &Field, frequent: &QueryResult, rows: usize) -> Option<String> {
    let frame = frequent.frame();
    let names = frame.column("column").ok()?.str().ok()?;
    let row = names.iter().position(|name| name == Some(&field.name))?;
    let value = frame.column("value").ok()?.str().ok()?.get(row)?;
    let count: usize = frame.column("rows").ok()?.get(row).ok()?.extract()?;
    let value = match (field.kind, value.parse()) {
        (Kind::Float, Ok(number)) => format::number(number),
        _ => value.to_owned(),
    };
    Some(format!("{value} ({})", share(count, rows)))
}

/// A part of the rows.
fn share(part: usize, rows: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a percentage for people")]
    let percent = part as f64 * 100.0 / rows.max(1) as f64;
    if percent < 0.1 { "< 0.1 %".to_owned() } else { format!("{percent:.1} %") }
}
