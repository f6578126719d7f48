//! Tables, and how their cells are written, edited and sorted.

use tropism::prelude::*;

use crate::documents;

documents![
    data_table,
    text_cells,
    number_cells,
    scientific_cells,
    date_cells,
    template_cells,
    text_editors,
    number_editors,
    other_editors,
    comparisons,
    data_cube,
];

/// Three parts of a machine.
fn parts() -> New<ColumnDataSource> {
    ColumnDataSource::builder().data(columns! {
        name: vec!["axle", "bolt", "cog"],
        count: vec![4.0, 1200.0, f64::NAN],
        mass: vec![0.75, 0.000_25, 31_400.0],
        checked: vec![true, false, true],
        made: vec![1_709_164_800_000.0, 1_704_067_200_000.0, 1_719_792_000_000.0],
    })
}

/// A table of them.
fn table(columns: impl IntoIterator<Item = New<TableColumn>>) -> New<DataTable> {
    let columns: Vec<_> = columns.into_iter().map(New::build).collect();
    DataTable::builder().source(parts()).columns(columns).width(400).height(150)
}

/// A column of such a table.
fn field(name: &str) -> New<TableColumn> {
    TableColumn::builder().field(name)
}

fn data_table() -> Vec<UIElement> {
    let name = field("name").title("Part").width(200).sortable(false);
    let mass = field("mass").title("Mass").default_sort(SortDirection::Descending);
    let hidden = field("made").visible(false);
    let table = table([name, mass, hidden]).index_header("No.").index_width(60).row_height(30).frozen_columns(1);
    let table = table.selectable(CheckboxMode::Checkbox).autosize_mode(AutosizeMode::None).reorderable(false);
    vec![table.build().upcast()]
}

fn text_cells() -> Vec<UIElement> {
    let bold = StringFormatter::builder().font_style(FontStyle::Bold).text_align(TextAlign::Right).text_color("navy");
    let mark = BooleanFormatter::builder().icon(BooleanIcon::CheckCircle);
    let columns = [field("name").formatter(bold.background_color("#eef2ff")), field("checked").formatter(mark)];
    vec![table(columns).index_position(None).build().upcast()]
}

fn number_cells() -> Vec<UIElement> {
    let count = NumberFormatter::builder().format("0.0a").language(NumeralLanguage::De).nan_format("unknown");
    let mass = NumberFormatter::builder().format("0.00").rounding(RoundingFunction::Ceil).text_align(TextAlign::Right);
    vec![table([field("count").formatter(count), field("mass").formatter(mass)]).build().upcast()]
}

fn scientific_cells() -> Vec<UIElement> {
    let mass = ScientificFormatter::builder().precision(2).power_limit_high(3).power_limit_low(-2);
    vec![table([field("name"), field("mass").formatter(mass)]).build().upcast()]
}

fn date_cells() -> Vec<UIElement> {
    let day = DateFormatter::builder().format("%d.%m.%Y").text_align(TextAlign::Center).text_color("gray");
    vec![table([field("name"), field("made").formatter(day)]).build().upcast()]
}

fn template_cells() -> Vec<UIElement> {
    let template = "<i><%= value %></i> (<%= count %> pieces)";
    let name = field("name").formatter(HTMLTemplateFormatter::builder().template(template));
    vec![table([name]).header_row(false).build().upcast()]
}

fn text_editors() -> Vec<UIElement> {
    let names = ["axle", "bolt", "cog", "dowel"];
    let completed = field("name").title("completed").editor(StringEditor::builder().completions(names));
    let selected = field("name").title("selected").editor(SelectEditor::builder().options(names));
    let long = field("name").title("long").editor(TextEditor::builder());
    vec![table([completed, selected, long]).editable(true).auto_edit(true).build().upcast()]
}

fn number_editors() -> Vec<UIElement> {
    let count = field("count").editor(IntEditor::builder().step(10));
    let mass = field("mass").title("mass").editor(NumberEditor::builder().step(0.5));
    let share = field("mass").title("share").editor(PercentEditor::builder());
    vec![table([count, mass, share]).editable(true).scroll_to_selection(false).build().upcast()]
}

fn other_editors() -> Vec<UIElement> {
    let checked = field("checked").editor(CheckboxEditor::builder());
    let day = field("made").title("day").editor(DateEditor::builder()).formatter(DateFormatter::builder());
    let clock = DateFormatter::builder().format("%H:%M");
    let time = field("made").title("time").editor(TimeEditor::builder()).formatter(clock);
    vec![table([checked, day, time]).editable(true).multi_selectable(false).build().upcast()]
}

fn comparisons() -> Vec<UIElement> {
    let by_length = CustomJSCompare::builder().args([("factor", 2.0)]).code("return x.length - y.length");
    let name = field("name").sorter(by_length);
    let count = field("count").sorter(NanCompare::builder().ascending_first(true));
    vec![table([name, count]).build().upcast()]
}

fn data_cube() -> Vec<UIElement> {
    let sales = ColumnDataSource::builder().data(columns! {
        year: vec!["2023", "2023", "2024", "2024"],
        fruit: vec!["apple", "pear", "apple", "pear"],
        price: vec![2.0, 3.0, 2.5, 3.5],
    });
    let mean = AvgAggregator::builder().field_("price").build();
    let least = MinAggregator::builder().field_("price").build();
    let greatest = MaxAggregator::builder().field_("price").build();
    let sum = SumAggregator::builder().field_("price").build();
    let by_year = GroupingInfo::builder().getter("year").aggregators([mean.upcast(), least.upcast()]);
    let by_fruit = GroupingInfo::builder().getter("fruit").aggregators([greatest.upcast(), sum.upcast()]);
    let columns = [field("price").title("Price").build(), field("fruit").title("Fruit").build()];
    let lines =
        ColumnDataSource::builder().data(columns! { row_indices: Vec::<f64>::new(), labels: Vec::<f64>::new() });
    let cube = DataCube::builder().source(sales).columns(columns).target(lines).width(400).height(200);
    vec![cube.grouping([by_year.build(), by_fruit.collapsed(true).build()]).build().upcast()]
}
