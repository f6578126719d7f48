//! What looks for mistakes, and where it puts them.

use std::fmt;
use std::sync::Arc;

use super::{Code, Finding};
use crate::model::{Is, Model, ModelClass};
use crate::node::Node;

type Function = dyn Fn(&Node, &mut Findings<'_>) + Send + Sync;

/// A function that looks for mistakes in models of a class and its subclasses.
///
/// It is called at the end of a turn, when everything has settled, for each model that joined the document in it. It
/// reads models and sets nothing. Properties of other models that must be set may not be:
/// [`Property::try_get`](crate::Property::try_get) reads them without a panic. Those of the model itself are: otherwise
/// that is the finding, and no check is called.
///
/// ```
/// use std::sync::Arc;
/// use tropism_core::diagnostics::{Check, Code, Findings};
/// use tropism_core::{Document, Model, Registry, models};
///
/// models! { $
///     /// A gauge.
///     Gauge / BuildGauge: Model {
///         /// Beyond this it is red.
///         limit: f64 = Required,
///     }
/// }
///
/// const NEGATIVE_LIMIT: Code = Code::error(9999, "EXT");
///
/// fn limits(gauge: &Gauge, findings: &mut Findings<'_>) {
///     if gauge.limit().get() < 0.0 {
///         findings.report(NEGATIVE_LIMIT, "its limit is negative, so that it is always red; set another one");
///     }
/// }
///
/// let registry = Registry::new([]).with_checks([Check::new(limits)]);
/// let mut document = Document::new(Arc::new(registry));
/// document.turn(|turn| turn.session().add_root(Gauge::builder().limit(-1)));
/// let unsound = document.check().expect_err("a negative limit");
/// assert!(unsound.to_string().starts_with("E-9999 (EXT): Gauge(t3): its limit is negative"));
/// ```
#[derive(Clone)]
pub struct Check {
    class: &'static str,
    function: Arc<Function>,
}

impl Check {
    /// A check of the models that the function takes.
    pub fn new<M: ModelClass>(function: fn(&M, &mut Findings<'_>)) -> Self {
        let function = move |node: &Node, findings: &mut Findings<'_>| {
            if let Some(model) = M::from_node(node.clone()) {
                function(&model, findings);
            }
        };
        Self { class: M::class().name(), function: Arc::new(function) }
    }

    pub(crate) fn class(&self) -> &'static str {
        self.class
    }
}

impl fmt::Debug for Check {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Check").field("class", &self.class).finish_non_exhaustive()
    }
}

/// Where a check puts what it finds.
#[derive(Debug)]
pub struct Findings<'a> {
    roots: &'a [Model],
    /// The model that is looked at.
    node: &'a Node,
    found: Vec<Finding>,
}

impl<'a> Findings<'a> {
    /// What is wrong with a model, by the checks of its classes.
    pub(crate) fn of<'c>(node: &'a Node, roots: &'a [Model], checks: impl Iterator<Item = &'c Check>) -> Vec<Finding> {
        let mut findings = Self { roots, node, found: Vec::new() };
        let missing = node.missing();
        if missing.is_empty() {
            checks.for_each(|check| (check.function)(node, &mut findings));
        }
        for name in missing {
            findings.report(Code::UNSET_PROPERTY, format!("{name} must be set: it has no default"));
        }
        findings.found
    }

    /// Puts down a mistake of the model that is looked at: what is wrong, and how to mend it.
    pub fn report(&mut self, code: Code, text: impl Into<String>) {
        self.found.push(Finding::new(code, self.node, text.into()));
    }

    /// Whether a model is a root of the document.
    pub fn is_root(&self, model: &impl Is<Model>) -> bool {
        self.roots.iter().any(|root| root.as_node() == model.as_node())
    }
}
