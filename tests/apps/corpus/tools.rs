//! Tools, toolbars, proxies and menus of tools.

use tropism::core::Is;
use tropism::prelude::*;

use crate::documents;

documents![
    moving,
    boxes,
    areas,
    taps,
    hover,
    crosshairs,
    history,
    windows,
    own_actions,
    steps,
    box_edits,
    drawing,
    polygons,
    ranges,
    zoom_groups,
    named_zoom_groups,
    proxies,
    menus,
    toolbars,
];

/// A plot of a few points with these tools.
fn plot<const N: usize>(tools: [Tool; N]) -> Figure {
    let plot = figure().width(300).height(200).x_range((0, 10)).y_range((0, 10)).tools(tools).build();
    plot.scatter([2.0, 5.0, 8.0], [3.0, 8.0, 5.0]).size(8).add();
    plot
}

fn shown<const N: usize>(tools: [Tool; N]) -> Vec<UIElement> {
    vec![plot(tools).upcast()]
}

/// Only while the shift key is held.
const SHIFT: Modifiers = Modifiers { shift: Some(true), ctrl: None, alt: None };

fn moving() -> Vec<UIElement> {
    let pan = PanTool::builder().dimensions(Dimensions::Width).description("Move left and right").group("moving");
    let wheel = WheelPanTool::builder().dimension(Dimension::Height).modifiers(SHIFT).description("Move up and down");
    let zoom = WheelZoomTool::builder().speed(0.002).zoom_on_axis(false).maintain_focus(false).modifiers(SHIFT);
    shown([pan.build().upcast(), wheel.build().upcast(), zoom.build().upcast()])
}

fn boxes() -> Vec<UIElement> {
    let look = BoxAnnotation::builder().fill_color("gold").fill_alpha(0.3).line_color("brown");
    let zoom = BoxZoomTool::builder().dimensions(Dimensions::Height).match_aspect(true).origin(BoxOrigin::Center);
    let zoom = zoom.overlay(look.level(RenderLevel::Overlay));
    let select = BoxSelectTool::builder().mode(RegionSelectionMode::Append).continuous(true).persistent(true);
    shown([zoom.build().upcast(), select.greedy(true).origin(BoxOrigin::Center).build().upcast()])
}

fn areas() -> Vec<UIElement> {
    let look = PolyAnnotation::builder().fill_color("skyblue").fill_alpha(0.3).line_dash([4, 4]);
    let lasso = LassoSelectTool::builder().mode(RegionSelectionMode::Subtract).continuous(false).persistent(true);
    let lasso = lasso.overlay(look.visible(false)).build();
    let corners = PolySelectTool::builder().mode(RegionSelectionMode::Intersect).greedy(true).persistent(true);
    shown([lasso.upcast(), corners.build().upcast()])
}

fn taps() -> Vec<UIElement> {
    let plot = plot([]);
    let dots = plot.scatter([4.0, 6.0], [2.0, 2.0]).size(14).color("tomato").add();
    let tell = CustomJS::builder().code("console.log(cb_data.source.selected.indices)");
    let tap = TapTool::builder().renderers(Auto::Given(vec![dots.upcast()])).behavior(TapBehavior::Inspect);
    let tap = tap.mode(SelectionMode::Xor).gesture(TapGesture::Doubletap).modifiers(SHIFT).callback(tell);
    plot.toolbar().get().tools().set(vec![tap.build().upcast()]);
    vec![plot.upcast()]
}

fn hover() -> Vec<UIElement> {
    let shout = CustomJSHover::builder().args([("mark", "!")]).code("return `${value}${mark}`");
    let even = CustomJS::builder().code("return args.row % 2 == 0").build();
    let hover = HoverTool::builder().tooltips([("place", "@x{0.0}, @y{custom}")]).mode(HoverMode::Vline).limit(2);
    let hover = hover.formatters([("@y", shout.build())]).filters([("@x", even)]).sort_by("y").anchor(Anchor::TopLeft);
    let hover = hover.point_policy(PointPolicy::FollowMouse).line_policy(LinePolicy::Interp).show_arrow(false);
    shown([hover.muted_policy(MutedPolicy::Ignore).attachment(TooltipAttachment::Above).build().upcast()])
}

