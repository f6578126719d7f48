//! Verbs make the models that the Python library makes for the same calls.

mod tree;

use std::sync::Arc;

use serde_json::{Map, Value as Json, json};
use tropism_core::{Array, BuildModel, Spec, Value, columns};
use tropism_widgets::prelude::*;

const BLUE: &str = "#1f77b4";
const LOOKS: [&str; 5] = ["glyph", "selection_glyph", "nonselection_glyph", "hover_glyph", "muted_glyph"];

/// One value for all travels as it is. What a property is anyway, such as the column `x` of `x`, does not travel.
fn value(value: impl Into<Json>) -> Json {
    value.into()
}

/// A text that is no column's name.
fn text(text: &str) -> Json {
    json!({ "type": "value", "value": text })
}

fn field(name: &str) -> Json {
    json!({ "type": "field", "field": name })
}

/// A column whose values are mapped by a model of that class with those attributes.
fn mapped(column: &str, class: &str, attributes: &Json) -> Json {
    json!({ "type": "field", "field": column, "transform": { class: attributes } })
}

fn source() -> ColumnDataSource {
    let data = columns! { x: vec![1.0, 2.0], y: vec![3.0, 4.0], z: vec![5.0, 6.0], kind: vec!["a", "b"] };
    ColumnDataSource::builder().data(data).build()
}

/// The figure that verbs have drawn into.
fn drawn(draw: impl FnOnce(&Figure)) -> Json {
    let roots = tree::roots(|session| {
        let plot = figure().build();
        draw(&plot);
        session.add_root(&plot);
    });
    roots[0]["Figure"].clone()
}

/// The looks of the first renderer, as they travel.
fn looks(draw: impl FnOnce(&Figure)) -> Json {
    let renderer = &drawn(draw)["renderers"][0]["GlyphRenderer"];
    LOOKS.iter().filter_map(|look| Some(((*look).to_owned(), renderer.get(*look)?.clone()))).collect()
}

/// Looks of which none was asked for: the glyph itself, and what fades it.
fn usual(name: &str, glyph: &Json, faded: impl Fn(f64) -> Json) -> Json {
    let look = |alpha: Option<f64>| {
        let mut attributes: Map<String, Json> = glyph.as_object().expect("attributes").clone();
        attributes.extend(alpha.into_iter().flat_map(|alpha| faded(alpha).as_object().expect("attributes").clone()));
        json!({ name: attributes })
    };
    json!({ "glyph": look(None), "nonselection_glyph": look(Some(0.1)), "muted_glyph": look(Some(0.2)) })
}

fn area(alpha: f64) -> Json {
    json!({ "fill_alpha": alpha, "hatch_alpha": value(alpha) })
}

fn shape(alpha: f64) -> Json {
    json!({ "line_alpha": value(alpha), "fill_alpha": value(alpha), "hatch_alpha": value(alpha) })
}

fn stroke(alpha: f64) -> Json {
    json!({ "line_alpha": alpha })
}

#[test]
fn line_and_step() {
    let expected = json!({ "line_color": BLUE });
    assert_eq!(looks(|plot| drop(plot.line("x", "y").source(source()).add())), usual("Line", &expected, stroke));
    let expected = json!({ "line_color": BLUE, "mode": "after" });
    let found = looks(|plot| drop(plot.step("x", "y").source(source()).mode(StepMode::After).add()));
    assert_eq!(found, usual("Step", &expected, stroke));
}

#[test]
fn scatter() {
    let expected = json!({ "line_color": value(BLUE), "fill_color": value(BLUE) });
    assert_eq!(looks(|plot| drop(plot.scatter("x", "y").source(source()).add())), usual("Scatter", &expected, shape));

    let expected = json!({
        "size": value(8.0), "marker": value("square"),
        "line_color": value("red"), "fill_color": value("red"), "hatch_color": value("red"),
    });
    let found = looks(|plot| {
        let points = plot.scatter("x", "y").source(source()).color("red").size(8).marker(MarkerType::Square);
        points.add();
    });
    assert_eq!(found, usual("Scatter", &expected, shape));
}

