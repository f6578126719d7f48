//! What the steps of a schedule mean for models that a browser shows.

use tropism::core::{CellIndex, Field as _, Slice, Value};
use tropism::prelude::*;
use tropism::widgets::models::Column as Container;

use crate::schedule::{Kind, Size, Step, Table};
use crate::table::{self, NAMES, cell_like, rows_like};

const CONTAINERS: usize = 3;
const SLIDERS: usize = 4;

pub(crate) struct Stage {
    containers: Vec<Container>,
    sliders: Vec<Slider>,
    plot: Figure,
    renderers: Vec<GlyphRenderer>,
    glyphs: Vec<Scatter>,
    /// The first one is drawn, the second one has columns of every kind.
    sources: Vec<ColumnDataSource>,
    categories: FactorRange,
    stashed: Vec<UIElement>,
}

impl Stage {
    pub(crate) fn new(session: &Session) -> Self {
        let sliders: Vec<Slider> = (0..SLIDERS)
            .map(|slider| Slider::builder().title(format!("slider {slider}")).start(-100).end(100).value(0).build())
            .collect();
        let sources = vec![
            ColumnDataSource::builder().data(columns! { a: vec![0.0, 0.5, 1.0], b: vec![1.0, 0.5, 0.0] }).build(),
            ColumnDataSource::builder().build(),
        ];
        let plot = figure().width(300).height(200).x_range((-40.0, 40.0)).y_range((-40.0, 40.0)).build();
        let renderers = ["red", "blue"].map(|colour| plot.scatter("a", "b").source(&sources[0]).color(colour).add());
        let glyphs = (0..3).map(|glyph| Scatter::builder().x("a").y("b").size(4 + glyph).build()).collect();
        let categories = FactorRange::builder().build();
        let hidden = [sources[1].as_node(), categories.as_node()].map(|node| Value::Model(node.clone()));
        let containers: Vec<Container> = (0..CONTAINERS).map(|_| Container::builder().build()).collect();
        containers[0].tags().set(hidden.to_vec());
        containers[0].children().set(sliders.iter().map(tropism::core::Is::upcast).collect());
        session.add_root(&containers[0]);
        session.add_root(&plot);
        let renderers = renderers.to_vec();
        Self { containers, sliders, plot, renderers, glyphs, sources, categories, stashed: Vec::new() }
    }

    /// What stands in containers: each model once, and none around itself.
    fn elements(&self, above: usize, chosen: &[usize]) -> Vec<UIElement> {
        let mut elements: Vec<UIElement> = Vec::new();
        for &model in chosen {
            let element = match model % (1 + SLIDERS) {
                0 if above == 0 => self.containers[1].upcast(),
                0 => continue,
                slider => self.sliders[slider - 1].upcast(),
            };
            if !elements.contains(&element) {
                elements.push(element);
            }
        }
        elements
    }

