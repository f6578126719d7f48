//! Models of one's own stand wherever their bases do.

use tropism_core::{Is, Model, models};
use tropism_widgets::models::bases::{
    ActionTool, Annotation, CompositeRenderer, ContinuousTicker, Filter, GestureTool, Glyph, InputWidget, InspectTool,
    LayoutDOM, Pane, Renderer, StyledElement, TickFormatter, Ticker, Tool, Transform, UIElement, Widget, XYGlyph,
};

models! { $
    /// An input.
    OwnInput / BuildOwnInput: InputWidget {}
    /// An annotation.
    OwnAnnotation / BuildOwnAnnotation: Annotation {}
    /// A glyph.
    OwnGlyph / BuildOwnGlyph: XYGlyph {}
    /// An action.
    OwnAction / BuildOwnAction: ActionTool {}
    /// A tool that inspects.
    OwnInspect / BuildOwnInspect: InspectTool {}
    /// A transform.
    OwnTransform / BuildOwnTransform: Transform {}
    /// A ticker.
    OwnTicker / BuildOwnTicker: ContinuousTicker {}
    /// A formatter.
    OwnFormatter / BuildOwnFormatter: TickFormatter {}
    /// A filter.
    OwnFilter / BuildOwnFilter: Filter {}
}

/// Whether the class counts as each of those, and as nothing between them is left out.
macro_rules! assert_lineage {
    ($class:ident: $($base:ident)*) => {
        let mut lineage = Vec::new();
        $({
            let as_base: fn(&$class) -> $base = <$class as Is<$base>>::upcast;
            let _ = as_base;
            lineage.push(stringify!($base));
        })*
        let mut class = CLASSES.iter().map(|class| class()).find(|class| class.name() == stringify!($class));
        let mut names = Vec::new();
        while let Some(base) = class.and_then(|class| class.base()) {
            names.push(base.name());
            class = Some(base);
        }
        assert_eq!(lineage, names);
    };
}

#[test]
fn a_class_of_ones_own_is_all_that_its_base_is() {
    assert_lineage!(OwnInput: InputWidget Widget LayoutDOM Pane UIElement StyledElement Model);
    assert_lineage!(OwnAnnotation: Annotation CompositeRenderer Renderer StyledElement Model);
    assert_lineage!(OwnGlyph: XYGlyph Glyph Model);
    assert_lineage!(OwnAction: ActionTool Tool Model);
    assert_lineage!(OwnInspect: InspectTool GestureTool Tool Model);
    assert_lineage!(OwnTransform: Transform Model);
    assert_lineage!(OwnTicker: ContinuousTicker Ticker Model);
    assert_lineage!(OwnFormatter: TickFormatter Model);
    assert_lineage!(OwnFilter: Filter Model);
}
