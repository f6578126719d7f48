//! What a browser does by itself when something happens there, without asking the program.

use std::collections::BTreeMap;

use crate::event::ModelEvent;
use crate::model::{Is, Model, ModelClass};
use crate::property::Property;
use crate::protocol_models::{BuildCustomJS, Callback, CustomJS};
use crate::value::{Field, Value};

impl<T: Field> Property<T> {
    /// Runs a callback in each browser when the property changes there.
    ///
    /// ```
    /// use tropism_core::protocol_models::DocumentConfig;
    /// use tropism_core::{BuildCustomJS, CustomJS};
    ///
    /// let config = DocumentConfig::builder().build();
    /// let callback = CustomJS::builder().code("console.log(this.reconnect_session)").build();
    /// config.reconnect_session().js_on_change(&callback);
    /// ```
    pub fn js_on_change(&self, callback: &impl Is<Callback>) {
        let model = Model::wrap(self.node().clone());
        add(&model.js_property_callbacks(), format!("change:{}", self.name()), callback);
    }

    /// Has a property of the same type follow this one in each browser, at once and without the server. To follow it in
    /// the program as well, [`bind`](Self::bind) the other one.
    pub fn js_link(&self, other: &Self) {
        let code = format!("other.{} = this.{}", other.name(), self.name());
        let args = BTreeMap::from([("other".to_owned(), Value::Model(other.node().clone()))]);
        self.js_on_change(&CustomJS::builder().args(args).code(code).build());
    }

    fn name(&self) -> &'static str {
        self.node().class().entry(self.key()).descriptor.name
    }
}

/// Adds the callback to those of that name, once.
fn add(callbacks: &Property<BTreeMap<String, Vec<Callback>>>, name: String, callback: &impl Is<Callback>) {
    let mut all = callbacks.get();
    let of_name = all.entry(name).or_default();
    let callback = callback.upcast();
    if !of_name.contains(&callback) {
        of_name.push(callback);
        callbacks.set(all);
    }
}

/// Runs a callback in each browser at each event of that class that happens to the model there.
pub(crate) fn at_event<E: ModelEvent<M>, M: ModelClass>(model: &M, callback: &impl Is<Callback>) {
    let model = Model::wrap(model.as_node().clone());
    add(&model.js_event_callbacks(), E::NAME.to_owned(), callback);
}
