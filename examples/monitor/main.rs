//! This machine, live: one stream of samples for all viewers, each of whom can pause, and a table of the busiest
//! processes, of which only the cells that change are sent.

use tropism::Error;
use tropism::prelude::*;
use tropism::widgets::layout::Children;

mod figures;
mod machine;
mod plots;

use figures::{card, ceiling, newest};
use machine::{Machine, PERIOD, PROCESSES};
use plots::{Curves, plot, recent};

/// The last five minutes. The gallery serves it as well.
pub fn app() -> App {
    monitor("monitor", 1_200)
}

/// The last ten seconds.
fn close_up() -> App {
    monitor("monitor-close-up", 40)
}

fn monitor(name: &str, window: usize) -> App {
    // One for all sessions, so that each sample is taken once.
    let machine = Machine::new(window);
    App::new(name, move |session| {
        let machine = machine.as_ref().map_err(|error| Error::new(error.to_string()))?;
        let style = InlineStyleSheet::builder().css(include_str!("style.css")).build();
        let pause = Toggle::builder().label("Pause").stylesheets([Css::from(&style)]).build();
        let rows = machine.samples.clone().paused_while(pause.active());
        let rows = ColumnDataSource::builder().data(rows).build();
        let processes = machine.processes.clone().paused_while(pause.active());
        let processes = ColumnDataSource::builder().data(processes).build();

        let mut elements = vec![header(machine, &pause, &style), cards(machine, &rows, &style)];
        elements.extend(plots(machine, window, &rows).map(|plot| part(["panel", "plot"], (plot,), &style)));
        elements.push(part(["panel", "processes"], (table(&processes, &style),), &style));
        session.title().set("Monitor".into());
        session.add_root(column(elements).css_classes(["page"]).stylesheets([Css::from(&style)]));
        Ok(())
    })
}

/// Elements in a part of the page, which its style sheet knows by its classes.
fn part<Marker>(classes: [&str; 2], elements: impl Children<Marker>, style: &InlineStyleSheet) -> UIElement {
    column(elements).css_classes(classes).stylesheets([Css::from(style)]).build().upcast()
}

fn header(machine: &Machine, pause: &Toggle, style: &InlineStyleSheet) -> UIElement {
    let text = format!("<h1>{}</h1><p>Measured every {} ms, live.</p>", escaped(&machine.name), PERIOD.as_millis());
    let title = Div::builder().text(text).css_classes(["title"]).stylesheets([Css::from(style)]);
    row((title, pause)).css_classes(["header"]).stylesheets([Css::from(style)]).build().upcast()
}

/// The name of a machine is a text, not HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn cards(machine: &Machine, rows: &ColumnDataSource, style: &InlineStyleSheet) -> UIElement {
    let memory = machine.memory;
    let rates = |rows: &ColumnData, [first, second]: [&str; 2]| {
        [first, second].map(|column| format!("{:.1} <small>MB/s</small>", newest(rows, column)))
    };
    let cards = [
        card("Processor", rows, |rows| {
            let cores = rows.names().filter(|name| is_core(name)).count();
            (format!("{:.0} <small>%</small>", newest(rows, "cpu")), format!("{cores} cores"))
        }),
        card("Memory", rows, move |rows| {
            (format!("{:.1} <small>GiB</small>", newest(rows, "memory")), format!("of {memory:.1} GiB"))
        }),
        card("Disk read", rows, move |rows| {
            let [read, written] = rates(rows, ["read", "written"]);
            (read, format!("written {written}"))
        }),
        card("Network in", rows, move |rows| {
            let [received, sent] = rates(rows, ["received", "sent"]);
            (received, format!("out {sent}"))
        }),
    ];
    let cards = cards.map(|card| card.css_classes(["panel", "card"]).stylesheets([Css::from(style)]));
    row(cards).css_classes(["cards"]).stylesheets([Css::from(style)]).build().upcast()
}

/// Whether a column is the load of one core.
fn is_core(column: &str) -> bool {
    column.strip_prefix("cpu").is_some_and(|core| !core.is_empty())
}

fn plots(machine: &Machine, window: usize, rows: &ColumnDataSource) -> [Figure; 4] {
    #[expect(clippy::cast_precision_loss, reason = "windows are short")]
    let time = recent(window as f64 * PERIOD.as_secs_f64() * 1e3);
    let end_of = |columns: [&'static str; 2]| derive(rows.data(), move |rows: ColumnData| ceiling(&rows, &columns));
    let always = |end: f64| derive(Var::new(end), |end| end);
    let columns = |names: [&str; 2]| names.map(|name| (name.to_owned(), name.to_owned())).into();
    let start = machine.samples.columns();
    let cores = start.names().filter(|name| is_core(name)).map(|name| (name.to_owned(), name.replace("cpu", "core ")));
    let curves = [
        Curves { title: "Processor, %", columns: cores.collect(), is_filled: false, end: always(100.0) },
        Curves {
            title: "Memory, GiB",
            columns: vec![("memory".to_owned(), "used".to_owned())],
            is_filled: true,
            end: always(machine.memory.max(0.1)),
        },
        Curves {
            title: "Disk, MB/s",
            columns: columns(["read", "written"]),
            is_filled: true,
            end: end_of(["read", "written"]),
        },
        Curves {
            title: "Network, MB/s",
            columns: columns(["received", "sent"]),
            is_filled: true,
            end: end_of(["received", "sent"]),
        },
    ];
    curves.map(|curves| plot(curves, rows, &time))
}

fn table(processes: &ColumnDataSource, style: &InlineStyleSheet) -> DataTable {
    let number = |field: &str, title: &str, format: &str| {
        let formatter = NumberFormatter::builder().format(format).text_align(TextAlign::Right).nan_format("");
        TableColumn::builder().field(field).title(title).width(70).formatter(formatter).build()
    };
    let columns = [
        TableColumn::builder().field("name").title("Process").width(180).build(),
        number("pid", "Id", "0"),
        number("cpu", "CPU, %", "0"),
        number("memory", "MB", "0,0"),
    ];
    let height = 30 * i64::try_from(PROCESSES).unwrap_or(0) + 30;
    let table = DataTable::builder().source(processes).columns(columns).index_position(None).row_height(30);
    let table = table.reorderable(false).selectable(false).height(height);
    table.sizing_mode(SizingMode::StretchWidth).stylesheets([Css::from(style)]).build()
}

fn main() -> ExitCode {
    tropism::serve([app(), close_up()])
}
