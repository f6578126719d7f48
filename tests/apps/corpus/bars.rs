//! Legends, bars of colours and sizes, and scale bars.

use tropism::prelude::*;

use crate::documents;

documents![legends, color_bars, binned_color_bar, size_bars, lengths, angles, frequencies, reciprocals];

fn legends() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).build();
    let dots = plot.scatter([1.0, 2.0, 3.0], [1.0, 4.0, 2.0]).size(10).color("orange").add();
    let line = plot.line([1.0, 2.0, 3.0], [2.0, 1.0, 3.0]).color("navy").add();
    let both = LegendItem::builder().label("both").renderers([dots, line.clone()]).index(0);
    let items = [both.build(), LegendItem::builder().label("hidden").renderers([line]).visible(false).build()];
    let legend = Legend::builder().items(items).title("What is shown").location(Anchor::TopLeft).padding(6).spacing(4);
    let legend = legend.orientation(Orientation::Horizontal).click_policy(LegendClickPolicy::Mute).ncols(2);
    let legend = legend.item_background_policy(AlternationPolicy::Even).item_background_fill_color("aliceblue");
    plot.add_layout(&legend.border_radius(5).border_line_color("navy").title_standoff(3).build(), Place::Center);
    vec![plot.upcast()]
}

/// A plot whose points are coloured by a mapper.
fn coloured(mapper: &ColorMapper) -> Figure {
    let plot = figure().width(300).height(250).build();
    let values = vec![1.0, 10.0, 100.0, 1000.0];
    let points = plot.scatter(values.clone(), [1.0, 2.0, 3.0, 4.0]).size(12);
    points.fill_color(Spec::field("x").transform(&mapper.upcast())).add();
    plot
}

fn color_bars() -> Vec<UIElement> {
    let mapper = LogColorMapper::builder().palette(VIRIDIS5).low(1).high(1000).low_color("white").build().upcast();
    let plot = coloured(&mapper);
    let bar = ColorBar::builder().color_mapper(&mapper).title("inhabitants").width(14).display_low(2).display_high(500);
    let bar =
        bar.ticker(LogTicker::builder().desired_num_ticks(3)).label_standoff(8).title_text_font_style(FontStyle::Bold);
    let bar =
        bar.formatter(NumeralTickFormatter::builder().format("0a")).major_label_text_color("teal").scale_alpha(0.7);
    plot.add_layout(&bar.bar_line_color("gray").padding(4).build(), Place::Right);
    vec![plot.upcast()]
}

fn binned_color_bar() -> Vec<UIElement> {
    let mapper =
        EqHistColorMapper::builder().palette(INFERNO8).bins(1024).low(1).high(1000).rescale_discrete_levels(true);
    let mapper = mapper.build();
    let plot = coloured(&mapper.upcast());
    let ticker = BinnedTicker::builder().mapper(&mapper).num_major_ticks(4);
    let bar = ColorBar::builder().color_mapper(&mapper).ticker(ticker).orientation(Orientation::Horizontal);
    let bar = bar.location(Anchor::BottomRight).width(150).height(10).background_fill_alpha(0.5);
    plot.add_layout(&bar.major_label_overrides([(1000, "most")]).major_tick_line_color("black").build(), Place::Center);
    vec![plot.upcast()]
}

fn size_bars() -> Vec<UIElement> {
    let plot = figure().width(300).height(250).x_range((0, 10)).y_range((0, 10)).build();
    let circles = plot.circle([2.0, 5.0, 8.0], [3.0, 5.0, 6.0], [0.5, 1.0, 2.0]).fill_alpha(0.5).add();
    let bar =
        SizeBar::builder().renderer(Auto::Given(circles)).bounds((0.5, 2.0)).title("radius").glyph_fill_color("tan");
    let bar = bar.orientation(Orientation::Vertical).width(30).height(BarLength::Maximal(MaximalLength::Max)).margin(4);
    plot.add_layout(&bar.glyph_line_color("brown").background_fill_color("linen").build(), Place::Right);
    vec![plot.upcast()]
}

