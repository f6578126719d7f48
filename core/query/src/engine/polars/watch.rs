//! Looks at what a running plan reads: to stop it, and to tell how far it is.

use std::sync::Arc;

use polars::error::polars_err;
use polars::frame::DataFrame;
use polars_plan::plans::{FunctionIR, IR, IRPlan};

use super::Stopped;

/// Is told how many rows were read, and of how many in all; says whether to go on.
type Look = dyn Fn(usize, Option<usize>) -> Result<(), Stopped> + Send + Sync;

/// Puts a look between each source of an optimised plan and what reads it.
///
/// The streaming engine asks nobody whether it should go on, but it calls functions on each piece that it has read, and
/// ends when one fails.
pub(super) fn watch_sources(plan: &mut IRPlan, look: &Arc<Look>) {
    let mut waiting = vec![plan.lp_top];
    let mut sources = Vec::new();
    while let Some(node) = waiting.pop() {
        match plan.lp_arena.get(node) {
            IR::Scan { .. } | IR::DataFrameScan { .. } if !sources.contains(&node) => sources.push(node),
            ir => waiting.extend(ir.inputs()),
        }
    }
    let rows: Option<Vec<usize>> = sources.iter().map(|node| rows(plan.lp_arena.get(*node))).collect();
    let all = rows.map(|rows| rows.into_iter().sum());
    for node in sources {
        let source = plan.lp_arena.get(node).clone();
        let input = plan.lp_arena.add(source);
        let look = look.clone();
        let watch = move |piece: DataFrame| match look(piece.height(), all) {
            Ok(()) => Ok(piece),
            Err(stopped) => Err(polars_err!(ComputeError: "{stopped}")),
        };
        let function = FunctionIR::Opaque {
            function: Arc::new(watch),
            schema: None,
            predicate_pd: false,
            projection_pd: false,
            streamable: true,
            fmt_str: "watch".into(),
        };
        plan.lp_arena.replace(node, IR::MapFunction { input, function });
    }
}

/// How many rows a source gives, where that is known before.
fn rows(source: &IR) -> Option<usize> {
    match source {
        // Behind a predicate only those that pass are seen.
        IR::Scan { predicate: None, file_info, unified_scan_args, .. } if unified_scan_args.pre_slice.is_none() => {
            file_info.row_estimation.0
        }
        IR::DataFrameScan { df, .. } => Some(df.height()),
        _ => None,
    }
}
