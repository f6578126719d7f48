//! Tables of groups of rows.

use tropism_core::{Model, models};

use crate::models::{DataSource, DataTable, LayoutDOM, Pane, StyledElement, TableWidget, UIElement, Widget};

models! { $
    /// One level of groups in a `DataCube`.
    GroupingInfo / BuildGroupingInfo: Model {
        /// The column whose equal values make a group.
        getter: String = Text(""),
        /// What is computed over each group and shown in its line.
        aggregators: Vec<RowAggregator> = List(&[]),
        /// Whether the groups are closed at first.
        collapsed: bool = Bool(false),
    }

    /// Computes a value over the rows of a group.
    RowAggregator / BuildRowAggregator: Model, abstract {
        /// The column from which it is computed and in which it is shown.
        field_: String = Text(""),
    }

    /// The mean of a column over the rows of a group.
    AvgAggregator / BuildAvgAggregator: RowAggregator {}

    /// The greatest value of a column over the rows of a group.
    MaxAggregator / BuildMaxAggregator: RowAggregator {}

    /// The least value of a column over the rows of a group.
    MinAggregator / BuildMinAggregator: RowAggregator {}

    /// The sum of a column over the rows of a group.
    SumAggregator / BuildSumAggregator: RowAggregator {}

    /// A table whose rows are put into groups, which can be opened and closed.
    DataCube / BuildDataCube: DataTable {
        /// By what the rows are grouped, from the outermost level to the innermost.
        grouping: Vec<GroupingInfo> = List(&[]),
        /// A source whose columns `row_indices` and `labels` the table sets to the lines that it shows.
        target: DataSource = Required,
    }
}
