//! A text that travels as bytes.

use std::sync::Arc;

use tropism_core::{Arg, Assignment, Field, Value, marker, plain_arg};

/// A text that is sent as its bytes in UTF-8: BokehJS refuses a plain text where it takes bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EncodedText(pub String);

impl Field for EncodedText {
    fn expected() -> String {
        "bytes of a text".into()
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Bytes(bytes) => std::str::from_utf8(bytes).ok().map(|text| Self(text.to_owned())),
            _ => None,
        }
    }

    fn into_value(self) -> Value {
        Value::Bytes(Arc::new(self.0.into()))
    }
}

plain_arg!(EncodedText);

macro_rules! read {
    ($($type:ty),*) => {
        $(impl Arg<EncodedText, marker::Plain> for $type {
            fn into_assignment(self) -> Assignment<EncodedText> {
                Assignment::Value(EncodedText(self.into()))
            }
        })*
    };
}
read!(&str, String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_back_from_its_bytes_alone() {
        let text = EncodedText("schlüssel".into());
        let value = text.clone().into_value();
        assert!(matches!(&value, Value::Bytes(bytes) if ***bytes == *"schlüssel".as_bytes()));
        assert_eq!(EncodedText::from_value(&value), Some(text));
        assert_eq!(EncodedText::from_value(&"schlüssel".into()), None);
        assert_eq!(EncodedText::from_value(&Value::Bytes(Arc::new(vec![0xff].into()))), None);
    }
}
