//! Tables.

use tropism_core::{Model, models};

use crate::models::{
    CDSView, CellEditor, CellFormatter, ColumnDataSource, Comparison, DataSource, LayoutDOM, Pane, StringEditor,
    StringFormatter, StyledElement, UIElement, Widget,
};
use crate::property::{AutosizeMode, Selectable, SortDirection};

models! { $
    /// One column of a table.
    TableColumn / BuildTableColumn: Model {
        /// The column of the source.
        field: String = Required => [guarded],
        /// What is written above the column; `None` takes the name of the source's column.
        title: Option<String> = Null => [guarded],
        /// Width in pixels, as far as the table does not fit its columns.
        width: i64 = Int(300),
        /// How cells are written.
        formatter: CellFormatter = Model(|| StringFormatter::builder().into_node()) => [guarded],
        /// How cells are edited, if the table can be.
        editor: CellEditor = Model(|| StringEditor::builder().into_node()),
        /// Whether the rows can be sorted by the column.
        sortable: bool = Bool(true),
        /// In which order the first click sorts.
        default_sort: SortDirection = Text("ascending"),
        /// Whether the column is shown.
        visible: bool = Bool(true),
        /// Compares two cells; `None` compares them as the client does.
        sorter: Option<Comparison> = Null,
    }

    /// A widget that shows rows of a data source.
    TableWidget / BuildTableWidget: Widget, abstract {
        /// Where the rows come from.
        source: DataSource = Model(|| ColumnDataSource::builder().into_node()) => [frozen],
        /// Which rows of the source are shown.
        view: CDSView = Model(|| CDSView::builder().into_node()) => [frozen],
    }

    /// A table of the rows of a data source, which can be sorted, selected and edited.
    DataTable / BuildDataTable: TableWidget {
        /// How the widths of the columns are fitted.
        autosize_mode: AutosizeMode = Text("force_fit"),
        /// Whether a click begins to edit a cell; else it takes two.
        auto_edit: bool = Bool(false),
        /// The columns that are shown, in order.
        columns: Vec<TableColumn> = List(&[]) => [frozen],
        /// Whether columns fill the width; `None` leaves it to the mode. An older word for it.
        fit_columns: Option<bool> = Null,
        /// How many of the first columns stay when the table is scrolled; `None` lets all go.
        frozen_columns: Option<i64> = Null,
        /// How many of the first rows stay when the table is scrolled, or of the last ones if negative; `None` lets
        /// all go.
        frozen_rows: Option<i64> = Null,
        /// Whether the rows can be sorted.
        sortable: bool = Bool(true),
        /// Whether the columns can be put in another order.
        reorderable: bool = Bool(true),
        /// Whether cells can be edited.
        editable: bool = Bool(false),
        /// Whether rows can be selected, or `checkbox` to select them with boxes.
        selectable: Selectable = Bool(true),
        /// Where among the columns the number of the row stands, counted from the end if negative; `None` leaves it
        /// out.
        index_position: Option<i64> = Int(0),
        /// What is written above the numbers of the rows.
        index_header: String = Text("#") => [guarded],
        /// Width of the numbers of the rows in pixels.
        index_width: i64 = Int(40),
        /// Whether a row that is selected is scrolled into sight.
        scroll_to_selection: bool = Bool(true),
        /// Whether the titles of the columns are shown.
        header_row: bool = Bool(true),
        /// Height of a row in pixels.
        row_height: i64 = Int(25),
        /// Whether several rows can be selected at a time.
        multi_selectable: bool = Bool(true),
    }, override {
        width = Int(600),
        height = Int(400),
    }
}
