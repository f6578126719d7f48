//! What a person chooses.

mod choices;
mod filters;

pub(crate) use choices::Choices;
pub(crate) use filters::Filters;

use tropism::prelude::*;

use super::fields::{Field, Fields};
use super::looks::Style;

/// A choice of one of some columns.
pub(crate) struct FieldSelect {
    pub(crate) select: Select,
    pub(crate) field: Derived<Option<Field>>,
}

impl FieldSelect {
    /// Offers the columns that fulfil a condition, and `none` first if that has a name.
    pub(crate) fn new(
        title: &str,
        none: Option<&str>,
        fields: &Fields,
        offered: impl Fn(&Field) -> bool,
        first: Option<&Field>,
        style: &Style,
    ) -> Self {
        let names = fields.iter().filter(|field| offered(field)).map(|field| field.name.to_string());
        let options: Vec<(String, String)> = none
            .map(|none| (String::new(), none.to_owned()))
            .into_iter()
            .chain(names.map(|name| (name.clone(), name)))
            .collect();
        let value = first.map_or_else(String::new, |field| field.name.to_string());
        let select = Select::builder().title(title).options(options).value(value.as_str());
        let select = select.sizing_mode(SizingMode::StretchWidth).stylesheets(style.css()).build();
        let fields = fields.clone();
        let field = derive(select.value(), move |value| {
            fields.iter().find(|field| value == field.name.as_str().into()).cloned()
        });
        Self { select, field }
    }
}
