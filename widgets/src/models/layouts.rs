//! Containers and what takes part in a layout.

use tropism_core::{Model, models};

use crate::models::{Pane, StyledElement, Tooltip, UIElement};
use crate::property::{
    Alignment, Auto, FlowMode, GridItem, HBoxItem, Location, Margin, Resizing, ScrollbarPolicy, SizingMode,
    SizingPolicy, Spacing, Tracks, VBoxItem,
};

models! { $
    /// What takes part in the layout of the page.
    LayoutDOM / BuildLayoutDOM: Pane, abstract {
        /// Whether the element is shown but takes no input.
        disabled: bool = Bool(false) => [input],
        /// Width in pixels; `None` leaves it to the content and the policies below.
        width: Option<i64> = Null,
        /// Height in pixels; `None` leaves it to the content and the policies below.
        height: Option<i64> = Null,
        /// The least width in pixels.
        min_width: Option<i64> = Null,
        /// The least height in pixels.
        min_height: Option<i64> = Null,
        /// The greatest width in pixels.
        max_width: Option<i64> = Null,
        /// The greatest height in pixels.
        max_height: Option<i64> = Null,
        /// Space around the element in pixels.
        margin: Option<Margin> = Null,
        /// How the width adapts to what there is and to what the content wants.
        width_policy: Auto<SizingPolicy> = Text("auto"),
        /// How the height adapts to what there is and to what the content wants.
        height_policy: Auto<SizingPolicy> = Text("auto"),
        /// Width divided by height; `Auto` takes that of the content, `None` keeps none.
        aspect_ratio: Option<Auto<f64>> = Null,
        /// Whether the element stands on a line of its own or in a line of text.
        flow_mode: FlowMode = Text("block"),
        /// One word for how width and height adapt together, in place of the policies.
        sizing_mode: Option<SizingMode> = Null,
        /// How the element is placed inside a larger cell: one word, or one for each dimension.
        align: Auto<Alignment> = Text("auto"),
        /// Whether, or along which dimensions, a person may resize the element.
        resizable: Resizing = Bool(false),
    }

    /// A container that puts its children in a line.
    FlexBox / BuildFlexBox: LayoutDOM, abstract {
        /// What the container shows, in order.
        children: Vec<UIElement> = List(&[]) => [children],
        /// Space between two children in pixels.
        spacing: i64 = Int(0),
    }

    /// A container that puts its children below one another.
    Column / BuildColumn: FlexBox {}

    /// A container that puts its children beside one another.
    Row / BuildRow: FlexBox {}

    /// One page of [`Tabs`].
    TabPanel / BuildTabPanel: Model {
        /// What is written on the tab.
        title: String = Text("") => [frozen],
        /// What is told about the page while the pointer is on its tab; `None` tells nothing.
        tooltip: Option<Tooltip> = Null,
        /// What the page shows.
        child: UIElement = Required => [frozen],
        /// Whether a person can remove the page.
        closable: bool = Bool(false) => [frozen],
        /// Whether the page cannot be chosen.
        disabled: bool = Bool(false) => [frozen],
    }

    /// Pages one of which is shown, with a row of titles to choose it by.
    Tabs / BuildTabs: LayoutDOM {
        /// The pages.
        tabs: Vec<TabPanel> = List(&[]) => [children, input],
        /// On which side of the pages their titles stand.
        tabs_location: Location = Text("above"),
        /// The position of the page that is shown.
        active: i64 = Int(0) => [input],
        /// Whether all pages are as large as the largest.
        link_layouts: bool = Bool(false),
    }

    /// Empty space.
    Spacer / BuildSpacer: LayoutDOM {}

    /// A container that puts its children in rows and columns.
    GridBox / BuildGridBox: LayoutDOM {
        /// Sizes and alignments of the rows: one for all, a list, or a map by row; `None` fits them to the content.
        rows: Option<Tracks> = Null,
        /// Sizes and alignments of the columns: one for all, a list, or a map by column; `None` fits them to the
        /// content.
        cols: Option<Tracks> = Null,
        /// Space between rows and columns in pixels: one number, or one for each.
        spacing: Spacing = Int(0),
        /// What the grid shows, each with its row and column.
        children: Vec<GridItem<UIElement>> = List(&[]) => [children],
    }

    /// A frame with a title around an element.
    GroupBox / BuildGroupBox: LayoutDOM {
        /// What is written on the frame; `None` writes nothing.
        title: Option<String> = Null,
        /// What is in the frame.
        child: UIElement = Required => [children],
        /// Whether the title has a box that disables what is in the frame.
        checkable: bool = Bool(false),
    }

    /// A part of an element, which is scrolled.
    ScrollBox / BuildScrollBox: LayoutDOM {
        /// The element.
        child: UIElement = Required => [children],
        /// When there is a bar to scroll horizontally.
        horizontal_scrollbar: ScrollbarPolicy = Text("auto"),
        /// When there is a bar to scroll vertically.
        vertical_scrollbar: ScrollbarPolicy = Text("auto"),
    }

    /// A container that puts its children in columns beside one another.
    HBox / BuildHBox: LayoutDOM {
        /// What the box shows, each optionally with its column, counted from 0, and the number of columns it takes.
        children: Vec<HBoxItem> = List(&[]),
        /// Sizes and alignments of the columns: one for all, a list, or a map by column; `None` fits them to the
        /// content.
        cols: Option<Tracks> = Null,
        /// Space between two columns in pixels.
        spacing: i64 = Int(0),
    }

    /// A container that puts its children in rows below one another.
    VBox / BuildVBox: LayoutDOM {
        /// What the box shows, each optionally with its row, counted from 0, and the number of rows it takes.
        children: Vec<VBoxItem> = List(&[]),
        /// Sizes and alignments of the rows: one for all, a list, or a map by row; `None` fits them to the content.
        rows: Option<Tracks> = Null,
        /// Space between two rows in pixels.
        spacing: i64 = Int(0),
    }
}
