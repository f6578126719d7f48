//! Tools, and bars that explain glyphs: renderers whose glyphs they cannot work with.

use tropism_core::class::Class;
use tropism_core::diagnostics::{Check, Code, Findings};
use tropism_core::{ModelClass as _, Node};

use super::{
    INCOMPATIBLE_BOX_EDIT_RENDERER, INCOMPATIBLE_LINE_EDIT_INTERSECTION_RENDERER, INCOMPATIBLE_LINE_EDIT_RENDERER,
    INCOMPATIBLE_POINT_DRAW_RENDERER, INCOMPATIBLE_POLY_DRAW_RENDERER, INCOMPATIBLE_POLY_EDIT_RENDERER,
    INCOMPATIBLE_POLY_EDIT_VERTEX_RENDERER, INVALID_PROPERTY_VALUE, NO_RANGE_TOOL_RANGES,
};
use crate::models::{
    BoxEditTool, FreehandDrawTool, GlyphRenderer, HStrip, LRTBGlyph, Line, LineEditTool, MultiLine, Ngon, Patches,
    PointDrawTool, PolyDrawTool, PolyEditTool, PolyTool, RadialGlyph, RangeTool, Rect, SizeBar, VStrip, XYGlyph,
};
use crate::property::Auto;

pub(super) fn checks() -> [Check; 9] {
    [
        Check::new(|tool: &BoxEditTool, findings: &mut Findings<'_>| {
            let classes = [LRTBGlyph::class(), Rect::class(), HStrip::class(), VStrip::class()];
            renderers(&tool.renderers().get(), &classes, INCOMPATIBLE_BOX_EDIT_RENDERER, findings);
        }),
        Check::new(|tool: &PointDrawTool, findings: &mut Findings<'_>| {
            renderers(&tool.renderers().get(), &[XYGlyph::class()], INCOMPATIBLE_POINT_DRAW_RENDERER, findings);
        }),
        Check::new(|tool: &PolyDrawTool, findings: &mut Findings<'_>| {
            let classes = [MultiLine::class(), Patches::class()];
            renderers(&tool.renderers().get(), &classes, INCOMPATIBLE_POLY_DRAW_RENDERER, findings);
        }),
        Check::new(|tool: &FreehandDrawTool, findings: &mut Findings<'_>| {
            let classes = [MultiLine::class(), Patches::class()];
            renderers(&tool.renderers().get(), &classes, INCOMPATIBLE_POLY_DRAW_RENDERER, findings);
        }),
        Check::new(|tool: &PolyEditTool, findings: &mut Findings<'_>| {
            let classes = [MultiLine::class(), Patches::class()];
            renderers(&tool.renderers().get(), &classes, INCOMPATIBLE_POLY_EDIT_RENDERER, findings);
        }),
        Check::new(|tool: &PolyTool, findings: &mut Findings<'_>| {
            let vertices = tool.vertex_renderer().get();
            renderers(&vertices, &[XYGlyph::class()], INCOMPATIBLE_POLY_EDIT_VERTEX_RENDERER, findings);
        }),
        Check::new(line_edit_tools),
        Check::new(|bar: &SizeBar, findings: &mut Findings<'_>| {
            if let Auto::Given(renderer) = bar.renderer().get() {
                renderers(&[renderer], &[RadialGlyph::class()], INVALID_PROPERTY_VALUE, findings);
            }
        }),
        Check::new(|tool: &RangeTool, findings: &mut Findings<'_>| {
            if tool.x_range().get().is_none() && tool.y_range().get().is_none() {
                findings.report(NO_RANGE_TOOL_RANGES, "it has no range to move; set x_range, y_range or both");
            }
        }),
    ]
}

fn line_edit_tools(tool: &LineEditTool, findings: &mut Findings<'_>) {
    renderers(&tool.renderers().get(), &[Line::class()], INCOMPATIBLE_LINE_EDIT_RENDERER, findings);
    let renderer = tool.intersection_renderer().get();
    if let Some(glyph) = glyph(&renderer).filter(|glyph| !has_line(glyph)) {
        let text = format!("its {renderer:?} draws {glyph:?}, which has no line; give it a glyph that has one");
        findings.report(INCOMPATIBLE_LINE_EDIT_INTERSECTION_RENDERER, text);
    }
}

/// Glyphs of these classes have lines, for all that Bokeh's hierarchy, which our single one cannot express, says.
fn has_line(glyph: &Node) -> bool {
    let class = glyph.class();
    class.properties().any(|property| property.name == "line_color") && !class.is(Ngon::class())
}

/// Reports the renderers of glyphs that are of none of the classes.
fn renderers<'a>(
    renderers: impl IntoIterator<Item = &'a GlyphRenderer>,
    classes: &[&'static Class],
    code: Code,
    findings: &mut Findings<'_>,
) {
    for renderer in renderers {
        let Some(glyph) = glyph(renderer) else { continue };
        if !classes.iter().any(|class| glyph.class().is(class)) {
            let names: Vec<&str> = classes.iter().map(|class| class.name()).collect();
            let text = format!("its {renderer:?} draws {glyph:?}; give it one of these glyphs: {}", names.join(", "));
            findings.report(code, text);
        }
    }
}

fn glyph(renderer: &GlyphRenderer) -> Option<Node> {
    renderer.glyph().try_get().map(|glyph| glyph.as_node().clone())
}