#[test]
fn looks_that_were_asked_for() {
    let found = looks(|plot| {
        let points = plot.scatter("x", "y").source(source()).alpha(0.5);
        points.selection(|points| points.color("green")).hover(|points| points.alpha(0.9)).add();
    });
    let look = |color: &str, alpha: f64| {
        json!({ "Scatter": {
            "line_color": value(color), "fill_color": value(color),
            "line_alpha": value(alpha), "fill_alpha": value(alpha), "hatch_alpha": value(alpha),
        } })
    };
    let mut selected = look("green", 0.5);
    selected["Scatter"]["hatch_color"] = value("green");
    let expected = json!({
        "glyph": look(BLUE, 0.5),
        "selection_glyph": selected,
        "nonselection_glyph": look(BLUE, 0.1),
        "hover_glyph": look(BLUE, 0.9),
        "muted_glyph": look(BLUE, 0.2),
    });
    assert_eq!(found, expected);
}

#[test]
fn bars_and_rectangles() {
    let colors = json!({ "line_color": value(BLUE), "fill_color": value(BLUE) });
    let with = |coordinates: Json| {
        let parts = [coordinates, colors.clone()];
        Json::Object(parts.iter().flat_map(|part| part.as_object().expect("attributes").clone()).collect())
    };
    let expected = with(json!({ "top": field("y"), "width": value(0.9) }));
    let found = looks(|plot| drop(plot.vbar("x", "y").width(0.9).source(source()).add()));
    assert_eq!(found, usual("VBar", &expected, shape));

    let expected = with(json!({ "right": field("x"), "height": value(0.9) }));
    let found = looks(|plot| drop(plot.hbar("y", "x").height(0.9).source(source()).add()));
    assert_eq!(found, usual("HBar", &expected, shape));

    let expected = with(json!({}));
    let found = looks(|plot| drop(plot.quad([0.0], [1.0], [1.0], [0.0]).add()));
    assert_eq!(found, usual("Quad", &expected, shape));

    let expected = with(json!({ "radius": value(0.3) }));
    let found = looks(|plot| drop(plot.circle("x", "y", 0.3).source(source()).add()));
    assert_eq!(found, usual("Circle", &expected, shape));
}

#[test]
fn colours_by_column_and_none_at_all() {
    let expected = json!({
        "width": value(0.5), "line_color": value(Json::Null),
        "fill_color": field("kind"),
    });
    let found = looks(|plot| {
        plot.vbar(vec![1.0, 2.0], vec![3.0, 4.0]).width(0.5).line_color(None).fill_color("kind").add();
    });
    assert_eq!(found, usual("VBar", &expected, shape));
}

#[test]
fn colours_by_mapper() {
    let fill = |color: Spec<Option<Color>>| {
        let found = looks(|plot| drop(plot.vbar("x", "y").source(source()).fill_color(color).add()));
        found["glyph"]["VBar"]["fill_color"].clone()
    };
    let palette = [Color::NAVY, Color::RED];
    let factors = fill(factor_cmap("kind", palette.clone(), ["a", "b"]).build());
    let mapper = json!({ "palette": ["navy", "red"], "factors": ["a", "b"] });
    assert_eq!(factors, mapped("kind", "CategoricalColorMapper", &mapper));
    let numbers = fill(linear_cmap("y", palette.clone(), 0.0, 5.0).build());
    let mapper = json!({ "palette": ["navy", "red"], "low": 0.0, "high": 5.0 });
    assert_eq!(numbers, mapped("y", "LinearColorMapper", &mapper));
    let ends = log_cmap("y", palette, 1.0, 5.0).low_color("black").high_color(Color::hex(0x00_ff00)).nan_color("white");
    let mapper = json!({
        "palette": ["navy", "red"], "low": 1.0, "high": 5.0, "low_color": "black", "high_color": "#00ff00",
        "nan_color": "white",
    });
    assert_eq!(fill(ends.build()), mapped("y", "LogColorMapper", &mapper));
}

