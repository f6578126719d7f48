//! Ranges.

use tropism_core::{Model, models};

use crate::property::{Auto, Factor, PaddingUnits, StartEnd};

models! { $
    /// A part of a dimension that a plot shows.
    Range / BuildRange: Model, abstract {}

    /// A range of names in a given order, in up to three levels.
    FactorRange / BuildFactorRange: Range {
        /// The names, all with the same number of levels and each once.
        factors: Vec<Factor> = List(&[]) => [factors],
        /// Space between two factors of one group, as a part of a factor's width.
        factor_padding: f64 = Float(0.0),
        /// Space between two groups of the second level, as a part of a factor's width.
        subgroup_padding: f64 = Float(0.8),
        /// Space between two groups of the first level, as a part of a factor's width.
        group_padding: f64 = Float(1.4),
        /// Space before the first and after the last factor, in the units below.
        range_padding: f64 = Float(0.0),
        /// Whether the padding is a part of the range's length or an absolute number.
        range_padding_units: PaddingUnits = Text("percent"),
        /// Start of the range on its synthetic scale, as the client computes it.
        start: f64 = Float(0.0) => [readonly, observed],
        /// End of the range on its synthetic scale, as the client computes it.
        end: f64 = Float(0.0) => [readonly, observed],
        /// How far a person may pan and zoom; `None` sets no limit.
        bounds: Option<Auto<(Option<f64>, Option<f64>)>> = Null => [bounds],
        /// How far a person may zoom in, on the synthetic scale; `None` sets no limit.
        min_interval: Option<f64> = Null => [bounds],
        /// How far a person may zoom out, on the synthetic scale; `None` sets no limit.
        max_interval: Option<f64> = Null => [bounds],
    }

    // The ends stand in the subclasses: those of a `DataRange` are observations, those of a `Range1d` are state.
    /// A range of numbers.
    NumericalRange / BuildNumericalRange: Range, abstract {}

    /// A range that follows the data it shows.
    DataRange / BuildDataRange: NumericalRange, abstract {
        /// The renderers whose data counts; none given, or `Auto`, means all.
        renderers: Auto<Vec<Model>> = List(&[]) => [frozen],
        /// The start that a client found; for one of your own take a [`Range1d`].
        start: f64 = Float(f64::NAN) => [observed],
        /// The end that a client found; for one of your own take a [`Range1d`].
        end: f64 = Float(f64::NAN) => [observed],
    }

    /// A range from one number to another.
    Range1d / BuildRange1d: NumericalRange {
        /// The number at the left or lower end.
        start: f64 = Float(0.0) => [range_end, input],
        /// The number at the right or upper end.
        end: f64 = Float(1.0) => [range_end, input],
        /// The start that resetting restores; `None` takes the one the range began with.
        reset_start: Option<f64> = Null,
        /// The end that resetting restores; `None` takes the one the range began with.
        reset_end: Option<f64> = Null,
        /// How far a person may pan and zoom; `None` sets no limit.
        bounds: Option<Auto<(Option<f64>, Option<f64>)>> = Null => [bounds],
        /// How far a person may zoom in; `None` sets no limit.
        min_interval: Option<f64> = Null => [bounds],
        /// How far a person may zoom out; `None` sets no limit.
        max_interval: Option<f64> = Null => [bounds],
    }

    /// A range that covers the data of its renderers, with some padding. Its ends are found by each client.
    DataRange1d / BuildDataRange1d: DataRange {
        /// Space around the data, in the units below.
        range_padding: f64 = Float(0.1),
        /// Whether the padding is a part of the data's extent or an absolute number.
        range_padding_units: PaddingUnits = Text("percent"),
        /// How far a person may pan and zoom; `None` sets no limit.
        bounds: Option<Auto<(Option<f64>, Option<f64>)>> = Null => [bounds],
        /// The least extent of the range; `None` sets no limit.
        min_interval: Option<f64> = Null => [bounds],
        /// The greatest extent of the range; `None` sets no limit.
        max_interval: Option<f64> = Null => [bounds],
        /// Whether the greater number stands at the start.
        flipped: bool = Bool(false),
        /// The end of the data that stays in view while it grows; `None` shows all of it.
        follow: Option<StartEnd> = Null,
        /// Extent of the range where it follows an end of the data; `None` takes all of it.
        follow_interval: Option<f64> = Null,
        /// Extent of the range where the data has none.
        default_span: f64 = Float(2.0),
        /// Whether only renderers that are visible count.
        only_visible: bool = Bool(false),
    }
}
