//! Data sources.

use std::collections::BTreeMap;

use tropism_core::{ColumnData, Model, Value, models};

use crate::models::{AllIndices, Filter, Selection, SelectionPolicy, UnionRenderers};

models! { $
    /// The rows of a source that a renderer shows.
    CDSView / BuildCDSView: Model {
        /// What chooses them.
        filter: Filter = Model(|| AllIndices::builder().into_node()),
    }

    /// Where renderers and tables take their rows from.
    DataSource / BuildDataSource: Model, abstract {
        /// Which rows are selected.
        selected: Selection = Model(|| Selection::builder().into_node()) => [readonly],
    }

    /// A source of named columns of equal length.
    ColumnarDataSource / BuildColumnarDataSource: DataSource, abstract {
        /// What edit tools fill in for columns that they do not set.
        default_values: BTreeMap<String, Value> = Map(&[]),
        /// How the selections of several renderers of the source are combined.
        selection_policy: SelectionPolicy = Model(|| UnionRenderers::builder().into_node()),
    }

    /// A source whose columns the app holds.
    ColumnDataSource / BuildColumnDataSource: ColumnarDataSource {
        /// The columns, all of one length, by name.
        data: ColumnData = Columns => [data],
    }
}
