//! One mistake.

use std::fmt;

use thiserror::Error;

use super::{Code, Severity};
use crate::model::{Model, ModelClass as _};
use crate::node::Node;

/// A mistake in a document: in which model, what is wrong, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of mistake it is.
    pub code: Code,
    /// The model, with its id and, where it has one, its name: `Plot(t1) named "prices"`.
    pub model: String,
    /// What is wrong, and how to mend it.
    pub text: String,
}

impl Finding {
    pub(super) fn new(code: Code, node: &Node, text: String) -> Self {
        let name = Model::from_node(node.clone()).and_then(|model| model.name().get());
        let model = match name {
            Some(name) => format!("{node:?} named {name:?}"),
            None => format!("{node:?}"),
        };
        Self { code, model, text }
    }

    /// Whether a page with it is not served.
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}: {}", self.code, self.model, self.text)
    }
}

/// A document has mistakes that keep it from being served. Its text has a line for each finding.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{}", lines(.findings))]
pub struct Unsound {
    /// All that was found, warnings included: of models in the order of their ids.
    pub findings: Vec<Finding>,
}

fn lines(findings: &[Finding]) -> String {
    findings.iter().map(Finding::to_string).collect::<Vec<_>>().join("\n")
}
