//! How ticks are labelled.

use tropism_core::{Model, models};

use crate::models::Ticker;
use crate::property::{Auto, ContextWhich, Location, StripZeros, TickContext};

models! { $
    /// Turns the values of ticks into labels.
    TickFormatter / BuildTickFormatter: Model, abstract {}

    /// Writes numbers, in scientific notation where they are very large or small.
    BasicTickFormatter / BuildBasicTickFormatter: TickFormatter {
        /// Digits after the point; `Auto` takes as many as the ticks need.
        precision: Auto<i64> = Text("auto"),
        /// Whether scientific notation may be used at all.
        use_scientific: bool = Bool(true),
        /// From this power of ten upwards numbers are written in scientific notation.
        power_limit_high: i64 = Int(5),
        /// From this power of ten downwards numbers are written in scientific notation.
        power_limit_low: i64 = Int(-3),
    }

    /// Writes the names of factors.
    CategoricalTickFormatter / BuildCategoricalTickFormatter: TickFormatter {}

    /// Writes points in time, with a pattern for each scale of the axis.
    DatetimeTickFormatter / BuildDatetimeTickFormatter: TickFormatter {
        /// Pattern for ticks that lie microseconds apart.
        microseconds: String = Text("%fus"),
        /// Pattern for ticks that lie milliseconds apart.
        milliseconds: String = Text("%3Nms"),
        /// Pattern for ticks that lie seconds apart.
        seconds: String = Text("%Ss"),
        /// Pattern for ticks between the scales of seconds and minutes.
        minsec: String = Text(":%M:%S"),
        /// Pattern for ticks that lie minutes apart.
        minutes: String = Text(":%M"),
        /// Pattern for ticks between the scales of minutes and hours.
        hourmin: String = Text("%H:%M"),
        /// Pattern for ticks that lie hours apart.
        hours: String = Text("%Hh"),
        /// Pattern for ticks that lie days apart.
        days: String = Text("%m/%d"),
        /// Pattern for ticks that lie months apart.
        months: String = Text("%m/%Y"),
        /// Pattern for ticks that lie years apart.
        years: String = Text("%Y"),
        /// Whether, or on which scales, zeros in front are left out.
        strip_leading_zeros: StripZeros = Bool(false),
        /// Whether a tick at the start of a longer unit is written in the pattern of that unit.
        boundary_scaling: bool = Bool(true),
        /// Whether a label equal to the one before is left out.
        hide_repeats: bool = Bool(false),
        /// What is written beside some labels to tell the day or year: a pattern, or a formatter.
        context: Option<TickContext> = Null,
        /// Which labels get the context.
        context_which: ContextWhich = Text("start"),
        /// On which side of a label its context stands.
        context_location: Location = Text("below"),
    }

    /// Writes numbers as powers of the base of a ticker.
    LogTickFormatter / BuildLogTickFormatter: TickFormatter {
        /// The ticker whose base is used; `None` writes powers of ten.
        ticker: Option<Ticker> = Null,
        /// Powers below this one are written out as numbers.
        min_exponent: i64 = Int(0),
    }
}
