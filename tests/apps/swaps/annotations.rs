//! What stands over and beside the data of a plot.

use tropism::core::{ModelClass, Node as Instance};
use tropism::prelude::*;

use crate::case::{Case, Named, case, colors, mapper, plot, points, scatter, scientific};

pub(crate) const CASES: &[Named] = &[
    ("DataAnnotation.source", source),
    ("ColorBar.color_mapper", color_mapper),
    ("BaseColorBar.ticker", ticker),
    ("BaseColorBar.formatter", formatter),
    ("LegendItem.renderers", legend),
    ("BoxInteractionHandles.all", handles),
    ("AreaVisuals.fill_color", visuals),
    ("Node.offset", || node(|node| node.offset().put(100))),
    ("Node.symbol", || node(|node| node.symbol().put("right"))),
    ("Node.target", || node(|node| node.target().put(ImplicitTarget::Canvas))),
];

fn source() -> Case {
    let plot = plot();
    let source = |upper: Vec<f64>| columns! { base: vec![1.0, 2.0, 3.0], lower: vec![1.0, 2.0, 1.0], upper: upper };
    let old = ColumnDataSource::builder().data(source(vec![3.0, 4.0, 5.0]));
    let band = Band::builder().source(old).fill_alpha(1).build();
    plot.add_layout(&band, Place::Center);
    let new = ColumnDataSource::builder().data(source(vec![6.0, 4.0, 5.0])).build();
    let data = new.data();
    case(&plot, move || band.source().put(&new), move || data.set(source(vec![4.0, 7.0, 4.0])))
}

/// A plot with a bar of colours.
fn with_bar() -> (Figure, ColorBar) {
    let plot = plot();
    let bar = ColorBar::builder().color_mapper(mapper("red", "blue")).build();
    plot.add_layout(&bar, Location::Right);
    (plot, bar)
}

fn color_mapper() -> Case {
    let (plot, bar) = with_bar();
    let new = mapper("green", "yellow");
    let palette = new.palette();
    case(&plot, move || bar.color_mapper().put(&new), move || palette.put(colors("pink", "orange")))
}

fn ticker() -> Case {
    let (plot, bar) = with_bar();
    let new = BasicTicker::builder().desired_num_ticks(2).build();
    let number = new.desired_num_ticks();
    case(&plot, move || bar.ticker().set(Auto::Given(new.upcast())), move || number.put(12))
}

fn formatter() -> Case {
    let (plot, bar) = with_bar();
    let new = scientific();
    let precision = new.precision();
    case(&plot, move || bar.formatter().set(Auto::Given(new.upcast())), move || precision.put(3))
}

fn legend() -> Case {
    let plot = plot();
    let source = points();
    let one = scatter(&plot, &source);
    let other = plot.scatter("y", "x").source(&source).size(20).fill_color("red").add();
    let item = LegendItem::builder().label("points").renderers([one.clone()]).build();
    plot.add_layout(&Legend::builder().items([item.clone()]).build(), Place::Center);
    let again = item.renderers();
    let both = [other.clone(), one];
    case(&plot, move || item.renderers().put([other.clone()]), move || again.put(both.clone()))
}

/// A plot with a box that shows handles.
fn with_handles() -> (Figure, BoxInteractionHandles) {
    let plot = plot();
    let handles = BoxInteractionHandles::builder().all(AreaVisuals::builder().fill_color("red")).build();
    let area = BoxAnnotation::builder().left(1).right(4).bottom(2).top(6).handles(&handles);
    plot.add_layout(&area.editable(true).use_handles(true).build(), Place::Center);
    (plot, handles)
}

fn handles() -> Case {
    let (plot, handles) = with_handles();
    let new = AreaVisuals::builder().fill_color("blue").build();
    let color = new.fill_color();
    case(&plot, move || handles.all().put(&new), move || color.put("green"))
}

fn visuals() -> Case {
    let (plot, handles) = with_handles();
    let color = handles.all().get().fill_color();
    let again = color.clone();
    case(&plot, move || color.put("blue"), move || again.put("green"))
}

fn node(change: fn(&Node)) -> Case {
    let plot = plot();
    let node = |offset: i32| Node::builder().target(ImplicitTarget::Frame).symbol("left").offset(offset).build();
    let area = BoxAnnotation::builder().left(node(20)).fill_color("red").build();
    plot.add_layout(&area, Place::Center);
    let new = node(60);
    let held: Instance = new.as_node().clone();
    let swap = move || area.left().put(Node::wrap(held.clone()));
    case(&plot, swap, move || change(&new))
}
