//! The rows, page by page.

use std::sync::Arc;

use tropism::prelude::*;
use tropism::query::QueryResult;
use tropism::widgets::models::{Column, Row};

use super::super::conditions::Conditions;
use super::super::controls::FieldSelect;
use super::super::fields::{Field, Kind};
use super::super::format;
use super::super::looks::Style;
use super::super::plan;
use super::super::profile::count;
use super::super::scene::{Scene, last_good};
use super::{caption, classes, query_problem, tables};

/// So many rows are a page.
const SIZE: usize = 15;

/// What the rows are sorted by.
#[derive(Clone, Debug, Default, PartialEq)]
struct Order {
    field: Option<Field>,
    is_descending: bool,
}

/// A page of rows in some order that pass some filters; of others it is the first one.
#[derive(Clone, Debug, Default, PartialEq)]
struct Position {
    of: Option<(Conditions, Order)>,
    page: usize,
}

/// A table of one page of the rows.
pub(crate) fn layout(scene: &Scene, style: &Style) -> Column {
    let Ok(profile) = scene.profile.get() else { return column(Vec::<UIElement>::new()).build() };
    let fields = &profile.fields;
    let sort =
        FieldSelect::new("Sorted by", Some("as in the file"), fields, |field| field.kind != Kind::Other, None, style);
    let direction = RadioButtonGroup::builder().labels(["▲ up", "▼ down"]).active(0).stylesheets(style.css()).build();
    let order = derive((sort.field.clone(), direction.active()), |field, direction| Order {
        field,
        is_descending: direction == Some(1),
    });

    let height = scene.query(Var::new(()), |rows, ()| Ok(plan::height(rows)));
    let height =
        derive(last_good(height.results()), |result: Arc<QueryResult>| count(result.frame(), "rows").unwrap_or(0));
    let position = Var::new(Position::default());
    let of =
        derive((scene.conditions.clone(), order.clone()), |conditions: Conditions, order: Order| (conditions, order));
    let page = derive((position.clone(), of.clone(), height.clone()), |position: Position, of, height: usize| {
        let last = height.div_ceil(SIZE).saturating_sub(1);
        if position.of == Some(of) { position.page.min(last) } else { 0 }
    });
    let rows =
        scene.query(derive((order, page.clone()), |order: Order, page: usize| (order, page)), |rows, (order, page)| {
            let by = order.field.as_ref().map(|field| (field, order.is_descending));
            Ok(plan::page(rows, by, page * SIZE, SIZE))
        });

    let columns: Vec<TableColumn> = fields
        .iter()
        .map(|field| {
            let (low, high) = profile.extent(field);
            tables::table_column(field, low.abs().max(high.abs()), profile.statistics(field).letters)
        })
        .collect();
    let source = ColumnDataSource::builder().data(follow(rows.signal())).build();
    let table = tables::table(&source, &columns, SIZE, style);
    let loading = (rows.loading(), rows.progress());
    let turner = Turner { position, of, page, height };
    let controls = row((sort.select, direction, turner.layout(style)));
    let controls = controls.css_classes(["order"]).sizing_mode(SizingMode::StretchWidth).stylesheets(style.css());
    let place = caption(turner.place(), loading.0, loading.1, style);
    let view = column((controls, place, query_problem(rows.error(), scene, style), table));
    view.css_classes(classes("rows", rows.loading()))
        .sizing_mode(SizingMode::StretchWidth)
        .stylesheets(style.css())
        .build()
}

/// Buttons that turn pages.
struct Turner {
    position: Var<Position>,
    of: Derived<(Conditions, Order)>,
    page: Derived<usize>,
    height: Derived<usize>,
}

impl Turner {
    /// Which rows are shown.
    fn place(&self) -> Derived<String> {
        derive((self.page.clone(), self.height.clone()), |page: usize, height: usize| {
            let (first, last) = (page * SIZE + 1, height.min((page + 1) * SIZE));
            match height {
                0 => "no rows".to_owned(),
                _ => format!(
                    "rows {}–{} of {} · page {} of {}",
                    format::count(first),
                    format::count(last),
                    format::count(height),
                    format::count(page + 1),
                    format::count(height.div_ceil(SIZE))
                ),
            }
        })
    }

    fn layout(&self, style: &Style) -> Row {
        let buttons = [
            self.button("«", style, |_, _| 0),
            self.button("‹", style, |page, _| page.saturating_sub(1)),
            self.button("›", style, |page, last| last.min(page + 1)),
            self.button("»", style, |_, last| last),
        ];
        row(buttons).css_classes(["buttons"]).stylesheets(style.css()).build()
    }

    /// A button that goes from a page to another; it can be pressed where that is not the same.
    fn button(&self, label: &str, style: &Style, go: fn(usize, usize) -> usize) -> Button {
        let target = derive((self.page.clone(), self.height.clone()), move |page: usize, height: usize| {
            let target = go(page, height.div_ceil(SIZE).saturating_sub(1));
            (target, target == page)
        });
        let button = Button::builder().label(label).disabled(derive(target.clone(), |(_, is_here)| is_here));
        let button = button.stylesheets(style.css()).build();
        let (position, of) = (self.position.clone(), self.of.clone());
        button.on_click(move || {
            if let (Ok((page, _)), Ok(of)) = (target.get(), of.get()) {
                position.set(Position { of: Some(of), page });
            }
        });
        button
    }
}
