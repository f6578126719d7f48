//! The weather of two cities: filters, key figures, plots that select and an editable table.
//!
//! Everything on the page follows from something else: no callback sets anything.

use tropism::prelude::*;
use tropism::widgets::layout::Children;

mod data;
mod figures;
mod filters;
#[path = "../looks/mod.rs"]
mod looks;
mod plots;
mod scene;
mod summaries;
mod table;

use filters::Filters;
use looks::Style;
use scene::Scene;

/// The app, which the gallery serves as well.
pub fn app() -> App {
    App::new("dashboard", |session| {
        let style = Style::new(session, include_str!("style.css"));
        let filters = Filters::new(&style);
        let scene = Scene::new(|days| filters.shown(days))?;
        let page = column((
            header(&style),
            filters.layout(&style),
            figures::cards(&scene, &style),
            panel(&style, "temperatures", (plots::temperatures(&scene, &style),)),
            panel(&style, "summaries", (summaries(&scene, &style),)),
            panel(&style, "years", (plots::years(&scene, &style),)),
            panel(&style, "table", (hint(&style), table::table(&scene, &style))),
        ));
        let page = page.css_classes(["page"]).stylesheets(style.css_of_page());
        session.title().set("Weather".into());
        session.add_root(page);
        Ok(())
    })
}

/// A panel of that name around some elements.
fn panel<Marker>(style: &Style, name: &str, elements: impl Children<Marker>) -> Column {
    column(elements).css_classes(["panel", name]).stylesheets(style.css()).build()
}

fn header(style: &Style) -> Row {
    let text = "<h1>Weather, day by day</h1><p>Seattle and New York, 2012 to 2015. Data of NOAA.</p>";
    let title = Div::builder().text(text).css_classes(["title"]).stylesheets(style.css());
    row((title, &style.switch)).css_classes(["header"]).stylesheets(style.css()).build()
}

fn summaries(scene: &Scene, style: &Style) -> Tabs {
    let tab = |title: &str, child: UIElement| TabPanel::builder().title(title).child(child).build();
    let tabs = [
        tab("Distribution", summaries::distribution(scene, style)),
        tab("Months", summaries::months(scene, style).upcast()),
        tab("Weather", summaries::kinds(scene, style).upcast()),
    ];
    Tabs::builder().tabs(tabs).sizing_mode(SizingMode::StretchWidth).stylesheets(style.css()).build()
}

fn hint(style: &Style) -> Div {
    let text = "<h2>The days</h2><p>Draw a box in a plot to select days. Choose a cell and press Enter to edit it.</p>";
    Div::builder().text(text).stylesheets(style.css()).build()
}

fn main() -> ExitCode {
    tropism::serve(app())
}
