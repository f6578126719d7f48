//! The points of two columns.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use tropism::prelude::*;
use tropism::query::QueryError;
use tropism::widgets::models::Column;

use super::super::conditions::Conditions;
use super::super::controls::Choices;
use super::super::fields::{Field, Kind};
use super::super::format;
use super::super::looks::Style;
use super::super::plan::{self, Coloring, MISSING, OTHER, View};
use super::super::profile::{Profile, count, run_part};
use super::super::scene::{Scene, distinct, last_good};
use super::{IN_FULL, query_problem, text};

/// As many points are drawn at most.
const DRAWN: usize = 20_000;

/// The points that are looked at.
pub(crate) struct Points {
    pub(crate) drawn: AsyncDerived<Drawn>,
    x_range: Range1d,
    y_range: Range1d,
}

/// What is drawn.
#[derive(Clone, Debug)]
pub(crate) struct Drawn {
    look: Look,
    columns: ColumnData,
    /// How many rows pass the filters.
    pub(crate) rows: usize,
    /// How many of them have both coordinates.
    points: usize,
    /// How many of those are in view.
    pub(crate) in_view: usize,
    /// How long the queries took.
    pub(crate) elapsed: Duration,
}

/// What the points are made of.
#[derive(Clone, Debug, PartialEq)]
struct Look {
    x: Field,
    y: Field,
    coloring: Coloring,
}

impl Points {
    pub(crate) fn new(scene: &Scene, choices: &Choices) -> Self {
        let axes = choices.axes();
        let x_range = range(derive(axes.clone(), |(x, _): (Field, Field)| x), &scene.profile);
        let y_range = range(derive(axes.clone(), |(_, y): (Field, Field)| y), &scene.profile);
        let ranges = (axes, x_range.start(), x_range.end(), y_range.start(), y_range.end());
        let view = derive(ranges, |(x, y), left, right, bottom, top| View {
            x,
            y,
            x_range: (left, right),
            y_range: (bottom, top),
        });
        let asked = (scene.changes.clone(), scene.conditions.clone(), view, choices.coloring(&scene.profile));
        let table = scene.table.clone();
        let drawn =
            derive_async(asked, move |_, conditions, view, coloring| draw(table.clone(), conditions, view, coloring));
        Self { drawn, x_range, y_range }
    }

    /// How they stand on the page.
    pub(crate) fn layout(&self, scene: &Scene, style: &Style) -> Column {
        let drawn = last_good(&self.drawn);
        let source = ColumnDataSource::builder().data(derive(drawn.clone(), |drawn: Drawn| drawn.columns)).build();
        let look = distinct(&derive(drawn.clone(), |drawn: Drawn| drawn.look));
        let legend = text("legend", derive(look.clone(), |look: Look| legend(&look.coloring)), style);
        let caption = text("drawn", derive(drawn, |drawn: Drawn| drawn.caption()), style);
        let (x_range, y_range, paint) = (self.x_range.clone(), self.y_range.clone(), style.clone());
        let plot: Derived<Vec<UIElement>> =
            derive(look, move |look: Look| vec![plot(&look, &x_range, &y_range, &source, &paint).upcast()]);
        let plot = column(plot).sizing_mode(SizingMode::StretchWidth).css_classes(["plot"]).stylesheets(style.css());
        column((caption, query_problem(self.drawn.error(), scene, style), plot, legend))
            .sizing_mode(SizingMode::StretchWidth)
            .stylesheets(style.css())
            .build()
    }
}

