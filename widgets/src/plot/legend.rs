//! Legends that glyphs are described in.

use tropism_core::{ModelClass, Spec};

use crate::models::{BuildLegendItem, GlyphRenderer, Legend, LegendItem, Plot};
use crate::property::Place;

impl Plot {
    /// The legend that glyphs with a label are described in: the first one of the plot that has no name. `None` while
    /// there is none.
    pub fn legend(&self) -> Option<Legend> {
        let panels = [self.above(), self.below(), self.left(), self.right(), self.center()];
        let elements = panels.into_iter().flat_map(|panel| panel.get());
        let mut legends = elements.filter_map(|element| Legend::from_node(element.as_node().clone()));
        legends.find(|legend| legend.name().get().is_none())
    }

    /// Describes a renderer in the legend, which is made if there is none, beside those of the same label.
    pub(super) fn describe(&self, renderer: &GlyphRenderer, label: Spec<Option<String>>) {
        let legend = self.legend().unwrap_or_else(|| {
            let legend = Legend::builder().build();
            self.add_layout(&legend, Place::Center);
            legend
        });
        let mut items = legend.items().get();
        if let Some(item) = items.iter().find(|item| item.label().get() == label) {
            let mut renderers = item.renderers().get();
            renderers.push(renderer.clone());
            item.renderers().set(renderers);
        } else {
            items.push(LegendItem::builder().label(label).renderers(vec![renderer.clone()]).build());
            legend.items().set(items);
        }
    }
}
