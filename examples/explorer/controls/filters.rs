//! Filters, which a person adds and removes.

use std::sync::Arc;

use tropism::core::Is;
use tropism::prelude::*;

use super::super::conditions::{Condition, Conditions};
use super::super::fields::{DAY, Field, Fields, Kind};
use super::super::format;
use super::super::looks::Style;
use super::super::plan::MISSING;
use super::super::profile::{Profile, Values};

/// The filters that there can be, one for each column, and which of them a person has added.
pub(crate) struct Filters {
    add: Select,
    /// The places of their columns, in the order in which they were added.
    added: Var<Vec<usize>>,
    all: Arc<[Filter]>,
}

/// The filter of one column.
struct Filter {
    card: UIElement,
    condition: Derived<Option<Condition>>,
}

impl Filters {
    /// No filter, and a list to add some from.
    pub(crate) fn new(profile: &Derived<Arc<Profile>>, now: &Profile, style: &Style) -> Self {
        let fields = now.fields.clone();
        let added = Var::new(Vec::new());
        let filters = fields.iter().enumerate();
        let filters = filters.map(|(place, field)| Filter::new(place, field, &added, profile, now, style)).collect();
        let add = Select::builder().options(options(&fields, &added)).value("");
        let add = add.sizing_mode(SizingMode::StretchWidth).stylesheets(style.css()).build();
        // Adding is something that happens: it follows from nothing.
        let (select, places) = (add.clone(), added.clone());
        add.value().on_change(move |_, name| {
            if let Some(place) = fields.iter().position(|field| name == field.name.as_str().into()) {
                places.update(|places| places.push(place));
                select.value().put("");
            }
        });
        Self { add, added, all: filters }
    }

    /// What those that were added ask of a row.
    pub(crate) fn conditions(&self) -> Derived<Conditions> {
        let conditions = self.all.iter().enumerate().map(|(place, filter)| {
            let condition = (self.added.clone(), filter.condition.clone());
            derive(condition, move |added: Vec<usize>, condition: Option<Condition>| {
                condition.filter(|_| added.contains(&place)).into_iter().collect::<Vec<_>>()
            })
        });
        derive(all(conditions.collect()), Conditions::from)
    }

    /// How they stand on the page.
    pub(crate) fn layout(&self, style: &Style) -> tropism::widgets::models::Column {
        let filters = self.all.clone();
        let add: UIElement = self.add.upcast();
        let cards = derive(self.added.clone(), move |added: Vec<usize>| {
            let cards = added.into_iter().map(|place| filters[place].card.clone());
            cards.chain([add.clone()]).collect::<Vec<UIElement>>()
        });
        column(cards).css_classes(["filters"]).stylesheets(style.css()).build()
    }
}

/// The columns that have no filter yet.
fn options(fields: &Fields, added: &Var<Vec<usize>>) -> Derived<SelectOptions> {
    let fields = fields.clone();
    derive(added.clone(), move |added: Vec<usize>| {
        let others =
            fields.iter().enumerate().filter(|(place, field)| !added.contains(place) && field.kind != Kind::Other);
        let names = others.map(|(_, field)| (field.name.as_str(), field.name.to_string()));
        std::iter::once(("", "add a filter…".to_owned()))
            .chain(names)
            .collect::<tropism::widgets::property::Choices>()
            .into()
    })
}

/// All of some lists, joined two by two.
fn all<T: Clone + Send + Sync + 'static>(mut lists: Vec<Derived<Vec<T>>>) -> Derived<Vec<T>> {
    match lists.len() {
        0 => derive(Var::new(()), |()| Vec::new()),
        1 => lists.remove(0),
        count => {
            let rest = lists.split_off(count / 2);
            derive((all(lists), all(rest)), |first: Vec<T>, rest: Vec<T>| [first, rest].concat())
        }
    }
}

impl Filter {
    fn new(
        place: usize,
        field: &Field,
        added: &Var<Vec<usize>>,
        profile: &Derived<Arc<Profile>>,
        now: &Profile,
        style: &Style,
    ) -> Self {
        let (control, condition) = match field.kind {
            Kind::Integer | Kind::Float => range(field, now, style),
            Kind::Moment => period(field, now, style),
            Kind::Boolean => truth(field, style),
            Kind::Text if now.all_values(field).is_some() => names(field, profile, style),
            Kind::Text | Kind::Other => text(field, style),
        };
        let remove = Button::builder().label("✕").css_classes(["remove"]).stylesheets(style.css()).build();
        let added = added.clone();
        remove.on_click(move || added.update(|added| added.retain(|known| *known != place)));
        let title = Div::builder().text(field.name.as_str()).render_as_text(true);
        let title = title.css_classes(["name"]).stylesheets(style.css());
        let head = row((title, remove)).css_classes(["head"]).stylesheets(style.css());
        let card = column((head, control)).css_classes(["filter"]).stylesheets(style.css()).build();
        Self { card: card.upcast(), condition }
    }
}

type Control = (UIElement, Derived<Option<Condition>>);

