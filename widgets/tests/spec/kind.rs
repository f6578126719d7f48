//! Types of properties as the registry writes them, and values that tell whether a property is of such a type.

use std::sync::Arc;

use tropism_core::{SpecSource, SpecValue, Value};

use super::registry::enumeration;

/// `Head(a, B(c, d))`.
#[derive(Debug)]
pub(crate) struct Kind {
    head: String,
    parts: Vec<String>,
}

impl Kind {
    pub(crate) fn parse(text: &str) -> Self {
        let Some((head, rest)) = text.split_once('(') else {
            return Self { head: text.to_owned(), parts: Vec::new() };
        };
        let mut parts = vec![String::new()];
        let mut depth = 0;
        for character in rest[..rest.len() - 1].chars() {
            match character {
                ',' if depth == 0 => {
                    parts.push(String::new());
                    continue;
                }
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            parts.last_mut().expect("never empty").push(character);
        }
        Self { head: head.to_owned(), parts: parts.into_iter().map(|part| part.trim().to_owned()).collect() }
    }

    fn inner(&self) -> impl Iterator<Item = Kind> {
        self.parts.iter().map(|part| Self::parse(part))
    }

    /// Values that a property of this type takes.
    pub(crate) fn accepted(&self) -> Vec<Value> {
        let first = || self.inner().next().map_or_else(Vec::new, |inner| inner.accepted());
        match &*self.head {
            "Bool" => vec![Value::Bool(true), Value::Bool(false)],
            "Int" => vec![Value::Int(3), Value::Float(3.0)],
            "Float" | "Alpha" | "Size" | "Percent" | "Angle" => vec![Value::Float(0.5), Value::Int(1)],
            "Datetime" | "TimeDelta" => vec![Value::Float(86_400_000.5)],
            "Date" | "Time" => vec!["2024-02-29".into()],
            "MarkerType" => vec!["circle".into()],
            "HatchPatternType" => vec![" ".into(), "dot".into()],
            "String" | "TextLike" | "Image" | "JSON" | "MathString" => vec!["a text".into()],
            "Bytes" => vec![Value::Bytes(Arc::new("a text".into()))],
            "FontSize" | "CSSLength" => vec!["13px".into()],
            // The only sequences of a given length are points.
            "Len" => vec![numbers(&[1, 2])],
            "Color" | "ColorHex" => vec!["#1f77b4".into(), "navy".into(), "rgba(1, 2, 3, 0.5)".into()],
            "DashPattern" => vec!["dashed".into(), numbers(&[4, 2]), numbers(&[])],
            "Null" => vec![Value::Null],
            "Auto" => vec!["auto".into()],
            "Enum" => self.values(),
            "Nullable" => first().into_iter().chain([Value::Null]).collect(),
            "NonNegative" | "Positive" | "NonEmpty" | "Interval" | "TypeOfAttr" => first(),
            "List" | "Seq" => first().into_iter().map(|item| Value::List([item].into())).collect(),
            "Set" => vec![Value::Set(first().into())],
            "Factor" => vec!["a".into(), texts(&["a", "b"]), texts(&["a", "b", "c"])],
            "FactorSeq" => vec![texts(&["a", "b"]), Value::List([texts(&["a", "b"])].into())],
            "Dict" | "RestrictedDict" => self.maps(),
            "Tuple" => self.tuples(),
            "Either" => self.inner().flat_map(|inner| inner.accepted()).collect(),
            "ColumnData" => vec![Value::Map([("x".into(), numbers(&[1, 2]))].into())],
            "MinMaxBounds" => vec!["auto".into(), numbers(&[1, 2]), Value::List([Value::Null, Value::Int(2)].into())],
            "Struct" => self.structures(),
            spec if spec.ends_with("Spec") => specs(spec),
            "Instance" | "Regex" | "AnyRef" => Vec::new(),
            other => panic!("no values of {other} are known to this test"),
        }
    }

    /// Values that it does not take.
    pub(crate) fn refused(&self) -> Vec<Value> {
        match &*self.head {
            "Bool" | "Null" => vec![Value::Int(1), "true".into()],
            "Bytes" => vec!["a text".into()],
            "Int" => vec![Value::Float(0.5), "3".into(), Value::Bool(true), Value::Null],
            "Float" | "Alpha" | "Size" => vec!["0.5".into(), Value::Bool(true), Value::Null],
            "String" | "FontSize" | "TextLike" => vec![Value::Int(3), Value::Null],
            "Color" => vec!["no colour".into(), Value::Null],
            "DashPattern" => vec!["no dashes".into(), Value::Int(3)],
            "Enum" => vec!["no such word".into(), Value::Null],
            "Nullable" => {
                self.inner().flat_map(|inner| inner.refused()).filter(|value| *value != Value::Null).collect()
            }
            "List" | "Seq" | "Tuple" | "Dict" | "Set" => vec![Value::Int(3), "text".into()],
            "NumberSpec" => vec![Value::Bool(true), numbers(&[1])],
            "Instance" => vec![Value::Int(3), "text".into(), Value::Map([].into())],
            _ => Vec::new(),
        }
    }

    /// The classes of models that it takes; none where other types may stand in their place.
    pub(crate) fn models(&self) -> Vec<String> {
        match &*self.head {
            // Of things that have properties there are only models here.
            "Instance" => self.parts.iter().map(|part| part.replace("HasProps", "Model")).collect(),
            "Nullable" | "List" | "Seq" | "Dict" | "Tuple" => self.inner().flat_map(|inner| inner.models()).collect(),
            _ => Vec::new(),
        }
    }

    fn values(&self) -> Vec<Value> {
        if let Some(values) = enumeration(&self.parts[0]) {
            return values.into_iter().map(Value::from).collect();
        }
        self.parts.iter().map(|part| part.parse().map_or_else(|_| part.trim_matches('"').into(), Value::Int)).collect()
    }

    fn maps(&self) -> Vec<Value> {
        let [keys, values] = [&self.parts[0], &self.parts[1]].map(|part| Self::parse(part).accepted());
        let entry = keys.first().zip(values.first()).map(|(key, value)| (key.clone(), value.clone()));
        vec![Value::Map(entry.into_iter().collect()), Value::Map([].into())]
    }

    /// A map with all keys, if there are values for all of them.
    fn structures(&self) -> Vec<Value> {
        let entry = |part: &String| {
            let (key, kind) = part.split_once('=').expect("a key and its type");
            Some((Value::from(key), Self::parse(kind).accepted().into_iter().next()?))
        };
        let all: Option<Vec<_>> = self.parts.iter().map(entry).collect();
        all.map(|entries| Value::Map(entries.into_iter().collect())).into_iter().collect()
    }

    fn tuples(&self) -> Vec<Value> {
        let items: Vec<Vec<Value>> = self.inner().map(|inner| inner.accepted()).collect();
        let first: Option<Vec<Value>> = items.iter().map(|values| values.first().cloned()).collect();
        first.map(|values| values.into_iter().collect()).into_iter().collect()
    }
}

fn numbers(items: &[i64]) -> Value {
    items.iter().copied().map(Value::Int).collect()
}

fn texts(items: &[&str]) -> Value {
    items.iter().copied().map(Value::from).collect()
}

fn specs(kind: &str) -> Vec<Value> {
    let value = match kind {
        // The registry does not say of what type its values are.
        "DataSpec" => None,
        "ColorSpec" => Some("navy".into()),
        "StringSpec" | "NullStringSpec" => Some("a text".into()),
        "FontStyleSpec" => Some("bold".into()),
        "TextAlignSpec" => Some("center".into()),
        "TextBaselineSpec" => Some("middle".into()),
        "FontSizeSpec" => Some("13px".into()),
        "LineJoinSpec" | "LineCapSpec" => Some("round".into()),
        "DashPatternSpec" => Some(numbers(&[4, 2])),
        "HatchPatternSpec" => Some("dot".into()),
        "MarkerSpec" => Some("square".into()),
        "IntSpec" => Some(Value::Int(3)),
        _ => Some(Value::Float(0.5)),
    };
    let sources = value.map(SpecSource::Value).into_iter().chain([SpecSource::Field("column".into())]);
    sources.map(|source| Value::Spec(Arc::new(SpecValue { source, transform: None, units: None }))).collect()
}
