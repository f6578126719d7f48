//! Why a connection ends, in the words of the websocket protocol.

use std::borrow::Cow;

use tropism_core::wire::ProtocolError;

/// A close code that may be sent, and a reason of at most 123 bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Closing {
    pub(super) code: u16,
    pub(super) reason: Cow<'static, str>,
}

impl Closing {
    fn new(code: u16, reason: impl Into<Cow<'static, str>>) -> Self {
        let mut reason = reason.into();
        if reason.len() > 123 {
            let end = reason.floor_char_boundary(123);
            reason = reason[..end].to_owned().into();
        }
        Self { code, reason }
    }

    /// 1001: the server stops, or the session has ended.
    pub(super) fn going_away(reason: &'static str) -> Self {
        Self::new(1001, reason)
    }

    /// 1002: what came is not Bokeh's protocol.
    pub(super) fn protocol(reason: impl Into<Cow<'static, str>>) -> Self {
        Self::new(1002, reason)
    }

    /// 1007: bytes that are no text, text that is no JSON.
    pub(super) fn inconsistent(reason: impl Into<Cow<'static, str>>) -> Self {
        Self::new(1007, reason)
    }

    /// 1008: the client may not do what it wants.
    pub(crate) fn policy(reason: impl Into<Cow<'static, str>>) -> Self {
        Self::new(1008, reason)
    }

    /// 1009: more bytes than the server takes.
    pub(super) fn too_big(reason: impl Into<Cow<'static, str>>) -> Self {
        Self::new(1009, reason)
    }

    /// 1011: the server failed.
    pub(super) fn failed(reason: &'static str) -> Self {
        Self::new(1011, reason)
    }

    /// 1013: no room at the moment.
    pub(super) fn try_again_later(reason: &'static str) -> Self {
        Self::new(1013, reason)
    }
}

impl From<ProtocolError> for Closing {
    fn from(error: ProtocolError) -> Self {
        Self::new(error.code, error.reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_fit_into_a_control_frame() {
        let closing = Closing::protocol("ü".repeat(100));
        assert_eq!(closing.reason.len(), 122);
    }
}