/// A range that goes back to all values when another column is chosen.
fn range(field: Derived<Field>, profile: &Derived<Arc<Profile>>) -> Range1d {
    let extent = distinct(&derive((field, profile.clone()), |field: Field, profile: Arc<Profile>| {
        let (low, high) = profile.extent(&field);
        let margin = (high - low) * 0.03;
        (field, (low - margin, high + margin))
    }));
    let start = derive(extent.clone(), |(_, (start, _)): (Field, (f64, f64))| start);
    let end = derive(extent, |(_, (_, end)): (Field, (f64, f64))| end);
    // These are what the tool to reset goes back to.
    let range = Range1d::builder().reset_start(start.clone()).reset_end(end.clone()).build();
    // What is drawn first waits for no page.
    for (end, value) in [(range.start(), start), (range.end(), end)] {
        value.get().into_iter().for_each(|value| end.set(value));
        end.bind(value);
    }
    range
}

/// Counts the points in view, and then takes as many of them as are drawn.
async fn draw(table: Table, conditions: Conditions, view: View, coloring: Coloring) -> Result<Drawn, QueryError> {
    let counts = {
        let (table, conditions, view) = (table.clone(), conditions.clone(), view.clone());
        run_part(0.0..0.5, move || Ok(plan::counts(plan::filtered(table.scan()?, &conditions), &view))).await?
    };
    let number = |name| count(counts.frame(), name).unwrap_or_default();
    let in_view = number("in view");
    let look = Look { x: view.x.clone(), y: view.y.clone(), coloring: coloring.clone() };
    let sample = move || Ok(plan::sample(plan::filtered(table.scan()?, &conditions), &view, &coloring, DRAWN, in_view));
    let sample = run_part(0.5..1.0, sample).await?;
    Ok(Drawn {
        look,
        columns: sample.columns().clone(),
        rows: number("rows"),
        points: number("points"),
        in_view,
        elapsed: counts.elapsed() + sample.elapsed(),
    })
}

impl Drawn {
    /// What is drawn of what there is.
    fn caption(&self) -> String {
        let drawn = self.columns.rows();
        let rest = match self.rows - self.points {
            0 => String::new(),
            missing => format!(" {} rows have no point: a value is missing.", format::count(missing)),
        };
        let shown = match (self.rows, self.in_view) {
            (0, _) => "No row passes the filters.".to_owned(),
            (_, 0) => "No point is in view.".to_owned(),
            (_, in_view) if in_view == drawn => format!("All {} points in view are drawn.", format::count(in_view)),
            (_, in_view) => {
                format!("{} of {} points in view are drawn.", format::count(drawn), format::count(in_view))
            }
        };
        shown + &rest
    }
}

/// Colours of names, in the order of their frequency.
fn name_colors(count: usize) -> Vec<Color> {
    let colors =
        [0x3f_7fdb, 0xf2_933b, 0x2f_a874, 0xe8_5d75, 0x9b_7fe8, 0x5f_c2c9, 0xd9_b62f, 0xa8_6f4e, 0xd1_6fc1, 0x7a_9a3a];
    colors.into_iter().cycle().take(count).map(Color::hex).collect()
}

/// The colour of all names that have none of their own.
fn other_color() -> Color {
    Color::hex(0x9a_a8b5)
}

/// The colour of points that have no name: as faint on light as on dark.
fn missing_color() -> Color {
    Color::hex(0xc9_b8a8)
}

/// Which colour means what, in HTML.
fn legend(coloring: &Coloring) -> String {
    let Coloring::Names { names, has_others, has_missing, .. } = coloring else { return String::new() };
    let entry = |(name, color): (&str, Color)| {
        format!("<span><i style='background: {color}'></i>{}</span>", format::escape(name))
    };
    let names = names.iter().map(String::as_str).zip(name_colors(names.len()));
    let others = has_others.then(|| (OTHER, other_color()));
    let missing = has_missing.then(|| (MISSING, missing_color()));
    names.chain(others).chain(missing).map(entry).collect()
}

