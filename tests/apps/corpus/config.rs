//! How clients treat a document.

use tropism::prelude::*;

/// A page that keeps quiet when it loses the server.
pub(crate) fn connection(session: &Session) {
    let config = session.config().get();
    config.reconnect_session().set(false);
    config.notify_connection_status().set(false);
    session.add_root(Div::builder().text("kept quiet"));
}
