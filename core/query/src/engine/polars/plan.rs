//! Walks through plans.

use std::sync::PoisonError;

use polars::prelude::{DslPlan, LazyFrame};

/// The plans that a plan reads, in order.
pub(super) fn inputs(plan: &DslPlan) -> Vec<&DslPlan> {
    match plan {
        DslPlan::Scan { .. } | DslPlan::DataFrameScan { .. } => Vec::new(),
        DslPlan::Filter { input, .. }
        | DslPlan::Cache { input, .. }
        | DslPlan::Select { input, .. }
        | DslPlan::GroupBy { input, .. }
        | DslPlan::HStack { input, .. }
        | DslPlan::MatchToSchema { input, .. }
        | DslPlan::Distinct { input, .. }
        | DslPlan::Sort { input, .. }
        | DslPlan::Slice { input, .. }
        | DslPlan::MapFunction { input, .. }
        | DslPlan::Sink { input, .. } => vec![input],
        DslPlan::IR { dsl, .. } => vec![dsl],
        DslPlan::Join { input_left, input_right, .. } => vec![input_left, input_right],
        DslPlan::Gather { input, idxs, .. } => vec![input, idxs],
        DslPlan::PipeWithSchema { input, .. } => input.iter().collect(),
        DslPlan::Union { inputs, .. } | DslPlan::HConcat { inputs, .. } | DslPlan::SinkMultiple { inputs } => {
            inputs.iter().collect()
        }
        DslPlan::ExtContext { input, contexts } => std::iter::once(&**input).chain(contexts).collect(),
    }
}

/// The same plan, but what polars remembers of files is forgotten: they may have changed since.
pub(super) fn reopened(plan: LazyFrame) -> LazyFrame {
    let mut waiting = vec![&plan.logical_plan];
    while let Some(next) = waiting.pop() {
        if let DslPlan::Scan { cached_ir, .. } = next {
            *cached_ir.lock().unwrap_or_else(PoisonError::into_inner) = None;
        }
        waiting.extend(inputs(next));
    }
    let optimizations = plan.get_current_optimizations();
    LazyFrame::from_logical_plan(plan.logical_plan, optimizations)
}
