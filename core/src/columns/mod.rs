//! Column data: named columns of equal length.

mod column;
mod data;
mod edit;
mod versions;

pub use column::Column;
pub use data::{ColumnData, UnequalColumns};
pub(crate) use edit::CellIndex;
pub(crate) use versions::{ChangedColumns, ColumnVersions};
