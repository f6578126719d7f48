//! Any table of a CSV or Parquet file: points, histogram, summary, rows and SQL, by filters for each type of column.
//!
//! Every control is a signal, and what is shown follows from them by queries.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Parser;
use tropism::prelude::*;
use tropism::query::{FileStamp, QueryError};
use tropism::{ServeOptions, widgets};

mod conditions;
mod controls;
mod fields;
mod format;
#[path = "../looks/mod.rs"]
mod looks;
mod plan;
mod profile;
mod progress;
pub mod sample;
mod scene;
mod telling;
mod views;

use controls::{Choices, Filters};
use looks::Style;
use profile::Profile;
use progress::Progress;
use scene::{Scene, distinct, last_good};

/// The app for a table, which the gallery serves as well.
pub fn app(table: Table) -> App {
    let name = table.path().file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    App::new("explorer", move |session| {
        let style = Style::new(session, include_str!("style.css"));
        let found = Profile::of(&table);
        let problem = found.error();
        let profile = last_good(&found);
        let told = derive(problem.clone(), |problem: Option<String>| {
            problem.map(|problem| format!("{problem}. The page shows what it read before."))
        });
        let notice = views::problem(told, &style);
        let fields = distinct(&derive(profile.clone(), |profile: Arc<Profile>| profile.fields.clone()));
        let header = header(&name, &profile, &found, &style);
        let waiting = views::waiting(&profile, &found, &style);
        let body = {
            let (table, changes, style) = (table.clone(), table.changes(), style.clone());
            derive(fields, move |_| body(&table, &changes, &profile, &problem, &style))
        };
        let body = column(body).css_classes(["body"]).stylesheets(style.css());
        let page = column((header, notice, waiting, body));
        let page = page.css_classes(["page"]).stylesheets(style.css_of_page());
        session.title().set(name.clone());
        session.add_root(page);
        Ok(())
    })
}

/// What there is for columns; others have other controls.
fn body(
    table: &Table,
    changes: &Derived<Option<FileStamp>>,
    profile: &Derived<Arc<Profile>>,
    problem: &Derived<Option<String>>,
    style: &Style,
) -> Vec<UIElement> {
    let Ok(now) = profile.get() else { return Vec::new() };
    let choices = Choices::new(&now, style);
    let filters = Filters::new(profile, &now, style);
    let scene = Scene {
        table: table.clone(),
        changes: changes.clone(),
        profile: profile.clone(),
        problem: problem.clone(),
        conditions: filters.conditions(),
    };
    let heading = |text: &str| Div::builder().text(text).stylesheets(style.css());
    let controls =
        column((heading("<h2>Points</h2>"), choices.layout(style), heading("<h2>Filters</h2>"), filters.layout(style)));
    let controls = controls.css_classes(["panel", "controls"]).stylesheets(style.css()).build();
    vec![controls.upcast(), views::layout(&scene, &choices, style).upcast()]
}

fn header(
    name: &str,
    profile: &Derived<Arc<Profile>>,
    found: &AsyncDerived<Arc<Profile>>,
    style: &Style,
) -> widgets::models::Row {
    let title = Div::builder().text(format!("<h1>{}</h1>", format::escape(name))).stylesheets(style.css());
    let counts = derive(profile.clone(), |profile: Arc<Profile>| {
        format!("{} rows, {} columns", format::count(profile.rows), profile.fields.len())
    });
    // At first that stands in place of all views.
    let known = profile.clone();
    let is_again = derive(found.loading(), move |is_loading| is_loading && known.get().is_ok());
    let counts = views::caption(counts, is_again, found.progress(), style);
    let title = column((title, counts)).css_classes(["title"]).stylesheets(style.css());
    row((title, &style.switch)).css_classes(["header"]).stylesheets(style.css()).build()
}

/// Explores a table: points, histogram, summary, rows and SQL
#[derive(Parser)]
struct CommandLine {
    /// A Parquet file, or CSV, which may be compressed; without one, two million trips are made up once and kept in
    /// target/explorer
    file: Option<PathBuf>,

    #[command(flatten)]
    options: ServeOptions,
}

fn open(file: PathBuf) -> Result<Table, QueryError> {
    let progress = Progress::new(format!("reading {}", file.display()));
    Table::open_with(file, move |rows| progress.set(format!("{} rows", format::count(rows))))
}

fn main() -> ExitCode {
    let CommandLine { file, options } = CommandLine::parse();
    match file.map_or_else(sample::open, open) {
        Ok(table) => options.serve(app(table)),
        Err(error) => {
            eprintln!("error: {error}\nGive a file with columns: Parquet, or CSV whose first line names them.");
            ExitCode::FAILURE
        }
    }
}
