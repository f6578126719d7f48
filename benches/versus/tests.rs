//! Tests of the parts of `versus` that can be wrong without anyone seeing it in the table.
//!
//! A target of its own, since a bench with its own `main` runs no tests.

mod message;
mod statistics;

use message::{Handles, Header, MessageKind, Patch, token};
use statistics::{median, quantile, spread};

#[test]
fn quantiles_interpolate_and_the_median_is_the_middle() {
    let values = [4.0, 1.0, 3.0, 2.0];
    assert!((median(&values) - 2.5).abs() < 1e-12);
    assert!((median(&values[..3]) - 3.0).abs() < 1e-12);
    assert!((quantile(&values, 0.0) - 1.0).abs() < 1e-12);
    assert!((quantile(&values, 1.0) - 4.0).abs() < 1e-12);
    assert!((spread(&values) - 0.6).abs() < 1e-12);
    assert!(median(&[]).is_nan());
}

#[test]
fn the_token_is_found_however_the_page_is_spaced() {
    let page = r#"<script>const render_items = [{"token":"abc.def","roots":{}}];</script>"#;
    assert_eq!(token(page).unwrap(), "abc.def");
    assert_eq!(token(r#"[{ "token" : "abc" }]"#).unwrap(), "abc");
    assert!(token("<html>500</html>").is_err());
    assert!(token(r#"{"token": 5}"#).is_err());
}

#[test]
fn slider_and_source_are_found_by_title_and_class() {
    let document = r#"{"doc":{"roots":[{"type":"object","name":"Row","id":"p9","attributes":{"children":[
        {"type":"object","name":"Slider","id":"p1","attributes":{"title":"offset"}},
        {"type":"object","name":"Slider","id":"p2","attributes":{"title":"amplitude"}},
        {"type":"object","name":"GlyphRenderer","id":"p3","attributes":{
            "data_source":{"type":"object","name":"ColumnDataSource","id":"p4"}}}]}}]}}"#;
    let handles = Handles { slider: "p2".into(), source: "p4".into() };
    assert_eq!(Handles::find(document, "amplitude").unwrap(), handles);
    let missing = Handles::find(document, "volume").unwrap_err().to_string();
    assert!(missing.contains("volume"), "{missing}");
}

#[test]
fn headers_with_and_without_buffers() {
    let header: Header = serde_json::from_str(r#"{"msgid": "p1", "msgtype": "PATCH-DOC", "num_buffers": 2}"#).unwrap();
    assert_eq!((header.kind, header.num_buffers), (MessageKind::PatchDoc, 2));
    let header: Header = serde_json::from_str(r#"{"msgid":"p2","msgtype":"OK","reqid":"c1"}"#).unwrap();
    assert_eq!((header.kind, header.num_buffers), (MessageKind::Ok, 0));
    for (text, kind) in [
        ("ACK", MessageKind::Ack),
        ("PULL-DOC-REPLY", MessageKind::PullDocReply),
        ("ERROR", MessageKind::Error),
        ("SERVER-INFO-REPLY", MessageKind::Other),
    ] {
        let header: Header = serde_json::from_str(&format!(r#"{{"msgtype":"{text}"}}"#)).unwrap();
        assert_eq!(header.kind, kind);
    }
}

#[test]
fn only_new_columns_of_that_source_count() {
    let brings = |event: &str| {
        let content = format!(r#"{{"events":[{event}]}}"#);
        serde_json::from_str::<Patch<'_>>(&content).unwrap().brings_columns_to("p4")
    };
    assert!(brings(r#"{"kind":"ColumnDataChanged","model":{"id":"p4"},"attr":"data","data":{},"cols":null}"#));
    assert!(brings(r#"{"kind":"ModelChanged","model":{"id":"p4"},"attr":"data","new":{}}"#));
    assert!(brings(
        r#"{"kind":"TitleChanged","title":"t"},{"kind":"ColumnDataChanged","model":{"id":"p4"},"cols":["y"]}"#
    ));
    assert!(!brings(r#"{"kind":"ColumnDataChanged","model":{"id":"p5"},"attr":"data","data":{}}"#));
    assert!(!brings(r#"{"kind":"ModelChanged","model":{"id":"p4"},"attr":"selected","new":{}}"#));
    assert!(!brings(r#"{"kind":"MessageSent","msg_type":"bokeh_event","msg_data":null}"#));
}
