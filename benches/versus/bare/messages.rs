//! What the bare server sends: messages of the frames and sizes that the real servers' have.

use std::iter::repeat_n;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::ws::Message;

use crate::apps::App;

/// The websocket frames of one message.
pub(super) type Frames = Arc<[Message]>;

/// Of bytes: what a page has beside the token.
const PAGE_FILLING: usize = 2_900;

/// What one app sends when it is asked.
pub(super) struct Messages {
    pub(super) acknowledgement: Frames,
    pub(super) document: Frames,
    /// New columns, and the OK right after.
    pub(super) answer: Frames,
}

/// What one app sends by itself.
pub(super) struct Stream {
    pub(super) period: Duration,
    pub(super) message: Frames,
}

/// A page with a token.
pub(super) fn page() -> String {
    format!(
        r#"<!-- {} --><script>const render_items = [{{"token":"{}"}}];</script>"#,
        " ".repeat(PAGE_FILLING),
        "t".repeat(300),
    )
}

impl Messages {
    pub(super) fn of(app: App) -> Self {
        // What the document has beside the columns of its first source, in bytes; how many other columns there are; and
        // the rows of each.
        let (filling, others, rows) = match app {
            App::Sliders => (3_000, 0, 200),
            App::Stream => (7_000, 4, 10),
            App::Heavy => (7_000, 4, 1_000),
            App::Big => (34_000, 18, 100_000),
            App::Dashboard => (77_000, 38, 200),
        };
        let mut document = vec![("x", rows), ("y", rows)];
        let content = format!(
            r#"{{"doc":{{"filling":"{}","roots":[
            {{"type":"object","name":"Slider","id":"p1","attributes":{{"title":"{}"}}}},
            {{"type":"object","name":"ColumnDataSource","id":"p2","attributes":{{"data":{}}}}}]}}}}"#,
            " ".repeat(filling),
            app.slider().unwrap_or_default(),
            data(&document),
        );
        document.extend(repeat_n(("other", rows), others));
        let answer = [("x", 200), ("y", 200)];
        Self {
            acknowledgement: message("ACK", "{}", &[]).into(),
            document: message("PULL-DOC-REPLY", &content, &document).into(),
            answer: [event("ColumnDataChanged", &answer), message("OK", "{}", &[])].concat().into(),
        }
    }
}

impl Stream {
    /// The stream of an app that has one.
    pub(super) fn of(app: App) -> Option<Self> {
        let (rows, period) = match app {
            App::Stream => (10, 50),
            App::Heavy => (1_000, 20),
            App::Sliders | App::Big | App::Dashboard => return None,
        };
        let columns = ["t", "y0", "y1", "y2", "y3", "y4"].map(|name| (name, rows));
        Some(Self { period: Duration::from_millis(period), message: event("ColumnsStreamed", &columns).into() })
    }
}

/// Names of columns of numbers, and their rows.
type Columns<'a> = [(&'a str, usize)];

/// A message with one event about the columns of the source.
fn event(kind: &str, columns: &Columns<'_>) -> Vec<Message> {
    let content = format!(
        r#"{{"events":[{{"kind":"{kind}","model":{{"id":"p2"}},"attr":"data","data":{},"rollover":null}}]}}"#,
        data(columns),
    );
    message("PATCH-DOC", &content, columns)
}

/// The frames of a message, with a buffer for each column.
fn message(kind: &str, content: &str, columns: &Columns<'_>) -> Vec<Message> {
    let header = format!(r#"{{"msgid":"m1","msgtype":"{kind}","num_buffers":{}}}"#, columns.len());
    let mut frames = vec![Message::text(header), Message::text("{}"), Message::text(content)];
    for (number, (_, rows)) in columns.iter().enumerate() {
        frames.push(Message::text(format!(r#"{{"id":"m1-{number}"}}"#)));
        frames.push(Message::binary(Bytes::from(vec![0; rows * size_of::<f64>()])));
    }
    frames
}

/// Columns that refer to buffers.
fn data(columns: &Columns<'_>) -> String {
    let columns: Vec<String> = (0..)
        .zip(columns)
        .map(|(number, (name, rows)): (usize, _)| {
            format!(
                r#"["{name}",{{"type":"ndarray","array":{{"type":"bytes","data":{{"id":"m1-{number}"}}}},"shape":[{rows}],"dtype":"float64","order":"little"}}]"#
            )
        })
        .collect();
    format!(r#"{{"type":"map","entries":[{}]}}"#, columns.join(","))
}
