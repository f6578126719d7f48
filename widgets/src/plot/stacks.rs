//! Glyphs upon one another: one for each of several columns, from where the last one ends.

use tropism_core::Spec;

use super::glyph::GlyphBuilder;
use super::visuals::Visuals;
use crate::models::{BuildHArea, BuildHBar, BuildLine, BuildVArea, BuildVBar, HArea, HBar, Line, Plot, VArea, VBar};
use crate::transform::stack;

macro_rules! stacks {
    ($($(#[$doc:meta])* $verb:ident($along:ident): $glyph:ident, $($start:ident)? => $end:ident;)*) => {
        /// Verbs that add a glyph for each of several columns of a source, upon one another. Each is named after its
        /// column and is finished and added as any other; the source must be set.
        ///
        /// ```
        /// use tropism_core::columns;
        /// use tropism_widgets::prelude::*;
        ///
        /// let data = columns! { fruit: vec!["apples", "pears"], spring: vec![2.0, 1.0], autumn: vec![5.0, 4.0] };
        /// let source = ColumnDataSource::builder().data(data).build();
        /// let plot = figure().x_range(["apples", "pears"]).build();
        /// let seasons = ["spring", "autumn"];
        /// for (bars, (season, color)) in plot.vbar_stack(seasons, "fruit").into_iter().zip(seasons.into_iter().zip(CATEGORY10)) {
        ///     bars.width(0.9).color(color).source(&source).legend_label(season).add();
        /// }
        /// ```
        impl Plot {
            $($(#[$doc])*
            pub fn $verb<'a>(
                &self,
                stackers: impl IntoIterator<Item = &'a str>,
                $along: &str,
            ) -> Vec<GlyphBuilder<$glyph>> {
                let mut below: Vec<&str> = Vec::new();
                let glyphs = stackers.into_iter().map(|stacker| {
                    let glyph = GlyphBuilder::<$glyph>::new(self).$along(Spec::field($along));
                    $(let glyph = glyph.$start(stack(below.iter().copied()));)?
                    below.push(stacker);
                    let glyph = glyph.$end(stack(below.iter().copied()));
                    $glyph::with_default_color(glyph).name(stacker)
                });
                glyphs.collect()
            })*
        }
    };
}

stacks! {
    /// Areas beside one another, which have the column `y` of vertical coordinates in common.
    harea_stack(y): HArea, x1 => x2;

    /// Lying bars beside one another, at the column `y` of vertical coordinates.
    hbar_stack(y): HBar, left => right;

    /// Lines beside one another, which have the column `y` of vertical coordinates in common.
    hline_stack(y): Line, => x;

    /// Areas upon one another, which have the column `x` of horizontal coordinates in common.
    varea_stack(x): VArea, y1 => y2;

    /// Standing bars upon one another, at the column `x` of horizontal coordinates.
    vbar_stack(x): VBar, bottom => top;

    /// Lines upon one another, which have the column `x` of horizontal coordinates in common.
    vline_stack(x): Line, => y;
}
