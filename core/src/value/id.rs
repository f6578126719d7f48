//! The id of a model within its document.

use std::fmt;
use std::sync::Arc;

/// The id of a model, unique within its document.
///
/// Ids that the server makes are `t` and a number from the document's counter, so that the same app function
/// makes the same ids in every session and none of them is one that Python makes (`p` and a number). Clients may
/// bring ids of any other form.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ModelId(Form);

#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Form {
    Counted(u32),
    Foreign(Arc<str>),
}

impl ModelId {
    pub(crate) fn counted(number: u32) -> Self {
        Self(Form::Counted(number))
    }

    /// Whether the document's counter would be near its end behind that id.
    pub(crate) fn is_out_of_reach(&self) -> bool {
        self.number().is_some_and(|number| number > u32::MAX / 2)
    }

    /// The number of an id that could have come from a document's counter.
    pub(crate) fn number(&self) -> Option<u32> {
        match self.0 {
            Form::Counted(number) => Some(number),
            Form::Foreign(_) => None,
        }
    }
}

impl From<&str> for ModelId {
    fn from(text: &str) -> Self {
        // Only the canonical form, so that "t007" and "t7" stay two ids.
        let counted = text
            .strip_prefix('t')
            .filter(|digits| !digits.starts_with(['0', '+']))
            .and_then(|digits| digits.parse().ok());
        Self(counted.map_or_else(|| Form::Foreign(text.into()), Form::Counted))
    }
}

impl fmt::Display for ModelId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Counted(number) => write!(formatter, "t{number}"),
            Form::Foreign(text) => formatter.write_str(text),
        }
    }
}

impl fmt::Debug for ModelId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::ModelId;

    #[test]
    fn every_text_is_kept_to_the_letter() {
        for text in ["t1", "p1001", "t007", "t+7", "t", "", "t99999999999", "85EC9C8B6663473EA6C803F0CF44213F"] {
            assert_eq!(ModelId::from(text).to_string(), text);
        }
        assert_eq!(ModelId::from("t12"), ModelId::counted(12));
    }
}
