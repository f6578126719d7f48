//! What the browser computes of several columns.

use std::collections::BTreeMap;

use tropism_core::{Model, Spec, Value, models};

use crate::property::{AngleUnits, Direction};

models! { $
    /// Computes a column from a data source in the client.
    Expression / BuildExpression: Model, abstract {}

    /// Computes one value from a data source in the client.
    ScalarExpression / BuildScalarExpression: Model, abstract {}

    /// Computes pairs of coordinates from other columns.
    CoordinateTransform / BuildCoordinateTransform: Expression, abstract {}

    /// The sum of a column up to each row.
    CumSum / BuildCumSum: Expression {
        /// The column.
        field: String = Required,
        /// Whether the sums start with 0 and leave out the row itself, so that each is where the row's part begins.
        include_zero: bool = Bool(false),
    }

    /// Computes a column with JavaScript.
    CustomJSExpr / BuildCustomJSExpr: Expression {
        /// Values and models that the code can use, by name.
        args: BTreeMap<String, Value> = Map(&[]) => [guarded],
        /// Body of a generator whose `this` is the source: it yields the values one by one, or returns all, or one
        /// for all rows.
        code: String = Text("") => [guarded],
    }

    /// The greatest value of a column.
    Maximum / BuildMaximum: ScalarExpression {
        /// The column.
        field: String = Required,
        /// A number that takes part in the comparison, too; an empty column gives it. BokehJS 3.9.2 refuses `None`.
        initial: Option<f64> = Float(f64::NEG_INFINITY),
    }

    /// The least value of a column.
    Minimum / BuildMinimum: ScalarExpression {
        /// The column.
        field: String = Required,
        /// A number that takes part in the comparison, too; an empty column gives it. BokehJS 3.9.2 refuses `None`.
        initial: Option<f64> = Float(f64::INFINITY),
    }

    /// The sum of several columns, row by row.
    Stack / BuildStack: Expression {
        /// The columns; those that the source lacks count as 0.
        fields: Vec<String> = List(&[]),
    }

    /// One of the two coordinates of a transform.
    XYComponent / BuildXYComponent: Expression, abstract {
        /// What computes both coordinates.
        transform: CoordinateTransform = Required,
    }

    /// Computes coordinates from distances to the origin and angles.
    PolarTransform / BuildPolarTransform: CoordinateTransform {
        /// Distance to the origin in data units.
        radius: Spec<f64> = Field("radius"),
        /// Unit of the angle.
        angle_units: AngleUnits = Text("rad") => [unserialized],
        /// Angle to the horizontal axis, in the unit of `angle_units`.
        angle: Spec<f64> = Field("angle"),
        /// Whether angles grow anticlockwise or clockwise.
        direction: Direction = Text("anticlock"),
    }

    /// The horizontal coordinates of a transform.
    XComponent / BuildXComponent: XYComponent {}

    /// The vertical coordinates of a transform.
    YComponent / BuildYComponent: XYComponent {}
}
