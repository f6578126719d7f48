//! Widgets and grids make the models that the Python library makes for the same calls.

mod tree;

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::{Value as Json, json};
use tropism_core::wire::Content;
use tropism_core::{Document, Is, ModelClass as _, Registry, Var, columns, protocol_models};
use tropism_widgets::prelude::*;
use tropism_widgets::{events, models};

/// The one root of a document.
fn root(element: impl FnOnce() -> UIElement) -> Json {
    tree::roots(|session| session.add_root(element()))[0].clone()
}

#[test]
fn a_grid_has_one_toolbar() {
    let grid = root(|| {
        let plot = |tools: &str| figure().tools(tools).build();
        gridplot([(plot("pan,save,box_zoom"), plot("pan,save,tap"))]).build().upcast()
    });
    let children = grid["GridPlot"]["children"].as_array().expect("a list");
    let places: Vec<Json> = children.iter().map(|child| json!([child[1], child[2]])).collect();
    assert_eq!(places, [json!([0, 0]), json!([0, 1])]);
    assert!(children.iter().all(|child| child[0]["Figure"]["toolbar_location"].is_null()));

    let toolbar = &grid["GridPlot"]["toolbar"]["Toolbar"];
    let tools = toolbar["tools"].as_array().expect("a list");
    let proxied = |tool: &Json| {
        let tools = tool["ToolProxy"]["tools"].as_array().cloned().unwrap_or_default();
        tools.iter().filter_map(|tool| tool.as_object()?.keys().next().cloned()).collect::<Vec<_>>().join(" ")
    };
    let found: Vec<String> = tools.iter().map(proxied).collect();
    assert_eq!(found, ["PanTool PanTool", "", "BoxZoomTool", "TapTool"]);
    assert_eq!(tools[1], json!({ "SaveTool": {} }));
}

#[test]
fn plots_in_rows_of_a_grid_share_the_toolbar_too() {
    let grid = root(|| {
        let plot = || figure().tools("pan").build();
        gridplot([(row((plot(), plot())), Spacer::builder())]).build().upcast()
    });
    let tools = &grid["GridPlot"]["toolbar"]["Toolbar"]["tools"];
    assert_eq!(*tools, json!([{ "ToolProxy": { "tools": [{ "PanTool": {} }, { "PanTool": {} }] } }]));
}

#[test]
fn a_table() {
    let table = root(|| {
        let column = TableColumn::builder().field("x").title("X");
        let column = column.formatter(NumberFormatter::builder().format("0.0")).editor(NumberEditor::builder());
        let source = ColumnDataSource::builder().data(columns! { x: vec![1.0] });
        DataTable::builder().source(source).columns([column.build()]).build().upcast()
    });
    assert_eq!(
        table["DataTable"]["columns"],
        json!([{ "TableColumn": {
            "field": "x", "title": "X",
            "formatter": { "NumberFormatter": { "format": "0.0" } },
            "editor": { "NumberEditor": {} },
        } }])
    );
    assert_eq!(table["DataTable"]["view"], json!({ "CDSView": { "filter": { "AllIndices": {} } } }));
}

#[test]
fn tabs() {
    let tabs = root(|| {
        let page = TabPanel::builder().title("a").child(Div::builder().text("x"));
        Tabs::builder().tabs([page.build()]).build().upcast()
    });
    let expected =
        json!({ "Tabs": { "tabs": [{ "TabPanel": { "title": "a", "child": { "Div": { "text": "x" } } } }] } });
    assert_eq!(tabs, expected);
}

#[test]
fn options_are_texts_or_have_labels_or_headings() {
    let select = |options: SelectOptions| root(|| Select::builder().options(options).build().upcast());
    let labelled = select(SelectOptions::List([("1", "one")].into_iter().collect()));
    assert_eq!(labelled, json!({ "Select": { "options": [["1", "one"]] } }));
    let mixed = [Choice::from("a"), Choice::from(("b", "B"))].into_iter().collect();
    let grouped = select(SelectOptions::Groups(vec![("g".into(), mixed)]));
    let expected = json!({ "type": "map", "entries": [["g", ["a", ["b", "B"]]]] });
    assert_eq!(grouped, json!({ "Select": { "options": expected } }));
}

#[test]
fn options_can_be_followed() {
    let names = Var::new(vec!["a".to_owned()]);
    let select = root(|| Select::builder().options(names).value("a").build().upcast());
    assert_eq!(select, json!({ "Select": { "options": ["a"], "value": "a" } }));
}

#[test]
fn dates_are_texts_as_the_pickers_write_them() {
    let picker = root(|| {
        let days = Period::Days(("2024-01-01".into(), "2024-02-01".into()));
        DatePicker::builder().value("2024-01-02").enabled_dates(vec![days]).build().upcast()
    });
    let expected = json!({ "value": "2024-01-02", "enabled_dates": [["2024-01-01", "2024-02-01"]] });
    assert_eq!(picker, json!({ "DatePicker": expected }));
}

#[test]
fn a_click_calls_who_asked_for_it() {
    let registry = Registry::new(protocol_models::classes().chain(models::classes())).with_events(events::kinds());
    let mut document = Document::new(Arc::new(registry));
    let clicks = Var::new(0);
    let button = Button::builder().label("count").build();
    let counted = clicks.clone();
    button.on_click(move || counted.update(|clicks| *clicks += 1));
    document.turn(|turn| turn.session().add_root(&button));
    let peer = document.connect();
    let id = button.as_node().id().expect("it is shown").to_string();
    let values = json!({ "type": "map", "entries": [["model", { "id": id }]] });
    let event = json!({ "type": "event", "name": "button_click", "values": values });
    let patch = json!({ "events": [{ "kind": "MessageSent", "msg_type": "bokeh_event", "msg_data": event }] });
    let content = Content::new(patch, HashMap::new());
    document.turn(|turn| turn.patch(peer, &content)).expect("a click");
    assert_eq!(clicks.get(), 1);
    assert!(button.subscribed_events().get().contains("button_click"), "else no client would report it");
}

#[test]
fn style_sheets_are_texts_or_shared_models() {
    let sheet = InlineStyleSheet::builder().css(":host { color: red }").build();
    let div = root(|| Div::builder().stylesheets([Css::from(&sheet), ":host { margin: 0 }".into()]).build().upcast());
    let expected = json!([{ "InlineStyleSheet": { "css": ":host { color: red }" } }, ":host { margin: 0 }"]);
    assert_eq!(div["Div"]["stylesheets"], expected);
}