#[test]
fn looks_and_places_by_transform() {
    let range = FactorRange::builder().factors(["a", "b"].map(Factor::from)).build();
    let found = looks(|plot| {
        let kinds = ["a", "b"];
        let marks = plot.scatter(dodge("kind", 0.2).range(&range), jitter("y", 0.5).mean(1)).source(source());
        let marks = marks.hatch_pattern(factor_hatch("kind", ["dot", "x"], kinds).start(1).end(2));
        let marks = marks.marker(factor_mark("kind", [MarkerType::X, MarkerType::Y], kinds));
        let normal = JitterRandomDistribution::Normal;
        marks.size(2).angle(jitter("z", 0.1).distribution(normal)).color(linear_cmap("z", GREYS3, 0.0, 1.0)).add();
    });
    let range = json!({ "FactorRange": { "factors": ["a", "b"] } });
    let mapper = json!({ "palette": ["#636363", "#bdbdbd", "#f0f0f0"], "low": 0.0, "high": 1.0 });
    // All parts have one mapper.
    let same = json!({ "type": "field", "field": "z", "transform": "a reference" });
    let expected = json!({
        "x": mapped("kind", "Dodge", &json!({ "value": 0.2, "range": range })),
        "y": mapped("y", "Jitter", &json!({ "mean": 1.0, "width": 0.5 })),
        "hatch_pattern": mapped("kind", "CategoricalPatternMapper", &json!({
            "patterns": ["dot", "x"], "factors": ["a", "b"], "start": 1, "end": 2,
        })),
        "marker": mapped("kind", "CategoricalMarkerMapper", &json!({ "markers": ["x", "y"], "factors": ["a", "b"] })),
        "size": value(2.0),
        "angle": mapped("z", "Jitter", &json!({ "width": 0.1, "distribution": "normal" })),
        "line_color": mapped("z", "LinearColorMapper", &mapper), "fill_color": same, "hatch_color": same,
    });
    assert_eq!(found["glyph"]["Scatter"], expected);
}

#[test]
fn areas() {
    let expected = json!({
        "y1": field("y"), "y2": field("z"), "fill_color": BLUE, "hatch_pattern": text("x"),
    });
    let found = looks(|plot| drop(plot.varea("x", "y", "z").source(source()).hatch_pattern("x").add()));
    assert_eq!(found, usual("VArea", &expected, area));
    let expected = json!({ "x1": field("x"), "x2": field("y"), "y": field("z"), "fill_color": BLUE });
    let found = looks(|plot| drop(plot.harea("x", "y", "z").source(source()).add()));
    assert_eq!(found, usual("HArea", &expected, area));
}

#[test]
fn image() {
    let array = Array::from_vec(vec![0.0; 6]).reshape(&[2, 3]).expect("two rows of three");
    let figure = drawn(|plot| drop(plot.image(vec![Value::Array(Arc::new(array))], 0, 0, 3, 2).add()));
    let renderer = &figure["renderers"][0]["GlyphRenderer"];
    let column = json!([["image", [{ "shape": [2, 3], "dtype": "float64" }]]]);
    assert_eq!(renderer["data_source"]["ColumnDataSource"]["data"]["entries"], column);
    let greys = ["#000000", "#252525", "#525252", "#737373", "#969696", "#bdbdbd", "#d9d9d9", "#f0f0f0", "#ffffff"];
    let expected = json!({
        "x": value(0.0), "y": value(0.0), "dw": value(3.0), "dh": value(2.0),
        "color_mapper": { "LinearColorMapper": { "palette": greys } },
    });
    let looks: Json =
        LOOKS.iter().filter_map(|look| Some(((*look).to_owned(), renderer.get(*look)?.clone()))).collect();
    assert_eq!(looks, usual("Image", &expected, |alpha| json!({ "global_alpha": value(alpha) })));
}

#[test]
fn texts_are_black_and_a_bare_one_names_their_column() {
    let black = json!({ "text": field("kind"), "text_color": value("black") });
    let faded = |alpha: f64| json!({ "text_alpha": value(alpha) });
    assert_eq!(looks(|plot| drop(plot.text("x", "y", "kind").source(source()).add())), usual("Text", &black, faded));
    assert_eq!(looks(|plot| drop(plot.tex("x", "y", "kind").source(source()).add())), usual("TeXGlyph", &black, faded));
    let here = json!({ "text": text("here"), "text_color": value("red"), "anchor": value(json!(["center", 0.25])) });
    let found = looks(|plot| {
        let text = plot.text("x", "y", Spec::value("here".to_owned())).source(source()).color("red");
        text.anchor((Align::Center, 0.25)).add();
    });
    assert_eq!(found, usual("Text", &here, faded));
}

