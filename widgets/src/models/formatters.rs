//! How ticks are labelled.

use std::collections::BTreeMap;

use tropism_core::{Model, Value, models};

use crate::models::Ticker;
use crate::property::{
    Auto, ContextWhich, LatLon, Location, NumeralLanguage, RoundingFunction, StripTimedeltaZeros, StripZeros,
    TickContext, TimedeltaContext,
};

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
        microseconds: String = Text("%fus") => [guarded],
        /// Pattern for ticks that lie milliseconds apart.
        milliseconds: String = Text("%3Nms") => [guarded],
        /// Pattern for ticks that lie seconds apart.
        seconds: String = Text("%Ss") => [guarded],
        /// Pattern for ticks between the scales of seconds and minutes.
        minsec: String = Text(":%M:%S") => [guarded],
        /// Pattern for ticks that lie minutes apart.
        minutes: String = Text(":%M") => [guarded],
        /// Pattern for ticks between the scales of minutes and hours.
        hourmin: String = Text("%H:%M") => [guarded],
        /// Pattern for ticks that lie hours apart.
        hours: String = Text("%Hh") => [guarded],
        /// Pattern for ticks that lie days apart.
        days: String = Text("%m/%d") => [guarded],
        /// Pattern for ticks that lie months apart.
        months: String = Text("%m/%Y") => [guarded],
        /// Pattern for ticks that lie years apart.
        years: String = Text("%Y") => [guarded],
        /// Whether, or on which scales, zeros in front are left out.
        strip_leading_zeros: StripZeros = Bool(false),
        /// Whether a tick at the start of a longer unit is written in the pattern of that unit.
        boundary_scaling: bool = Bool(true),
        /// Whether a label equal to the one before is left out.
        hide_repeats: bool = Bool(false),
        /// What is written beside some labels to tell the day or year: a pattern, or a formatter.
        context: Option<TickContext> = Null => [guarded],
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

    /// Writes labels with JavaScript.
    CustomJSTickFormatter / BuildCustomJSTickFormatter: TickFormatter {
        /// Values and models that the code can use, by name.
        args: BTreeMap<String, Value> = Map(&[]) => [guarded],
        /// Body of a function that returns the label of `tick`, given its position `index` among all `ticks`.
        code: String = Text("") => [guarded],
    }

    /// Writes numbers with a pattern in the manner of Numbro, such as `0,0.00` or `0%`.
    NumeralTickFormatter / BuildNumeralTickFormatter: TickFormatter {
        /// The pattern.
        format: String = Text("0,0") => [guarded],
        /// The language whose separators and units are used.
        language: NumeralLanguage = Text("en"),
        /// Whether digits beyond the pattern are rounded to the nearest number, down or up.
        rounding: RoundingFunction = Text("round"),
    }

    /// Writes numbers with a pattern in the manner of `printf`.
    PrintfTickFormatter / BuildPrintfTickFormatter: TickFormatter {
        /// The pattern.
        format: String = Text("%s") => [guarded],
    }

    /// Writes durations, given in milliseconds, with a pattern for each scale of the axis.
    TimedeltaTickFormatter / BuildTimedeltaTickFormatter: TickFormatter {
        /// Pattern for ticks that lie nanoseconds apart.
        nanoseconds: String = Text("%NSns") => [guarded],
        /// Pattern for ticks that lie microseconds apart.
        microseconds: String = Text("%USus") => [guarded],
        /// Pattern for ticks that lie milliseconds apart.
        milliseconds: String = Text("%MSms") => [guarded],
        /// Pattern for ticks that lie seconds apart and span less than a minute.
        seconds: String = Text("%H:%M:%S") => [guarded],
        /// Pattern for ticks that lie seconds apart and span a minute or more.
        minsec: String = Text("%H:%M:%S") => [guarded],
        /// Pattern for ticks that lie minutes apart and span less than an hour.
        minutes: String = Text("%H:%M") => [guarded],
        /// Pattern for ticks that lie minutes apart and span an hour or more.
        hourmin: String = Text("%H:%M") => [guarded],
        /// Pattern for ticks that lie hours apart.
        hours: String = Text("%H:%M") => [guarded],
        /// Pattern for ticks that lie days apart.
        days: String = Text("%d days") => [guarded],
        /// Whether, or on which scales, zeros in front are left out.
        strip_leading_zeros: StripTimedeltaZeros = Bool(false),
        /// Whether a label equal to the one before is left out.
        hide_repeats: bool = Bool(false),
        /// What is written beside some labels to tell the longer units: a pattern, or a formatter; `None` writes
        /// nothing.
        context: Option<TimedeltaContext> = Null => [guarded],
        /// Which labels get the context.
        context_which: ContextWhich = Text("start"),
        /// On which side of a label its context stands.
        context_location: Location = Text("below"),
    }

    /// Writes coordinates of a web Mercator projection as degrees.
    MercatorTickFormatter / BuildMercatorTickFormatter: BasicTickFormatter {
        /// Whether the axis shows latitudes or longitudes; it must be set, `None` fails when labels are written.
        dimension: Option<LatLon> = Null,
    }
}
