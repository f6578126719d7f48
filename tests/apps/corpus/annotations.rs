//! What is drawn over plots.

use tropism::prelude::*;

use crate::documents;

documents![arrows];

/// A plot of the numbers from 0 to 10 in both dimensions.
fn plot() -> Figure {
    let plot = figure().width(300).height(250).x_range((0, 10)).y_range((0, 10)).build();
    plot.scatter([2.0, 8.0], [2.0, 8.0]).size(6).add();
    plot
}

fn arrows() -> Vec<UIElement> {
    let plot = plot();
    let open = OpenHead::builder().size(15).line_color("navy").line_width(3).line_dash([4, 2]).build();
    let normal = NormalHead::builder().size(12).fill_color("orange").line_alpha(0.5).build();
    let tee = TeeHead::builder().size(20).line_color("green").line_width(2).build();
    let vee = VeeHead::builder().size(18).fill_color("red").line_join(LineJoin::Round).build();
    for (head, tail, place) in [(open.upcast(), tee.upcast(), 2.0), (normal.upcast(), vee.upcast(), 6.0)] {
        let (head, tail): (ArrowHead, ArrowHead) = (head, tail);
        let arrow = Arrow::builder().x_start(place).y_start(1).x_end(place + 2.0).y_end(9).start(tail).end(head);
        plot.add_layout(&arrow.line_width(2).line_color("gray").build(), Place::Center);
    }
    vec![plot.upcast()]
}
