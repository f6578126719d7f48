//! The tool that tells about what is under the pointer.

use std::collections::BTreeMap;

use tropism_core::{Callback, CustomJS, Model, Value, models};

use crate::models::{DataRenderer, GestureTool, InspectTool, Tool};
use crate::property::{
    Anchor, Auto, HoverMode, LinePolicy, MutedPolicy, PointPolicy, Several, SortBy, TooltipAttachment,
    TooltipFormatter, Tooltips,
};

models! { $
    /// Tells about what is under the pointer.
    HoverTool / BuildHoverTool: InspectTool {
        /// Renderers that are told about; `Auto` takes those of the plot.
        renderers: Auto<Vec<DataRenderer>> = Text("auto"),
        /// What runs in the client when the pointer moves; `None` runs nothing.
        callback: Option<Callback> = Null => [guarded],
        /// What is told: pairs of a label and a pattern such as `@column{0.0}`, or one template; `None` tells
        /// nothing.
        tooltips: Option<Tooltips> = List(&[
            List(&[Text("index"), Text("$index")]),
            List(&[Text("data (x, y)"), Text("($x, $y)")]),
            List(&[Text("screen (x, y)"), Text("($sx, $sy)")]),
        ]) => [guarded],
        /// How patterns of columns such as `@time` are read.
        formatters: BTreeMap<String, TooltipFormatter> = Map(&[]) => [guarded],
        /// Models that choose rows, by columns such as `@time`.
        filters: BTreeMap<String, Several<CustomJS>> = Map(&[]) => [guarded],
        /// By which columns what is told is sorted; `None` leaves it in the order of the rows.
        sort_by: Option<SortBy> = Null,
        /// How many rows are told about at most; `None` tells about all.
        limit: Option<i64> = Null,
        /// Whether the pointer meets what is at its point, or all along a line through it.
        mode: HoverMode = Text("mouse"),
        /// Whether muted renderers are told about.
        muted_policy: MutedPolicy = Text("show"),
        /// Where the box stands: at the data, or at the pointer.
        point_policy: PointPolicy = Text("snap_to_data"),
        /// Which point of a line is told about.
        line_policy: LinePolicy = Text("nearest"),
        /// Which point of the data the box stands at.
        anchor: Anchor = Text("center"),
        /// On which side of the point the box stands.
        attachment: TooltipAttachment = Text("horizontal"),
        /// Whether an arrow points from the box to the point.
        show_arrow: bool = Bool(true),
    }

    /// Writes a value in a tooltip with JavaScript.
    CustomJSHover / BuildCustomJSHover: Model {
        /// Values and models that the code can use, by name.
        args: BTreeMap<String, Value> = Map(&[]) => [guarded],
        /// Body of a function that returns the text, given `value`, `format` and `special_vars`, which has what
        /// begins with `$`.
        code: String = Text("") => [guarded],
    }
}
