//! Figures, glyphs and layouts.

use std::sync::Arc;

use tropism_core::class::Class;
use tropism_core::{Document, Field, Is, ModelClass, Registry, Spec, SpecSource, Value, Var, columns, derive};
use tropism_widgets::models;
use tropism_widgets::prelude::*;

fn class(model: &impl ModelClass) -> &'static Class {
    model.as_node().class()
}

fn names<M: ModelClass>(models: &[M]) -> Vec<&'static str> {
    models.iter().map(|model| class(model).name()).collect()
}

/// The model as a class of its own.
fn cast<M: ModelClass>(model: &impl ModelClass) -> M {
    M::from_node(model.as_node().clone()).expect("a model of that class")
}

#[test]
fn a_figure_has_axes_grids_and_tools() {
    let plot = figure().build();
    assert_eq!(names(&plot.below().get()), ["LinearAxis"]);
    assert_eq!(names(&plot.left().get()), ["LinearAxis"]);
    assert_eq!(names(&plot.center().get()), ["Grid", "Grid"]);
    assert_eq!(
        names(&plot.toolbar().get().tools().get()),
        ["PanTool", "WheelZoomTool", "BoxZoomTool", "SaveTool", "ResetTool", "HelpTool"]
    );
    assert_eq!(class(&plot.x_range().get()).name(), "DataRange1d");
}

#[test]
fn scale_and_axis_follow_type_and_range() {
    let plot = figure().x_range(["a", "b"]).y_axis_type(AxisType::Log).build();
    assert_eq!(class(&plot.x_range().get()).name(), "FactorRange");
    assert_eq!(class(&plot.x_scale().get()).name(), "CategoricalScale");
    assert_eq!(names(&plot.below().get()), ["CategoricalAxis"]);
    assert_eq!(class(&plot.y_scale().get()).name(), "LogScale");
    let axis: LogAxis = cast(&plot.left().get()[0]);
    let ticker: LogTicker = cast(&axis.ticker().get());
    assert_eq!(ticker.num_minor_ticks().get(), 10);

    let plot = figure().x_axis_type(AxisType::Datetime).build();
    assert_eq!(class(&plot.x_scale().get()).name(), "LinearScale");
    assert_eq!(names(&plot.below().get()), ["DatetimeAxis"]);
}

#[test]
fn an_axis_can_stand_elsewhere_or_nowhere() {
    let plot = figure().x_axis_location(Location::Above).y_axis_location(None).build();
    assert_eq!((plot.above().get().len(), plot.below().get().len(), plot.left().get().len()), (1, 0, 0));
    assert_eq!(plot.center().get().len(), 2);

    let plot = figure().y_axis_type(None).x_axis_label("time").x_minor_ticks(2).build();
    assert_eq!((plot.left().get().len(), plot.center().get().len()), (0, 1));
    let axis: LinearAxis = cast(&plot.below().get()[0]);
    assert_eq!(axis.axis_label().get(), Some(TextLike::Plain("time".into())));
    assert_eq!(cast::<BasicTicker>(&axis.ticker().get()).num_minor_ticks().get(), 2);
}

#[test]
#[should_panic(
    expected = "there is no tool named \"weel_zoom\"; did you mean wheel_zoom or xwheel_zoom or ywheel_zoom? \
                           The tools with names are auto_box_zoom, box_edit"
)]
fn an_unknown_tool_is_named_with_those_that_are_near_and_those_that_there_are() {
    let _ = figure().tools("weel_zoom");
}

#[test]
fn tools_are_names_and_models() {
    let hover = HoverTool::builder().build();
    for plot in [figure().tools(("pan, tap", &hover)), figure().tools((["pan", "tap"], [hover.clone()]))] {
        let tools = plot.build().toolbar().get().tools().get();
        assert_eq!(names(&tools), ["PanTool", "TapTool", "HoverTool"]);
        assert_eq!(tools[2].as_node(), hover.as_node());
    }
}

