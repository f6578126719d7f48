//! Events, from what BokehJS sends to what an app is called with.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::{Map, Value as Json, json};
use tropism_core::wire::Content;
use tropism_core::{
    Document, Is, Model, ModelClass as _, ModelEvent, PeerId, Registry, Result, Var, columns, protocol_models,
};
use tropism_widgets::prelude::*;
use tropism_widgets::{events, models};

/// A document, and a client of it.
struct Page(Document, PeerId);

impl Page {
    fn showing(root: &impl Is<Model>) -> Self {
        let registry = Registry::new(protocol_models::classes().chain(models::classes())).with_events(events::kinds());
        let mut document = Document::new(Arc::new(registry));
        document.turn(|turn| turn.session().add_root(root));
        let peer = document.connect();
        Self(document, peer)
    }

    /// Reports an event.
    fn report(&mut self, name: &str, values: &Json) -> Result<()> {
        let event = json!({ "type": "event", "name": name, "values": values });
        let patch = json!({ "events": [{ "kind": "MessageSent", "msg_type": "bokeh_event", "msg_data": event }] });
        let content = Content::new(patch, HashMap::new());
        self.0.turn(|turn| turn.patch(self.1, &content)).map(drop)
    }
}

/// A map as BokehJS sends it.
fn map(values: &Json) -> Json {
    let entries: Vec<_> = values.as_object().expect("values by name").iter().collect();
    json!({ "type": "map", "entries": entries })
}

fn reference(model: &impl Is<Model>) -> Json {
    json!({ "id": model.as_node().id().expect("it is shown").to_string() })
}

/// What a model's listener is called with when a page reports those values, after the model itself.
fn received<E: ModelEvent<M>, M: Is<Model>>(page: &mut Page, model: &M, values: &Json) -> Result<E> {
    let last = Var::new(None);
    let noted = last.clone();
    page.0.turn(|_| model.on_event(move |event: E| noted.set(Some(event))));
    assert!(model.upcast().subscribed_events().get().contains(E::NAME), "else no page would report it");
    let mut all = Map::from_iter([("model".to_owned(), reference(model))]);
    all.extend(values.as_object().expect("values by name").clone());
    page.report(E::NAME, &map(&all.into()))?;
    Ok(last.get().expect("the listener was called"))
}

/// The same for a model that is a root.
fn happened<E: ModelEvent<M>, M: Is<Model>>(model: &M, values: &Json) -> Result<E> {
    received(&mut Page::showing(model), model, values)
}

fn plot() -> Figure {
    figure().tools("").build()
}

/// What comes with every event that has a place.
fn place() -> Json {
    let modifiers = map(&json!({ "shift": true, "ctrl": false, "alt": false }));
    json!({ "sx": 190, "sy": 171.5, "x": -9.5, "y": { "type": "number", "value": "nan" }, "modifiers": modifiers })
}

fn with(mut values: Json, more: &Json) -> Json {
    values.as_object_mut().expect("values").extend(more.as_object().expect("values").clone());
    values
}

#[test]
fn events_with_a_place() {
    macro_rules! has_place {
        ($($name:ident $more:tt)*) => {$(
            let shown = plot();
            let event: events::$name = happened(&shown, &with(place(), &json!($more))).expect(stringify!($name));
            let modifiers = KeyModifiers { shift: true, ctrl: false, alt: false };
            assert_eq!((event.sx, event.sy, event.x, event.modifiers), (190.0, 171.5, -9.5, modifiers));
            assert!(event.y.is_nan());
            assert_eq!(event.model.as_node(), shown.as_node());
        )*};
    }
    has_place! {
        Tap {} DoubleTap {} Press {} PressUp {} MouseEnter {} MouseLeave {} MouseMove {} MouseWheel { "delta": 1 }
        Pan { "delta_x": 1, "delta_y": 2 } PanStart {} PanEnd {} Pinch { "scale": 2 } PinchStart {} PinchEnd {}
        Rotate { "rotation": 3 } RotateStart {} RotateEnd {}
    }
}

#[test]
fn what_some_events_have_beside_their_place() {
    let wheel: MouseWheel = happened(&plot(), &with(place(), &json!({ "delta": -50 }))).expect("a turn");
    assert_eq!(wheel.delta, -50.0);
    let pan: Pan = happened(&plot(), &with(place(), &json!({ "delta_x": 10, "delta_y": 8.25 }))).expect("a pan");
    assert_eq!((pan.delta_x, pan.delta_y, pan.direction), (10.0, 8.25, None));
    let directed = json!({ "delta_x": 0, "delta_y": 0, "direction": -1 });
    let pan: Pan = happened(&plot(), &with(place(), &directed)).expect("as Bokeh has it");
    assert_eq!(pan.direction, Some(-1));
    let pinch: Pinch = happened(&plot(), &with(place(), &json!({ "scale": 0.5 }))).expect("a pinch");
    assert_eq!(pinch.scale, 0.5);
    let rotate: Rotate = happened(&plot(), &with(place(), &json!({ "rotation": -30 }))).expect("a turn");
    assert_eq!(rotate.rotation, -30.0);
}

