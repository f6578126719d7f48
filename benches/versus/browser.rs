//! One open page, as the server sees it: what a browser sends, in a browser's order.

use std::net::SocketAddr;

use anyhow::{Context, Result, bail, ensure};
use futures_util::{SinkExt, StreamExt, stream};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::http::HeaderValue;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::tungstenite::{Message, Utf8Bytes};

use crate::apps::App;
use crate::message::{Handles, Header, MessageKind, Patch, token};

/// How many pages are being opened at any moment.
const OPENING: usize = 8;

/// A page whose document was pulled.
#[derive(Debug)]
pub(crate) struct Page {
    socket: WebSocketStream<TcpStream>,
    document: Utf8Bytes,
}

/// A whole message.
pub(crate) struct Received {
    pub(crate) kind: MessageKind,
    /// Of all its frames.
    pub(crate) bytes: u64,
    content: Utf8Bytes,
}

/// A page that knows which slider to move and which data source answers.
#[derive(Debug)]
pub(crate) struct MovablePage {
    socket: WebSocketStream<TcpStream>,
    handles: Handles,
    moves: u32,
}

/// Opens pages, a few at a time, and gives each to `take` as soon as it is open.
pub(crate) async fn open_pages(
    address: SocketAddr,
    app: App,
    pages: u32,
    mut take: impl FnMut(Page) -> Result<()>,
) -> Result<()> {
    let mut opened = stream::iter(0..pages).map(|_| Page::open(address, app)).buffer_unordered(OPENING);
    while let Some(page) = opened.next().await {
        take(page?)?;
    }
    Ok(())
}

impl Page {
    /// Gets the page, connects with its token, awaits the ACK and pulls the document.
    pub(crate) async fn open(address: SocketAddr, app: App) -> Result<Self> {
        let token = token(&get(address, app).await?)?;
        let mut socket = connect(address, app, &token).await.context("the websocket was refused")?;
        let Received { kind, .. } = receive(&mut socket).await?;
        ensure!(kind == MessageKind::Ack, "{kind:?} came where an ACK opens the conversation");
        send(&mut socket, r#"{"msgid":"pull","msgtype":"PULL-DOC-REQ"}"#, Utf8Bytes::from_static("{}")).await?;
        loop {
            let Received { kind, content, .. } = receive(&mut socket).await?;
            match kind {
                MessageKind::PullDocReply => return Ok(Self { socket, document: content }),
                MessageKind::Error => bail!("the document was refused: {content}"),
                _ => {}
            }
        }
    }

    /// The next message, whatever it is.
    pub(crate) async fn receive(&mut self) -> Result<Received> {
        receive(&mut self.socket).await
    }

    /// Finds the slider and the source in the document.
    pub(crate) fn find_slider(self, app: App) -> Result<MovablePage> {
        let title = app.slider().with_context(|| format!("{app} has no slider"))?;
        let handles = Handles::find(&self.document, title)?;
        Ok(MovablePage { socket: self.socket, handles, moves: 0 })
    }
}

impl MovablePage {
    /// Moves the slider and returns when the new columns and the OK have both come.
    pub(crate) async fn move_slider(&mut self) -> Result<()> {
        self.moves += 1;
        // From -5.0 to 4.9 in steps of 0.1 and again, so that no value is the one before.
        let value = f64::from(self.moves % 100) / 10.0 - 5.0;
        let patch = format!(
            r#"{{"events":[{{"kind":"ModelChanged","model":{{"id":"{}"}},"attr":"value","new":{value:.1}}}]}}"#,
            self.handles.slider
        );
        send(&mut self.socket, r#"{"msgid":"move","msgtype":"PATCH-DOC"}"#, patch.into()).await?;
        let (mut moved, mut confirmed) = (false, false);
        while !(moved && confirmed) {
            let Received { kind, content, .. } = receive(&mut self.socket).await?;
            match kind {
                MessageKind::PatchDoc => {
                    let patch: Patch<'_> = serde_json::from_str(&content).context("a PATCH-DOC cannot be read")?;
                    moved |= patch.brings_columns_to(&self.handles.source);
                }
                MessageKind::Ok => confirmed = true,
                MessageKind::Error => bail!("the slider's value was refused: {content}"),
                _ => {}
            }
        }
        Ok(())
    }
}

async fn get(address: SocketAddr, app: App) -> Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!(
        "GET {app} HTTP/1.1\r\nHost: localhost:{}\r\nAccept: text/html\r\nConnection: close\r\n\r\n",
        address.port()
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = String::with_capacity(app.read_buffer());
    stream.read_to_string(&mut answer).await?;
    let status = answer.lines().next().unwrap_or_default();
    ensure!(status.starts_with("HTTP/1.1 200"), "GET {app} was answered with `{status}`");
    Ok(answer)
}

async fn connect(address: SocketAddr, app: App, token: &str) -> Result<WebSocketStream<TcpStream>> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let host = format!("localhost:{}", address.port());
    let mut request = format!("ws://{host}{app}/ws").into_client_request()?;
    let headers = request.headers_mut();
    headers.insert("Origin", HeaderValue::from_str(&format!("http://{host}"))?);
    headers.insert("Sec-WebSocket-Protocol", HeaderValue::from_str(&format!("bokeh, {token}"))?);
    let config = WebSocketConfig::default().read_buffer_size(app.read_buffer());
    Ok(tokio_tungstenite::client_async_with_config(request, stream, Some(config)).await?.0)
}

/// Sends a message in one write.
async fn send(socket: &mut WebSocketStream<TcpStream>, header: &'static str, content: Utf8Bytes) -> Result<()> {
    socket.feed(Message::Text(Utf8Bytes::from_static(header))).await?;
    socket.feed(Message::Text(Utf8Bytes::from_static("{}"))).await?;
    socket.send(Message::Text(content)).await?;
    Ok(())
}

/// Receives a message whole.
async fn receive(socket: &mut WebSocketStream<TcpStream>) -> Result<Received> {
    let header = receive_text(socket).await?;
    let metadata = receive_text(socket).await?;
    let content = receive_text(socket).await?;
    let mut bytes = header.len() + metadata.len() + content.len();
    let header: Header = serde_json::from_str(&header).with_context(|| format!("`{header}` is no header"))?;
    for _ in 0..header.num_buffers {
        let name = receive_text(socket).await?;
        let payload = receive_frame(socket).await?;
        ensure!(payload.is_binary(), "a text frame came where a buffer was due");
        bytes += name.len() + payload.len();
    }
    Ok(Received { kind: header.kind, bytes: bytes as u64, content })
}

async fn receive_text(socket: &mut WebSocketStream<TcpStream>) -> Result<Utf8Bytes> {
    match receive_frame(socket).await? {
        Message::Text(text) => Ok(text),
        Message::Close(reason) => bail!("the server closed: {reason:?}"),
        frame => bail!("{} bytes of binary came where text was due", frame.len()),
    }
}

async fn receive_frame(socket: &mut WebSocketStream<TcpStream>) -> Result<Message> {
    loop {
        let frame = socket.next().await.context("the server went away")??;
        if !(frame.is_ping() || frame.is_pong()) {
            return Ok(frame);
        }
    }
}
