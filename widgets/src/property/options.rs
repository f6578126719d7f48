//! What can be selected.

use std::sync::Arc;

use tropism_core::{Arg, Assignment, Derived, Field, Property, Value, Var, marker, plain_arg};

/// One thing that can be selected: a value and the label that is shown for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What is selected.
    pub value: Value,
    /// What is shown; `None` shows the value, which is a text then.
    pub label: Option<String>,
}

/// Things that can be selected, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices(Vec<Choice>);

/// What a [`Select`](crate::models::Select) offers.
#[derive(Clone, Debug, PartialEq)]
pub enum SelectOptions {
    /// One list.
    List(Choices),
    /// Lists under headings, in order.
    Groups(Vec<(String, Choices)>),
}

impl Choices {
    /// The things, in order.
    pub fn as_slice(&self) -> &[Choice] {
        &self.0
    }
}

impl From<&str> for Choice {
    fn from(text: &str) -> Self {
        Self { value: text.into(), label: None }
    }
}

impl From<String> for Choice {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl<V: Into<Value>, L: Into<String>> From<(V, L)> for Choice {
    fn from((value, label): (V, L)) -> Self {
        Self { value: value.into(), label: Some(label.into()) }
    }
}

impl<C: Into<Choice>> FromIterator<C> for Choices {
    fn from_iter<I: IntoIterator<Item = C>>(choices: I) -> Self {
        Self(choices.into_iter().map(Into::into).collect())
    }
}

impl Field for Choice {
    fn expected() -> String {
        "a text, or a value and its label".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some((&**text).into()),
            Value::List(items) => match &**items {
                [value, Value::Text(label)] => Some((value.clone(), &**label).into()),
                _ => None,
            },
            _ => None,
        }
    }

    fn into_value(self) -> Value {
        match self.label {
            Some(label) => [self.value, label.into()].into_iter().collect(),
            None => self.value,
        }
    }
}

impl Field for Choices {
    fn expected() -> String {
        Vec::<Choice>::expected()
    }

    fn from_value(value: &Value) -> Option<Self> {
        Vec::from_value(value).map(Self)
    }

    fn into_value(self) -> Value {
        self.0.into_value()
    }
}

impl Field for SelectOptions {
    fn expected() -> String {
        format!("{}, or a map of such lists by their headings", Choices::expected())
    }

    fn from_value(value: &Value) -> Option<Self> {
        let Value::Map(entries) = value else {
            return Choices::from_value(value).map(Self::List);
        };
        let group =
            |(heading, choices): &(Value, Value)| Some((String::from_value(heading)?, Choices::from_value(choices)?));
        entries.iter().map(group).collect::<Option<_>>().map(Self::Groups)
    }

    fn into_value(self) -> Value {
        match self {
            Self::List(choices) => choices.into_value(),
            Self::Groups(groups) => {
                let entries = groups.into_iter().map(|(heading, choices)| (heading.into(), choices.into_value()));
                Value::Map(entries.collect::<Arc<[_]>>())
            }
        }
    }
}

impl From<Choices> for SelectOptions {
    fn from(choices: Choices) -> Self {
        Self::List(choices)
    }
}

plain_arg!(Choices, SelectOptions);

/// Lists of what becomes choices, given or followed.
macro_rules! lists {
    ($($target:ty),*) => {
        $(
            impl<C: Into<Choice>> Arg<$target, marker::Plain> for Vec<C> {
                fn into_assignment(self) -> Assignment<$target> {
                    Assignment::Value(self.into_iter().collect::<Choices>().into())
                }
            }

            impl<C: Into<Choice>, const N: usize> Arg<$target, marker::Plain> for [C; N] {
                fn into_assignment(self) -> Assignment<$target> {
                    Assignment::Value(self.into_iter().collect::<Choices>().into())
                }
            }

            lists!($target: Derived<Vec<String>>, Property<Vec<String>>, Var<Vec<String>>);
        )*
    };
    ($target:ty: $($followed:ty),*) => {
        $(impl Arg<$target, marker::Plain> for $followed {
            fn into_assignment(self) -> Assignment<$target> {
                let assignment = Arg::<Vec<String>, _>::into_assignment(self);
                assignment.map(|texts| texts.into_iter().collect::<Choices>().into())
            }
        })*
    };
}
lists!(Choices, SelectOptions);

/// Lists under headings.
impl<H: Into<String>, L: IntoIterator<Item: Into<Choice>>, const N: usize> Arg<SelectOptions, marker::Entries>
    for [(H, L); N]
{
    fn into_assignment(self) -> Assignment<SelectOptions> {
        let group = |(heading, choices): (H, L)| (heading.into(), choices.into_iter().collect());
        Assignment::Value(SelectOptions::Groups(self.map(group).into()))
    }
}
