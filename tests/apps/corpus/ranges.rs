//! Ranges, scales, and coordinates other than those of the plot.

use tropism::prelude::*;

use crate::documents;

documents![numbers, followed, factors, extra_axes, insets, shared_visibility, bare_plots];

fn numbers() -> Vec<UIElement> {
    let x = Range1d::builder().start(10).end(0).bounds((-5.0, 15.0)).min_interval(1).max_interval(20).reset_start(10);
    let y = Range1d::builder().start(-1).end(1).bounds(Auto::Auto).reset_end(2);
    let plot = figure().width(300).height(200).x_range(x).y_range(y).build();
    plot.line([0.0, 5.0, 10.0], [-1.0, 1.0, 0.0]).add();
    vec![plot.upcast()]
}

fn followed() -> Vec<UIElement> {
    let x = DataRange1d::builder().follow(StartEnd::End).follow_interval(4).range_padding(0.5);
    let x = x.range_padding_units(PaddingUnits::Absolute).default_span(10);
    let y = DataRange1d::builder().flipped(true).only_visible(true).min_interval(2).max_interval(50).build();
    let plot = figure().width(300).height(200).x_range(x).y_range(&y).build();
    let line = plot.line([0.0, 5.0, 10.0], [1.0, 3.0, 2.0]).add();
    y.renderers().set(Auto::Given(vec![line.upcast()]));
    vec![plot.upcast()]
}

fn factors() -> Vec<UIElement> {
    let factors = [("fruit", "apple"), ("fruit", "pear"), ("nut", "hazelnut")].map(Factor::from);
    let range = FactorRange::builder().factors(factors).factor_padding(0.2).group_padding(2).subgroup_padding(1);
    let range =
        range.range_padding(0.5).range_padding_units(PaddingUnits::Absolute).bounds((-1.0, 7.0)).max_interval(8);
    let plot = figure().width(300).height(200).x_range(range).y_range((0, 10)).build();
    plot.vbar([0.5, 1.7, 5.0], [3.0, 5.0, 8.0]).width(0.9).add();
    vec![plot.upcast()]
}

fn extra_axes() -> Vec<UIElement> {
    let plot = figure().width(300).height(200).x_range((0, 10)).y_range((0, 100)).build();
    let percent = Range1d::builder().start(1).end(1000).build();
    plot.extra_y_ranges().set([("growth".to_owned(), percent.upcast())].into());
    plot.extra_y_scales().set([("growth".to_owned(), LogScale::builder().build().upcast())].into());
    plot.line([0.0, 10.0], [0.0, 100.0]).add();
    plot.line([0.0, 10.0], [1.0, 1000.0]).color("firebrick").renderer(|line| line.y_range_name("growth")).add();
    plot.add_layout(&LogAxis::builder().y_range_name("growth").axis_label("growth").build(), Place::Right);
    vec![plot.upcast()]
}

fn insets() -> Vec<UIElement> {
    let plot = figure().width(300).height(200).x_range((0, 10)).y_range((0, 10)).build();
    plot.line([0.0, 10.0], [0.0, 10.0]).line_dash(Dash::Dotted).add();
    let inside =
        CoordinateMapping::builder().x_source(Range1d::builder().start(0).end(1)).x_scale(LinearScale::builder());
    let inside = inside.y_source(Range1d::builder().start(1).end(100)).y_scale(LogScale::builder());
    let inside =
        inside.x_target(Range1d::builder().start(1).end(5)).y_target(Range1d::builder().start(5).end(9)).build();
    plot.scatter([0.0, 0.5, 1.0], [1.0, 10.0, 100.0]).size(8).renderer(|dots| dots.coordinates(&inside)).add();
    vec![plot.upcast()]
}

fn shared_visibility() -> Vec<UIElement> {
    let plot = figure().width(300).height(200).build();
    let group = RendererGroup::builder().visible(false).build();
    plot.scatter([1.0, 2.0, 3.0], [1.0, 2.0, 3.0]).size(8).renderer(|dots| dots.group(&group)).add();
    plot.line([1.0, 2.0, 3.0], [1.0, 2.0, 3.0]).renderer(|line| line.group(&group).propagate_hover(true)).add();
    plot.line([1.0, 2.0, 3.0], [3.0, 2.0, 1.0]).color("gray").add();
    vec![plot.upcast()]
}

fn bare_plots() -> Vec<UIElement> {
    let range = |end: f64| Range1d::builder().start(0).end(end).build();
    let plot = Plot::builder().x_range(range(4.0)).y_range(range(3.0)).width(300).height(200).match_aspect(true);
    let plot =
        plot.title(Title::builder().text("no axes")).background_fill_color("ivory").outline_line_color(None).build();
    let degrees = CompositeScale::builder().source_scale(LinearScale::builder()).target_scale(LogScale::builder());
    plot.extra_x_ranges().set([("degrees".to_owned(), range(360.0).upcast())].into());
    plot.extra_x_scales().set([("degrees".to_owned(), degrees.build().upcast())].into());
    plot.extra_y_ranges().set([("any".to_owned(), range(1.0).upcast())].into());
    plot.extra_y_scales().set([("any".to_owned(), ContinuousScale::builder().build().upcast())].into());
    let points = ColumnDataSource::builder().data(columns! { x: [1.0, 2.0, 3.0], y: [1.0, 2.0, 1.0] });
    let dots = GlyphRenderer::builder().data_source(points).glyph(Scatter::builder().size(15));
    plot.renderers().set(vec![dots.build().upcast()]);
    vec![plot.upcast()]
}
