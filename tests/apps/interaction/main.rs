//! What people do with plots and widgets, as the program sees it: each page shows the values that it holds.

mod drawing;
mod in_page;
mod inputs;
mod selection;

use std::fmt::Debug;

use tropism::core::{Arg, Column, Field};
use tropism::prelude::*;

/// A line that says what a property holds, as Rust writes it.
fn told<T: Field + Debug>(name: &'static str, property: Property<T>) -> Div {
    said(name, derive(property, |value: T| format!("{value:?}")))
}

/// A line that says what is derived.
fn said<Marker>(name: &'static str, text: impl Arg<String, Marker>) -> Div {
    Div::builder().css_classes(["told".to_owned(), name.to_owned()]).text(text).build()
}

/// A line that says what is in columns, as Rust writes it.
fn told_columns(name: &'static str, source: &ColumnDataSource) -> Div {
    said(
        name,
        derive(source.data(), |data: ColumnData| {
            let columns = data.iter().map(|(name, column)| format!("{name} {}", values(column)));
            columns.collect::<Vec<_>>().join("; ")
        }),
    )
}

/// Numbers with one decimal place, in brackets where a value is several.
fn values(column: &Column) -> String {
    fn written(value: &Value) -> String {
        match value {
            Value::Float(number) => format!("{number:.1}"),
            Value::Int(number) => number.to_string(),
            Value::Text(text) => text.to_string(),
            Value::Bool(truth) => truth.to_string(),
            other => match Vec::<Value>::from_value(other) {
                Some(items) => format!("[{}]", items.iter().map(written).collect::<Vec<_>>().join(" ")),
                None => format!("{other:?}"),
            },
        }
    }
    column.to_values().iter().map(written).collect::<Vec<_>>().join(" ")
}

fn main() -> ExitCode {
    let app = |name: &str, fill: fn(&Session)| {
        App::new(name, move |session| {
            fill(session);
            tropism::Result::Ok(())
        })
    };
    tropism::serve([
        app("selection", selection::fill),
        app("views", selection::fill_views),
        app("drawing", drawing::fill),
        app("in_page", in_page::fill),
        app("inputs", inputs::fill),
    ])
}
