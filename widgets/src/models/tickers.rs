//! Where ticks stand.

use std::collections::BTreeMap;

use tropism_core::{Model, Value, models};

use crate::models::ScanningColorMapper;
use crate::property::{Auto, LatLon};

models! { $
    /// Chooses where ticks stand.
    Ticker / BuildTicker: Model, abstract {}

    /// A tick for every factor.
    CategoricalTicker / BuildCategoricalTicker: Ticker {}

    /// Ticks of a range of numbers.
    ContinuousTicker / BuildContinuousTicker: Ticker, abstract {
        /// Number of intervals into which minor ticks divide the space of two major ones.
        num_minor_ticks: i64 = Int(5),
        /// About how many major ticks there shall be.
        desired_num_ticks: i64 = Int(6),
    }

    /// Ticks at round numbers, whose distance is a mantissa times a power of the base.
    AdaptiveTicker / BuildAdaptiveTicker: ContinuousTicker {
        /// The base of the powers.
        base: f64 = Float(10.0),
        /// The mantissas to choose from.
        mantissas: Vec<f64> = List(&[Float(1.0), Float(2.0), Float(5.0)]),
        /// The least distance of two ticks.
        min_interval: f64 = Float(0.0),
        /// The greatest distance of two ticks; `None` sets no limit.
        max_interval: Option<f64> = Null,
    }

    /// Ticks whose distance does not depend on the range.
    BaseSingleIntervalTicker / BuildBaseSingleIntervalTicker: ContinuousTicker {}

    /// Takes the one of several tickers that suits the extent of the range.
    CompositeTicker / BuildCompositeTicker: ContinuousTicker {
        /// The tickers, by growing interval.
        tickers: Vec<Ticker> = Required,
    }

    /// Ticks at round decimal numbers.
    BasicTicker / BuildBasicTicker: AdaptiveTicker {}

    /// Ticks at round points in time.
    DatetimeTicker / BuildDatetimeTicker: CompositeTicker {
    }, override {
        num_minor_ticks = Int(0),
        // BokehJS has them by default, too; a table has no list of models.
        tickers = List(&[]),
    }

    /// Ticks at days of each month.
    DaysTicker / BuildDaysTicker: BaseSingleIntervalTicker {
        /// The days, from 1.
        days: Vec<i64> = List(&[]),
    }, override {
        num_minor_ticks = Int(0),
    }

    /// Ticks at powers of ten.
    LogTicker / BuildLogTicker: AdaptiveTicker {
    }, override {
        mantissas = List(&[Float(1.0), Float(5.0)]),
    }

    /// Ticks at months of each year.
    MonthsTicker / BuildMonthsTicker: BaseSingleIntervalTicker {
        /// The months, from 0.
        months: Vec<i64> = List(&[]),
    }

    /// Ticks at one distance.
    SingleIntervalTicker / BuildSingleIntervalTicker: BaseSingleIntervalTicker {
        /// The distance of two ticks.
        interval: f64 = Required,
    }

    /// Ticks at round years.
    YearsTicker / BuildYearsTicker: BaseSingleIntervalTicker {}

    /// Ticks where the colours of a mapper change.
    BinnedTicker / BuildBinnedTicker: Ticker {
        /// The mapper.
        mapper: ScanningColorMapper = Required,
        /// About how many ticks there shall be; `Auto` takes every change of colour.
        num_major_ticks: Auto<i64> = Int(8),
    }

    /// Ticks that JavaScript computes.
    CustomJSTicker / BuildCustomJSTicker: Ticker {
        /// Values and models that the code can use, by name.
        args: BTreeMap<String, Value> = Map(&[]) => [guarded],
        /// Body of a function that returns the major ticks; `cb_data` has `start`, `end`, `range` and `cross_loc`.
        /// Empty gives none.
        major_code: String = Text("") => [guarded],
        /// Body of a function that returns the minor ticks; its `cb_data` has `major_ticks`, too. Empty gives none.
        minor_code: String = Text("") => [guarded],
    }

    /// Ticks at given places.
    FixedTicker / BuildFixedTicker: ContinuousTicker {
        /// Coordinates of the major ticks.
        ticks: Vec<f64> = List(&[]),
        /// Coordinates of the minor ticks.
        minor_ticks: Vec<f64> = List(&[]),
    }

    /// Ticks at round durations, on an axis of milliseconds.
    TimedeltaTicker / BuildTimedeltaTicker: CompositeTicker {
    }, override {
        num_minor_ticks = Int(0),
        tickers = List(&[]),
    }

    /// Ticks at round degrees on an axis in web Mercator coordinates.
    MercatorTicker / BuildMercatorTicker: BasicTicker {
        /// Whether the axis shows latitudes or longitudes; it must be set, `None` fails when ticks are computed.
        dimension: Option<LatLon> = Null,
    }
}