#[test]
fn events_of_a_plot() {
    happened::<LODStart, _>(&plot(), &json!({})).expect("a start");
    happened::<LODEnd, _>(&plot(), &json!({})).expect("an end");
    happened::<Reset, _>(&plot(), &json!({})).expect("a reset");
    let ranges = json!({ "x0": -12.5, "x1": 100, "y0": 0, "y1": { "type": "number", "value": "+inf" } });
    let ranges: RangesUpdate = happened(&plot(), &ranges).expect("ranges");
    assert_eq!((ranges.x0, ranges.x1, ranges.y0, ranges.y1), (-12.5, 100.0, 0.0, f64::INFINITY));
}

#[test]
fn selections_have_a_geometry() {
    let selection = |geometry: &Json, is_final: bool| {
        let values = json!({ "geometry": map(geometry), "final": is_final });
        happened::<SelectionGeometry, _>(&plot(), &values).map(|event| (event.geometry, event.is_final))
    };
    let point = json!({ "type": "point", "sx": 160, "sy": 155, "x": 20.5, "y": 77 });
    let expected = Geometry::Point { sx: 160.0, sy: 155.0, x: 20.5, y: 77.0 };
    assert_eq!(selection(&point, true), Ok((expected, true)));

    let span = json!({ "type": "span", "direction": "v", "sx": 1, "sy": 2, "x": 3, "y": 4 });
    let expected = Geometry::Span { direction: events::SpanDirection::Vertical, sx: 1.0, sy: 2.0, x: 3.0, y: 4.0 };
    assert_eq!(selection(&span, true), Ok((expected, true)));

    let mut rect = json!({ "type": "rect", "sx0": 1, "sx1": 2, "sy0": 3, "sy1": 4, "greedy": false });
    assert!(selection(&rect, true).is_err(), "the places on the ranges lack");
    rect = with(rect, &json!({ "x0": 5, "x1": 6, "y0": 7, "y1": 8 }));
    let (sx0, sx1, sy0, sy1) = (1.0, 2.0, 3.0, 4.0);
    let expected = Geometry::Rect { sx0, sx1, sy0, sy1, x0: 5.0, x1: 6.0, y0: 7.0, y1: 8.0 };
    assert_eq!(selection(&rect, false), Ok((expected, false)));

    // Corners on the canvas come as a list, those on the ranges as bytes.
    let corners = |bytes: &str| {
        json!({ "type": "typed_array", "dtype": "float64", "order": "little",
            "array": { "type": "bytes", "data": bytes } })
    };
    let data = "H4sIAAAAAAACA2NgAIEP9gwQ4AAAX4mjexAAAAA=";
    let poly = json!({ "type": "poly", "sx": [1, 2], "sy": [3, 4.5], "x": corners(data), "y": [0, 1], "greedy": true });
    let (sx, sy, x, y) = (vec![1.0, 2.0], vec![3.0, 4.5], vec![1.0, 2.0], vec![0.0, 1.0]);
    assert_eq!(selection(&poly, true), Ok((Geometry::Poly { sx, sy, x, y }, true)));

    for geometry in [json!({ "type": "circle" }), json!({}), json!({ "type": 1 })] {
        let error = selection(&geometry, true).expect_err("no geometry").to_string();
        assert!(
            error.contains("\"geometry\" of the event \"selectiongeometry\" must be a map of type point"),
            "{error}"
        );
    }
}

#[test]
fn geometries_and_modifiers_are_written_as_they_are_read() {
    use tropism_core::Field as _;
    let geometry = Geometry::Poly { sx: vec![1.0], sy: vec![2.0], x: vec![3.0], y: vec![4.0] };
    assert_eq!(Geometry::from_value(&geometry.clone().into_value()), Some(geometry));
    let modifiers = KeyModifiers { shift: false, ctrl: true, alt: false };
    assert_eq!(KeyModifiers::from_value(&modifiers.into_value()), Some(modifiers));
}

