//! Places and sizes.

use tropism_core::{Arg, Assignment, Field, Is, Model, New, Value, marker};

use crate::models::{Coordinate, Node, Selector, UIElement};
use crate::property::{
    Align, Anchor, Auto, Factor, FrameSides, HAlign, HorizontalAnchor, ImplicitTarget, MaximalLength, VAlign,
    VerticalAnchor,
};

choices! {
    /// How an element is placed in a larger cell.
    Alignment {
        /// Alike in both dimensions.
        Both(Align),
        /// Vertically and horizontally.
        Each((Align, Align)),
    }
    /// A place in the frame of a plot.
    Placement {
        /// At a corner, at the middle of a side, or in the centre.
        Anchor(Anchor),
        /// So many pixels from the left and from the bottom.
        Offset((f64, f64)),
    }
    /// Space between rows and columns, in pixels.
    Spacing {
        /// Alike in both dimensions.
        Both(i64),
        /// Between rows and between columns.
        Each((i64, i64)),
    }
    /// A place along a range.
    Position {
        /// On a range of numbers; points in time are milliseconds since the epoch.
        Number(f64),
        /// On a range of factors.
        Factor(Factor),
    }
    /// A side of a box.
    Edge {
        /// At a place along a range.
        Position(Position),
        /// At a point of another model.
        Node(Node),
    }
    /// The point of a scale bar that lies at its location.
    ScaleBarAnchor {
        /// A corner, the middle of a side, or the centre.
        Anchor(Anchor),
        /// Across, and up and down.
        At((Auto<HorizontalAnchor>, Auto<VerticalAnchor>)),
    }
    /// Where something is, across.
    HorizontalLocation {
        /// By side.
        Side(HAlign),
        /// In the units that are set beside it.
        At(Position),
    }
    /// Where something is, up and down.
    VerticalLocation {
        /// By side.
        Side(VAlign),
        /// In the units that are set beside it.
        At(Position),
    }
    /// Where a scale bar is.
    ScaleBarLocation {
        /// At a corner, at the middle of a side, or in the centre.
        Anchor(Anchor),
        /// Across, and up and down.
        At((HorizontalLocation, VerticalLocation)),
    }
    /// How long a bar is.
    BarLength {
        /// As long as there is room.
        Maximal(MaximalLength),
        /// In pixels.
        Pixels(i64),
    }
    /// How large a panel is in one dimension.
    Extent {
        /// In pixels.
        Pixels(i64),
        /// As far as a point of another model.
        Node(Node),
    }
    /// What a point belongs to.
    Target {
        /// A part of the plot, or of the page.
        Implicit(ImplicitTarget),
        /// A model that has such points.
        Model(Model),
    }
    /// Where a tooltip points.
    TooltipPosition {
        /// A point of its target.
        Anchor(Anchor),
        /// So many pixels from the left and from the top of its target.
        Offset((f64, f64)),
        /// A point of another model.
        Coordinate(Coordinate),
    }
    /// What a tooltip belongs to.
    TooltipTarget {
        /// An element of the document.
        Element(UIElement),
        /// What a query finds in the page.
        Selector(Selector),
    }
    /// Whether the frames of plots in a layout stand in line.
    FrameAlign {
        /// On all sides or on none.
        All(bool),
        /// By side.
        Sides(FrameSides),
    }
}

accepted! {
    Align => Alignment: Alignment::Both;
    (Align, Align) => Alignment: Alignment::Each;
    Anchor => Placement: Placement::Anchor;
    (f64, f64) => Placement: Placement::Offset;
    i32 => Spacing: |pixels| Spacing::Both(pixels.into());
    (i32, i32) => Spacing: |(rows, columns)| Spacing::Each((rows.into(), columns.into()));
    i32 => Position: |number| Position::Number(number.into());
    f64 => Position: Position::Number;
    &str => Position: |name| Position::Factor(name.into());
    i32 => Edge: |number| Edge::Position(Position::Number(number.into()));
    f64 => Edge: |number| Edge::Position(Position::Number(number));
    Anchor => ScaleBarLocation: ScaleBarLocation::Anchor;
    i32 => BarLength: |pixels| BarLength::Pixels(pixels.into());
    ImplicitTarget => Target: Target::Implicit;
    Anchor => TooltipPosition: TooltipPosition::Anchor;
    (f64, f64) => TooltipPosition: TooltipPosition::Offset;
    bool => FrameAlign: FrameAlign::All;
    FrameSides => FrameAlign: FrameAlign::Sides;
}

accepted_models! {
    Node => Edge;
    Model => Target;
    Coordinate => TooltipPosition;
}
