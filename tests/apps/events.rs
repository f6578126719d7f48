//! What is done to plots and widgets, as lines of text: each event as the program gets it.

use tropism::Result;
use tropism::prelude::*;

/// The newest events, the oldest first.
#[derive(Clone)]
struct Log(Var<Vec<String>>);

impl Log {
    /// So many are shown.
    const LENGTH: usize = 400;

    fn note(&self, line: String) {
        self.0.update(|lines| {
            lines.push(line);
            let excess = lines.len().saturating_sub(Self::LENGTH);
            lines.drain(..excess);
        });
    }

    /// A function that notes what is said of an event.
    fn of<E>(&self, say: impl Fn(E) -> String + Send + Sync + 'static) -> impl Fn(E) + Send + Sync + 'static {
        let log = self.clone();
        move |event| log.note(say(event))
    }
}

fn main() -> ExitCode {
    tropism::serve(App::new("events", |session| {
        let log = Log(Var::new(Vec::new()));
        session.on_event(log.of(|_: DocumentReady| "document_ready".into()));
        session.on_event(log.of(|_: ClientReconnected| "client_reconnected".into()));
        session.on_event(log.of(|lost: ConnectionLost| format!("connection_lost {}", lost.timestamp > 1.7e12)));
        let text = derive(log.0.clone(), |lines: Vec<String>| lines.join("\n"));
        let shown = PreText::builder().text(text).build();
        let plots = column((numbers(&log), factors(&log), silent())).build();
        session.add_root(row((column((plots, widgets(session, &log))), shown)));
        Result::Ok(())
    }))
}

/// A plot of numbers, of which every event is noted.
fn numbers(log: &Log) -> Figure {
    let tools = "pan,box_select,lasso_select,tap,wheel_zoom,reset";
    let plot = figure().width(420).height(260).x_range((0, 10)).y_range((0, 10)).tools(tools).build();
    let points = columns! { x: vec![2.0, 5.0, 8.0], y: vec![2.0, 5.0, 8.0] };
    plot.scatter("x", "y").source(ColumnDataSource::builder().data(points)).size(10).legend_label("points").add();

    macro_rules! note_places {
        ($($name:ident)*) => {
            $(plot.on_event(log.of(|event: $name| {
                let KeyModifiers { shift, ctrl, alt } = event.modifiers;
                let keys = [(shift, " shift"), (ctrl, " ctrl"), (alt, " alt")];
                let held: String = keys.iter().filter(|(is_held, _)| *is_held).map(|(_, key)| *key).collect();
                let inside = event.sx >= 0.0 && event.sx <= 420.0 && event.sy >= 0.0 && event.sy <= 260.0;
                let place = if inside { "inside" } else { "outside" };
                format!("{} {:.1} {:.1} {place}{held}", stringify!($name), event.x, event.y)
            }));)*
        };
    }
    note_places! {
        Tap DoubleTap Press PressUp MouseEnter MouseLeave MouseMove
        PanStart PanEnd PinchStart PinchEnd RotateStart RotateEnd
    }
    plot.on_event(log.of(|pan: Pan| format!("Pan {:.0} {:.0} {:?}", pan.delta_x, pan.delta_y, pan.direction)));
    plot.on_event(log.of(|pinch: Pinch| format!("Pinch {:.1}", pinch.scale)));
    plot.on_event(log.of(|rotate: Rotate| format!("Rotate {:.0}", rotate.rotation)));
    plot.on_event(log.of(|wheel: MouseWheel| format!("MouseWheel {}", wheel.delta)));
    plot.on_event(log.of(|_: LODStart| "LODStart".into()));
    plot.on_event(log.of(|_: LODEnd| "LODEnd".into()));
    plot.on_event(log.of(|_: Reset| "Reset".into()));
    plot.on_event(log.of(|RangesUpdate { x0, x1, y0, y1, .. }: RangesUpdate| {
        format!("RangesUpdate {x0:.1} {x1:.1} {y0:.1} {y1:.1}")
    }));
    plot.on_event(log.of(|selection: SelectionGeometry| {
        let place = match selection.geometry {
            Geometry::Point { x, y, .. } => format!("Point {x:.1} {y:.1}"),
            Geometry::Span { direction, .. } => format!("Span {direction:?}"),
            Geometry::Rect { x0, x1, y0, y1, .. } => format!("Rect {x0:.1} {x1:.1} {y0:.1} {y1:.1}"),
            Geometry::Poly { sx, x, y, .. } => format!("Poly {}", sx.len() == x.len() && x.len() == y.len()),
        };
        format!("SelectionGeometry {place} {}", selection.is_final)
    }));
    note_axis(log, &plot);
    if let Some(legend) = plot.legend() {
        legend.on_event(log.of(|LegendItemClick { model, item }: LegendItemClick| {
            format!("LegendItemClick {:?}", model.items().get().iter().position(|known| *known == item))
        }));
    }
    plot
}

/// A plot of factors, of which clicks on the axis are noted.
fn factors(log: &Log) -> Figure {
    let plot = figure().width(420).height(120).x_range(["apples", "pears"]).y_range((0, 1)).tools("").build();
    plot.scatter("x", "y").source(ColumnDataSource::builder().data(columns! { x: vec!["apples"], y: vec![0.5] })).add();
    note_axis(log, &plot);
    plot
}

fn note_axis(log: &Log, plot: &Figure) {
    for axis in plot.below().get().iter().filter_map(|below| Axis::from_node(below.as_node().clone())) {
        axis.on_event(log.of(|click: AxisClick| match click.value {
            Position::Number(number) => format!("AxisClick {number:.1}"),
            Position::Factor(factor) => format!("AxisClick {}", factor.levels().join(" ")),
        }));
    }
}

/// A plot to whose events nobody listens.
fn silent() -> Figure {
    let plot = figure().width(420).height(120).tools("pan,reset").css_classes(["silent".to_owned()]).build();
    plot.scatter("x", "y").source(ColumnDataSource::builder().data(columns! { x: vec![1.0], y: vec![1.0] })).add();
    plot
}

fn widgets(session: &Session, log: &Log) -> Row {
    let button = Button::builder().label("button").build();
    let clicked = log.clone();
    button.on_click(move || clicked.note("ButtonClick".into()));

    let first = DropdownEntry::Action(("first".into(), DropdownAction::Report("one".into())));
    let menu = [Some(first), None, Some(DropdownEntry::Text("two".into()))];
    let dropdown = Dropdown::builder().label("dropdown").split(true).menu(menu).build();
    let chosen = log.clone();
    dropdown.on_click(move |item| chosen.note(format!("MenuItemClick {item}")));
    dropdown.on_event(log.of(|_: ButtonClick| "ButtonClick of a dropdown".into()));

    let group = RadioButtonGroup::builder().labels(["a".to_owned(), "b".to_owned()]).build();
    let active = log.clone();
    group.on_click(move |button| active.note(format!("active {button:?}")));
    group.on_event(log.of(|_: ButtonClick| "ButtonClick of a group".into()));

    let input = TextInput::builder().title("text").build();
    let file = FileInput::builder().title("file").build();
    let named = log.clone();
    session.watch(file.filename(), move |name| named.note(format!("filename {name:?}")));
    let chosen = file.clone();
    input.on_event(log.of(move |submit: ValueSubmit| {
        chosen.clear();
        format!("ValueSubmit {}", submit.value)
    }));
    row((button, dropdown, group, column((input, file)))).build()
}
