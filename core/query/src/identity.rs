//! When two statements are the same.

use std::fmt::Debug;
use std::hash::{Hash, Hasher};
use std::path::PathBuf;
use std::sync::{Arc, Weak};

use polars::frame::DataFrame;
use polars::prelude::{Column, Expr, LiteralValue};
use polars_plan::dsl::RenameAliasFn;

/// What two statements have in common if they give the same: the same operations over the same data. Files are the
/// same by path, size and time of change, frames by the memory that they are in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Identity(Vec<Part>);

#[derive(Clone, Debug, PartialEq)]
enum Part {
    Text(Box<str>),
    Expressions(Box<[Expr]>),
    File { path: PathBuf, stamp: FileStamp },
    Frame(FrameBuffers),
}

/// What changes when a file does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FileStamp {
    /// In bytes.
    pub size: u64,
    /// The time of change, in nanoseconds since 1970.
    pub modified: u128,
}

impl FileStamp {
    /// Looks at a file.
    ///
    /// # Errors
    /// If there is none, or it may not be looked at.
    pub fn of(path: &std::path::Path) -> std::io::Result<Self> {
        let metadata = std::fs::metadata(path)?;
        let modified = metadata.modified()?.duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_nanos();
        Ok(Self { size: metadata.len(), modified })
    }
}

impl Identity {
    /// With a text that says all of what it stands for.
    #[must_use]
    pub fn text(mut self, text: impl Into<Box<str>>) -> Self {
        self.0.push(Part::Text(text.into()));
        self
    }

    /// With a value whose `Debug` output says all of it.
    pub(crate) fn push_debug(&mut self, value: &impl Debug) {
        self.0.push(Part::Text(format!("{value:?}").into()));
    }

    /// Expressions; `None` if one cannot be compared.
    pub(crate) fn push_expressions(&mut self, expressions: &[Expr]) -> Option<()> {
        expressions.iter().flatten().all(is_comparable).then(|| self.0.push(Part::Expressions(expressions.into())))
    }

    /// A file as it is now; `None` if it is none on this machine: a folder, say, or a pattern.
    pub(crate) fn push_file(&mut self, path: PathBuf) -> Option<()> {
        let stamp = path.is_file().then(|| FileStamp::of(&path).ok())??;
        self.0.push(Part::File { path, stamp });
        Some(())
    }

    /// All of another one.
    pub(crate) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    pub(crate) fn push_frame(&mut self, frame: &Arc<DataFrame>) {
        self.0.push(Part::Frame(FrameBuffers::of(frame)));
    }
}

/// polars compares options of expressions that are floats as floats: one that is NaN makes an identity that is not its
/// own, which is looked for before an identity is used.
impl Eq for Identity {}

impl Hash for Identity {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.len().hash(state);
        for part in &self.0 {
            match part {
                Part::Text(text) => text.hash(state),
                Part::Expressions(expressions) => expressions.iter().flatten().for_each(|node| hash_node(node, state)),
                Part::File { path, stamp } => (path, stamp).hash(state),
                Part::Frame(frame) => frame.buffers.hash(state),
            }
        }
    }
}

/// Whether equal means the same: closures may read what changes, and series are compared without names and dtypes.
fn is_comparable(node: &Expr) -> bool {
    let is_opaque = matches!(
        node,
        Expr::AnonymousFunction { .. }
            | Expr::RenameAlias { function: RenameAliasFn::Map(_), .. }
            | Expr::SubPlan(..)
            // What these apply is not among their nodes.
            | Expr::Eval { .. }
            | Expr::StructEval { .. }
            | Expr::Literal(LiteralValue::Series(_))
    );
    !is_opaque
}

/// A node without those below it. polars' own hash leaves out the values of literals, which are what sliders change.
fn hash_node<H: Hasher>(node: &Expr, state: &mut H) {
    std::mem::discriminant(node).hash(state);
    match node {
        Expr::Literal(value) => value.hash(state),
        Expr::Column(name) | Expr::Alias(_, name) => name.hash(state),
        _ => {}
    }
}

/// The names and addresses of a frame's columns.
#[derive(Clone, Debug)]
struct FrameBuffers {
    buffers: Box<[(Box<str>, usize, usize)]>,
    /// Memory that was given back may hold other data by now.
    alive: Weak<DataFrame>,
}

impl FrameBuffers {
    fn of(frame: &Arc<DataFrame>) -> Self {
        let address = |column: &Column| {
            let chunks = column.as_materialized_series().chunks();
            let first = chunks.first().map_or(0, |chunk| std::ptr::from_ref(&**chunk).cast::<()>().addr());
            (Box::from(column.name().as_str()), first, column.len())
        };
        Self { buffers: frame.columns().iter().map(address).collect(), alive: Arc::downgrade(frame) }
    }
}

impl PartialEq for FrameBuffers {
    fn eq(&self, other: &Self) -> bool {
        let is_alive = |frame: &Self| frame.alive.strong_count() > 0;
        Weak::ptr_eq(&self.alive, &other.alive) || (self.buffers == other.buffers && is_alive(self) && is_alive(other))
    }
}
