//! What clients may write.

use std::fmt;

use crate::class::Flags;

/// What clients may write into a document.
///
/// Whoever takes part in a session can send any patch, not only what widgets do. Where one person writes, that harms
/// nobody else; where a session is shared, what one viewer plants runs in the pages of the others. A patch that writes
/// what it may not is refused as a whole, with an error that names the property; its sender is told again what the
/// document holds, and nobody else notices.
///
/// ```
/// use tropism_core::{ClientWrites, Document};
///
/// let mut document = Document::new(Default::default());
/// assert_eq!(document.client_writes(), ClientWrites::All);
/// document.set_client_writes(ClientWrites::Guarded);
/// ```
///
/// Columns are data under every rule. Where an app shows them as markup, by `HTMLTemplateFormatter` or `@column{safe}` in
/// a tooltip, or puts what people type into a `Div`, escaping that is the app's affair: a rule about properties does not
/// see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClientWrites {
    /// Everything.
    #[default]
    All,
    /// Everything but properties that carry code, markup, templates, addresses or expressions, which tables mark as
    /// [`guarded`](Flags::guarded); models that carry such cannot be brought either. `BokehJS` by itself sets none of
    /// them, but code in the page may.
    Guarded,
    /// What `BokehJS` writes when people use widgets, tools, tables and ranges, which tables mark as
    /// [`input`](Flags::input): no other properties, no models, roots or title.
    Inputs,
    /// Nothing: viewers only look. What a page observes of its own view (sizes, automatic ranges) is taken even so, as
    /// are events of the document; events of models and messages are not.
    None,
}

impl ClientWrites {
    /// Whether a property may be written.
    pub(crate) fn allows(self, flags: Flags) -> bool {
        match self {
            Self::All => true,
            Self::Guarded => !flags.is_guarded,
            Self::Inputs => flags.is_input || flags.is_observed,
            Self::None => flags.is_observed,
        }
    }

    /// Whether models may be brought, roots be added and removed, and the title be set.
    pub(crate) fn allow_models(self) -> bool {
        matches!(self, Self::All | Self::Guarded)
    }

    /// Whether events of models and messages may be sent.
    pub(crate) fn allow_messages(self) -> bool {
        self != Self::None
    }
}

impl fmt::Display for ClientWrites {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::All => "clients of this session may write everything",
            Self::Guarded => {
                "clients of this session may write everything but code, markup, templates, addresses and expressions"
            }
            Self::Inputs => "clients of this session may write what people do with widgets, tools, tables and ranges",
            Self::None => "clients of this session may look, and write nothing",
        })
    }
}
