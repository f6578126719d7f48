//! What a browser does by itself.

use std::collections::BTreeMap;

use tropism_core::protocol_models::DocumentConfig;
use tropism_core::{BuildCustomJS, CustomJS, Is, ModelClass, Value, events};

events! {
    /// A pull.
    Pull = "pull": DocumentConfig {}
}

#[test]
fn callbacks_are_listed_once_under_their_names() {
    let config = DocumentConfig::builder().build();
    let callback = CustomJS::builder().code("1").build();
    for _ in 0..2 {
        config.reconnect_session().js_on_change(&callback);
        config.js_on_event::<Pull>(&callback);
    }
    let expected = |name: &str| BTreeMap::from([(name.to_owned(), vec![callback.upcast()])]);
    assert_eq!(config.js_property_callbacks().get(), expected("change:reconnect_session"));
    assert_eq!(config.js_event_callbacks().get(), expected("pull"));
}

#[test]
fn links_name_both_properties() {
    let (one, other) = (DocumentConfig::builder().build(), DocumentConfig::builder().build());
    one.reconnect_session().js_link(&other.notify_connection_status());
    let callbacks = one.js_property_callbacks().get();
    let callback = CustomJS::from_node(callbacks["change:reconnect_session"][0].as_node().clone());
    let callback = callback.expect("JavaScript");
    assert_eq!(callback.code().get(), "other.notify_connection_status = this.reconnect_session");
    assert_eq!(callback.args().get()["other"], Value::Model(other.as_node().clone()));
}
