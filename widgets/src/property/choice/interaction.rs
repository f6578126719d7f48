//! What tools, tables and tooltips do.

use tropism_core::{Arg, Assignment, CustomJS, Field, Value, marker};

use crate::models::{CustomJSHover, GroupBy, Span};
use crate::property::{BuiltinFormatter, CheckboxMode, Dimensions, OnlyHit, SortDirection, TooltipFieldFormatter};

choices! {
    /// Of which tools one button is made.
    ToolGroup {
        /// Of those of the same kind, or of none.
        Alike(bool),
        /// Of those with the same name.
        Named(String),
    }
    /// What a tool does to renderers that the pointer is not on.
    HitTestBehavior {
        /// Nothing: it acts on what is hit alone.
        OnlyHit(OnlyHit),
        /// It acts on those of the same group as what is hit.
        Group(GroupBy),
    }
    /// The lines of a crosshair.
    CrosshairOverlay {
        /// One line.
        One(Span),
        /// The one across and the one up and down.
        Both((Span, Span)),
    }
    /// Which way a sorted column goes.
    SortOrder {
        /// By name.
        Direction(SortDirection),
        /// Upwards by 1, downwards by -1.
        Sign(i64),
    }
    /// A column that is sorted by.
    SortField {
        /// Upwards.
        Name(String),
        /// In that order.
        Ordered((String, SortOrder)),
    }
    /// What is sorted by.
    SortBy {
        /// One column, upwards.
        Name(String),
        /// Several, the first counts most.
        Fields(Vec<SortField>),
    }
    /// How a value in a tooltip is written.
    TooltipFormatter {
        /// In a way that BokehJS knows.
        Builtin(TooltipFieldFormatter),
        /// By code.
        Code(CustomJSHover),
    }
    /// How a value in markup is written.
    ValueFormatter {
        /// In a way that BokehJS knows.
        Builtin(BuiltinFormatter),
        /// By code.
        Callback(CustomJS),
        /// By code that tooltips can use, too.
        Code(CustomJSHover),
    }
    /// Whether people can change the size of an element.
    Resizing {
        /// In both dimensions or in none.
        Whole(bool),
        /// In these dimensions.
        Along(Dimensions),
    }
    /// Whether and how people can select rows of a table.
    Selectable {
        /// By a click, or not at all.
        Rows(bool),
        /// By a box in each row.
        Checkbox(CheckboxMode),
    }
}

accepted! {
    bool => ToolGroup: ToolGroup::Alike;
    &str => ToolGroup: |name| ToolGroup::Named(name.into());
    &str => SortBy: |name| SortBy::Name(name.into());
    Vec<SortField> => SortBy: SortBy::Fields;
    TooltipFieldFormatter => TooltipFormatter: TooltipFormatter::Builtin;
    BuiltinFormatter => ValueFormatter: ValueFormatter::Builtin;
    bool => Resizing: Resizing::Whole;
    Dimensions => Resizing: Resizing::Along;
    bool => Selectable: Selectable::Rows;
    CheckboxMode => Selectable: Selectable::Checkbox;
}
