//! Column data: named columns of equal length.

mod broadcast;
mod chunks;
mod column;
mod data;
mod difference;
mod edit;
mod history;
mod nested;

pub(crate) use broadcast::{Broadcast, Recipient};
pub use column::Column;
pub(crate) use column::Contiguous;
pub use data::{ColumnData, UnequalColumns};
pub(crate) use difference::Difference;
pub(crate) use edit::ColumnEdit;
pub use edit::{CellIndex, EditError};
pub(crate) use history::{ColumnHistory, ColumnUpdate, RowCursor};
