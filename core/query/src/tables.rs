//! SQL over tables.

use std::collections::BTreeMap;
use std::fmt::{self, Debug, Formatter};
use std::ops::ControlFlow;
use std::sync::Arc;

use polars::prelude::LazyFrame;
use polars::sql::SQLContext;
use sqlparser::ast::{Statement, TableFactor, Visit, Visitor};
use sqlparser::dialect::GenericDialect;
use sqlparser::parser::Parser;

use crate::{QueryError, Table};

/// Named tables that SQL may read; it can read nothing else.
#[derive(Clone, Default)]
pub struct Tables(Arc<BTreeMap<String, Named>>);

#[derive(Clone)]
enum Named {
    File(Table),
    Plan(Box<LazyFrame>),
}

impl Debug for Tables {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.0.keys()).finish()
    }
}

impl Tables {
    /// These and one more; a name that is known is taken over.
    #[must_use]
    pub fn with(self, name: impl Into<String>, table: impl Into<TableSource>) -> Self {
        let mut tables = Arc::unwrap_or_clone(self.0);
        tables.insert(name.into(), table.into().0);
        Self(Arc::new(tables))
    }

    /// The names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The plan of a query in polars' dialect of SQL. It may look at files: see [`Table::scan`].
    ///
    /// # Errors
    /// If the text is no single query, or reads what is none of the tables, or a table cannot be read.
    pub fn sql(&self, text: &str) -> Result<LazyFrame, QueryError> {
        let text = text.trim().trim_end_matches(';');
        self.check(text)?;
        let mut context = SQLContext::new();
        for (name, table) in &*self.0 {
            let plan = match table {
                Named::File(table) => table.scan()?,
                Named::Plan(plan) => (**plan).clone(),
            };
            context.register(name, plan);
        }
        Ok(context.execute(text)?)
    }

    /// polars' SQL can open files by functions such as `read_csv`; whoever may write SQL may not.
    fn check(&self, text: &str) -> Result<(), QueryError> {
        if text.is_empty() {
            return Err(QueryError::failed(format!(
                "the query is empty: write, say, SELECT * FROM {} LIMIT 10",
                self.first()
            )));
        }
        let statements =
            Parser::parse_sql(&GenericDialect, text).map_err(|error| QueryError::failed(error.to_string()))?;
        match &statements[..] {
            [statement @ Statement::Query(_)] => match statement.visit(&mut Functions) {
                ControlFlow::Continue(()) => Ok(()),
                ControlFlow::Break(name) => Err(QueryError::failed(format!(
                    "{name}(…) is not allowed here: read from {}",
                    self.names().collect::<Vec<_>>().join(", ")
                ))),
            },
            _ => Err(QueryError::failed("write one query: SELECT …, or WITH … SELECT …")),
        }
    }

    fn first(&self) -> &str {
        self.names().next().unwrap_or("table")
    }
}

/// What can be a table of [`Tables`]: a [`Table`], or a plan.
pub struct TableSource(Named);

impl From<Table> for TableSource {
    fn from(table: Table) -> Self {
        Self(Named::File(table))
    }
}

impl From<LazyFrame> for TableSource {
    fn from(plan: LazyFrame) -> Self {
        Self(Named::Plan(Box::new(plan)))
    }
}

impl Debug for TableSource {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("TableSource")
    }
}

/// Finds functions that stand where tables do.
struct Functions;

impl Visitor for Functions {
    type Break = String;

    fn pre_visit_table_factor(&mut self, table: &TableFactor) -> ControlFlow<String> {
        match table {
            TableFactor::Table { name, args: Some(_), .. } | TableFactor::Function { name, .. } => {
                ControlFlow::Break(name.to_string())
            }
            TableFactor::TableFunction { .. } => ControlFlow::Break("TABLE".to_owned()),
            _ => ControlFlow::Continue(()),
        }
    }
}