fn plot(look: &Look, x_range: &Range1d, y_range: &Range1d, source: &ColumnDataSource, style: &Style) -> Figure {
    let axis_type = |field: &Field| if field.kind == Kind::Moment { AxisType::Datetime } else { AxisType::Linear };
    let wheel = WheelZoomTool::builder().build();
    let tools: Vec<Tool> = vec![
        PanTool::builder().build().upcast(),
        wheel.upcast(),
        BoxZoomTool::builder().build().upcast(),
        hover(look).upcast(),
        ResetTool::builder().build().upcast(),
        SaveTool::builder().build().upcast(),
    ];
    let plot = figure()
        .height(460)
        .sizing_mode(SizingMode::StretchWidth)
        .toolbar_location(Location::Above)
        .x_range(x_range)
        .y_range(y_range)
        .x_axis_type(axis_type(&look.x))
        .y_axis_type(axis_type(&look.y))
        .x_axis_label(look.x.name.as_str())
        .y_axis_label(look.y.name.as_str())
        .tools(tools)
        .build();
    for (field, axes) in [(&look.x, plot.below()), (&look.y, plot.left())] {
        for axis in axes.get().iter().filter_map(|axis| ContinuousAxis::from_node(axis.as_node().clone())) {
            axis.major_label_policy().put(NoOverlap::builder());
            if field.kind != Kind::Moment {
                axis.formatter().put(BasicTickFormatter::builder().power_limit_high(IN_FULL));
            }
        }
    }
    plot.toolbar().get().active_scroll().set(Some(Auto::Given(wheel.upcast())));
    let points = plot.scatter("x", "y").source(source).size(4).line_color(None).fill_alpha(0.55);
    match &look.coloring {
        Coloring::None => {
            points.fill_color(style.color(|colors| colors.accent)).add();
        }
        Coloring::Names { names, .. } => {
            let colors = name_colors(names.len()).into_iter().chain([missing_color()]);
            let mapper = CategoricalColorMapper::builder().palette(colors.collect::<Vec<_>>());
            let names = names.iter().map(String::as_str).chain([MISSING]);
            let mapper = mapper.factors(names.map(Factor::from).collect::<Vec<_>>());
            points.fill_color(Spec::field("color").transform(&mapper.nan_color(other_color()).build())).add();
        }
        Coloring::Scale { field, low, high } => {
            let mapper = LinearColorMapper::builder().palette(VIRIDIS11.to_vec()).low(*low).high(*high);
            let mapper = mapper.nan_color(other_color()).build();
            points.fill_color(Spec::field("color").transform(&mapper)).add();
            let bar = ColorBar::builder()
                .color_mapper(&mapper)
                .width(10)
                .title(field.name.as_str())
                .title_standoff(8)
                .build();
            if field.kind == Kind::Moment {
                bar.formatter().set(Auto::Given(DatetimeTickFormatter::builder().build().upcast()));
                bar.ticker().set(Auto::Given(DatetimeTicker::builder().build().upcast()));
            }
            plot.add_layout(&bar, Place::Right);
        }
    }
    plot.stylesheets().put(style.css());
    plot
}

/// Tells of one point under the pointer.
fn hover(look: &Look) -> HoverTool {
    let pattern = |column: &str, is_moment| {
        if is_moment { format!("@{column}{{%F %T}}") } else { format!("@{column}{{0.[00000]}}") }
    };
    let is_moment = |field: &Field| field.kind == Kind::Moment;
    let mut lines = vec![
        (look.x.name.to_string(), pattern("x", is_moment(&look.x))),
        (look.y.name.to_string(), pattern("y", is_moment(&look.y))),
    ];
    match &look.coloring {
        Coloring::None => {}
        Coloring::Names { field, .. } => lines.push((field.name.to_string(), "@color".to_owned())),
        Coloring::Scale { field, .. } => lines.push((field.name.to_string(), pattern("color", is_moment(field)))),
    }
    let moments = lines.iter().filter_map(|(_, pattern)| pattern.strip_suffix("{%F %T}").map(str::to_owned));
    let formatters: BTreeMap<String, TooltipFormatter> =
        moments.map(|column| (column, TooltipFieldFormatter::Datetime.into())).collect();
    HoverTool::builder().limit(1).tooltips(lines).formatters(formatters).build()
}
