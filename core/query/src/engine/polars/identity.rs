//! What a plan is made of, for comparison.

use polars::prelude::DslPlan;
use polars_plan::dsl::{DistinctOptionsDSL, FileScanDsl, ScanSources};
use polars_plan::plans::DslFunction;

use super::plan::inputs;
use crate::Identity;

/// The operations of a plan in order of reading; `None` if it holds what cannot be compared: closures over frames,
/// open files, memory.
pub(super) fn of(plan: &DslPlan) -> Option<Identity> {
    let mut identity = Identity::default();
    push(plan, &mut identity)?;
    Some(identity)
}

fn push(plan: &DslPlan, identity: &mut Identity) -> Option<()> {
    match plan {
        DslPlan::IR { .. } => {}
        DslPlan::Scan { sources, unified_scan_args, scan_type, .. } => {
            let ScanSources::Paths(paths) = sources else { return None };
            let is_file = matches!(**scan_type, FileScanDsl::Parquet { .. } | FileScanDsl::Csv { .. });
            let (statistics, defaults) = (&unified_scan_args.table_statistics, &unified_scan_args.default_values);
            if !is_file || paths.is_empty() || statistics.is_some() || defaults.is_some() {
                return None;
            }
            identity.push_debug(&("scan", unified_scan_args, scan_type, paths.len()));
            for path in paths.iter() {
                identity.push_file(crate::table::path_of(path.as_str()))?;
            }
        }
        DslPlan::DataFrameScan { df, .. } => identity.push_frame(df),
        DslPlan::Filter { predicate, .. } => {
            identity.push_debug(&"filter");
            identity.push_expressions(std::slice::from_ref(predicate))?;
        }
        DslPlan::Select { expr, options, .. } => {
            identity.push_debug(&("select", options));
            identity.push_expressions(expr)?;
        }
        DslPlan::HStack { exprs, options, .. } => {
            identity.push_debug(&("with_columns", options));
            identity.push_expressions(exprs)?;
        }
        DslPlan::GroupBy { keys, predicates, aggs, maintain_order, options, apply: None, .. } => {
            identity.push_debug(&("group_by", maintain_order, options));
            identity.push_expressions(keys)?;
            identity.push_expressions(predicates)?;
            identity.push_expressions(aggs)?;
        }
        DslPlan::Join { left_on, right_on, predicates, options, .. } => {
            identity.push_debug(&("join", options));
            identity.push_expressions(left_on)?;
            identity.push_expressions(right_on)?;
            identity.push_expressions(predicates)?;
        }
        DslPlan::Gather { null_on_oob, .. } => identity.push_debug(&("gather", null_on_oob)),
        DslPlan::Distinct { options: DistinctOptionsDSL { subset, maintain_order, keep_strategy }, .. } => {
            identity.push_debug(&("unique", maintain_order, keep_strategy, subset.is_some()));
            identity.push_expressions(subset.as_deref().unwrap_or_default())?;
        }
        DslPlan::Sort { by_column, slice, sort_options, .. } => {
            identity.push_debug(&("sort", slice, sort_options));
            identity.push_expressions(by_column)?;
        }
        DslPlan::Slice { offset, len, .. } => identity.push_debug(&("slice", offset, len)),
        DslPlan::Union { inputs, args } => identity.push_debug(&("concat", inputs.len(), args)),
        DslPlan::HConcat { inputs, options } => identity.push_debug(&("concat horizontally", inputs.len(), options)),
        DslPlan::MapFunction { function, .. } => push_function(function, identity)?,
        DslPlan::Cache { .. }
        | DslPlan::GroupBy { apply: Some(_), .. }
        | DslPlan::MatchToSchema { .. }
        | DslPlan::PipeWithSchema { .. }
        | DslPlan::ExtContext { .. }
        | DslPlan::Sink { .. }
        | DslPlan::SinkMultiple { .. } => return None,
    }
    inputs(plan).into_iter().try_for_each(|input| push(input, identity))
}

fn push_function(function: &DslFunction, identity: &mut Identity) -> Option<()> {
    match function {
        DslFunction::RowIndex { name, offset } => identity.push_debug(&("row index", name, offset)),
        DslFunction::Explode { columns, options, allow_empty } => {
            identity.push_debug(&("explode", columns, options, allow_empty));
        }
        DslFunction::Rename { existing, new, strict } => identity.push_debug(&("rename", existing, new, strict)),
        DslFunction::Unnest { columns, separator } => identity.push_debug(&("unnest", columns, separator)),
        DslFunction::FillNan(value) => {
            identity.push_debug(&"fill nan");
            identity.push_expressions(std::slice::from_ref(value))?;
        }
        DslFunction::Stats(_) | DslFunction::FunctionIR(_) | DslFunction::Hint(_) => return None,
    }
    Some(())
}
