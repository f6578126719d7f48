//! Properties of other models that callbacks and templates name.

use tropism_core::class::Descriptor;
use tropism_core::diagnostics::{Check, Findings};
use tropism_core::{Model, ModelClass as _};

use super::{INVALID_PROPERTY_VALUE, NOT_A_PROPERTY_OF, did_you_mean};
use crate::models::SetValue;
use crate::models::dom::ValueOf;

pub(super) fn checks() -> [Check; 2] {
    [Check::new(set_value), Check::new(value_of)]
}

fn set_value(callback: &SetValue, findings: &mut Findings<'_>) {
    let (model, value) = (callback.obj().get(), callback.value().get());
    let Some(property) = property(&model, &callback.attr().get(), findings) else { return };
    if property.normalize(&value).is_none() {
        let text = format!(
            "it sets {} of {model:?} to {}; set it to {}",
            property.name,
            value.describe(),
            property.expected()
        );
        findings.report(INVALID_PROPERTY_VALUE, text);
    }
}

fn value_of(placeholder: &ValueOf, findings: &mut Findings<'_>) {
    property(&placeholder.obj().get(), &placeholder.attr().get(), findings);
}

/// The property of that name; reports it if there is none.
fn property(model: &Model, name: &str, findings: &mut Findings<'_>) -> Option<&'static Descriptor> {
    let class = model.as_node().class();
    let found = class.properties().find(|property| property.name == name);
    if found.is_none() {
        let near = did_you_mean(name, class.properties().map(|property| property.name));
        let text = format!("its attr is {name:?}, which {model:?} does not have; name a property of it{near}");
        findings.report(NOT_A_PROPERTY_OF, text);
    }
    found
}
