//! SQL over tables.

use std::collections::BTreeMap;
use std::fmt::{self, Debug, Formatter};
use std::ops::ControlFlow;
use std::sync::Arc;

use polars::prelude::LazyFrame;
use polars::sql::SQLContext;
use sqlparser::ast::{Expr, Query, SetExpr, Statement, TableFactor, Visit, Visitor};
use sqlparser::dialect::GenericDialect;
use sqlparser::parser::{Parser, ParserOptions};

use crate::{QueryError, Table};

/// So many bytes a query may have.
const MAX_TEXT: usize = 16 * 1024;
/// So deeply it may be nested: polars walks what it makes of it by recursion.
const MAX_DEPTH: usize = 200;
/// Enough for whatever such a text is parsed to.
const STACK: usize = 128 << 20;

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
        // Parsed text is as deep as it has operators, and is walked and dropped by recursion.
        stacker::grow(STACK, || self.plan(text.trim().trim_end_matches(';')))
    }

    fn plan(&self, text: &str) -> Result<LazyFrame, QueryError> {
        self.check(text)?;
        let mut context = SQLContext::new();
        for table in self.plans() {
            let (name, plan) = table?;
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
        if text.len() > MAX_TEXT {
            return Err(QueryError::failed(format!("the query is longer than {MAX_TEXT} bytes: write a shorter one")));
        }
        // As polars parses it.
        let options = ParserOptions { trailing_commas: true, ..ParserOptions::default() };
        let parsed = Parser::new(&GenericDialect).with_options(options).try_with_sql(text);
        let statements = parsed.and_then(|mut parser| parser.parse_statements());
        match &statements.map_err(|error| QueryError::failed(error.to_string()))?[..] {
            [statement @ Statement::Query(_)] => match statement.visit(&mut Check::default()) {
                ControlFlow::Continue(()) => Ok(()),
                ControlFlow::Break(Objection::Function(name)) => Err(QueryError::failed(format!(
                    "{name}(…) is not allowed here: read from {}",
                    self.names().collect::<Vec<_>>().join(", ")
                ))),
                ControlFlow::Break(Objection::Depth) => {
                    Err(QueryError::failed("the query is nested too deeply: write a simpler one"))
                }
            },
            _ => Err(QueryError::failed("write one query: SELECT …, or WITH … SELECT …")),
        }
    }

    /// What the tables are now.
    pub(crate) fn plans(&self) -> impl Iterator<Item = Result<(&str, LazyFrame), QueryError>> {
        self.0.iter().map(|(name, table)| {
            let plan = match table {
                Named::File(table) => table.scan()?,
                Named::Plan(plan) => (**plan).clone(),
            };
            Ok((name.as_str(), plan))
        })
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

/// Finds functions that stand where tables do, and what is nested without end.
#[derive(Default)]
struct Check {
    depth: usize,
}

enum Objection {
    Function(String),
    Depth,
}

impl Check {
    fn enter(&mut self) -> ControlFlow<Objection> {
        self.depth += 1;
        if self.depth > MAX_DEPTH { ControlFlow::Break(Objection::Depth) } else { ControlFlow::Continue(()) }
    }

    fn leave(&mut self) -> ControlFlow<Objection> {
        self.depth -= 1;
        ControlFlow::Continue(())
    }
}

impl Visitor for Check {
    type Break = Objection;

    fn pre_visit_expr(&mut self, _: &Expr) -> ControlFlow<Objection> {
        self.enter()
    }

    fn post_visit_expr(&mut self, _: &Expr) -> ControlFlow<Objection> {
        self.leave()
    }

    fn pre_visit_query(&mut self, query: &Query) -> ControlFlow<Objection> {
        let mut parts = vec![(&*query.body, 1)];
        while let Some((part, depth)) = parts.pop() {
            if depth > MAX_DEPTH {
                return ControlFlow::Break(Objection::Depth);
            }
            if let SetExpr::SetOperation { left, right, .. } = part {
                parts.extend([(&**left, depth + 1), (&**right, depth + 1)]);
            }
        }
        self.enter()
    }

    fn post_visit_query(&mut self, _: &Query) -> ControlFlow<Objection> {
        self.leave()
    }

    fn pre_visit_table_factor(&mut self, table: &TableFactor) -> ControlFlow<Objection> {
        match table {
            TableFactor::Table { name, args: Some(_), .. } | TableFactor::Function { name, .. } => {
                ControlFlow::Break(Objection::Function(name.to_string()))
            }
            TableFactor::TableFunction { .. } => ControlFlow::Break(Objection::Function("TABLE".to_owned())),
            _ => ControlFlow::Continue(()),
        }
    }
}
