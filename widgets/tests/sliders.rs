//! A plot with sliders makes the models that the Python library makes for the same app.

mod tree;

use std::f64::consts::PI;

use serde_json::json;
use tropism_core::columns;
use tropism_widgets::prelude::*;

/// The roots of the app, as a browser gets them.
fn roots() -> serde_json::Value {
    tree::roots(|session| {
        let x: Vec<f64> = (0..200).map(|step| f64::from(step) * 4.0 * PI / 199.0).collect();
        let y: Vec<f64> = x.iter().map(|x| x.sin()).collect();
        let source = ColumnDataSource::builder().data(columns! { x: x, y: y }).build();

        let plot = figure()
            .height(400)
            .width(400)
            .title("my sine wave")
            .tools("crosshair,pan,reset,save,wheel_zoom")
            .x_range((0, 4.0 * PI))
            .y_range((-2.5, 2.5))
            .build();
        plot.line("x", "y").source(&source).line_width(3).line_alpha(0.6).add();

        let text = TextInput::builder().title("title").value("my sine wave");
        let offset = Slider::builder().title("offset").value(0).start(-5).end(5).step(0.1);
        let amplitude = Slider::builder().title("amplitude").value(1).start(-5).end(5).step(0.1);
        let phase = Slider::builder().title("phase").value(0).start(0).end(2.0 * PI);
        let frequency = Slider::builder().title("frequency").value(1).start(0.1).end(5.1).step(0.1);
        let inputs = column((text, offset, amplitude, phase, frequency));
        session.add_root(row((inputs, plot)).width(800));
    })
}

#[test]
fn the_models_are_those_of_the_python_library() {
    let axis = json!({ "LinearAxis": {
        "ticker": { "BasicTicker": {} },
        "formatter": { "BasicTickFormatter": {} },
        "major_label_policy": { "AllLabels": {} },
    } });
    let line = |alpha: f64| json!({ "Line": { "line_color": "#1f77b4", "line_alpha": alpha, "line_width": 3.0 } });
    let column = json!({ "shape": [200], "dtype": "float64" });
    let slider = |title: &str, start: f64, end: f64, value: f64| {
        let attributes = json!({ "title": title, "start": start, "end": end, "value": value, "step": 0.1 });
        json!({ "Slider": attributes })
    };
    let expected = json!([{ "Row": { "width": 800, "children": [
        { "Column": { "children": [
            { "TextInput": { "title": "title", "value": "my sine wave" } },
            slider("offset", -5.0, 5.0, 0.0),
            slider("amplitude", -5.0, 5.0, 1.0),
            { "Slider": { "title": "phase", "start": 0.0, "end": 2.0 * PI, "value": 0.0 } },
            slider("frequency", 0.1, 5.1, 1.0),
        ] } },
        { "Figure": {
            "width": 400,
            "height": 400,
            "x_range": { "Range1d": { "end": 4.0 * PI } },
            "y_range": { "Range1d": { "start": -2.5, "end": 2.5 } },
            "x_scale": { "LinearScale": {} },
            "y_scale": { "LinearScale": {} },
            "title": { "Title": { "text": "my sine wave" } },
            "renderers": [{ "GlyphRenderer": {
                "data_source": { "ColumnDataSource": {
                    "selected": { "Selection": {} },
                    "selection_policy": { "UnionRenderers": {} },
                    "data": { "type": "map", "entries": [["x", column], ["y", column]] },
                } },
                "view": { "CDSView": { "filter": { "AllIndices": {} } } },
                "glyph": line(0.6),
                "nonselection_glyph": line(0.1),
                "muted_glyph": line(0.2),
            } }],
            "toolbar": { "Toolbar": { "tools": [
                { "CrosshairTool": {} },
                { "PanTool": {} },
                { "ResetTool": {} },
                { "SaveTool": {} },
                { "WheelZoomTool": {} },
            ] } },
            "left": [axis],
            "below": [axis],
            "center": [
                { "Grid": { "axis": "a reference" } },
                { "Grid": { "axis": "a reference", "dimension": 1 } },
            ],
        } },
    ] } }]);
    assert_eq!(roots(), expected);
}
