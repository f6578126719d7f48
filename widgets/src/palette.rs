//! Colours that go together.

use crate::property::Color;

macro_rules! palettes {
    ($($(#[$doc:meta])* $name:ident: $count:literal = [$($color:literal),* $(,)?];)*) => {
        $($(#[$doc])*
        pub const $name: [Color; $count] = [$(Color::named($color)),*];)*
    };
}

palettes! {
    /// Blues, the darkest first.
    BLUES9: 9 = [
        "#08306b", "#08519c", "#2171b5", "#4292c6", "#6baed6", "#9ecae1", "#c6dbef", "#deebf7", "#f7fbff",
    ];
    /// Ten colours that are easily told apart.
    CATEGORY10: 10 = [
        "#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf",
    ];
    /// Greys, from black to white.
    GREYS9: 9 = [
        "#000000", "#252525", "#525252", "#737373", "#969696", "#bdbdbd", "#d9d9d9", "#f0f0f0", "#ffffff",
    ];
    /// From green over yellow to red.
    RDYLGN11: 11 = [
        "#006837", "#1a9850", "#66bd63", "#a6d96a", "#d9ef8b", "#ffffbf", "#fee08b", "#fdae61", "#f46d43", "#d73027",
        "#a50026",
    ];
    /// From a dark violet over green to yellow, evenly lighter; readable without colours, too.
    VIRIDIS11: 11 = [
        "#440154", "#482374", "#404387", "#345E8D", "#29788E", "#208F8C", "#22A784", "#42BE71", "#79D151", "#BADE27",
        "#FDE724",
    ];
}
