//! One dimension of a figure: its range, scale, axis and grid.

use tropism_core::{Is, ModelClass};

use crate::given::Given;
use crate::models::{
    Axis, BasicTicker, BuildAxis, BuildContinuousTicker, BuildGrid, BuildMercatorTickFormatter, BuildMercatorTicker,
    CategoricalAxis, CategoricalScale, DataRange1d, DatetimeAxis, DatetimeTicker, FactorRange, Grid, LinearAxis,
    LinearScale, LogAxis, LogScale, LogTicker, MercatorAxis, MercatorTickFormatter, MercatorTicker, Range, Scale,
    TimedeltaAxis, TimedeltaTicker,
};
use crate::property::{Auto, LatLon, Location, TextLike};

/// What an axis of a figure shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AxisType {
    /// Factors where the range has some, else numbers.
    #[default]
    Auto,
    /// Numbers, equal differences at equal distances.
    Linear,
    /// Numbers, equal ratios at equal distances.
    Log,
    /// Points in time, in milliseconds since the epoch.
    Datetime,
    /// Lengths of time, in milliseconds.
    Timedelta,
    /// Web Mercator coordinates, written in degrees.
    Mercator,
}

/// What was asked for one dimension.
#[derive(Debug)]
pub(super) struct Dimension {
    /// 0 for x, 1 for y.
    pub(super) index: i64,
    pub(super) range: Option<Range>,
    /// `None` makes no axis.
    pub(super) axis_type: Option<AxisType>,
    /// `None` shows no axis, but its grid.
    pub(super) location: Option<Location>,
    pub(super) label: Option<Given<Option<TextLike>>>,
    /// How many intervals there are between major ticks; 0 draws no minor ones.
    pub(super) minor_ticks: Auto<u32>,
}

/// What was made of it.
pub(super) struct Made {
    pub(super) range: Range,
    pub(super) scale: Scale,
    pub(super) axis: Option<Axis>,
    pub(super) grid: Option<Grid>,
}

impl Dimension {
    pub(super) fn new(index: i64, location: Location) -> Self {
        let axis_type = Some(AxisType::Auto);
        Self { index, range: None, axis_type, location: Some(location), label: None, minor_ticks: Auto::Auto }
    }

    pub(super) fn make(self) -> Made {
        let range = self.range.unwrap_or_else(|| DataRange1d::builder().build().upcast());
        let is_factors = FactorRange::from_node(range.as_node().clone()).is_some();
        let scale = match self.axis_type {
            _ if is_factors => CategoricalScale::builder().build().upcast(),
            Some(AxisType::Log) => LogScale::builder().build().upcast(),
            _ => LinearScale::builder().build().upcast(),
        };
        let axis = self.axis_type.map(|axis_type| axis(axis_type, is_factors, self.minor_ticks, self.index));
        if let (Some(axis), Some(label)) = (&axis, self.label) {
            axis.axis_label().put(label);
        }
        let grid = axis.as_ref().map(|axis| Grid::builder().dimension(self.index).axis(axis).build());
        Made { range, scale, axis: axis.filter(|_| self.location.is_some()), grid }
    }
}

/// The axis of that type. A number of minor ticks counts for continuous axes only.
fn axis(axis_type: AxisType, is_factors: bool, minor_ticks: Auto<u32>, index: i64) -> Axis {
    let minor_ticks = |usual: i64| match minor_ticks {
        Auto::Auto => usual,
        Auto::Given(number) => number.into(),
    };
    match axis_type {
        AxisType::Auto if is_factors => CategoricalAxis::builder().build().upcast(),
        AxisType::Auto | AxisType::Linear => {
            let ticker = BasicTicker::builder().num_minor_ticks(minor_ticks(5));
            LinearAxis::builder().ticker(ticker).build().upcast()
        }
        AxisType::Log => {
            let ticker = LogTicker::builder().num_minor_ticks(minor_ticks(10));
            LogAxis::builder().ticker(ticker).build().upcast()
        }
        AxisType::Datetime => {
            let ticker = DatetimeTicker::builder().num_minor_ticks(minor_ticks(5));
            DatetimeAxis::builder().ticker(ticker).build().upcast()
        }
        AxisType::Timedelta => {
            let ticker = TimedeltaTicker::builder().num_minor_ticks(minor_ticks(5));
            TimedeltaAxis::builder().ticker(ticker).build().upcast()
        }
        AxisType::Mercator => {
            let dimension = if index == 0 { LatLon::Lon } else { LatLon::Lat };
            let ticker = MercatorTicker::builder().dimension(dimension).num_minor_ticks(minor_ticks(5));
            let formatter = MercatorTickFormatter::builder().dimension(dimension);
            MercatorAxis::builder().ticker(ticker).formatter(formatter).build().upcast()
        }
    }
}
