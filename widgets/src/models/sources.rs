//! Data sources.

use std::collections::BTreeMap;

use tropism_core::{ColumnData, CustomJS, Model, Value, models};

use crate::models::{AllIndices, Filter, Selection, SelectionPolicy, UnionRenderers};
use crate::property::{HTTPMethod, UpdateMode};

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
        data: ColumnData = Columns => [data, input],
    }

    /// A source whose columns come from GeoJSON: `x`, `y`, `z` of points, `xs`, `ys`, `zs` of the rest, and the
    /// properties.
    GeoJSONDataSource / BuildGeoJSONDataSource: ColumnarDataSource {
        /// The text: a collection of features or of geometries. Holes in polygons are left out.
        geojson: String = Required,
    }

    /// A source whose columns the client gets from an address.
    WebDataSource / BuildWebDataSource: ColumnDataSource, abstract {
        /// Code that turns what arrived, `cb_data.response`, into columns; `None` takes it as it is.
        adapter: Option<CustomJS> = Null => [guarded],
        /// How many of the last rows are kept where new ones are appended; `None` keeps all.
        max_size: Option<i64> = Null,
        /// Whether what arrives replaces the columns or is appended to them.
        mode: UpdateMode = Text("replace"),
        /// The address.
        data_url: String = Required => [guarded],
    }

    /// A source whose columns the client fetches as JSON, once or again and again.
    AjaxDataSource / BuildAjaxDataSource: WebDataSource {
        /// Time from one fetch to the next in milliseconds; `None` fetches once.
        polling_interval: Option<i64> = Null,
        /// Method of the HTTP request.
        method: HTTPMethod = Text("POST"),
        /// Whether repeated requests ask for data only if it changed since the last one that succeeded.
        if_modified: bool = Bool(false),
        /// The `Content-Type` header of the request.
        content_type: String = Text("application/json"),
        /// Further headers of the request.
        http_headers: BTreeMap<String, String> = Map(&[]) => [guarded],
    }

    /// A source whose columns arrive as JSON in a stream of server-sent events.
    ServerSentDataSource / BuildServerSentDataSource: WebDataSource {}
}
