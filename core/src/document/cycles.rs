//! Models that left and refer to each other, as a widget and a callback in the browser that has it among its arguments:
//! counting handles alone would keep them for ever.

use std::collections::HashMap;

use crate::node::Node;

/// Takes apart those of these models that are held by nothing but each other, and gives the rest: an app may put
/// those back.
pub(super) fn free(models: Vec<Node>) -> Vec<Node> {
    let places: HashMap<usize, usize> = models.iter().map(Node::address).zip(0..).collect();
    let visit = |node: &Node, visit: &mut dyn FnMut(usize)| {
        for slot in &node.state().slots {
            slot.value.for_each_model(&mut |model| {
                if let Some(&place) = places.get(&model.address()) {
                    visit(place);
                }
            });
        }
    };
    // One handle of each is in this list.
    let mut explained = vec![1_usize; models.len()];
    for node in &models {
        visit(node, &mut |place| explained[place] += 1);
    }
    let held = models.iter().zip(&explained).zip(0..).filter(|((node, explained), _)| node.handles() > **explained);
    let mut waiting: Vec<usize> = held.map(|(_, place)| place).collect();
    let mut is_kept = vec![false; models.len()];
    while let Some(place) = waiting.pop() {
        if !std::mem::replace(&mut is_kept[place], true) {
            visit(&models[place], &mut |below| waiting.push(below));
        }
    }
    let (kept, freed): (Vec<_>, Vec<_>) = models.into_iter().zip(is_kept).partition(|(_, is_kept)| *is_kept);
    for (node, _) in freed {
        node.dissolve();
    }
    kept.into_iter().map(|(node, _)| node).collect()
}
