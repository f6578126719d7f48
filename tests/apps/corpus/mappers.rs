//! Mappers, transforms and expressions: what browsers compute from columns.

use tropism::prelude::*;

use crate::documents;

documents![
    factor_looks,
    continuous_colors,
    dodged,
    jittered,
    scripted,
    interpolated,
    cumulated,
    stacked,
    polar,
    extremes
];

/// How much there is of some fruits, in two years.
fn fruits() -> ColumnDataSource {
    let data = columns! {
        fruit: vec!["apples", "pears", "plums"], older: vec![3.0, 2.0, 4.0], newer: vec![1.0, 5.0, 2.0],
    };
    ColumnDataSource::builder().data(data).build()
}

const FRUITS: [&str; 3] = ["apples", "pears", "plums"];

fn factor_looks() -> Vec<UIElement> {
    let source = fruits();
    let plot = figure().width(300).height(200).x_range(FRUITS).y_range((0, 7)).build();
    let colors = factor_cmap("fruit", [Color::CRIMSON, Color::OLIVE], FRUITS).nan_color("indigo").start(0).end(1);
    let patterns = factor_hatch("fruit", ["dot", "cross"], FRUITS).default_value("ring").start(0).end(1);
    plot.vbar("fruit", "older").source(&source).width(0.6).fill_color(colors).hatch_pattern(patterns).add();
    let markers = factor_mark("fruit", [MarkerType::Star, MarkerType::Hex], FRUITS).default_value(MarkerType::X);
    plot.scatter("fruit", "newer").source(&source).size(16).marker(markers.start(0).end(1)).add();
    vec![plot.upcast()]
}

fn continuous_colors() -> Vec<UIElement> {
    let plot = figure().width(300).height(200).build();
    let dots = plot.scatter([1.0, 2.0, 3.0, 4.0], [4.0, 2.0, 1.0, 3.0]).size(14).add();
    let linear = LinearColorMapper::builder().palette(PLASMA5).high_color("white").nan_color("silver");
    let linear = linear.domain([(dots.clone(), Several::One("y".to_owned()))]).build();
    let logarithmic = LogColorMapper::builder().palette(CIVIDIS6).low(1).high(4).low_color("black").build();
    if let Some(scatter) = Scatter::from_node(dots.glyph().get().as_node().clone()) {
        scatter.fill_color().set(Spec::field("y").transform(&linear.upcast()));
        scatter.line_color().set(Spec::field("x").transform(&logarithmic.upcast()));
    }
    vec![plot.upcast()]
}

fn dodged() -> Vec<UIElement> {
    let source = fruits();
    let range = FactorRange::builder().factors(FRUITS.map(Factor::from)).build();
    let plot = figure().width(300).height(200).x_range(&range).build();
    plot.vbar(dodge("fruit", -0.2).range(&range), "older").source(&source).width(0.35).color("peru").add();
    plot.vbar(dodge("fruit", 0.2).range(&range), "newer").source(&source).width(0.35).color("teal").add();
    vec![plot.upcast()]
}

fn jittered() -> Vec<UIElement> {
    let data = columns! { fruit: vec!["apples"; 20], weight: (0..20).map(f64::from).collect::<Vec<_>>() };
    let range = FactorRange::builder().factors(FRUITS.map(Factor::from)).build();
    let plot = figure().width(300).height(200).x_range(&range).build();
    let x = jitter("fruit", 0.2).mean(0.5).distribution(JitterRandomDistribution::Normal).range(&range);
    plot.scatter(x, "weight").source(ColumnDataSource::builder().data(data)).add();
    vec![plot.upcast()]
}

/// The numbers from 0 to 9 and their tenths.
fn digits() -> ColumnDataSource {
    let digits: Vec<f64> = (0..10).map(f64::from).collect();
    let tenths: Vec<f64> = digits.iter().map(|digit| digit / 10.0).collect();
    ColumnDataSource::builder().data(columns! { digit: digits, tenth: tenths }).build()
}

fn scripted() -> Vec<UIElement> {
    let source = digits();
    let plot = figure().width(300).height(200).build();
    let square = CustomJSTransform::builder().args([("factor", 2)]).func("return factor * x * x");
    let square = square.v_func("return xs.map((x) => factor * x * x)").build();
    plot.line("digit", Spec::field("digit").transform(&square.upcast())).source(&source).add();
    let alternating = CustomJSExpr::builder().args([("height", 80)]);
    let alternating = alternating.code("return this.data.digit.map((digit) => digit % 2 * height)").build();
    plot.scatter("digit", Spec::expr(&alternating.upcast())).source(&source).size(8).color("tomato").add();
    vec![plot.upcast()]
}

fn interpolated() -> Vec<UIElement> {
    let source = digits();
    let plot = figure().width(300).height(200).build();
    let straight = LinearInterpolator::builder().x(vec![2.0, 5.0, 8.0]).y(vec![1.0, 4.0, 2.0]).clip(false).build();
    plot.line("digit", Spec::field("digit").transform(&straight.upcast())).source(&source).add();
    let steps = StepInterpolator::builder().x("digit").y("tenth").data(&source).mode(StepMode::Center).build();
    plot.scatter("digit", Spec::field("digit").transform(&steps.upcast())).source(&source).size(8).add();
    vec![plot.upcast()]
}

fn cumulated() -> Vec<UIElement> {
    let plot = figure().width(300).height(200).build();
    let start = CumSum::builder().field("tenth").include_zero(true).build();
    let end = CumSum::builder().field("tenth").build();
    let bars = plot.hbar("digit", Spec::expr(&end.upcast())).left(Spec::expr(&start.upcast())).source(digits());
    bars.height(0.8).color("goldenrod").add();
    vec![plot.upcast()]
}

fn stacked() -> Vec<UIElement> {
    let source = fruits();
    let plot = figure().width(300).height(200).x_range(FRUITS).build();
    let older = Stack::builder().fields(["older"]).build();
    let both = Stack::builder().fields(["older", "newer"]).build();
    plot.vbar("fruit", "older").source(&source).width(0.7).color("peru").add();
    let newer = plot.vbar("fruit", Spec::expr(&both.upcast())).bottom(Spec::expr(&older.upcast())).source(&source);
    newer.width(0.7).color("teal").add();
    vec![plot.upcast()]
}

fn polar() -> Vec<UIElement> {
    let source = digits();
    let plot = figure().width(300).height(250).build();
    let spiral = PolarTransform::builder().radius("tenth").angle("digit").direction(Direction::Clock).build();
    let (x, y) = (XComponent::builder().transform(&spiral).build(), YComponent::builder().transform(&spiral).build());
    plot.line(Spec::expr(&x.upcast()), Spec::expr(&y.upcast())).source(&source).line_width(3).add();
    vec![plot.upcast()]
}

fn extremes() -> Vec<UIElement> {
    let source = digits();
    let plot = figure().width(300).height(200).build();
    let least = Minimum::builder().field("tenth").initial(0.5).build();
    let most = Maximum::builder().field("tenth").initial(0.1).build();
    let share = CustomJSExpr::builder().args([("least", Value::from(&least)), ("most", Value::from(&most))]);
    let share = share.code(
        "const [low, high] = [least.compute(this), most.compute(this)]
         return this.data.tenth.map((tenth) => (tenth - low) / (high - low))",
    );
    plot.line("digit", Spec::expr(&share.build().upcast())).source(&source).line_width(3).add();
    vec![plot.upcast()]
}
