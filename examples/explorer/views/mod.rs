//! What is shown of the rows.

mod histogram;
mod pages;
mod scatter;
mod sql;
mod status;
mod summary;
mod tables;

use std::sync::Arc;

use tropism::core::{Arg, Is};
use tropism::prelude::*;
use tropism::widgets::models::{Column, Row};

use super::controls::Choices;
use super::format::escape;
use super::looks::Style;
use super::profile::Profile;
use super::scene::Scene;

/// Numbers up to that power of ten are written in full along axes.
const IN_FULL: i64 = 9;

/// All views, below one another: the points, and one of the others.
pub(crate) fn layout(scene: &Scene, choices: &Choices, style: &Style) -> Column {
    let points = scatter::Points::new(scene, choices);
    let views: [(&str, Column); 4] = [
        ("Histogram", histogram::layout(scene, style)),
        ("Summary", summary::layout(scene, style)),
        ("Rows", pages::layout(scene, style)),
        ("SQL", sql::layout(scene, style)),
    ];
    let tabs = RadioButtonGroup::builder().labels(views.each_ref().map(|(title, _)| *title)).active(0);
    let tabs = tabs.css_classes(["tabs"]).stylesheets(style.css()).build();
    // What is not on the page asks nothing.
    let shown = derive(tabs.active(), move |active: Option<i64>| {
        let shown = active.and_then(|active| views.get(usize::try_from(active).ok()?));
        shown.map(|(_, view)| view.upcast()).into_iter().collect::<Vec<UIElement>>()
    });
    let plot = column((points.layout(scene, style),)).css_classes(classes("panel", points.drawn.loading()));
    let plot = plot.stylesheets(style.css());
    let shown = column(shown).css_classes(["view"]).stylesheets(style.css());
    let views = column((tabs, shown)).css_classes(["panel"]).stylesheets(style.css());
    column((status::line(scene, &points, style), plot, views)).css_classes(["main"]).stylesheets(style.css()).build()
}

/// A line of text, in HTML, that follows something.
fn text<Marker>(class: &str, text: impl Arg<String, Marker>, style: &Style) -> Div {
    Div::builder().text(text).css_classes([class]).stylesheets(style.css()).build()
}

/// What stands in place of all views until the columns are known.
pub(crate) fn waiting(profile: &Derived<Arc<Profile>>, found: &AsyncDerived<Arc<Profile>>, style: &Style) -> Div {
    let html = derive(found.progress(), |progress: Option<f64>| {
        let percent = progress.unwrap_or_default() * 100.0;
        let bar = format!("<div class='bar'><i style='width: {percent:.0}%'></i></div>");
        format!("<h2>Reading the file… {percent:.0} %</h2>{bar}<p>What its columns hold is found out once.</p>")
    });
    let waiting = Div::builder().text(html).css_classes(["panel", "waiting"]).stylesheets(style.css()).build();
    let profile = profile.clone();
    waiting.visible().bind(derive(found.loading(), move |is_loading| is_loading && profile.get().is_err()));
    waiting
}

/// The classes of a view, one of which tells that it waits for a query.
fn classes(name: &'static str, loading: Derived<bool>) -> Derived<Vec<String>> {
    derive(loading, move |is_loading| {
        std::iter::once(name).chain(is_loading.then_some("waits")).map(str::to_owned).collect::<Vec<_>>()
    })
}

/// A line of text above a view, and beside it whether something is being found out.
pub(crate) fn caption<Marker>(
    text_of: impl Arg<String, Marker>,
    loading: Derived<bool>,
    progress: Derived<Option<f64>>,
    style: &Style,
) -> Row {
    let state = derive((loading, progress), |is_loading, progress: Option<f64>| match (is_loading, progress) {
        (false, _) => String::new(),
        (true, None) => "loading…".to_owned(),
        (true, Some(progress)) => format!("loading… {:.0} %", progress * 100.0),
    });
    let line = row((text("text", text_of, style), text("state", state, style)));
    line.css_classes(["caption"]).stylesheets(style.css()).build()
}

/// What went wrong with a query, unless it is the file itself.
fn query_problem(error: Derived<Option<String>>, scene: &Scene, style: &Style) -> Div {
    let error = derive((error, scene.problem.clone()), |error: Option<String>, file: Option<String>| {
        error.filter(|_| file.is_none())
    });
    problem(error, style)
}

/// What went wrong, in place.
pub(crate) fn problem(error: Derived<Option<String>>, style: &Style) -> Div {
    let html = derive(error.clone(), |error: Option<String>| escape(&error.unwrap_or_default()));
    let problem = text("problem", html, style);
    problem.visible().bind(derive(error, |error: Option<String>| error.is_some()));
    problem
}
