//! How often values occur.

use std::sync::Arc;

use tropism::prelude::*;
use tropism::query::polars::prelude::LazyFrame;
use tropism::widgets::models::Column;

use super::super::controls::FieldSelect;
use super::super::fields::{Field, Kind};
use super::super::looks::Style;
use super::super::plan;
use super::super::profile::Profile;
use super::super::scene::{Answer, Scene, distinct, last_good};
use super::super::telling;
use super::{IN_FULL, caption, classes, query_problem};

/// As many bins there are at most.
const BINS: f64 = 60.0;
/// As many names have a bar.
const BARS: usize = 20;

/// What is counted.
#[derive(Clone, Debug, PartialEq)]
enum Chart {
    /// The numbers in bins of equal width.
    Bins { field: Field, start: f64, width: f64, bins: f64 },
    /// Names; `None` stands for a missing one.
    Bars { field: Field, names: Vec<Option<String>> },
}

/// The histogram of a column that is chosen above.
pub(crate) fn layout(scene: &Scene, style: &Style) -> Column {
    let Ok(profile) = scene.profile.get() else { return column(Vec::<UIElement>::new()).build() };
    let is_offered = |field: &Field| field.is_scale() || !profile.values(field).is_empty();
    let first = telling::counted(&profile);
    let select = FieldSelect::new("Column", None, &profile.fields, is_offered, first.as_ref(), style);
    let chart = derive((select.field.clone(), scene.profile.clone()), |field: Option<Field>, profile: Arc<Profile>| {
        field.map(|field| Chart::of(&field, &profile)).ok_or("no column has values that could be counted")
    });
    // The bins follow from all rows of the file: they stay where they are whatever is filtered.
    let counted = scene.answers(distinct(&chart.flatten()), Chart::plan);
    let shown = last_good(&counted);
    let source = derive(shown.clone(), |counted: Answer<Chart>| counted.result.columns().clone());
    let source = ColumnDataSource::builder().data(source).build();
    let told = derive(shown.clone(), |counted: Answer<Chart>| counted.asked.caption(&counted));
    let caption = caption(told, counted.loading(), counted.progress(), style);
    let paint = style.clone();
    let plot = distinct(&derive(shown, |counted: Answer<Chart>| counted.asked));
    let plot = derive(plot, move |chart: Chart| vec![chart.plot(&source, &paint).upcast()]);
    let plot: Derived<Vec<UIElement>> = plot;
    let plot = column(plot).sizing_mode(SizingMode::StretchWidth).stylesheets(style.css());
    let view = column((select.select, caption, query_problem(counted.error(), scene, style), plot));
    view.css_classes(classes("histogram", counted.loading()))
        .sizing_mode(SizingMode::StretchWidth)
        .stylesheets(style.css())
        .build()
}

impl Chart {
    fn of(field: &Field, profile: &Profile) -> Self {
        if !field.is_scale() {
            let names = profile.values(field).iter().take(BARS).map(|(name, _)| name.clone()).collect();
            return Self::Bars { field: field.clone(), names };
        }
        let (low, high) = profile.extent(field);
        if field.kind == Kind::Integer {
            // Each bin holds as many whole numbers.
            let width = ((high - low + 1.0) / BINS).ceil();
            let bins = ((high - low + 1.0) / width).ceil();
            return Self::Bins { field: field.clone(), start: low - 0.5, width, bins };
        }
        Self::Bins { field: field.clone(), start: low, width: (high - low) / BINS, bins: BINS }
    }

    fn plan(rows: LazyFrame, chart: &Self) -> LazyFrame {
        match chart {
            Self::Bins { field, start, width, bins } => plan::histogram(rows, field, *start, *width, *bins),
            Self::Bars { field, names } => plan::bars(rows, field, names),
        }
    }

    fn caption(&self, counted: &Answer<Self>) -> String {
        let (Self::Bins { field, .. } | Self::Bars { field, .. }) = self;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count")]
        let rows = super::super::format::count(rows(counted.result.columns()).sum::<f64>() as usize);
        format!("{rows} rows by {}", super::super::format::escape(&field.name))
    }

    fn plot(&self, source: &ColumnDataSource, style: &Style) -> Figure {
        let plot = figure().height(470).sizing_mode(SizingMode::StretchWidth).toolbar_location(None);
        let color = style.color(|colors| colors.accent);
        let most = derive(source.data(), |counted: ColumnData| rows(&counted).fold(1.0, f64::max) * 1.05);
        let counts = Range1d::builder().start(0).end(most);
        let plot = match self {
            Self::Bins { field, start, width, bins } => {
                let axis_type = if field.kind == Kind::Moment { AxisType::Datetime } else { AxisType::Linear };
                let plot = plot.x_axis_type(axis_type).x_range((*start, start + width * bins)).y_range(counts);
                let plot = plot.x_axis_label(field.name.as_str()).y_axis_label("rows").tools("").build();
                let bars = plot.quad("left", "right", "rows", 0).source(source).fill_color(color);
                bars.line_color(style.color(|colors| colors.surface)).add();
                plot
            }
            Self::Bars { field, names } => {
                let names = names.iter().map(|name| name.as_deref().unwrap_or(plan::MISSING)).rev();
                let plot = plot.x_range(counts).y_range(names.collect::<Vec<_>>()).x_axis_label("rows");
                let plot = plot.y_axis_label(field.name.as_str()).tools("").build();
                plot.hbar("name", "rows").source(source).height(0.8).fill_color(color).line_color(None).add();
                plot
            }
        };
        let moments = match self {
            Self::Bins { field, .. } if field.kind == Kind::Moment => plot.below().get(),
            _ => Vec::new(),
        };
        for axis in plot.left().get().iter().chain(&plot.below().get()) {
            let Some(scale) = ContinuousAxis::from_node(axis.as_node().clone()) else { continue };
            scale.major_label_policy().put(NoOverlap::builder());
            if !moments.contains(axis) {
                scale.formatter().put(BasicTickFormatter::builder().power_limit_high(IN_FULL));
            }
        }
        plot.stylesheets().put(style.css());
        plot
    }
}

/// How many rows each bar stands for.
fn rows(counted: &ColumnData) -> impl Iterator<Item = f64> {
    counted.get("rows").and_then(tropism::core::Column::to_f64_vec).into_iter().flatten()
}
