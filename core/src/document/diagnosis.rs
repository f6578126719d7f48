//! What is wrong with the models of the document.

use super::{Document, Session, Shared};
use crate::diagnostics::{Code, Finding, Findings, Severity, Unsound};
use crate::model::Model;
use crate::node::Node;

impl Document {
    /// Looks for mistakes in all models, as the end of a turn does in those that joined in it. Gives the warnings.
    ///
    /// So a test of one's own can tell that a page is sound, without a server:
    ///
    /// ```
    /// # use tropism_core::{Document, Session, protocol_models::Notifications};
    /// # fn fill(session: &Session) { session.add_root(Notifications::builder()) }
    /// # let registry = Default::default(); // with the crate `tropism`: tropism::registry()
    /// let mut document = Document::new(registry);
    /// document.turn(|turn| fill(&turn.session()));
    /// let warnings = document.check().unwrap_or_else(|unsound| panic!("{unsound}"));
    /// assert_eq!(warnings, []);
    /// ```
    ///
    /// # Errors
    /// If there is a mistake with which the document is not served.
    pub fn check(&self) -> Result<Vec<Finding>, Unsound> {
        let mut models: Vec<Node> = self.shared().inner().graph.models().cloned().collect();
        models.sort_by_key(Node::id);
        let findings = self.shared().findings(models.iter());
        if findings.iter().any(Finding::is_error) { Err(Unsound { findings }) } else { Ok(findings) }
    }
}

impl Session {
    /// Has a warning left out from the end of this turn on. Errors cannot be silenced.
    ///
    /// ```
    /// # use tropism_core::diagnostics::Code;
    /// # let mut document = tropism_core::Document::new(Default::default());
    /// # let session = document.session();
    /// # const EMPTY_LAYOUT: Code = Code::warning(1002, "EMPTY_LAYOUT");
    /// // With `use tropism::widgets::diagnostics::EMPTY_LAYOUT`:
    /// session.silence(EMPTY_LAYOUT);
    /// ```
    pub fn silence(&self, warning: Code) {
        self.shared().inner().silenced.push(warning);
    }
}

impl Shared {
    /// What is wrong with these models, but for the warnings that are silenced.
    fn findings<'a>(&self, models: impl Iterator<Item = &'a Node>) -> Vec<Finding> {
        let roots: Vec<Model> = self.root().roots().get();
        let of = |node| Findings::of(node, &roots, self.registry().checks(node.class()));
        let mut findings: Vec<Finding> = models.flat_map(of).collect();
        let silenced = &self.inner().silenced;
        findings.retain(|finding| finding.is_error() || !silenced.contains(&finding.code));
        findings
    }

    /// Looks for mistakes in models that have joined: errors are faults of the turn, warnings are for the log.
    pub(crate) fn diagnose<'a>(&self, joined: impl Iterator<Item = &'a Node>) {
        for finding in self.findings(joined) {
            match finding.code.severity() {
                Severity::Error => self.fault(finding.to_string()),
                Severity::Warning => tracing::warn!("{finding}"),
            }
        }
    }
}
