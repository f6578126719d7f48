//! Which rows of a source are shown.

use std::collections::BTreeMap;

use tropism_core::{Model, Value, models};

models! { $
    /// Chooses rows of a data source.
    Filter / BuildFilter: Model, abstract {}

    /// The filter that lets every row pass.
    AllIndices / BuildAllIndices: Filter {}

    /// Lets the rows pass that are marked so.
    BooleanFilter / BuildBooleanFilter: Filter {
        /// Whether the row passes, for each row; `None` lets all pass.
        booleans: Option<Vec<bool>> = Null,
    }

    /// Lets the rows pass that have one value in a column.
    GroupFilter / BuildGroupFilter: Filter {
        /// The column.
        column_name: String = Required,
        /// The value.
        group: Value = Required,
    }

    /// Lets the rows of these indices pass.
    IndexFilter / BuildIndexFilter: Filter {
        /// The indices; `None` lets all pass.
        indices: Option<Vec<i64>> = Null,
    }

    /// Lets the rows pass that another filter does not.
    InversionFilter / BuildInversionFilter: Filter {
        /// The other filter.
        operand: Filter = Required,
    }

    /// A filter made of others.
    CompositeFilter / BuildCompositeFilter: Filter, abstract {
        /// The filters that it is made of, at least one.
        operands: Vec<Filter> = Required,
    }

    /// Lets the rows pass that the first filter lets pass and no other one does.
    DifferenceFilter / BuildDifferenceFilter: CompositeFilter {}

    /// Lets the rows pass that all filters let pass.
    IntersectionFilter / BuildIntersectionFilter: CompositeFilter {}

    /// Lets the rows pass that an odd number of the filters lets pass.
    SymmetricDifferenceFilter / BuildSymmetricDifferenceFilter: CompositeFilter {}

    /// Lets the rows pass that some filter lets pass.
    UnionFilter / BuildUnionFilter: CompositeFilter {}

    /// Lets the rows pass that JavaScript chooses.
    CustomJSFilter / BuildCustomJSFilter: Filter {
        /// Values and models that the code can use, by name; `source` is always there.
        args: BTreeMap<String, Value> = Map(&[]) => [guarded],
        /// Body of a function that returns indices of rows, a truth value for each row, or `null` to let all pass.
        code: String = Text("") => [guarded],
    }
}