#[test]
fn events_of_axes_and_legends() {
    let axis = LinearAxis::builder().build();
    for (json, expected) in [
        (json!(2.5), Position::Number(2.5)),
        (json!("apples"), Position::Factor("apples".into())),
        (json!(["2015", "apples"]), Position::Factor(("2015", "apples").into())),
    ] {
        let click: AxisClick = happened(&axis, &json!({ "value": json })).expect("a click");
        assert_eq!(click.value, expected);
    }

    let plot = plot();
    plot.line("x", "y").source(ColumnDataSource::builder().data(columns! { x: vec![1.0] })).legend_label("a").add();
    let legend = plot.legend().expect("a line has a label");
    let item = legend.items().get()[0].clone();
    let mut page = Page::showing(&plot);
    let values = json!({ "item": reference(&item) });
    let click: LegendItemClick = received(&mut page, &legend, &values).expect("one of its items");
    assert_eq!(click.item, item);
}

#[test]
fn events_of_widgets() {
    happened::<ButtonClick, _>(&Button::builder().build(), &json!({})).expect("a click");
    happened::<ButtonClick, _>(&Toggle::builder().build(), &json!({})).expect("a click");
    happened::<ButtonClick, _>(&RadioButtonGroup::builder().build(), &json!({})).expect("a click");
    let click: MenuItemClick = happened(&Dropdown::builder().build(), &json!({ "item": "b" })).expect("a choice");
    assert_eq!(click.item, "b");
    let submit: ValueSubmit = happened(&TextInput::builder().build(), &json!({ "value": "hi" })).expect("a text");
    assert_eq!(submit.value, "hi");
    happened::<ValueSubmit, _>(&PasswordInput::builder().build(), &json!({ "value": "" })).expect("a text input");
}

#[test]
fn malformed_events_are_refused_and_say_why() {
    let plot = plot();
    let mut page = Page::showing(&plot);
    let model = reference(&plot);
    let full = with(place(), &json!({ "model": model }));
    let without = |name: &str| {
        let mut values = full.clone();
        values.as_object_mut().expect("values").remove(name);
        values
    };
    let but = |more: Json| with(full.clone(), &more);
    for (name, values, problem) in [
        ("tap", without("x"), "the field \"x\" of the event \"tap\" must be a number; what came is nothing"),
        (
            "tap",
            but(json!({ "sx": "1" })),
            "the field \"sx\" of the event \"tap\" must be a number; what came is \"1\"",
        ),
        ("tap", but(json!({ "y": null })), "the field \"y\" of the event \"tap\" must be a number; what came is null"),
        ("tap", but(json!({ "modifiers": map(&json!({ "shift": true })) })), "must be a map of shift, ctrl and alt"),
        ("tap", but(json!({ "delta": 1 })), "the event \"tap\" has no field \"delta\""),
        ("wheel", full.clone(), "the field \"delta\" of the event \"wheel\" must be a number; what came is nothing"),
        ("button_click", json!({ "model": model }), "of the event \"button_click\" must be a Widget"),
        ("menu_item_click", json!({ "model": model, "item": "a" }), "must be a Dropdown"),
        ("value_submit", json!({ "model": model, "value": "a" }), "must be a TextInput"),
        ("axis_click", json!({ "model": model, "value": 1 }), "must be a Axis"),
        ("legend_item_click", json!({ "model": model }), "must be a Legend"),
        ("rangesupdate", json!({ "model": model, "x0": 1 }), "the field \"x1\" of the event \"rangesupdate\""),
        ("selectiongeometry", json!({ "model": model }), "the field \"geometry\" of the event"),
        ("clear_input", json!({ "model": model }), "there are no events named \"clear_input\""),
        ("nope", json!({ "model": model }), "there are no events named \"nope\""),
    ] {
        let error = page.report(name, &map(&values)).expect_err(problem).to_string();
        assert!(error.contains(problem), "{error}");
    }
    page.report("tap", &json!([1])).expect_err("values are a map");
    page.report("tap", &map(&full)).expect("the session lives on");
}

#[test]
fn what_buttons_and_groups_are_asked_for() {
    let dropdown = Dropdown::builder().build();
    let toggle = Toggle::builder().build();
    let boxes = CheckboxGroup::builder().labels(["a".to_owned(), "b".to_owned()]).build();
    let root = column((&dropdown, &toggle, &boxes)).build();
    let mut page = Page::showing(&root);
    let seen = Var::new(Vec::new());
    let note = || {
        let seen = seen.clone();
        move |what: String| seen.update(|seen| seen.push(what))
    };
    let (chosen, toggled, checked) = (note(), note(), note());
    page.0.turn(|_| {
        dropdown.on_click(move |item| chosen(item.to_owned()));
        toggle.on_click(move |active| toggled(active.to_string()));
        boxes.on_click(move |active| checked(format!("{active:?}")));
    });
    page.report("menu_item_click", &map(&json!({ "model": reference(&dropdown), "item": "JSON" }))).expect("a choice");
    page.0.turn(|_| toggle.active().set(true));
    page.0.turn(|_| boxes.active().set(vec![1]));
    assert_eq!(seen.get(), ["JSON", "true", "[1]"]);
}