    fn model(&self, model: usize) -> Model {
        match model % 3 {
            0 => self.sources[1].upcast(),
            1 => self.categories.upcast(),
            _ => self.glyphs[2].upcast(),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "small")]
    pub(crate) fn apply(&mut self, step: &Step, session: &Session) {
        let float = |number: i64| number as f64;
        match step {
            Step::Value(item, value) => match item.checked_sub(CONTAINERS) {
                Some(slider) => self.sliders[slider].value().set(float(*value)),
                None => self.containers[*item].spacing().set(value.abs()),
            },
            Step::Label(item, label) => match item.checked_sub(CONTAINERS) {
                Some(slider) => self.sliders[slider].title().put(format!("slider {label}")),
                None => self.containers[*item].name().set(Some(format!("container {label}"))),
            },
            Step::Children(item, children) => {
                let container = item % CONTAINERS;
                self.containers[container].children().set(self.elements(container, children));
            }
            Step::Views(_, above, _) => {
                let mut shown: Vec<Renderer> = Vec::new();
                for renderer in above {
                    let renderer: Renderer = self.renderers[renderer % 2].upcast();
                    if !shown.contains(&renderer) {
                        shown.push(renderer);
                    }
                }
                self.plot.renderers().set(shown);
            }
            Step::Range(low, high, _) => self.set_range(true, float(*low), float(*high)),
            Step::Together(_, low, high) => self.set_range(false, float(*low), float(*high) + 1.0),
            Step::Size(item, size) => self.glyphs[item % 3].size().set(match size {
                Size::Value(value) => Spec::value(float(*value).abs()),
                Size::Field(column) | Size::Mapped(column, _) => Spec::field(NAMES[column % 2]),
            }),
            Step::Notes(item, notes) => {
                let note = |&note: &usize| match note {
                    model if model % 2 == 0 => Value::Model(self.model(model).as_node().clone()),
                    text => text.to_string().into_value(),
                };
                // The first container keeps what is shown nowhere else.
                self.containers[1 + item % 2].tags().set(notes.iter().map(note).collect());
            }
            Step::Swap(item, glyph) => {
                self.renderers[item % 2].glyph().put(&self.glyphs[glyph.unwrap_or_default() % 3]);
            }
            Step::Stash(item) => {
                self.stashed = self.containers[1 + item % 2].children().get();
                self.containers[1 + item % 2].children().set(Vec::new());
            }
            Step::Unstash(item) => self.containers[1 + item % 2].children().set(self.stashed_elements()),
            Step::Factors(factors) => {
                self.categories
                    .factors()
                    .set(factors.iter().map(|factor| factor.to_string().as_str().into()).collect());
            }
            Step::Root(model, true) => session.add_root(self.root(*model)),
            Step::Root(model, false) => session.remove_root(&self.root(*model)),
            Step::Roots(models) => {
                // The control and the first container stay.
                let mut roots: Vec<Model> =
                    session.roots().get().into_iter().filter(|root| !self.may_go(root)).collect();
                for model in models {
                    let root = self.root(*model);
                    if !roots.contains(&root) {
                        roots.insert(roots.len().min(model % 3), root);
                    }
                }
                session.roots().set(roots);
            }
            Step::Title(title) => session.title().set(format!("title {title}")),
            Step::Select(source, rows) => {
                let rows = rows.iter().map(|&row| i64::try_from(row).unwrap_or_default()).collect();
                self.sources[*source].selected().get().indices().set(rows);
            }
            columns => self.apply_to_columns(columns),
        }
    }

    /// A container may be below another one by now: views of one model in two places are not what is tried here.
    fn stashed_elements(&self) -> Vec<UIElement> {
        let nested: UIElement = self.containers[1].upcast();
        self.stashed.iter().filter(|element| **element != nested).cloned().collect()
    }

    fn root(&self, model: usize) -> Model {
        if model.is_multiple_of(2) { self.plot.upcast() } else { self.containers[2].upcast() }
    }

    fn may_go(&self, root: &Model) -> bool {
        [self.root(0), self.root(1)].contains(root)
    }

    fn set_range(&self, is_x: bool, low: f64, high: f64) {
        let range = if is_x { self.plot.x_range().get() } else { self.plot.y_range().get() };
        if let Some(range) = Range1d::from_node(range.as_node().clone()) {
            range.start().set(low);
            range.end().set(high);
        }
    }

    fn apply_to_columns(&self, step: &Step) {
        match step {
            Step::Table(0, table) => {
                let columns = [(Kind::Float64, 1), (Kind::Float64, table.columns[0].1)].to_vec();
                self.sources[0].data().set(table::columns(&Table { rows: table.rows, columns }, 1));
            }
            Step::Table(source, table) => self.sources[*source].data().set(table::columns(table, 1)),
            Step::Column(1, column, kind, first) => {
                let data = self.sources[1].data().get();
                let numbers: Vec<i64> = (*first..).map(|number| number.rem_euclid(5)).take(data.rows()).collect();
                let new = ColumnData::new([(NAMES[*column], table::column(*kind, &numbers))]);
                if let Some(data) = new.ok().and_then(|new| data.with(&new).ok()) {
                    self.sources[1].data().set(data);
                }
            }
            Step::Append(source, count, first, rollover) => {
                let property = self.sources[*source].data();
                let _ = property.stream(&rows_like(&property.get(), *count, *first), *rollover);
            }
            Step::Cell(source, column, row, value) => {
                let property = self.sources[*source].data();
                let sample = property.get().get(NAMES[*column]).and_then(|column| column.row(0));
                let _ = property.patch(NAMES[*column], &[((*row).into(), cell_like(sample.as_ref(), *value))]);
            }
            Step::Slice(source, column, [start, step, count], value) => {
                let property = self.sources[*source].data();
                let sample = property.get().get(NAMES[*column]).and_then(|column| column.row(0));
                let number = |number: usize| i64::try_from(number).ok();
                let slice = Slice { start: number(*start), stop: number(start + step * count), step: number(*step) };
                let values = (0..*count).map(|_| cell_like(sample.as_ref(), *value)).collect();
                let _ = property.patch(NAMES[*column], &[(CellIndex::Rows(slice), values)]);
            }
            _ => {}
        }
    }
}
