//! What the page does by itself: sliders that follow each other, and a button that runs a script.

use tropism::prelude::*;

use super::told;

pub(super) fn fill(session: &Session) {
    let slider = |title: &str| Slider::builder().title(title).start(0).end(10).value(3).build();
    let [leader, follower, last] = ["leader", "follower", "last"].map(slider);
    leader.value().js_link(&follower.value());
    follower.value().js_link(&last.value());
    let button = Button::builder().label("press").build();
    let count = CustomJS::builder().args([("last", &last)]).code("last.title = `${cb_obj.origin.label}ed`");
    button.js_on_event::<ButtonClick>(&count.build());
    let ten = SetValue::builder().obj(&leader).attr("value").value(10);
    let ten = ActionItem::builder().label("Ten").action(ten).build();
    let menu = Menu::builder().items([Some(MenuEntry::Item(ten.upcast()))]);
    let text = Div::builder().text("a right click opens a menu").context_menu(menu).build();
    let values = (told("last", last.value()), told("title", last.title()));
    session.add_root(column((column((&leader, &follower, &last, button, text)), column(values))));
}