#[test]
fn active_tools_are_those_of_the_figure() {
    let wheel = WheelZoomTool::builder().build();
    let plot = figure().tools(("pan,box_zoom,hover,tap", &wheel)).active_drag("box_zoom").active_scroll(&wheel);
    let toolbar = plot.active_tap(None).active_inspect("hover").active_multi("auto").build().toolbar().get();
    let tools = toolbar.tools().get();
    assert_eq!(toolbar.active_drag().get(), Some(Auto::Given(tools[1].clone())));
    assert_eq!(toolbar.active_scroll().get(), Some(Auto::Given(wheel.upcast())));
    assert_eq!(toolbar.active_tap().get(), None);
    assert_eq!(toolbar.active_inspect().get(), Some(Auto::Given(Several::One(cast(&tools[2])))));
    assert_eq!(toolbar.active_multi().get(), Some(Auto::Auto));
}

#[test]
#[should_panic(
    expected = "active_drag: no tool of the figure was asked for by the name \"box_zoom\"; those with names \
                           are pan, save"
)]
fn what_is_active_must_be_there() {
    let _ = figure().tools("pan,save").active_drag("box_zoom").build();
}

#[test]
fn axes_of_other_types() {
    let plot = figure().x_axis_type(AxisType::Mercator).y_axis_type(AxisType::Mercator).y_minor_ticks(2).build();
    let [x, y] = [plot.below(), plot.left()].map(|panel| cast::<MercatorAxis>(&panel.get()[0]));
    let [lon, lat] = [&x, &y].map(|axis| cast::<MercatorTicker>(&axis.ticker().get()));
    assert_eq!((lon.dimension().get(), lon.num_minor_ticks().get()), (Some(LatLon::Lon), 5));
    assert_eq!((lat.dimension().get(), lat.num_minor_ticks().get()), (Some(LatLon::Lat), 2));
    let formatter: MercatorTickFormatter = cast(&x.formatter().get());
    assert_eq!(formatter.dimension().get(), Some(LatLon::Lon));
    assert_eq!(class(&plot.x_scale().get()).name(), "LinearScale");

    let plot = figure().x_axis_type(AxisType::Timedelta).build();
    assert_eq!(names(&plot.below().get()), ["TimedeltaAxis"]);
}

#[test]
fn ranges_can_be_shared() {
    let one = figure().x_range((0, 10)).build();
    let other = figure().x_range(one.x_range().get()).build();
    assert_eq!(one.x_range().get(), other.x_range().get());
}

#[test]
fn stacks_start_where_the_last_one_ends() {
    let plot = figure().build();
    let source = ColumnDataSource::builder().data(columns! { x: vec![1.0], a: vec![2.0], b: vec![3.0] }).build();
    for bars in plot.vbar_stack(["a", "b"], "x") {
        bars.source(&source).add();
    }
    let bars: Vec<VBar> =
        plot.renderers().get().iter().map(|renderer| cast(&cast::<GlyphRenderer>(renderer).glyph().get())).collect();
    let fields = |spec: Spec<f64>| {
        let Value::Spec(spec) = spec.into_value() else {
            return Vec::new();
        };
        match &spec.source {
            SpecSource::Expr(stack) => Stack::from_node(stack.clone()).expect("a stack").fields().get(),
            _ => Vec::new(),
        }
    };
    let found: Vec<_> = bars.iter().map(|bar| (fields(bar.bottom().get()), fields(bar.top().get()))).collect();
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<String>>();
    assert_eq!(found, [(names(&[]), names(&["a"])), (names(&["a"]), names(&["a", "b"]))]);
    assert_eq!(
        plot.renderers().get().iter().filter_map(|renderer| renderer.name().get()).collect::<Vec<_>>(),
        ["a", "b"]
    );
}

