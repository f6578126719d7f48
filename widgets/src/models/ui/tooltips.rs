//! Boxes of text beside things.

use tropism_core::{Model, models};

use crate::models::{StyledElement, UIElement};
use crate::property::{Auto, Content, TooltipAttachment, TooltipPosition, TooltipTarget};

models! { $
    /// A box of text that is shown beside something.
    Tooltip / BuildTooltip: UIElement {
        /// Where at its target the box is: an anchor, or a point; `None` hides it.
        position: Option<TooltipPosition> = Null,
        /// What the box belongs to; `Auto` takes the element that has it.
        target: Auto<TooltipTarget> = Text("auto"),
        /// What it shows: a text, or an element.
        content: Content = Required => [guarded],
        /// On which side of the target the box stands.
        attachment: Auto<TooltipAttachment> = Text("auto"),
        /// Whether an arrow points to the target.
        show_arrow: bool = Bool(true),
        /// Whether the box has a button to close it.
        closable: bool = Bool(false) => [input],
        /// Whether the pointer can reach what is in the box.
        interactive: bool = Bool(true),
    }, override {
        visible = Bool(false),
    }
}
