//! Which tools of a figure are active at first.

use tropism_core::{Is, marker};

use super::tools::NamedTool;
use crate::models::Tool;

/// Which tools of a kind are active at first.
#[derive(Clone, Debug)]
pub enum Active {
    /// The client chooses.
    Auto,
    /// No tool.
    Nothing,
    /// The tool that was asked for by that name.
    Named(String),
    /// These.
    Tools(Vec<Tool>),
}

impl Active {
    /// The tools, of those of a figure; `None` leaves them to the client.
    #[track_caller]
    pub(super) fn among(self, tools: &[NamedTool], property: &str) -> Option<Vec<Tool>> {
        match self {
            Self::Auto => None,
            Self::Nothing => Some(Vec::new()),
            Self::Tools(tools) => Some(tools),
            Self::Named(name) => {
                let Some(found) = tools.iter().find(|tool| tool.name == Some(name.as_str())) else {
                    let names: Vec<&str> = tools.iter().filter_map(|tool| tool.name).collect();
                    panic!(
                        "{property}: no tool of the figure was asked for by the name {name:?}; those with names are {}",
                        names.join(", ")
                    );
                };
                Some(vec![found.tool.clone()])
            }
        }
    }
}

/// Can be given as what is active at first: the name that a tool of the figure was asked for by, `"auto"`, `None`, or
/// tools.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no tool that could be active",
    label = "give the name of one of the tools, \"auto\", `None`, or a tool"
)]
pub trait ActiveLike<Marker> {
    /// What is active.
    fn into_active(self) -> Active;
}

impl ActiveLike<marker::Plain> for &str {
    fn into_active(self) -> Active {
        if self == "auto" { Active::Auto } else { Active::Named(self.to_owned()) }
    }
}

impl ActiveLike<marker::Plain> for Option<&str> {
    fn into_active(self) -> Active {
        self.map_or(Active::Nothing, ActiveLike::into_active)
    }
}

impl<A: Is<Tool>> ActiveLike<marker::AsModel> for A {
    fn into_active(self) -> Active {
        Active::Tools(vec![self.upcast()])
    }
}

impl<A: Is<Tool>> ActiveLike<marker::AsModelRef> for &A {
    fn into_active(self) -> Active {
        Active::Tools(vec![self.upcast()])
    }
}

impl<T: Is<Tool>> ActiveLike<marker::AsModel> for Vec<T> {
    fn into_active(self) -> Active {
        Active::Tools(self.iter().map(Is::upcast).collect())
    }
}
