//! The limit: a websocket server that speaks as much Bokeh as the load generator asks for and does no work.
//!
//! Page, document and answers are made once and have the sizes of the real ones; an answer leaves in one write.

use std::sync::{Arc, LazyLock};

use anyhow::Result;
use axum::Router;
use axum::extract::ws::{Message, Utf8Bytes, WebSocket, WebSocketUpgrade};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use axum::serve::ListenerExt;
use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpListener;

/// Of bytes. Axum clears the whole buffer at every read, so its default of 128 KiB costs more than the work.
const READ_BUFFER: usize = 4 * 1024;
/// Of bytes, each: what the page and the document have beside the parts that are read.
const PAGE_FILLING: usize = 2_900;
const DOCUMENT_FILLING: usize = 3_500;
/// Of bytes: 200 numbers of 8.
const COLUMN: usize = 1_600;

static ACKNOWLEDGEMENT: LazyLock<Arc<[Message]>> = LazyLock::new(|| message("ACK", "{}", 0).into());
static DOCUMENT: LazyLock<Arc<[Message]>> = LazyLock::new(|| {
    let content = format!(
        r#"{{"doc":{{"filling":"{}","roots":[
        {{"type":"object","name":"Slider","id":"p1","attributes":{{"title":"amplitude"}}}},
        {{"type":"object","name":"ColumnDataSource","id":"p2","attributes":{{"data":{}}}}}]}}}}"#,
        " ".repeat(DOCUMENT_FILLING),
        columns(),
    );
    message("PULL-DOC-REPLY", &content, 2).into()
});
/// The new columns, and the OK right after.
static ANSWER: LazyLock<Arc<[Message]>> = LazyLock::new(|| {
    let content = format!(
        r#"{{"events":[{{"kind":"ColumnDataChanged","model":{{"id":"p2"}},"attr":"data","data":{},"cols":null}}]}}"#,
        columns(),
    );
    [message("PATCH-DOC", &content, 2), message("OK", "{}", 0)].concat().into()
});

/// Prints the address and serves until it is killed.
pub(crate) async fn serve() -> Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("http://{}/sliders", listener.local_addr()?);
    let page = Html(format!(
        r#"<!-- {} --><script>const render_items = [{{"token":"{}"}}];</script>"#,
        " ".repeat(PAGE_FILLING),
        "t".repeat(300),
    ));
    let routes =
        Router::new().route("/sliders", get(move || async move { page.clone() })).route("/sliders/ws", get(upgrade));
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            eprintln!("TCP_NODELAY: {error}");
        }
    });
    axum::serve(listener, routes).await?;
    Ok(())
}

async fn upgrade(upgrade: WebSocketUpgrade) -> impl IntoResponse {
    upgrade.read_buffer_size(READ_BUFFER).protocols(["bokeh"]).on_upgrade(async |mut socket| {
        if let Err(error) = converse(&mut socket).await {
            eprintln!("{error}");
        }
    })
}

async fn converse(socket: &mut WebSocket) -> Result<(), axum::Error> {
    send(socket, &ACKNOWLEDGEMENT).await?;
    while let Some(header) = receive(socket).await? {
        // Metadata and content, which say nothing that the fixed answers depend on.
        receive(socket).await?;
        receive(socket).await?;
        let answer = if header.contains("PATCH-DOC") { &ANSWER } else { &DOCUMENT };
        send(socket, answer).await?;
    }
    Ok(())
}

async fn receive(socket: &mut WebSocket) -> Result<Option<Utf8Bytes>, axum::Error> {
    while let Some(frame) = socket.next().await {
        match frame? {
            Message::Text(text) => return Ok(Some(text)),
            Message::Close(_) => break,
            _ => {}
        }
    }
    Ok(None)
}

async fn send(socket: &mut WebSocket, frames: &[Message]) -> Result<(), axum::Error> {
    for frame in frames {
        socket.feed(frame.clone()).await?;
    }
    socket.flush().await
}

/// The frames of a message with `buffers` columns.
fn message(kind: &str, content: &str, buffers: usize) -> Vec<Message> {
    let header = format!(r#"{{"msgid":"m1","msgtype":"{kind}","num_buffers":{buffers}}}"#);
    let mut frames = vec![Message::text(header), Message::text("{}"), Message::text(content)];
    for number in 0..buffers {
        frames.push(Message::text(format!(r#"{{"id":"b{number}"}}"#)));
        frames.push(Message::binary(vec![0; COLUMN]));
    }
    frames
}

/// Two columns that refer to buffers.
fn columns() -> String {
    let column = |name: &str, buffer: &str| {
        format!(
            r#"["{name}",{{"type":"ndarray","array":{{"type":"bytes","data":{{"id":"{buffer}"}}}},"shape":[200],"dtype":"float64","order":"little"}}]"#
        )
    };
    format!(r#"{{"type":"map","entries":[{},{}]}}"#, column("x", "b0"), column("y", "b1"))
}
