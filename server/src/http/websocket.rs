//! `GET /app/ws`: the websocket of a page.

use axum::extract::State;
use axum::extract::ws::{WebSocketUpgrade, rejection::WebSocketUpgradeRejection};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::site::Here;
use crate::security::{Token, Tokens};
use crate::session::{Closing, Visitor, serve};

/// The name of Bokeh's protocol among websocket protocols.
const PROTOCOL: &str = "bokeh";

/// What a connection reads at once. Filled with zeros at every poll, so that a large one costs time as well as memory.
const READ_BUFFER_SIZE: usize = 4 << 10;

/// What a connection collects before it writes. It grows to what messages need, and a write costs more than copying
/// the arrays of a message into one.
const WRITE_BUFFER_SIZE: usize = 64 << 10;

/// Opens the websocket. Reasons against it that a page can act on are told by a close code, because browsers hide
/// the answers to refused requests from their pages.
pub(super) async fn websocket(
    State(here): State<Here>,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    let text = |name| headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()));
    let origin = text(header::ORIGIN);
    if let Err(refused) = here.site().origins().check(origin.as_deref(), text(header::HOST).as_deref()) {
        tracing::warn!("{refused}");
        return (StatusCode::FORBIDDEN, "pages of this origin may not connect, see the server's log\n").into_response();
    }
    let upgrade = match upgrade {
        Ok(upgrade) => upgrade,
        Err(rejection) => {
            let text = format!("this address takes websockets only: {}\n", rejection.body_text());
            return (StatusCode::BAD_REQUEST, text).into_response();
        }
    };
    let visitor = Visitor { token: token(&headers, &here.site().environment().tokens), browser: origin.is_some() };
    // The session's own receiver keeps the limit. What is somewhat larger is read to its end, because a client that is
    // still sending does not hear why it is turned away.
    let max_frame_size = here.site().environment().limits.max_message_size.saturating_mul(2);
    let upgrade = upgrade
        .protocols([PROTOCOL])
        .read_buffer_size(READ_BUFFER_SIZE)
        .write_buffer_size(WRITE_BUFFER_SIZE)
        .max_message_size(max_frame_size)
        .max_frame_size(max_frame_size);
    let counted = here.site().connections().token();
    upgrade.on_upgrade(move |socket| async move {
        let _counted = counted;
        let site = here.site();
        // Not by `run_until_cancelled`: what is moved into it takes its place in memory twice.
        tokio::select! {
            () = serve(socket, visitor, here.mount().hub(), site.stopping()) => {}
            () = site.cutting().cancelled() => {}
        }
    })
}

/// The token stands where a page can put it: as the second of two websocket protocols, behind `bokeh`.
fn token(headers: &HeaderMap, tokens: &Tokens) -> Result<Token, Closing> {
    let values = headers.get_all(header::SEC_WEBSOCKET_PROTOCOL).iter().filter_map(|value| value.to_str().ok());
    let protocols: Vec<&str> = values.flat_map(|value| value.split(',')).map(str::trim).collect();
    match protocols.as_slice() {
        [PROTOCOL, token] => tokens.read(token).map_err(|error| Closing::policy(error.to_string())),
        _ => Err(Closing::policy("the websocket protocols must be two: bokeh, and the token")),
    }
}
