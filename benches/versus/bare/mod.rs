//! The limit: a websocket server that speaks as much Bokeh as the load generator asks for and does no work.
//!
//! Page, document, answers and streams are made once and have the sizes of the real ones; a message leaves in one
//! write.

mod messages;

use std::sync::Arc;

use anyhow::Result;
use axum::Router;
use axum::extract::ws::{Message, Utf8Bytes, WebSocket, WebSocketUpgrade};
use axum::response::Html;
use axum::routing::get;
use axum::serve::ListenerExt;
use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpListener;
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{MissedTickBehavior, interval};

use self::messages::{Frames, Messages, Stream};
use crate::apps::App;

/// Of bytes. Axum clears the whole buffer at every read, so its default of 128 KiB costs more than the work.
const READ_BUFFER: usize = 4 * 1024;
/// Messages of a stream that wait for a viewer. One that is slower misses some.
const WAITING: usize = 64;

/// Prints the address and serves until it is killed.
pub(crate) async fn serve() -> Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("http://{}/", listener.local_addr()?);
    let routes = App::ALL.into_iter().fold(Router::new(), add);
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            eprintln!("TCP_NODELAY: {error}");
        }
    });
    axum::serve(listener, routes).await?;
    Ok(())
}

fn add(routes: Router, app: App) -> Router {
    let messages = Arc::new(Messages::of(app));
    let page = Html(messages::page());
    // Of an app that streams nothing it is never sent to.
    let (sender, _) = broadcast::channel(WAITING);
    if let Some(stream) = Stream::of(app) {
        tokio::spawn(repeat(stream, sender.clone()));
    }
    let upgrade = async move |upgrade: WebSocketUpgrade| {
        upgrade.read_buffer_size(READ_BUFFER).protocols(["bokeh"]).on_upgrade(async move |mut socket| {
            if let Err(error) = converse(&mut socket, &messages, sender.subscribe()).await {
                eprintln!("{error}");
            }
        })
    };
    let path = app.to_string();
    routes.route(&path, get(async move || page.clone())).route(&format!("{path}/ws"), get(upgrade))
}

async fn repeat(stream: Stream, viewers: broadcast::Sender<Frames>) {
    let mut interval = interval(stream.period);
    interval.set_missed_tick_behavior(MissedTickBehavior::Skip);
    loop {
        interval.tick().await;
        // Nobody may be looking.
        drop(viewers.send(stream.message.clone()));
    }
}

async fn converse(
    socket: &mut WebSocket,
    messages: &Messages,
    mut stream: broadcast::Receiver<Frames>,
) -> Result<(), axum::Error> {
    send(socket, &messages.acknowledgement).await?;
    loop {
        tokio::select! {
            header = receive(socket) => {
                let Some(header) = header? else { return Ok(()) };
                // Metadata and content, which say nothing that the fixed answers depend on.
                receive(socket).await?;
                receive(socket).await?;
                let answer = if header.contains("PATCH-DOC") { &messages.answer } else { &messages.document };
                send(socket, answer).await?;
            }
            message = stream.recv() => match message {
                Ok(message) => send(socket, &message).await?,
                // It was slower than the stream.
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return Ok(()),
            },
        }
    }
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