#[test]
fn lists_of_points_become_columns() {
    let figure = drawn(|plot| {
        plot.multi_line(vec![vec![1.0, 2.0], vec![3.0]], vec![vec![1.0, 2.0], vec![3.0]]).add();
    });
    let renderer = &figure["renderers"][0]["GlyphRenderer"];
    let columns = json!([["xs", [[1.0, 2.0], [3.0]]], ["ys", [[1.0, 2.0], [3.0]]]]);
    assert_eq!(renderer["data_source"]["ColumnDataSource"]["data"]["entries"], columns);
    assert_eq!(renderer["glyph"], json!({ "MultiLine": { "line_color": value(BLUE) } }));
}

#[test]
fn other_columns_can_be_given_with_the_coordinates() {
    let figure = drawn(|plot| {
        let points = plot.scatter(vec![1.0, 2.0], vec![3.0, 4.0]).column("fill", vec!["red", "navy"]);
        points.fill_color("fill").add();
    });
    let renderer = &figure["renderers"][0]["GlyphRenderer"];
    let entries = renderer["data_source"]["ColumnDataSource"]["data"]["entries"].as_array().expect("columns");
    assert_eq!(entries.iter().map(|entry| entry[0].clone()).collect::<Vec<_>>(), ["x", "y", "fill"]);
    assert_eq!(renderer["glyph"]["Scatter"]["fill_color"], field("fill"));
}

/// Each point is in the tile whose centre is the nearest.
#[test]
fn points_are_counted_by_the_hexagon_that_they_are_in() {
    use tropism_widgets::plot::HexBins;
    for (orientation, scale) in [(HexTileOrientation::Pointytop, 1.0), (HexTileOrientation::Flattop, 2.0)] {
        let centre = |q: f64, r: f64| match orientation {
            HexTileOrientation::Pointytop => (0.5 * 3_f64.sqrt() * (q + r / 2.0) / scale, -0.75 * r),
            HexTileOrientation::Flattop => (0.75 * q, -0.5 * 3_f64.sqrt() * (r + q / 2.0) * scale),
        };
        for step in 0..1000 {
            let (x, y) = (f64::from(step % 37) * 0.11 - 2.0, f64::from(step % 41) * 0.13 - 2.5);
            let bins = HexBins::scaled(&[x], &[y], 0.5, orientation, scale);
            assert_eq!(bins.counts, [1]);
            let distance = |q: i64, r: i64| {
                let (q, r) = (i32::try_from(q).expect("near"), i32::try_from(r).expect("near"));
                let (at, up) = centre(q.into(), r.into());
                match orientation {
                    HexTileOrientation::Pointytop => ((x - at) * scale).hypot(y - up),
                    HexTileOrientation::Flattop => (x - at).hypot((y - up) / scale),
                }
            };
            let (q, r) = (bins.q[0], bins.r[0]);
            let here = distance(q, r);
            for (across, down) in [(1, 0), (-1, 0), (0, 1), (0, -1), (1, -1), (-1, 1)] {
                assert!(here <= distance(q + across, r + down) + 1e-12, "{x}, {y} is not nearest to {q}, {r}");
            }
        }
    }
    let bins = HexBins::new(&[0.0, f64::NAN, 0.1], &[0.0, 0.0, f64::INFINITY], 1.0, HexTileOrientation::Pointytop);
    assert_eq!((bins.q, bins.r, bins.counts), (vec![0], vec![0], vec![1]));
}

