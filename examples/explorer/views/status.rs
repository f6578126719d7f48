//! The line that says how many rows there are, and whether something is being found out.

use std::sync::Arc;

use tropism::prelude::*;
use tropism::widgets::models::Row;

use super::super::format::count;
use super::super::looks::Style;
use super::super::profile::Profile;
use super::super::scene::{Scene, last_good};
use super::caption;
use super::scatter::{Drawn, Points};

/// Rows in view, rows that pass, rows of the file, how long that took, and how far the present run is.
pub(crate) fn line(scene: &Scene, points: &Points, style: &Style) -> Row {
    let drawn = (last_good(&points.drawn), scene.profile.clone());
    let counts = derive(drawn, |drawn: Drawn, profile: Arc<Profile>| {
        let (in_view, passing, all) = (drawn.in_view, drawn.rows, profile.rows);
        format!(
            "<b>{}</b> in view · <b>{}</b> of {} rows pass the filters <span>{:.2} s</span>",
            count(in_view),
            count(passing),
            count(all),
            drawn.elapsed.as_secs_f64()
        )
    });
    let line = caption(counts, points.drawn.loading(), points.drawn.progress(), style);
    line.css_classes().put(["caption", "status"]);
    line
}