fn crosshairs() -> Vec<UIElement> {
    let span = |dimension| Span::builder().dimension(dimension).line_color("crimson").line_dash([2, 2]).build();
    let both = CrosshairOverlay::Both((span(Dimension::Width), span(Dimension::Height)));
    let styled = CrosshairTool::builder().overlay(Auto::Given(both)).description("Where am I?").visible(false);
    let plain =
        CrosshairTool::builder().dimensions(Dimensions::Height).line_color("navy").line_alpha(0.5).line_width(3);
    shown([styled.build().upcast(), plain.build().upcast()])
}

fn history() -> Vec<UIElement> {
    let undo = UndoTool::builder().description("Back").group("history").icon("undo");
    let redo = RedoTool::builder().description("Forward").group("history").icon("redo");
    let reset = ResetTool::builder().description("To the start").group("history").icon("reset");
    shown([undo.build().upcast(), redo.build().upcast(), reset.build().upcast()])
}

fn windows() -> Vec<UIElement> {
    let save = SaveTool::builder().filename("points").description("Keep a picture").icon("save");
    let copy = CopyTool::builder().description("Copy a picture").group("pictures").icon("copy");
    let full = FullscreenTool::builder().description("As large as can be").group(false).icon("fullscreen");
    let help = HelpTool::builder().redirect("https://example.org/help").description("What is this?").icon("help");
    let examine = ExamineTool::builder().description("Look inside").group(false).visible(false);
    let pictures: [Tool; 2] = [save.build().upcast(), copy.build().upcast()];
    let [save, copy] = pictures;
    shown([save, copy, full.build().upcast(), help.build().upcast(), examine.build().upcast()])
}

fn own_actions() -> Vec<UIElement> {
    let shout = CustomJS::builder().args([("text", "pressed")]).code("console.log(text)");
    let action = CustomAction::builder().callback(shout).icon("settings").description("Say something").active(true);
    let idle = CustomAction::builder().disabled(true).icon("unknown").active_callback(Auto::Auto);
    shown([action.build().upcast(), idle.build().upcast()])
}

fn steps() -> Vec<UIElement> {
    let left = ClickPanTool::builder().direction(PanDirection::Left).factor(0.25).description("A step to the left");
    let north = ClickPanTool::builder().direction(PanDirection::North).group(false);
    let closer = ZoomInTool::builder().dimensions(Dimensions::Width).factor(0.5).level(1).description("Closer");
    let farther = ZoomOutTool::builder().dimensions(Dimensions::Height).factor(0.2).maintain_focus(false);
    shown([left.build().upcast(), north.build().upcast(), closer.build().upcast(), farther.build().upcast()])
}

fn box_edits() -> Vec<UIElement> {
    let plot = plot([]);
    let bars = plot.quad([1.0, 5.0], [3.0, 8.0], [4.0, 7.0], [1.0, 5.0]).fill_alpha(0.4).add();
    let edit = BoxEditTool::builder().renderers([bars]).dimensions(Dimensions::Width).num_objects(5).empty_value("new");
    plot.toolbar().get().tools().set(vec![edit.build().upcast()]);
    vec![plot.upcast()]
}

fn drawing() -> Vec<UIElement> {
    let plot = plot([]);
    let dots = plot.scatter([1.0, 9.0], [1.0, 9.0]).size(12).add();
    let draw = PointDrawTool::builder().renderers([dots.clone()]).add(false).num_objects(9).empty_value("dot");
    let line = plot.line([1.0, 5.0, 9.0], [9.0, 6.0, 1.0]).line_width(3).add();
    let edit = LineEditTool::builder().renderers([line]).intersection_renderer(dots).dimensions(Dimensions::Height);
    plot.toolbar().get().tools().set(vec![draw.build().upcast(), edit.build().upcast()]);
    vec![plot.upcast()]
}