#[test]
fn labels_make_a_legend() {
    let figure = drawn(|plot| {
        plot.line("x", "y").source(source()).legend_label("one").add();
        plot.scatter("x", "y").source(source()).legend_label("one").add();
        plot.line("x", "y").source(source()).legend_field("kind").add();
    });
    let item = |label: Json, count: usize| json!({ "LegendItem": { "label": label, "renderers": vec!["a reference"; count] } });
    let expected = json!({ "Legend": { "items": [item(text("one"), 2), item(field("kind"), 1)] } });
    assert_eq!(figure["center"][2], expected);
    assert_eq!(figure["center"].as_array().map(Vec::len), Some(3));
}

#[test]
fn groups_make_an_item_for_each_value() {
    let items = |column: &str| -> Vec<(Json, Json)> {
        let figure = drawn(|plot| {
            let rows = columns! { x: vec![1.0; 4], kind: vec!["b", "a", "b", "a"], year: vec![9, 8, 10, 9] };
            plot.scatter("x", "x").source(ColumnDataSource::builder().data(rows)).legend_group(column).add();
        });
        let items = figure["center"][2]["Legend"]["items"].as_array().expect("items").iter();
        items.map(|item| (item["LegendItem"]["label"].clone(), item["LegendItem"]["index"].clone())).collect()
    };
    assert_eq!(items("kind"), [(text("a"), 1.into()), (text("b"), 0.into())]);
    assert_eq!(items("year"), [(text("8"), 1.into()), (text("9"), 0.into()), (text("10"), 2.into())]);
}

#[test]
fn groups_of_mixed_columns_have_an_order() {
    let kind = |row: i64| match row % 3 {
        0 => Value::Null,
        1 => Value::from(if row % 2 == 0 { "a" } else { "b" }),
        _ => Value::from(row % 4),
    };
    let rows = columns! { x: (0..60).map(f64::from).collect::<Vec<_>>(), kind: (0..60).map(kind).collect::<Vec<_>>() };
    let plot = figure().build();
    plot.scatter("x", "x").source(ColumnDataSource::builder().data(rows)).legend_group("kind").add();
    let labels = plot.legend().expect("made").items().get().into_iter().map(|item| item.label().get());
    let labels: Vec<String> = labels.map(|label| format!("{label:?}")).collect();
    assert_eq!(labels.len(), 7, "{labels:?}");
}

#[test]
#[should_panic(expected = r#"legend_group: the source of the glyph has no column "colour""#)]
fn groups_need_their_column() {
    figure().build().scatter("x", "y").source(source()).legend_group("colour").add();
}

#[test]
fn one_of_several_legends() {
    let plot = figure().build();
    let [left, right] = ["left", "right"].map(|name| Legend::builder().name(name).build());
    plot.add_layout(&left, Location::Left);
    plot.add_layout(&right, Location::Right);
    plot.line("x", "y").source(source()).legend_label("a line").legend_name("right").add();
    assert_eq!((left.items().get().len(), right.items().get().len()), (0, 1));
    assert_eq!(plot.legend(), None);
}

#[test]
#[should_panic(expected = r#"the plot has no legend named "here""#)]
fn legends_with_a_name_must_be_there() {
    figure().build().line("x", "y").source(source()).legend_label("a line").legend_name("here").add();
}

#[test]
fn what_is_said_of_the_renderer() {
    let figure = drawn(|plot| {
        let view = CDSView::builder().filter(IndexFilter::builder().indices([0]));
        plot.line("x", "y").source(source()).name("curve").visible(false).view(view).add();
    });
    let renderer = &figure["renderers"][0]["GlyphRenderer"];
    assert_eq!((&renderer["name"], &renderer["visible"]), (&json!("curve"), &json!(false)));
    assert_eq!(renderer["view"], json!({ "CDSView": { "filter": { "IndexFilter": { "indices": [0] } } } }));
}

#[test]
fn tooltips_are_those_of_the_hover_tool() {
    let tools = |tools: &str| {
        let roots = tree::roots(|session| {
            session.add_root(figure().tools(tools).tooltips([("x", "@x")]).build());
        });
        roots[0]["Figure"]["toolbar"]["Toolbar"]["tools"].clone()
    };
    let expected = json!([{ "PanTool": {} }, { "HoverTool": { "tooltips": [["x", "@x"]] } }]);
    assert_eq!(tools("pan,hover"), expected);
    assert_eq!(tools("pan"), expected);
}
