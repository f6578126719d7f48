//! Who may open which session: ids, tokens, websocket origins, and the headers of every answer.

mod headers;
mod origin;
mod payload;
mod session_id;
mod signature;
mod token;

pub(crate) use headers::{no_store, protect};
pub use origin::OriginError;
pub(crate) use origin::Origins;
pub(crate) use payload::RequestPayload;
pub(crate) use session_id::{SessionId, SessionIdError};
pub use signature::SecretKey;
pub(crate) use token::{Token, TokenError, Tokens, decode_base64};
