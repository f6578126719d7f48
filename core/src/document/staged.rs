//! What other tasks want a property to be at the next turn.

use crate::columns::{ColumnData, ColumnEdit, EditError};
use crate::value::{Field, Value};

/// Values replace each other; rows and cells are never lost.
#[derive(Clone)]
pub(super) enum Staged {
    Value(Value),
    /// Edits of the columns as they are then, in order.
    Edits(Vec<ColumnEdit>),
}

impl Default for Staged {
    fn default() -> Self {
        Self::Edits(Vec::new())
    }
}

impl Staged {
    /// With one more edit, which joins the last where both append: so much waits as the columns may hold.
    pub(super) fn with(self, edit: ColumnEdit) -> Result<Self, EditError> {
        match self {
            Self::Value(value) => {
                let columns = ColumnData::from_value(&value).unwrap_or_default();
                Ok(Self::Value(Value::Columns(edit.apply(&columns)?)))
            }
            Self::Edits(mut edits) => {
                match edits.pop() {
                    None => edits.push(edit),
                    Some(last) => edits.extend(last.join(edit)?),
                }
                Ok(Self::Edits(edits))
            }
        }
    }

    /// The columns that it makes of the present ones.
    pub(super) fn resolve(&self, now: Option<&Value>) -> Result<ColumnData, EditError> {
        match self {
            Self::Value(value) => Ok(ColumnData::from_value(value).unwrap_or_default()),
            Self::Edits(edits) => {
                let columns = now.and_then(ColumnData::from_value).unwrap_or_default();
                edits.iter().try_fold(columns, |columns, edit| edit.apply(&columns))
            }
        }
    }
}
