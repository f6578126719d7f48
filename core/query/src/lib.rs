//! Queries as sources of Tropism: polars plans and SQL whose parameters are signals.
