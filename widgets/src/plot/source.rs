//! Where the rows of a glyph come from.

use tropism_core::{Arg, Column, ColumnData, Is, New, marker};

use crate::models::{BuildColumnDataSource, ColumnDataSource, DataSource};

/// Can be given as the source of a glyph: a model, its builder, or what its columns are: `ColumnData`, or a derivation,
/// feed or query that gives them, which makes a source of that glyph alone.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no data source",
    label = "give a model such as `ColumnDataSource`, or its columns"
)]
pub trait SourceLike<Marker> {
    /// The source.
    fn into_source(self) -> DataSource;
}

impl<A: Is<DataSource>> SourceLike<marker::AsModel> for A {
    fn into_source(self) -> DataSource {
        self.upcast()
    }
}

impl<A: Is<DataSource>> SourceLike<marker::AsModelRef> for &A {
    fn into_source(self) -> DataSource {
        self.upcast()
    }
}

impl<A: Is<DataSource>> SourceLike<marker::AsBuilder> for New<A> {
    fn into_source(self) -> DataSource {
        self.build().upcast()
    }
}

impl<A: Arg<ColumnData, M>, M> SourceLike<marker::One<M>> for A {
    fn into_source(self) -> DataSource {
        ColumnDataSource::builder().data(self).build().upcast()
    }
}

/// The source that was given, or one of the coordinates that were given themselves.
#[track_caller]
pub(super) fn given(source: Option<DataSource>, columns: Vec<(String, Column)>) -> DataSource {
    match source {
        Some(source) if columns.is_empty() => source,
        Some(_) => panic!(
            "coordinates were given themselves, and a source, too: \
             name columns of the source, or leave the source out"
        ),
        None => match ColumnData::new(columns) {
            Ok(data) => ColumnDataSource::builder().data(data).build().upcast(),
            Err(error) => panic!("{error}"),
        },
    }
}
