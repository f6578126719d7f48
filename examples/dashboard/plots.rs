//! The plots of days, which select.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use tropism::prelude::*;

use super::data::{CITIES, Day, Days, KINDS, mean, milliseconds};
use super::looks::Style;
use super::scene::{Scene, view};

/// The colours of the kinds of weather.
pub(crate) fn kind_colors() -> Vec<Color> {
    [0xf2_a93b, 0x9a_a8b5, 0x5f_c2c9, 0x3f_7fdb, 0x9b_7fe8].map(Color::hex).into()
}

/// The colours of the cities.
pub(crate) fn city_colors() -> [Color; 2] {
    [0x12_a089, 0xe8_5d75].map(Color::hex)
}

/// The lowest and the highest temperature of each day.
pub(crate) fn temperatures(scene: &Scene, style: &Style) -> Figure {
    let plot = figure()
        .title("Lowest and highest temperature")
        .height(405)
        .sizing_mode(SizingMode::StretchWidth)
        .stylesheets(style.css())
        .toolbar_location(Location::Above)
        .x_range((-20, 30))
        .y_range((-12, 42))
        .x_axis_label("lowest, °C (● Seattle, ▲ New York)")
        .y_axis_label("highest, °C")
        .tools(tools(false))
        .build();
    drag_selects(&plot);
    plot.add_layout(&Legend::builder().orientation(Orientation::Horizontal).build(), Place::Below);
    let points = plot.scatter("low", "high").source(&scene.points).view(view(&scene.shown));
    let points = points.marker(factor_mark("city", [MarkerType::Circle, MarkerType::Triangle], CITIES));
    let points = points.fill_color(factor_cmap("kind", kind_colors(), KINDS)).line_color(None).size(6).alpha(0.65);
    points.nonselection(|points| points.fill_alpha(0.08)).legend_field("kind").add();
    ring(&plot, "low", scene, style);
    plot
}

/// The highest temperature of each day through the years, and the means of the months.
pub(crate) fn years(scene: &Scene, style: &Style) -> Figure {
    let plot = figure()
        .title("Highest temperature, °C")
        .height(300)
        .sizing_mode(SizingMode::StretchWidth)
        .stylesheets(style.css())
        .toolbar_location(Location::Above)
        .x_axis_type(AxisType::Datetime)
        .x_range((milliseconds(date(2011, 12, 1)), milliseconds(date(2016, 1, 31))))
        .y_range((-12, 42))
        .tools(tools(true))
        .build();
    drag_selects(&plot);
    plot.add_layout(&Legend::builder().orientation(Orientation::Horizontal).build(), Place::Below);
    let points = plot.scatter("date", "high").source(&scene.points).view(view(&scene.shown));
    let points = points.fill_color(factor_cmap("kind", kind_colors(), KINDS)).line_color(None).size(4).alpha(0.5);
    points.nonselection(|points| points.fill_alpha(0.08)).add();
    for ((city, name), color) in (0..).zip(CITIES).zip(city_colors()) {
        let means = derive(scene.shown_days(), move |days: Days| {
            monthly_means(days.iter().copied().filter(|day| day.city == city))
        });
        let line = plot.line("date", "high").source(ColumnDataSource::builder().data(means));
        line.line_width(2.5).line_color(color).legend_label(name).add();
    }
    ring(&plot, "date", scene, style);
    plot
}

/// Days may be selected by a box, over their dates alone or in both dimensions, or by a lasso.
fn tools(is_by_date: bool) -> Vec<Tool> {
    let dimensions = if is_by_date { Dimensions::Width } else { Dimensions::Both };
    let tooltips = [
        ("day", "@date{%e %B %Y}, @city"),
        ("weather", "@kind"),
        ("temperature", "@low{0.0} to @high{0.0} °C"),
        ("precipitation", "@rain{0.0} mm"),
        ("wind", "@wind{0.0} m/s"),
    ];
    let formatters = BTreeMap::from([("@date".to_owned(), TooltipFieldFormatter::Datetime.into())]);
    vec![
        BoxSelectTool::builder().dimensions(dimensions).build().upcast(),
        LassoSelectTool::builder().build().upcast(),
        BoxZoomTool::builder().build().upcast(),
        HoverTool::builder().limit(1).tooltips(tooltips).formatters(formatters).build().upcast(),
        ResetTool::builder().build().upcast(),
    ]
}

/// Dragging draws a box around days, unless another tool is chosen.
fn drag_selects(plot: &Figure) {
    let toolbar = plot.toolbar().get();
    let first = toolbar.tools().get().into_iter().next();
    toolbar.active_drag().set(first.map(Auto::Given));
}

/// Rings around the days that are selected in the table.
fn ring(plot: &Figure, x: &'static str, scene: &Scene, style: &Style) {
    let chosen = (scene.days.clone(), scene.records.selected().get().indices());
    let days = derive(chosen, |days: Days, rows: Vec<i64>| {
        let day = |row: i64| days.get(usize::try_from(row).ok()?).copied();
        super::data::points(&rows.into_iter().filter_map(day).collect::<Vec<_>>())
    });
    let rings = plot.scatter(x, "high").source(ColumnDataSource::builder().data(days)).size(16).fill_color(None);
    rings.line_color(style.color(|colors| colors.ink)).line_width(2).add();
}

/// The means of the months, each in the middle of its month.
fn monthly_means(days: impl Iterator<Item = Day>) -> ColumnData {
    let mut months: BTreeMap<Date, Vec<Day>> = BTreeMap::new();
    for day in days {
        if let Some(date) = day.date {
            months.entry(date.first_of_month()).or_default().push(day);
        }
    }
    let middle = |month: &Date| milliseconds(*month) + 14.0 * 86_400_000.0;
    columns! {
        date: months.keys().map(middle).collect::<Vec<_>>(),
        high: months.into_values().filter_map(|days| mean(days.into_iter(), |day| day.high)).collect::<Vec<_>>(),
    }
}
