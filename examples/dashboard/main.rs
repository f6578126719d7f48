//! The weather of two cities: filters, key figures, plots that select and an editable table.
//!
//! Everything on the page follows from something else: no callback sets anything.

use tropism::prelude::*;

mod data;
mod figures;
mod filters;
mod plots;
mod scene;
mod summaries;
mod table;
mod theme;

use filters::Filters;
use scene::Scene;
use theme::Style;

/// The app, which the gallery serves as well.
pub fn app() -> App {
    App::new("dashboard", |session| {
        let style = Style::new(session);
        let filters = Filters::new(&style);
        let scene = Scene::new(|days| filters.shown(days))?;
        let page = column((
            header(&style),
            filters.layout(&style),
            figures::cards(&scene, &style),
            style.panel("temperatures", (plots::temperatures(&scene, &style),)),
            style.panel("summaries", (summaries(&scene, &style),)),
            style.panel("years", (plots::years(&scene, &style),)),
            style.panel("table", (hint(&style), table::table(&scene, &style))),
        ));
        let page = page.css_classes(["page"]).stylesheets(style.css_of_page());
        session.title().set("Weather".into());
        session.add_root(page);
        Ok(())
    })
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
