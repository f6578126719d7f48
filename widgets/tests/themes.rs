//! Themes as Bokeh writes them.

use std::sync::Arc;

use tropism_core::{Document, Is as _, ModelClass as _, Theme};
use tropism_widgets::prelude::*;
use tropism_widgets::themes::ReadThemeError;

/// The file of the Python library's manual, more or less, with names and values in many forms.
const YAML: &str = r##"
attrs:
    figure:
        border_fill_color: "#222222"
    Plot:
        background_fill_color: '#2F2F2F'
        outline_line_color: null
    Axis:
        axis_line_color: !!null
        major_tick_in: 0
    Grid:
        grid_line_dash: [6, 4]
        grid_line_alpha: .3
    Title:
        text_color: white
        text_font_size: 0.95em
    Toolbar:
        logo: null
    Scatter:
        size: 7
line_defaults:
    line_alpha: 0.5
    line_color: orange
"##;

/// The figure as a document with that theme has it.
fn styled(theme: Theme) -> (Figure, Document) {
    let plot = figure().title("a line").build();
    let mut document = Document::new(Arc::default());
    document.turn(|turn| {
        turn.session().theme().set(theme);
        turn.session().add_root(&plot);
    });
    assert_eq!(document.take_faults(), Vec::<String>::new());
    (plot, document)
}

fn axis(plot: &Figure) -> Axis {
    Axis::from_node(plot.below().get()[0].as_node().clone()).expect("an axis")
}

fn error(text: &str) -> String {
    Theme::from_yaml(text).expect_err("no theme").to_string()
}

#[test]
fn files_of_bokeh_load_as_they_are() {
    let (plot, _document) = styled(Theme::from_yaml(YAML).expect("a theme"));
    // Written as it was given.
    assert_eq!(plot.background_fill_color().get().expect("a colour").as_str(), "#2F2F2F");
    assert_eq!(plot.border_fill_color().get(), Some(Color::hex(0x22_2222)));
    assert_eq!(plot.outline_line_color().get(), None);
    assert_eq!(plot.title().get().expect("a title").text_color().get(), Some(Color::WHITE));
    assert_eq!(plot.toolbar().get().logo().get(), None);
    assert_eq!((axis(&plot).axis_line_color().get(), axis(&plot).major_tick_in().get()), (None, 0));
}

#[test]
fn what_is_said_of_all_glyphs_counts_where_nothing_is_said_of_their_class() {
    let theme = "{attrs: {Line: {line_color: navy}}, line_defaults: {line_color: orange, line_alpha: 0.5}}";
    let theme = Theme::from_yaml(theme).expect("a theme");
    let (line, step) = (Line::builder().build(), Step::builder().build());
    let renderers = [line.upcast(), step.upcast()].map(|glyph: Glyph| {
        GlyphRenderer::builder().glyph(&glyph).data_source(ColumnDataSource::builder()).build().upcast()
    });
    let plot = Plot::builder().renderers(renderers).build();
    let mut document = Document::new(Arc::default());
    document.turn(|turn| {
        turn.session().theme().set(theme);
        turn.session().add_root(&plot);
    });
    assert_eq!(line.line_color().get(), Some(Color::NAVY));
    assert_eq!(step.line_color().get(), Some(Color::ORANGE));
    assert_eq!(line.line_alpha().get(), 0.5);
}

#[test]
fn extensions_tell_the_form() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("written");
        path
    };
    let json = Theme::from_file(write("a.json", r#"{"attrs": {"Title": {"text_color": "navy"}}}"#)).expect("a theme");
    for name in ["a.yaml", "a.yml"] {
        let yaml = Theme::from_file(write(name, "attrs: {Title: {text_color: navy}}")).expect("a theme");
        assert_eq!(json, yaml);
    }
    let of_file = |path: std::path::PathBuf| Theme::from_file(path).expect_err("no theme");
    assert!(matches!(of_file(write("a.toml", "")), ReadThemeError::Extension { .. }));
    assert!(matches!(of_file(folder.path().join("none.json")), ReadThemeError::Unreadable { .. }));
    let error = of_file(write("wrong.json", "{"));
    assert!(error.to_string().contains("wrong.json: this is no JSON: "), "{error}");
}

#[test]
fn nothing_is_a_theme_that_says_nothing() {
    for text in ["", "attrs:", "attrs: {Axis: }"] {
        assert_eq!(Theme::from_yaml(text).expect("a theme"), Theme::default(), "{text:?}");
    }
}

#[test]
fn errors_name_what_is_wrong_and_what_was_meant() {
    assert_eq!(
        error("attrs: {Axes: {axis_line_color: navy}}"),
        "there is no class of models named \"Axes\"; did you mean Axis?"
    );
    assert_eq!(
        error("attrs: {Axis: {axis_line_colour: navy}}"),
        "Axis has no property \"axis_line_colour\"; did you mean axis_line_color?"
    );
    assert_eq!(
        error("attrs: {Axis: {axis_line_color: nvay}}"),
        "Axis.axis_line_color must be a colour or null; the theme has \"nvay\""
    );
    assert_eq!(error("attrs: [Axis]"), "attrs must be a map; the theme has a list of 1 items");
    assert_eq!(
        error("axis: {}"),
        "a theme has no part \"axis\": its parts are attrs, line_defaults, fill_defaults and text_defaults"
    );
    assert!(error("attrs: {Axis: {major_tick_in: 1, major_tick_in: 2}}").starts_with("this is no YAML: "));
    let error = Theme::from_name("dark").expect_err("no theme").to_string();
    assert!(error.ends_with("caliber, carbon, contrast, dark_minimal, light_minimal, night_sky"), "{error}");
}

#[test]
fn built_in_themes_are_themes() {
    for built_in in BuiltInTheme::ALL {
        let theme = Theme::from_name(built_in.as_str()).expect("a theme");
        assert_eq!(theme, built_in.theme());
        let (plot, _document) = styled(theme);
        assert_ne!(
            axis(&plot).major_label_text_font_size().get(),
            axis(&figure().build()).major_label_text_font_size().get()
        );
    }
}
