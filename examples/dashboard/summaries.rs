//! The plots of groups of days: faint for what the controls let through, strong for what is selected of it.

use tropism::core::Column;
use tropism::prelude::*;
use tropism::widgets::plot::FigureBuilder;

use super::data::{CITIES, Day, Days, KINDS, mean};
use super::looks::Style;
use super::plots::{city_colors, kind_colors};
use super::scene::Scene;

/// How faint what is not selected is.
const FAINT: f64 = 0.25;

/// The days of each layer, and how strongly they are drawn.
fn layers(scene: &Scene) -> [(Derived<Days>, f64); 2] {
    [(scene.shown_days(), FAINT), (scene.picked_days(), 1.0)]
}

/// A source of columns that follow from the days of a layer.
fn source(columns: Derived<ColumnData>) -> ColumnDataSource {
    ColumnDataSource::builder().data(columns).build()
}

/// A range from 0 to a little above the highest of some columns of both layers, whatever they are at present.
fn from_zero(layers: &[(ColumnDataSource, f64); 2], names: &'static [&'static str]) -> New<Range1d> {
    let [shown, picked] = layers.each_ref().map(|(source, _)| source.data());
    let highest = derive((shown, picked), |shown: ColumnData, picked: ColumnData| {
        let columns = [&shown, &picked].into_iter().flat_map(|data| names.iter().filter_map(|name| data.get(name)));
        columns.filter_map(Column::to_f64_vec).flatten().fold(1.0, f64::max) * 1.05
    });
    Range1d::builder().start(0).end(highest)
}

/// A plot that is only looked at.
fn quiet_figure(title: &str, height: i32, style: &Style) -> FigureBuilder {
    let plot = figure().title(title).height(height).sizing_mode(SizingMode::StretchWidth).toolbar_location(None);
    plot.tools("").stylesheets(style.css())
}

/// What the histogram can be of.
#[derive(Clone, Copy)]
struct Measure {
    name: &'static str,
    label: &'static str,
    quantity: fn(&Day) -> f64,
    /// The first bin begins here.
    start: f64,
    /// How wide a bin is.
    step: f64,
    bins: usize,
}

const MEASURES: [Measure; 4] = [
    Measure {
        name: "high",
        label: "Highest temperature, °C",
        quantity: |day| day.high,
        start: -12.0,
        step: 2.0,
        bins: 26,
    },
    Measure {
        name: "low",
        label: "Lowest temperature, °C",
        quantity: |day| day.low,
        start: -18.0,
        step: 2.0,
        bins: 24,
    },
    Measure { name: "rain", label: "Precipitation, mm", quantity: |day| day.rain, start: 0.1, step: 2.5, bins: 24 },
    Measure { name: "wind", label: "Wind, m/s", quantity: |day| day.wind, start: 0.0, step: 0.5, bins: 24 },
];

/// How often which values occur, of a measure that is chosen above.
pub(crate) fn distribution(scene: &Scene, style: &Style) -> UIElement {
    let options = MEASURES.map(|measure| (measure.name, measure.label));
    let select = Select::builder().options(options).value("high").stylesheets(style.css());
    let select = select.sizing_mode(SizingMode::StretchWidth).build();
    let measure = derive(select.value(), |name| {
        MEASURES.into_iter().find(|measure| name == measure.name.into()).unwrap_or(MEASURES[0])
    });
    let layers = layers(scene).map(|(days, alpha)| {
        (source(derive((days, measure.clone()), |days: Days, measure| histogram(&days, &measure))), alpha)
    });
    let plot = quiet_figure("Days by value", 330, style).y_range(from_zero(&layers, &["days"]));
    let plot = plot.x_axis_label(derive(measure, |measure: Measure| measure.label.to_owned())).build();
    for (source, alpha) in &layers {
        let bars = plot.quad("left", "right", "days", 0).source(source).fill_color(style.color(|colors| colors.accent));
        bars.line_color(style.color(|colors| colors.surface)).fill_alpha(*alpha).add();
    }
    column((select, plot)).sizing_mode(SizingMode::StretchWidth).stylesheets(style.css()).build().upcast()
}

fn histogram(days: &[Day], measure: &Measure) -> ColumnData {
    let mut counts = vec![0.0; measure.bins];
    let mut edges = Vec::with_capacity(measure.bins + 1);
    let mut edge = measure.start;
    for _ in 0..=measure.bins {
        edges.push(edge);
        edge += measure.step;
    }
    for day in days {
        let value = (measure.quantity)(day);
        // What lies above all bins counts in the last one.
        let place = edges.partition_point(|edge| *edge <= value).min(measure.bins);
        if let Some(count) = place.checked_sub(1).and_then(|bin| counts.get_mut(bin)) {
            *count += 1.0;
        }
    }
    columns! { left: &edges[..measure.bins], right: &edges[1..], days: counts }
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// How much precipitation a day of each month brings in each city.
pub(crate) fn months(scene: &Scene, style: &Style) -> Figure {
    let layers = layers(scene).map(|(days, alpha)| (source(derive(days, |days: Days| precipitation(&days))), alpha));
    let range = FactorRange::builder().factors(MONTHS.map(Factor::from)).build();
    let plot = quiet_figure("Precipitation on a mean day, mm", 373, style).x_range(&range);
    let plot = plot.y_range(from_zero(&layers, &CITIES)).build();
    plot.add_layout(&Legend::builder().orientation(Orientation::Horizontal).build(), Place::Below);
    for (source, alpha) in &layers {
        for ((city, color), distance) in CITIES.into_iter().zip(city_colors()).zip([-0.2, 0.2]) {
            let bars = plot.vbar(dodge("month", distance).range(&range), city).source(source).width(0.36);
            bars.line_color(None).fill_color(color).fill_alpha(*alpha).legend_label(city).add();
        }
    }
    plot
}

fn precipitation(days: &[Day]) -> ColumnData {
    let of_city = |city| {
        let of_month = |month| {
            let is_meant = |day: &Day| day.city == city && day.date.is_some_and(|date| date.month() == month);
            mean(days.iter().copied().filter(is_meant), |day| day.rain).unwrap_or(0.0)
        };
        Column::from((1..=12).map(of_month).collect::<Vec<f64>>())
    };
    let cities = CITIES.into_iter().enumerate().map(|(city, name)| (name, of_city(city)));
    let columns = std::iter::once(("month", Column::from(MONTHS.to_vec()))).chain(cities);
    ColumnData::new(columns).expect("twelve rows of each")
}

/// How many days there are of each kind of weather.
pub(crate) fn kinds(scene: &Scene, style: &Style) -> Figure {
    let layers = layers(scene).map(|(days, alpha)| (source(derive(days, |days: Days| occurrences(&days))), alpha));
    let plot =
        quiet_figure("Days by weather", 373, style).x_range(KINDS).y_range(from_zero(&layers, &["days"])).build();
    for (source, alpha) in &layers {
        let bars = plot.vbar("kind", "days").source(source).width(0.7).line_color(None).fill_alpha(*alpha);
        bars.fill_color(factor_cmap("kind", kind_colors(), KINDS)).add();
    }
    plot
}

fn occurrences(days: &[Day]) -> ColumnData {
    let count = |kind| days.iter().filter(|day| day.kind == kind).map(|_| 1.0).sum::<f64>();
    columns! { kind: KINDS.to_vec(), days: (0..KINDS.len()).map(count).collect::<Vec<_>>() }
}
