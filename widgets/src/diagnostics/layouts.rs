//! Layouts: sizes that contradict each other, children that are elsewhere, too.

use std::collections::HashSet;

use tropism_core::diagnostics::{Check, Code, Findings};
use tropism_core::{Is, Model, Node};

use super::{
    BOTH_CHILD_AND_ROOT, EMPTY_LAYOUT, FIXED_HEIGHT_POLICY, FIXED_SIZING_MODE, FIXED_WIDTH_POLICY,
    MIN_PREFERRED_MAX_HEIGHT, MIN_PREFERRED_MAX_WIDTH, REPEATED_LAYOUT_CHILD,
};
use crate::models::{FlexBox, GridBox, GridPlot, HBox, LayoutDOM, VBox};
use crate::property::{Auto, SizingMode, SizingPolicy};

pub(super) fn checks() -> [Check; 6] {
    [
        Check::new(sizes),
        Check::new(flex_boxes),
        Check::new(|layout: &GridBox, findings: &mut Findings<'_>| {
            children(layout.children().get().iter().map(|item| &item.element), findings);
        }),
        Check::new(|layout: &GridPlot, findings: &mut Findings<'_>| {
            children(layout.children().get().iter().map(|item| &item.element), findings);
        }),
        Check::new(|layout: &HBox, findings: &mut Findings<'_>| {
            children(layout.children().get().iter().map(|item| &item.child), findings);
        }),
        Check::new(|layout: &VBox, findings: &mut Findings<'_>| {
            children(layout.children().get().iter().map(|item| &item.child), findings);
        }),
    ]
}

/// What an element wants to measure in one direction.
struct Extent {
    name: &'static str,
    least: Option<i64>,
    wanted: Option<i64>,
    greatest: Option<i64>,
    policy: Auto<SizingPolicy>,
    without: Code,
    contradiction: Code,
}

fn sizes(element: &LayoutDOM, findings: &mut Findings<'_>) {
    let is_fixed = element.sizing_mode().get() == Some(SizingMode::Fixed);
    let width = Extent {
        name: "width",
        least: element.min_width().get(),
        wanted: element.width().get(),
        greatest: element.max_width().get(),
        policy: element.width_policy().get(),
        without: FIXED_WIDTH_POLICY,
        contradiction: MIN_PREFERRED_MAX_WIDTH,
    };
    let height = Extent {
        name: "height",
        least: element.min_height().get(),
        wanted: element.height().get(),
        greatest: element.max_height().get(),
        policy: element.height_policy().get(),
        without: FIXED_HEIGHT_POLICY,
        contradiction: MIN_PREFERRED_MAX_HEIGHT,
    };
    if is_fixed && (width.wanted.is_none() || height.wanted.is_none()) {
        let text = "its sizing_mode is \"fixed\", but it has no width or no height; set both";
        findings.report(FIXED_SIZING_MODE, text);
    }
    width.check(is_fixed, findings);
    height.check(is_fixed, findings);
}

impl Extent {
    fn check(&self, is_fixed: bool, findings: &mut Findings<'_>) {
        let Self { name, least, wanted, greatest, policy, without, contradiction } = self;
        let has_fixed_policy = *policy == Auto::Given(SizingPolicy::Fixed);
        if has_fixed_policy && wanted.is_none() {
            findings.report(*without, format!("its {name}_policy is \"fixed\", but it has no {name}; set it"));
        }
        let wanted = wanted.filter(|_| is_fixed || has_fixed_policy);
        let smallest = wanted.max(*least).unwrap_or(0).max(0);
        let is_below = wanted.is_some_and(|wanted| wanted < least.unwrap_or(0));
        if is_below || greatest.is_some_and(|greatest| greatest < smallest) {
            let sizes = [("min_", *least), ("", wanted), ("max_", *greatest)];
            let told = sizes.iter().filter_map(|(prefix, size)| Some(format!("{prefix}{name} {}", (*size)?)));
            let told = told.collect::<Vec<_>>().join(", ");
            let text = format!("{told}: they contradict each other; let each be at least the one before it");
            findings.report(*contradiction, text);
        }
    }
}

fn flex_boxes(layout: &FlexBox, findings: &mut Findings<'_>) {
    let elements = layout.children().get();
    if elements.is_empty() {
        findings.report(EMPTY_LAYOUT, "it has no children, so that it shows nothing; give it some or leave it out");
    }
    children(elements.iter(), findings);
}

fn children<'a, E: Is<Model> + 'a>(children: impl Iterator<Item = &'a E>, findings: &mut Findings<'_>) {
    let mut seen: HashSet<Node> = HashSet::new();
    let mut repeated: HashSet<Node> = HashSet::new();
    for child in children {
        let node = child.as_node();
        if !seen.insert(node.clone()) {
            if repeated.insert(node.clone()) {
                let text = format!("{node:?} is its child twice; make a model of its own for each place");
                findings.report(REPEATED_LAYOUT_CHILD, text);
            }
        } else if findings.is_root(child) {
            let text = format!("its child {node:?} is a root of the document, too; take it out of one of the two");
            findings.report(BOTH_CHILD_AND_ROOT, text);
        }
    }
}