/// A plot of a stretch of so many base units.
fn stretch(length: f64) -> Figure {
    let plot = figure().width(300).height(200).x_range((0.0, length)).y_range((0.0, length)).build();
    plot.scatter([length / 4.0, length / 2.0], [length / 2.0, length / 4.0]).size(6).add();
    plot
}

fn lengths() -> Vec<UIElement> {
    let plot = stretch(5000.0);
    let metric = MetricLength::builder().ticks([1.0, 2.0, 5.0]).exclude(["dm", "cm"]).full_unit("metre");
    let bar = ScaleBar::builder().range(Auto::Given(plot.x_range().get())).unit("m").dimensional(metric);
    let bar = bar.location(Anchor::BottomLeft).length_sizing(LengthSizing::Exact).bar_length(0.3).title("on foot");
    let bar = bar.label("@{value} @{unit}").label_location(Location::Above).background_fill_color("ivory");
    plot.add_layout(&bar.bar_line_width(3).margin(12).build(), Place::Center);
    let imperial = ImperialLength::builder().ticks([1.0, 3.0]).include(["ft", "yd", "mi"]);
    let upright = ScaleBar::builder().unit("ft").dimensional(imperial.exclude(["in"])).location(Anchor::TopRight);
    let upright = upright.orientation(Orientation::Vertical).title_location(Location::Left).title("miles");
    plot.add_layout(&upright.bar_line_color("brown").label_text_color("brown").build(), Place::Center);
    vec![plot.upcast()]
}

fn angles() -> Vec<UIElement> {
    let plot = stretch(3.0);
    let angular = Angular::builder().ticks([5.0, 15.0, 30.0, 60.0]).include(["°", "'"]);
    let angular = angular.exclude(["''"]);
    let bar = ScaleBar::builder().unit("°").dimensional(angular).padding(5).border_line_color("gray");
    let place = (HorizontalLocation::Side(HAlign::Center), VerticalLocation::Side(VAlign::Top));
    let bar = bar.location(ScaleBarLocation::At(place)).bar_length(60).bar_length_units(LengthUnits::Screen);
    plot.add_layout(&bar.label_align(Align::End).title_align(Align::Center).title("sky").build(), Place::Center);
    vec![plot.upcast()]
}

fn frequencies() -> Vec<UIElement> {
    let plot = stretch(900.0);
    let hertz = Metric::builder().base_unit("Hz").full_unit("hertz").ticks([1.0, 2.0, 5.0]).exclude(["dHz", "cHz"]);
    let ticker = FixedTicker::builder().ticks([0.0, 50.0, 100.0]).minor_ticks([25.0, 75.0]).num_minor_ticks(2);
    let bar = ScaleBar::builder().unit("Hz").dimensional(hertz).ticker(ticker).label_standoff(3).title_standoff(6);
    plot.add_layout(&bar.title("bandwidth").title_text_font_size("15px").build(), Place::Center);
    vec![plot.upcast()]
}

fn reciprocals() -> Vec<UIElement> {
    let plot = stretch(40.0);
    let per_metre = ReciprocalMetricLength::builder().full_unit("metre").ticks([1.0, 2.5, 5.0]);
    let per_metre = per_metre.exclude(["dm⁻1", "hm⁻1"]);
    let bar = ScaleBar::builder().unit("m⁻1").dimensional(per_metre).location(Anchor::TopLeft);
    plot.add_layout(&bar.title("wave number").build(), Place::Center);
    let per_second = ReciprocalMetric::builder().base_unit("s").full_unit("second").ticks([1.0, 2.0, 5.0]);
    let bar = ScaleBar::builder().unit("s⁻1").dimensional(per_second).title("decay rate").anchor(Auto::Auto);
    plot.add_layout(&bar.title_text_color("navy").build(), Place::Center);
    vec![plot.upcast()]
}