/// A range of numbers.
fn range(field: &Field, now: &Profile, style: &Style) -> Control {
    let (low, high) = now.extent(field);
    let step = if field.kind == Kind::Integer { 1.0 } else { step((high - low) / 200.0) };
    let ends = ((low / step).floor() * step, (high / step).ceil() * step);
    let slider = RangeSlider::builder().start(ends.0).end(ends.1).value(ends).step(step).format(pattern(step));
    let slider = slider.title("");
    let slider = slider.sizing_mode(SizingMode::StretchWidth).stylesheets(style.css()).build();
    let condition = derive(slider.value(), between(field, ends));
    (slider.upcast(), condition)
}

/// A period of time.
fn period(field: &Field, now: &Profile, style: &Style) -> Control {
    let (low, high) = now.extent(field);
    let steps = [1_000.0, 60_000.0, 3_600_000.0, DAY];
    let step = steps.into_iter().rev().find(|step| high - low >= step * 100.0 || *step == 1_000.0).unwrap_or(DAY);
    let step = if field.dtype.is_datetime() { step } else { DAY };
    let ends = ((low / step).floor() * step, (high / step).ceil() * step);
    #[expect(clippy::cast_possible_truncation, reason = "one of those above")]
    let slider = DatetimeRangeSlider::builder().start(ends.0).end(ends.1).value(ends).step(step as i64);
    let slider = slider.format(if step < DAY { "%d %b %Y %H:%M" } else { "%d %b %Y" });
    let slider = slider.title("");
    let slider = slider.sizing_mode(SizingMode::StretchWidth).stylesheets(style.css()).build();
    let condition = derive(slider.value(), between(field, ends));
    (slider.upcast(), condition)
}

/// What lies between the handles of a slider; handles at its ends exclude nothing.
fn between(field: &Field, ends: (f64, f64)) -> impl Fn((f64, f64)) -> Option<Condition> + Send + Sync + 'static {
    let field = field.clone();
    move |(low, high)| {
        let (low, high) = (Some(low).filter(|low| *low > ends.0), Some(high).filter(|high| *high < ends.1));
        (low.is_some() || high.is_some()).then(|| Condition::Between { field: field.clone(), low, high })
    }
}

/// Some of a few names.
fn names(field: &Field, profile: &Derived<Arc<Profile>>, style: &Style) -> Control {
    let options = {
        let field = field.clone();
        derive(profile.clone(), move |profile: Arc<Profile>| choices(&profile.values(&field)))
    };
    let choice = MultiChoice::builder().options(options).placeholder("all");
    let choice = choice.sizing_mode(SizingMode::StretchWidth).stylesheets(style.css()).build();
    let field = field.clone();
    let condition = derive(choice.value(), move |chosen: Vec<String>| {
        let values = chosen.iter().map(|value| value.strip_prefix('=').map(str::to_owned)).collect();
        (!chosen.is_empty()).then(|| Condition::OneOf { field: field.clone(), values })
    });
    (choice.upcast(), condition)
}

/// The names with their counts, in HTML. What is chosen is a sign and the name: no name may be mistaken for there being none.
fn choices(values: &Values) -> tropism::widgets::property::Choices {
    let choice = |(value, rows): &(Option<String>, usize)| {
        let label = format!("{} ({})", format::escape(value.as_deref().unwrap_or(MISSING)), format::count(*rows));
        (value.as_ref().map_or_else(String::new, |name| format!("={name}")), label)
    };
    values.iter().map(choice).collect()
}

/// Texts that contain what is typed.
fn text(field: &Field, style: &Style) -> Control {
    let input = TextInput::builder().placeholder("contains…");
    let input = input.sizing_mode(SizingMode::StretchWidth).stylesheets(style.css()).build();
    let field = field.clone();
    let condition = derive(input.value_input(), move |text: String| {
        (!text.is_empty()).then(|| Condition::Contains { field: field.clone(), text })
    });
    (input.upcast(), condition)
}

/// True, false or both.
fn truth(field: &Field, style: &Style) -> Control {
    let boxes = CheckboxGroup::builder().labels(["true", "false"]).active([0, 1]).inline(true);
    let boxes = boxes.stylesheets(style.css()).build();
    let field = field.clone();
    let condition = derive(boxes.active(), move |active: Vec<i64>| {
        let values: Vec<bool> = [(0, true), (1, false)]
            .into_iter()
            .filter_map(|(place, value)| active.contains(&place).then_some(value))
            .collect();
        (values.len() < 2).then(|| Condition::Is { field: field.clone(), values })
    });
    (boxes.upcast(), condition)
}

/// The power of ten, or its double or fivefold, that is next below.
fn step(about: f64) -> f64 {
    let power = 10_f64.powf(about.log10().floor());
    [5.0, 2.0, 1.0].map(|times| times * power).into_iter().find(|step| *step <= about).unwrap_or(power)
}

/// How numbers of such a step are written.
fn pattern(step: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and positive")]
    let decimals = (-step.log10().floor()).clamp(0.0, 9.0) as usize;
    if decimals == 0 { "0".to_owned() } else { format!("0.{}", "0".repeat(decimals)) }
}
