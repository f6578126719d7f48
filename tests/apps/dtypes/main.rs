//! A source with columns of all dtypes, and what comes back of it when the page changes it.

mod frame;
mod shown;

use tropism::Result;
use tropism::prelude::*;
use tropism::query::{to_columns, to_frame};

fn main() -> ExitCode {
    tropism::serve(App::new("dtypes", |session| {
        let frame = frame::frame()?;
        let schema = frame.schema().clone();
        let source = ColumnDataSource::builder().data(to_columns(&frame)?).build();
        let back = derive(source.data(), move |columns| match to_frame(&columns, &schema) {
            Ok(frame) => shown::frame(&frame),
            Err(error) => error.to_string(),
        });

        let texts = |field: &str| TableColumn::builder().field(field).title(field).width(150).build();
        let milliseconds = DateFormatter::builder().format("%Y-%m-%d %H:%M:%S.%3N");
        let columns = [
            texts("string"),
            texts("float64"),
            TableColumn::builder().field("datetime_ms").title("datetime_ms").formatter(milliseconds).build(),
            texts("enum"),
        ];
        let table = DataTable::builder().source(&source).columns(columns).editable(true).width(800).height(150).build();
        session.add_root(column((table, PreText::builder().text(back))));
        Result::Ok(())
    }))
}
