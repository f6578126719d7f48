//! Boxes, menus and pictures.

use tropism::prelude::*;

use crate::documents;

documents![tooltip, selectors, dialog, drawer, panel, pane, menu, icons, tabler_icon, examiner];

fn tooltip() -> Vec<UIElement> {
    let price = TextInput::builder().title("Price").margin(20).width(150).build();
    let hint = Tooltip::builder().content("in euros").position(Anchor::Right).attachment(TooltipAttachment::Right);
    let hint = hint
        .target(Auto::Given(TooltipTarget::Element(price.upcast())))
        .closable(true)
        .interactive(false)
        .visible(true)
        .build();
    vec![price.upcast(), hint.upcast()]
}

fn selectors() -> Vec<UIElement> {
    let field = Div::builder().text("found in four ways").html_id("found").css_classes(["found"]).margin(100).build();
    let tooltip = |anchor: Anchor, text: &str| Tooltip::builder().content(text).position(anchor).visible(true);
    let by_id = tooltip(Anchor::Left, "id").target(ByID::builder().query("found")).build();
    let by_class = tooltip(Anchor::Right, "class").target(ByClass::builder().query("found")).build();
    let by_css = tooltip(Anchor::Top, "CSS").target(ByCSS::builder().query("div.found")).build();
    let by_path = tooltip(Anchor::Bottom, "XPath").target(ByXPath::builder().query("//div[@id='found']")).build();
    vec![field.upcast(), by_id.upcast(), by_class.upcast(), by_css.upcast(), by_path.upcast()]
}

fn dialog() -> Vec<UIElement> {
    let question = Div::builder().text("Save the changes?");
    let dialog = Dialog::builder().title("Question").content(question).pinnable(false).maximizable(false);
    let dialog = dialog.close_action(CloseAction::Hide).resizable(Resizable::X).movable(Movable::X);
    vec![dialog.build().upcast()]
}

fn drawer() -> Vec<UIElement> {
    let settings = CheckboxGroup::builder().labels(["roads", "rivers"]).active([0]).build();
    let drawer = Drawer::builder().location(Location::Left).open(true).size(150).resizable(true);
    let drawer = drawer.elements([settings.upcast()]).build();
    let plot = figure().width(400).height(250).elements([drawer.upcast()]).build();
    plot.line([1.0, 2.0, 3.0], [1.0, 3.0, 2.0]).add();
    vec![plot.upcast()]
}

fn panel() -> Vec<UIElement> {
    let corner = Node::builder().target(ImplicitTarget::Frame).symbol("top_right").offset(-10);
    let note = Div::builder().text("in the corner").styles([("background", "gold")]).build();
    let panel = Panel::builder().position(corner).anchor(Anchor::TopRight).width(100).elements([note.upcast()]).build();
    let plot = figure().width(400).height(250).elements([panel.upcast()]).build();
    plot.line([1.0, 2.0, 3.0], [1.0, 3.0, 2.0]).add();
    vec![plot.upcast()]
}

fn pane() -> Vec<UIElement> {
    let text = Div::builder().text("in a pane").build();
    let slider = Slider::builder().title("in it, too").start(0).end(9).value(3).build();
    let pane = Pane::builder().elements([text.upcast(), slider.upcast()]).css_classes(["card"]);
    vec![pane.styles([("border", "1px solid gray"), ("padding", "10px")]).build().upcast()]
}

fn menu() -> Vec<UIElement> {
    let greet = CustomJS::builder().code("console.log('hello')");
    let hello = ActionItem::builder().label("Hello").shortcut("Ctrl+H").icon("help").action(greet).build();
    let grid = CheckableItem::builder().label("Grid").checked(true).tooltip("lines behind the data").build();
    let formats = ["PNG", "SVG"].map(|format| Some(MenuItem::builder().label(format).build().into()));
    let export = MenuItem::builder().label("Export").menu(Menu::builder().items(formats)).disabled(true).build();
    let divider = DividerItem::builder().build();
    let items =
        [MenuEntry::Item(hello.upcast()), MenuEntry::Item(grid.upcast()), divider.into(), export.into()].map(Some);
    let menu = Menu::builder().items(items).reversed(true).css_classes(["own"]);
    vec![Div::builder().text("a right click opens a menu").context_menu(menu).build().upcast()]
}

fn icons() -> Vec<UIElement> {
    let help = BuiltinIcon::builder().icon_name("help").size(24).color("crimson");
    let head = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>";
    let circle = SVGIcon::builder().svg(format!("{head}<circle cx='5' cy='5' r='4'/></svg>"));
    let circle = circle.size("1.5em").css_classes(["round"]);
    let buttons = (Button::builder().label("Help").icon(help), Button::builder().label("Go").icon(circle));
    vec![row(buttons).build().upcast()]
}

fn tabler_icon() -> Vec<UIElement> {
    let pencil = TablerIcon::builder().icon_name("pencil").size(20).css_classes(["pencil"]);
    vec![Button::builder().label("Edit").icon(pencil).build().upcast()]
}

fn examiner() -> Vec<UIElement> {
    let slider = Slider::builder().title("Examined").start(0).end(9).value(3).build();
    let examiner = Examiner::builder().target(&slider).styles([("height", "300px")]).css_classes(["wide"]);
    vec![slider.upcast(), examiner.build().upcast()]
}