#[test]
fn coordinates_given_themselves_become_columns() {
    let plot = figure().build();
    let renderer = plot.line(vec![1.0, 2.0], [3.0, 4.0]).add();
    let source: ColumnDataSource = cast(&renderer.data_source().get());
    assert_eq!(source.data().get(), columns! { x: vec![1.0, 2.0], y: vec![3.0, 4.0] });
    let renderer: Renderer = renderer.upcast();
    assert_eq!(plot.renderers().get(), [renderer]);
}

#[test]
fn looks_differ_in_opacity_and_in_what_was_asked_for() {
    let renderer = figure()
        .build()
        .line("time", String::from("value"))
        .selection(|line| line.line_width(5))
        .muted(|line| line.line_alpha(0.7))
        .color("navy")
        .line_dash(Dash::Dashed)
        .add();
    let line: Line = cast(&renderer.glyph().get());
    assert_eq!((line.x().get(), line.y().get()), (Spec::field("time"), Spec::field("value")));
    assert_eq!(line.line_color().get(), Some(Color::NAVY));

    let look = |glyph: Option<Auto<Glyph>>| match glyph {
        Some(Auto::Given(glyph)) => {
            let line: Line = cast(&glyph);
            assert_eq!(line.line_dash().get(), Dash::Dashed);
            (line.line_width().get(), line.line_alpha().get())
        }
        _ => (0.0, 0.0),
    };
    assert_eq!(look(renderer.selection_glyph().get()), (5.0, 1.0));
    assert_eq!(look(renderer.nonselection_glyph().get()), (1.0, 0.1));
    assert_eq!(look(renderer.muted_glyph().get()), (1.0, 0.7));
    assert_eq!(renderer.hover_glyph().get(), None);
}

#[test]
fn what_is_given_to_follow_is_followed() {
    let title = TextInput::builder().value("one").build();
    let width = Var::new(1.0);
    let sliders = Var::new(1);
    let mut document = Document::new(Arc::new(Registry::new(models::classes())));
    let session = document.session();
    let (plot, line, selected, list) = document.turn(|_| {
        let plot = figure().title(title.value()).build();
        let renderer = plot.line("x", "y").line_width(width.clone()).add();
        let elements = derive(sliders.clone(), |count| {
            (0..count).map(|_| TextInput::builder().build().upcast()).collect::<Vec<UIElement>>()
        });
        let list = column(elements).build();
        session.add_root(row((&title, &plot, &list)));
        let line = cast::<Line>(&renderer.nonselection_glyph().get().and_then(given).expect("a glyph"));
        (plot, line, renderer.selection_glyph().get(), list)
    });
    let before = plot.title().get();
    document.turn(|_| {
        title.value().set("two".to_owned());
        width.set(4.0);
        sliders.set(3);
    });
    assert_eq!(plot.title().get(), before, "the title is the same model");
    assert_eq!(before.map(|title| title.text().get()), Some(TextLike::Plain("two".into())));
    assert_eq!(line.line_width().get().to_bits(), 4.0_f64.to_bits());
    assert_eq!(list.children().get().len(), 3);
    let selected: Line = cast(&selected.and_then(given).expect("a glyph that the client need not copy"));
    assert_eq!(selected.line_width().get().to_bits(), 4.0_f64.to_bits());
}

fn given(glyph: Auto<Glyph>) -> Option<Glyph> {
    match glyph {
        Auto::Given(glyph) => Some(glyph),
        Auto::Auto => None,
    }
}

#[test]
fn a_text_that_is_no_colour_is_refused_in_words() {
    assert!(Color::from_value(&Value::from("nvay")).is_none());
    let told = "nvay".parse::<Color>().map_err(|error| error.to_string());
    assert!(told.is_err_and(|told| told.starts_with("\"nvay\" is no colour: give a name that CSS knows, #rrggbb")));
}

#[test]
fn a_throttled_value_reads_as_the_value_until_it_is_set() {
    let slider = Slider::builder().start(0).end(5).value(2).build();
    assert_eq!(slider.value_throttled().get().to_bits(), 2.0_f64.to_bits());
}
