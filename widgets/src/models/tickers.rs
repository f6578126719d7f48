//! Where ticks stand.

use tropism_core::{Model, models};

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
}
