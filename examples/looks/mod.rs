//! How the dashboard and the explorer look, by day and by night.

use std::sync::LazyLock;

use tropism::prelude::*;

/// The colours of one look, as `0xrrggbb`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Colors {
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

const LIGHT: Colors = Colors {
    page: 0xf3_f5f8,
    surface: 0xff_ffff,
    field: 0xf7_f9fb,
    ink: 0x1c_2733,
    muted: 0x66_7382,
    line: 0xe1_e6ec,
    accent: 0x2a_6fdb,
    wrong: (0xa3_2a2a, 0xfc_ecec),
};

const DARK: Colors = Colors {
    page: 0x0f_141a,
    surface: 0x18_1f27,
    field: 0x11_171e,
    ink: 0xe6_ebf1,
    muted: 0x94_a1b0,
    line: 0x2b_3540,
    accent: 0x6a_a5ff,
    wrong: (0xff_a8a8, 0x3a_1e22),
};

impl Colors {
    /// The variables that the style sheet uses.
    fn css(&self) -> String {
        let Self { page, surface, field, ink, muted, line, accent, wrong: (wrong, wrong_surface) } = self;
        format!(
            ":host {{ --page: #{page:06x}; --surface: #{surface:06x}; --field: #{field:06x}; --ink: #{ink:06x}; \
             --muted: #{muted:06x}; --line: #{line:06x}; --accent: #{accent:06x}; \
             --wrong: #{wrong:06x}; --wrong-surface: #{wrong_surface:06x} }}"
        )
    }

    /// What plots and widgets have of them.
    fn theme(&self) -> Theme {
        let [surface, ink, muted, line, accent] =
            [self.surface, self.ink, self.muted, self.line, self.accent].map(Color::hex);
        Theme::default()
            .with(Plot::background_fill_color, surface.clone())
            // The panel shines through: BokehJS leaves half of the outermost pixels as they were.
            .with(Plot::border_fill_color, None)
            .with(Plot::outline_line_color, None)
            .with(Toolbar::logo, None)
            .with(|title: &Title| title.text_color(), ink.clone())
            .with(|title: &Title| title.text_font(), FONT)
            .with(|title: &Title| title.text_font_size(), "14px")
            .with(Axis::axis_line_color, line.clone())
            .with(Axis::major_tick_line_color, line.clone())
            .with(Axis::minor_tick_line_color, None)
            .with(Axis::major_label_text_color, muted.clone())
            .with(Axis::major_label_text_font, FONT)
            .with(Axis::axis_label_text_color, muted.clone())
            .with(Axis::axis_label_text_font, FONT)
            .with(Axis::axis_label_text_font_size, "12px")
            .with(Axis::axis_label_text_font_style, FontStyle::Normal)
            .with(Grid::grid_line_color, line)
            .with(Legend::background_fill_color, surface.clone())
            .with(Legend::border_line_color, None)
            .with(Legend::label_text_color, ink)
            .with(Legend::label_text_font, FONT)
            .with(Legend::label_text_font_size, "12px")
            .with(Legend::glyph_width, 14)
            .with(Legend::location, Anchor::TopLeft)
            .with(Legend::padding, 0)
            .with(Legend::margin, 6)
            .with(Legend::spacing, 12)
            .with(BaseColorBar::background_fill_color, None)
            .with(BaseColorBar::major_label_text_color, muted.clone())
            .with(BaseColorBar::major_label_text_font, FONT)
            .with(BaseColorBar::major_tick_line_color, surface)
            .with(BaseColorBar::title_text_color, muted)
            .with(BaseColorBar::title_text_font, FONT)
            .with(BaseColorBar::title_text_font_style, FontStyle::Normal)
            .with(AbstractSlider::bar_color, accent)
    }
}

/// Light and dark, which all sessions share.
static THEMES: LazyLock<[Theme; 2]> = LazyLock::new(|| [LIGHT, DARK].map(|colors| colors.theme()));

/// The font of plots; that of the page stands in its style sheet.
const FONT: &str = "Inter, system-ui, sans-serif";

/// The colours and the style sheet of the page.
#[derive(Clone)]
pub(crate) struct Style {
    /// Chooses the colours.
    pub(crate) switch: Switch,
    colors: Derived<Colors>,
    sheet: InlineStyleSheet,
}

impl Style {
    pub(crate) fn new(session: &Session, css: &str) -> Self {
        let sheet = InlineStyleSheet::builder().css(css).build();
        let switch = Switch::builder().label("Dark").stylesheets([Css::from(&sheet)]).build();
        session.theme().bind(derive(switch.active(), |is_dark| THEMES[usize::from(is_dark)].clone()));
        let colors = derive(switch.active(), |is_dark| if is_dark { DARK } else { LIGHT });
        Self { switch, colors, sheet }
    }

    /// The style sheet, which every element has: it tells them apart by their classes.
    pub(crate) fn css(&self) -> [Css; 1] {
        [Css::from(&self.sheet)]
    }

    /// The style sheets of the root of the page: what is in it inherits the variables.
    pub(crate) fn css_of_page(&self) -> [Css; 2] {
        let variables = derive(self.colors.clone(), |colors: Colors| colors.css());
        [Css::from(&InlineStyleSheet::builder().css(variables).build()), Css::from(&self.sheet)]
    }

    /// A colour for what no theme knows.
    pub(crate) fn color(&self, color: fn(&Colors) -> u32) -> Derived<Color> {
        derive(self.colors.clone(), move |colors| Color::hex(color(&colors)))
    }
}
