//! How things look, by day and by night.

use tropism::prelude::*;

/// The colours of one theme, as `0xrrggbb`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Theme {
    /// Behind everything.
    pub(crate) page: u32,
    /// Behind a panel.
    pub(crate) surface: u32,
    /// Behind what is written in.
    pub(crate) field: u32,
    /// What is to be read first.
    pub(crate) ink: u32,
    /// What is to be read then.
    pub(crate) muted: u32,
    /// Borders and grids.
    pub(crate) line: u32,
    /// What is switched on.
    pub(crate) accent: u32,
    /// What went wrong, and what stands behind that.
    pub(crate) wrong: (u32, u32),
}

const LIGHT: Theme = Theme {
    page: 0xf3_f5f8,
    surface: 0xff_ffff,
    field: 0xf7_f9fb,
    ink: 0x1c_2733,
    muted: 0x66_7382,
    line: 0xe1_e6ec,
    accent: 0x2a_6fdb,
    wrong: (0xa3_2a2a, 0xfc_ecec),
};

const DARK: Theme = Theme {
    page: 0x0f_141a,
    surface: 0x18_1f27,
    field: 0x11_171e,
    ink: 0xe6_ebf1,
    muted: 0x94_a1b0,
    line: 0x2b_3540,
    accent: 0x6a_a5ff,
    wrong: (0xff_a8a8, 0x3a_1e22),
};

impl Theme {
    /// The variables that the style sheet uses.
    fn css(&self) -> String {
        let Self { page, surface, field, ink, muted, line, accent, wrong: (wrong, wrong_surface) } = self;
        format!(
            ":host {{ --page: #{page:06x}; --surface: #{surface:06x}; --field: #{field:06x}; --ink: #{ink:06x}; \
             --muted: #{muted:06x}; --line: #{line:06x}; --accent: #{accent:06x}; --wrong: #{wrong:06x}; --wrong-surface: #{wrong_surface:06x} }}"
        )
    }
}

/// The theme and the style sheet of the page.
#[derive(Clone)]
pub(crate) struct Style {
    /// Chooses the theme.
    pub(crate) switch: Switch,
    theme: Derived<Theme>,
    sheet: InlineStyleSheet,
}

impl Style {
    pub(crate) fn new() -> Self {
        let sheet = InlineStyleSheet::builder().css(include_str!("style.css")).build();
        let switch = Switch::builder().label("Dark").stylesheets([Css::from(&sheet)]).build();
        let theme = derive(switch.active(), |is_dark| if is_dark { DARK } else { LIGHT });
        Self { switch, theme, sheet }
    }

    /// The style sheet, which every element has: it tells them apart by their classes.
    pub(crate) fn css(&self) -> [Css; 1] {
        [Css::from(&self.sheet)]
    }

    /// The style sheets of the root of the page: what is in it inherits the variables.
    pub(crate) fn css_of_page(&self) -> [Css; 2] {
        let variables = derive(self.theme.clone(), |theme: Theme| theme.css());
        [Css::from(&InlineStyleSheet::builder().css(variables).build()), Css::from(&self.sheet)]
    }

    /// A colour of the theme.
    pub(crate) fn color(&self, color: fn(&Theme) -> u32) -> Derived<Color> {
        derive(self.theme.clone(), move |theme| Color::hex(color(&theme)))
    }

    /// Gives a plot the colours of the theme.
    pub(crate) fn paint(&self, plot: &Figure) {
        plot.stylesheets().put(self.css());
        plot.background_fill_color().bind(self.color(|theme| theme.surface));
        plot.border_fill_color().bind(self.color(|theme| theme.surface));
        plot.outline_line_color().set(None);
        plot.toolbar().get().logo().set(None);
        for axis in plot.below().get().iter().chain(&plot.left().get()) {
            if let Some(axis) = Axis::from_node(axis.as_node().clone()) {
                self.paint_axis(&axis);
            }
        }
        for grid in &plot.center().get() {
            if let Some(grid) = Grid::from_node(grid.as_node().clone()) {
                grid.grid_line_color().bind(self.color(|theme| theme.line));
            }
        }
    }

    /// Gives a bar of colours those of the theme.
    pub(crate) fn paint_bar(&self, bar: &ColorBar) {
        bar.background_fill_color().set(None);
        bar.major_label_text_color().bind(self.color(|theme| theme.muted));
        bar.major_label_text_font().put(FONT);
        bar.major_tick_line_color().bind(self.color(|theme| theme.surface));
        bar.title_text_color().bind(self.color(|theme| theme.muted));
        bar.title_text_font().put(FONT);
        bar.title_text_font_style().set(FontStyle::Normal);
    }

    fn paint_axis(&self, axis: &Axis) {
        axis.axis_line_color().bind(self.color(|theme| theme.line));
        axis.major_tick_line_color().bind(self.color(|theme| theme.line));
        axis.minor_tick_line_color().set(None);
        axis.major_label_text_color().bind(self.color(|theme| theme.muted));
        axis.major_label_text_font().put(FONT);
        axis.axis_label_text_color().bind(self.color(|theme| theme.muted));
        axis.axis_label_text_font().put(FONT);
        axis.axis_label_text_font_size().put("12px");
        axis.axis_label_text_font_style().set(FontStyle::Normal);
    }
}

/// The font of plots; that of the page stands in its style sheet.
const FONT: &str = "Inter, system-ui, sans-serif";