fn polygons() -> Vec<UIElement> {
    let plot = plot([]);
    let data = columns! { xs: Vec::<Value>::new(), ys: Vec::<Value>::new() };
    let patches = Patches::builder().fill_color("plum").fill_alpha(0.5);
    let patches = GlyphRenderer::builder().data_source(ColumnDataSource::builder().data(data)).glyph(patches).build();
    let mut renderers = plot.renderers().get();
    renderers.push(patches.upcast());
    plot.renderers().set(renderers);
    let corners = plot.scatter(Vec::<f64>::new(), Vec::<f64>::new()).size(10).color("white").add();
    let draw =
        PolyDrawTool::builder().renderers([patches.clone()]).vertex_renderer(&corners).drag(false).num_objects(3);
    let draw = draw.default_overrides([("color", "plum")]);
    let edit = PolyEditTool::builder().renderers([patches.clone()]).vertex_renderer(&corners).empty_value("corner");
    let free = FreehandDrawTool::builder().renderers([patches]).num_objects(2).empty_value("free");
    plot.toolbar().get().tools().set(vec![draw.build().upcast(), edit.build().upcast(), free.build().upcast()]);
    vec![plot.upcast()]
}

fn ranges() -> Vec<UIElement> {
    let part = Range1d::builder().start(3).end(6).build();
    let detail = figure().width(300).height(150).x_range(&part).y_range((0, 10)).build();
    detail.line([0.0, 5.0, 10.0], [0.0, 9.0, 2.0]).add();
    let tool = RangeTool::builder().x_range(&part).y_interaction(false).start_gesture(StartGesture::Pan);
    let whole = figure().width(300).height(100).x_range((0, 10)).y_range((0, 10)).tools(tool).build();
    whole.line([0.0, 5.0, 10.0], [0.0, 9.0, 2.0]).add();
    vec![detail.upcast(), whole.upcast()]
}

/// Lines whose renderers are zoomed in groups.
fn zoomed(group: impl FnOnce(Vec<GlyphRenderer>) -> GroupBy) -> Vec<UIElement> {
    let plot = plot([]);
    let line = |height: f64| plot.line([0.0, 10.0], [height, height]).renderer(|line| line.name("wave")).add();
    let lines = vec![line(2.0), line(4.0)];
    let renderers = lines.iter().map(Is::upcast).collect();
    let zoom = WheelZoomTool::builder().level(1).hit_test(true).hit_test_mode(HitTestMode::Hline);
    let zoom = zoom.renderers(Auto::Given(renderers)).hit_test_behavior(HitTestBehavior::Group(group(lines)));
    plot.toolbar().get().tools().set(vec![zoom.build().upcast()]);
    vec![plot.upcast()]
}

fn zoom_groups() -> Vec<UIElement> {
    zoomed(|lines| {
        let group = lines.iter().map(Is::upcast).collect::<Vec<Model>>();
        GroupByModels::builder().groups([group]).build().upcast()
    })
}

fn named_zoom_groups() -> Vec<UIElement> {
    zoomed(|_| GroupByName::builder().build().upcast())
}

fn proxies() -> Vec<UIElement> {
    let pan = PanTool::builder().build();
    let plot = plot([pan.upcast()]);
    let proxy = ToolProxy::builder().tools([pan.upcast()]).active(true).disabled(true).build();
    let toolbar = Toolbar::builder().tools([proxy.upcast()]).logo(Logo::Grey);
    plot.toolbar_location().set(None);
    plot.add_layout(&ToolbarPanel::builder().toolbar(toolbar).build(), Place::Right);
    vec![plot.upcast()]
}

fn menus() -> Vec<UIElement> {
    let plot = plot([PanTool::builder().build().upcast(), ResetTool::builder().build().upcast()]);
    let menu = ToolMenu::builder().toolbar(plot.toolbar().get()).reversed(true).css_classes(["tools"]).build();
    plot.context_menu().set(Some(Auto::Given(menu.upcast())));
    vec![plot.upcast()]
}

fn toolbars() -> Vec<UIElement> {
    let (pan, zoom) = (PanTool::builder().build(), WheelZoomTool::builder().build());
    let plot = plot([pan.upcast(), zoom.upcast(), PanTool::builder().dimensions(Dimensions::Width).build().upcast()]);
    let toolbar = plot.toolbar().get();
    toolbar.autohide().set(true);
    toolbar.logo().set(None);
    toolbar.group_types().set(vec![ToolName::Pan]);
    toolbar.active_drag().set(None);
    toolbar.active_scroll().set(Some(Auto::Given(zoom.upcast())));
    vec![plot.upcast()]
}
