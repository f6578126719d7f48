//! CSS by property.

use tropism_core::{Model, models};

models! { $
    /// CSS properties of an element, as CSS writes their values; `None` leaves one unset.
    Styles / BuildStyles: Model {
        /// How lines of a flex container, or rows of a grid, share spare space across them.
        align_content: Option<String> = Null => [guarded],
        /// Where children of a flex or grid container stand in the cross or block direction.
        align_items: Option<String> = Null => [guarded],
        /// Where the element itself stands in that direction, in place of the `align_items` of its container.
        align_self: Option<String> = Null => [guarded],
        /// Which baseline of an inline or SVG text is aligned with that of its parent.
        alignment_baseline: Option<String> = Null => [guarded],
        /// Resets every property at once: `initial`, `inherit`, `unset` or `revert`.
        all: Option<String> = Null => [guarded],
        /// All about an animation in one: keyframes, duration, timing and so on.
        animation: Option<String> = Null => [guarded],
        /// How long an animation waits before it starts, with its unit, such as `200ms`.
        animation_delay: Option<String> = Null => [guarded],
        /// Whether an animation runs forwards, backwards, or in turn.
        animation_direction: Option<String> = Null => [guarded],
        /// How long one run of an animation takes, with its unit.
        animation_duration: Option<String> = Null => [guarded],
        /// Whether the keyframes apply before the start and after the end of an animation.
        animation_fill_mode: Option<String> = Null => [guarded],
        /// How often an animation runs, or `infinite`.
        animation_iteration_count: Option<String> = Null => [guarded],
        /// Which keyframes an animation runs through.
        animation_name: Option<String> = Null => [guarded],
        /// Whether an animation is running or paused.
        animation_play_state: Option<String> = Null => [guarded],
        /// How an animation gains and loses speed.
        animation_timing_function: Option<String> = Null => [guarded],
        /// Preferred ratio of width to height, for a size that is left open.
        aspect_ratio: Option<String> = Null => [guarded],
        /// Whether the back shows when the element is turned away.
        backface_visibility: Option<String> = Null => [guarded],
        /// All about the background in one: colour, image, position and so on.
        background: Option<String> = Null => [guarded],
        /// Whether a background image scrolls with the element or stays in place.
        background_attachment: Option<String> = Null => [guarded],
        /// How far the background extends: under the border, the padding, the content or the text.
        background_clip: Option<String> = Null => [guarded],
        /// Colour behind the content and the background image.
        background_color: Option<String> = Null => [guarded],
        /// Images or gradients behind the content, the foremost first.
        background_image: Option<String> = Null => [guarded],
        /// Which box of the element a background image is placed in.
        background_origin: Option<String> = Null => [guarded],
        /// Where a background image stands, across and down.
        background_position: Option<String> = Null => [guarded],
        /// Where a background image stands, across.
        background_position_x: Option<String> = Null => [guarded],
        /// Where a background image stands, down.
        background_position_y: Option<String> = Null => [guarded],
        /// Whether, and in which directions, a background image is repeated.
        background_repeat: Option<String> = Null => [guarded],
        /// How large a background image is: lengths, `cover` or `contain`.
        background_size: Option<String> = Null => [guarded],
        /// How far a text is moved up from the baseline of its parent.
        baseline_shift: Option<String> = Null => [guarded],
        /// Extent across the lines of text: the height where text runs horizontally.
        block_size: Option<String> = Null => [guarded],
        /// Width, style and colour of all four borders.
        border: Option<String> = Null => [guarded],
        /// Width, style and colour of the border after the last line of text.
        border_block_end: Option<String> = Null => [guarded],
        /// Colour of the border after the last line of text.
        border_block_end_color: Option<String> = Null => [guarded],
        /// Kind of line of the border after the last line of text.
        border_block_end_style: Option<String> = Null => [guarded],
        /// Width of the border after the last line of text.
        border_block_end_width: Option<String> = Null => [guarded],
        /// Width, style and colour of the border before the first line of text.
        border_block_start: Option<String> = Null => [guarded],
        /// Colour of the border before the first line of text.
        border_block_start_color: Option<String> = Null => [guarded],
        /// Kind of line of the border before the first line of text.
        border_block_start_style: Option<String> = Null => [guarded],
        /// Width of the border before the first line of text.
        border_block_start_width: Option<String> = Null => [guarded],
        /// Width, style and colour of the lower border.
        border_bottom: Option<String> = Null => [guarded],
        /// Colour of the lower border.
        border_bottom_color: Option<String> = Null => [guarded],
        /// Radius of the lower left corner.
        border_bottom_left_radius: Option<String> = Null => [guarded],
        /// Radius of the lower right corner.
        border_bottom_right_radius: Option<String> = Null => [guarded],
        /// Kind of line of the lower border.
        border_bottom_style: Option<String> = Null => [guarded],
        /// Width of the lower border.
        border_bottom_width: Option<String> = Null => [guarded],
        /// Whether neighbouring cells of a table share one border.
        border_collapse: Option<String> = Null => [guarded],
        /// Colours of the borders: one to four, clockwise from the top.
        border_color: Option<String> = Null => [guarded],
        /// All about an image in place of the border's lines in one.
        border_image: Option<String> = Null => [guarded],
        /// How far a border image reaches out of the element.
        border_image_outset: Option<String> = Null => [guarded],
        /// Whether the edges of a border image are stretched or repeated.
        border_image_repeat: Option<String> = Null => [guarded],
        /// How a border image is cut into its corners, edges and middle.
        border_image_slice: Option<String> = Null => [guarded],
        /// The image in place of the border's lines.
        border_image_source: Option<String> = Null => [guarded],
        /// How wide a border image is drawn.
        border_image_width: Option<String> = Null => [guarded],
        /// Width, style and colour of the border where lines of text end.
        border_inline_end: Option<String> = Null => [guarded],
        /// Colour of the border where lines of text end.
        border_inline_end_color: Option<String> = Null => [guarded],
        /// Kind of line of the border where lines of text end.
        border_inline_end_style: Option<String> = Null => [guarded],
        /// Width of the border where lines of text end.
        border_inline_end_width: Option<String> = Null => [guarded],
        /// Width, style and colour of the border where lines of text start.
        border_inline_start: Option<String> = Null => [guarded],
        /// Colour of the border where lines of text start.
        border_inline_start_color: Option<String> = Null => [guarded],
        /// Kind of line of the border where lines of text start.
        border_inline_start_style: Option<String> = Null => [guarded],
        /// Width of the border where lines of text start.
        border_inline_start_width: Option<String> = Null => [guarded],
        /// Width, style and colour of the left border.
        border_left: Option<String> = Null => [guarded],
        /// Colour of the left border.
        border_left_color: Option<String> = Null => [guarded],
        /// Kind of line of the left border.
        border_left_style: Option<String> = Null => [guarded],
        /// Width of the left border.
        border_left_width: Option<String> = Null => [guarded],
        /// Radii of the corners: one to four, clockwise from the upper left.
        border_radius: Option<String> = Null => [guarded],
        /// Width, style and colour of the right border.
        border_right: Option<String> = Null => [guarded],
        /// Colour of the right border.
        border_right_color: Option<String> = Null => [guarded],
        /// Kind of line of the right border.
        border_right_style: Option<String> = Null => [guarded],
        /// Width of the right border.
        border_right_width: Option<String> = Null => [guarded],
        /// Distance between the borders of neighbouring cells of a table, unless they share one.
        border_spacing: Option<String> = Null => [guarded],
        /// Kinds of line of the borders: one to four, clockwise from the top.
        border_style: Option<String> = Null => [guarded],
        /// Width, style and colour of the upper border.
        border_top: Option<String> = Null => [guarded],
        /// Colour of the upper border.
        border_top_color: Option<String> = Null => [guarded],
        /// Radius of the upper left corner.
        border_top_left_radius: Option<String> = Null => [guarded],
        /// Radius of the upper right corner.
        border_top_right_radius: Option<String> = Null => [guarded],
        /// Kind of line of the upper border.
        border_top_style: Option<String> = Null => [guarded],
        /// Width of the upper border.
        border_top_width: Option<String> = Null => [guarded],
        /// Widths of the borders: one to four, clockwise from the top.
        border_width: Option<String> = Null => [guarded],
        /// How far a positioned element stands from the lower edge, or is moved up from its place.
        bottom: Option<String> = Null => [guarded],
        /// Shadows outside or inside of the element: offsets, blur, spread and colour.
        box_shadow: Option<String> = Null => [guarded],
        /// Whether width and height include padding and border.
        box_sizing: Option<String> = Null => [guarded],
        /// Whether a page, column or region ends after the element.
        break_after: Option<String> = Null => [guarded],
        /// Whether a page, column or region ends before the element.
        break_before: Option<String> = Null => [guarded],
        /// Whether a page, column or region may end inside the element.
        break_inside: Option<String> = Null => [guarded],
        /// On which side of a table its caption stands.
        caption_side: Option<String> = Null => [guarded],
        /// Colour of the text cursor in an input.
        caret_color: Option<String> = Null => [guarded],
        /// Whether the element moves below floating ones that come before it, and on which side.
        clear: Option<String> = Null => [guarded],
        /// Visible rectangle of an absolutely positioned element; superseded by `clip_path`.
        clip: Option<String> = Null => [guarded],
        /// Shape to which the element is cut.
        clip_path: Option<String> = Null => [guarded],
        /// What counts as inside of an SVG path that others are cut to.
        clip_rule: Option<String> = Null => [guarded],
        /// Colour of the text, and what `currentcolor` stands for.
        color: Option<String> = Null => [guarded],
        /// Colour space in which SVG gradients and opacities are computed.
        color_interpolation: Option<String> = Null => [guarded],
        /// Colour space in which SVG filters are computed.
        color_interpolation_filters: Option<String> = Null => [guarded],
        /// Number of columns that the text is set in.
        column_count: Option<String> = Null => [guarded],
        /// Whether columns of text are balanced or filled one after the other.
        column_fill: Option<String> = Null => [guarded],
        /// Space between columns of text, of a grid, or of a flex container.
        column_gap: Option<String> = Null => [guarded],
        /// Width, style and colour of the line between columns of text.
        column_rule: Option<String> = Null => [guarded],
        /// Colour of the line between columns of text.
        column_rule_color: Option<String> = Null => [guarded],
        /// Kind of the line between columns of text.
        column_rule_style: Option<String> = Null => [guarded],
        /// Width of the line between columns of text.
        column_rule_width: Option<String> = Null => [guarded],
        /// Whether the element reaches across all columns of text.
        column_span: Option<String> = Null => [guarded],
        /// The least width that columns of text should have.
        column_width: Option<String> = Null => [guarded],
        /// Width and number of columns of text in one.
        columns: Option<String> = Null => [guarded],
        /// What is shown in place of the content; mostly for `::before` and `::after`.
        content: Option<String> = Null => [guarded],
        /// Counters that the element raises, and by how much.
        counter_increment: Option<String> = Null => [guarded],
        /// Counters that the element starts, and at which numbers.
        counter_reset: Option<String> = Null => [guarded],
        /// Look of the pointer over the element.
        cursor: Option<String> = Null => [guarded],
        /// Whether text runs from left to right or from right to left.
        direction: Option<String> = Null => [guarded],
        /// How the element lays out itself and its children; `none` leaves it out.
        display: Option<String> = Null => [guarded],
        /// Which baseline the parts of a text are aligned by.
        dominant_baseline: Option<String> = Null => [guarded],
        /// Whether empty cells of a table show borders and backgrounds.
        empty_cells: Option<String> = Null => [guarded],
        /// What SVG shapes are filled with.
        fill: Option<String> = Null => [guarded],
        /// Opacity of the filling of SVG shapes, from 0 to 1.
        fill_opacity: Option<String> = Null => [guarded],
        /// What counts as inside of an SVG shape when it is filled.
        fill_rule: Option<String> = Null => [guarded],
        /// Effects on the picture of the element, such as blur or a change of colours.
        filter: Option<String> = Null => [guarded],
        /// How a child of a flex container grows, shrinks and starts, in one.
        flex: Option<String> = Null => [guarded],
        /// Extent of a child of a flex container before it grows or shrinks.
        flex_basis: Option<String> = Null => [guarded],
        /// In which direction a flex container lines up its children.
        flex_direction: Option<String> = Null => [guarded],
        /// Direction and wrapping of a flex container in one.
        flex_flow: Option<String> = Null => [guarded],
        /// The element's share of the spare space of its flex container.
        flex_grow: Option<String> = Null => [guarded],
        /// The element's share in giving way when its flex container is too small.
        flex_shrink: Option<String> = Null => [guarded],
        /// Whether a flex container breaks its children into several lines.
        flex_wrap: Option<String> = Null => [guarded],
        /// On which side the element stands while text flows around it.
        float: Option<String> = Null => [guarded],
        /// Colour that the SVG filters flood and drop shadow use.
        flood_color: Option<String> = Null => [guarded],
        /// Opacity that the SVG filters flood and drop shadow use, from 0 to 1.
        flood_opacity: Option<String> = Null => [guarded],
        /// All about the font in one: style, weight, size, line height and family.
        font: Option<String> = Null => [guarded],
        /// Fonts to use, the preferred one first.
        font_family: Option<String> = Null => [guarded],
        /// OpenType features to turn on or off, by their tags.
        font_feature_settings: Option<String> = Null => [guarded],
        /// Whether pairs of letters are moved closer as the font says.
        font_kerning: Option<String> = Null => [guarded],
        /// Size of the font.
        font_size: Option<String> = Null => [guarded],
        /// Ratio of the height of small letters to the size, kept when another font steps in.
        font_size_adjust: Option<String> = Null => [guarded],
        /// Whether to use a narrower or wider face of the font.
        font_stretch: Option<String> = Null => [guarded],
        /// Whether the face is upright, italic or oblique.
        font_style: Option<String> = Null => [guarded],
        /// Which faces the browser may imitate if the font lacks them.
        font_synthesis: Option<String> = Null => [guarded],
        /// Which alternative forms of letters and digits to use, in one.
        font_variant: Option<String> = Null => [guarded],
        /// Which letters are written as small capitals.
        font_variant_caps: Option<String> = Null => [guarded],
        /// Which forms of East Asian characters to use.
        font_variant_east_asian: Option<String> = Null => [guarded],
        /// Which ligatures to use.
        font_variant_ligatures: Option<String> = Null => [guarded],
        /// Which forms of digits and fractions to use.
        font_variant_numeric: Option<String> = Null => [guarded],
        /// Whether to use the font's own superscripts or subscripts.
        font_variant_position: Option<String> = Null => [guarded],
        /// How bold the face is, by word or from 1 to 1000.
        font_weight: Option<String> = Null => [guarded],
        /// Space between rows and between columns in one.
        gap: Option<String> = Null => [guarded],
        /// Whether letters stay upright in vertical SVG text; superseded by `text_orientation`.
        glyph_orientation_vertical: Option<String> = Null => [guarded],
        /// All about the rows and columns of a grid in one.
        grid: Option<String> = Null => [guarded],
        /// Where in a grid the element stands: a named area, or its four lines.
        grid_area: Option<String> = Null => [guarded],
        /// Widths of columns that a grid adds by itself.
        grid_auto_columns: Option<String> = Null => [guarded],
        /// Whether children without a place fill a grid by rows or by columns, and whether they fill holes.
        grid_auto_flow: Option<String> = Null => [guarded],
        /// Heights of rows that a grid adds by itself.
        grid_auto_rows: Option<String> = Null => [guarded],
        /// Between which lines the element stands across a grid.
        grid_column: Option<String> = Null => [guarded],
        /// The line at which the element ends across a grid.
        grid_column_end: Option<String> = Null => [guarded],
        /// Space between columns of a grid; an older name of `column_gap`.
        grid_column_gap: Option<String> = Null => [guarded],
        /// The line at which the element starts across a grid.
        grid_column_start: Option<String> = Null => [guarded],
        /// Space between rows and columns of a grid; an older name of `gap`.
        grid_gap: Option<String> = Null => [guarded],
        /// Between which lines the element stands down a grid.
        grid_row: Option<String> = Null => [guarded],
        /// The line at which the element ends down a grid.
        grid_row_end: Option<String> = Null => [guarded],
        /// Space between rows of a grid; an older name of `row_gap`.
        grid_row_gap: Option<String> = Null => [guarded],
        /// The line at which the element starts down a grid.
        grid_row_start: Option<String> = Null => [guarded],
        /// Rows, columns and named areas of a grid in one.
        grid_template: Option<String> = Null => [guarded],
        /// Named areas of a grid, a text for each row.
        grid_template_areas: Option<String> = Null => [guarded],
        /// Names of the lines and widths of the columns of a grid.
        grid_template_columns: Option<String> = Null => [guarded],
        /// Names of the lines and heights of the rows of a grid.
        grid_template_rows: Option<String> = Null => [guarded],
        /// Height of the element.
        height: Option<String> = Null => [guarded],
        /// Whether words are divided at the ends of lines.
        hyphens: Option<String> = Null => [guarded],
        /// Whether an image is turned as its own data says.
        image_orientation: Option<String> = Null => [guarded],
        /// How an image is scaled: smoothly, or with its pixels kept sharp.
        image_rendering: Option<String> = Null => [guarded],
        /// Extent along the lines of text: the width where text runs horizontally.
        inline_size: Option<String> = Null => [guarded],
        /// How children of a flex container, or columns of a grid, share spare space along their line.
        justify_content: Option<String> = Null => [guarded],
        /// Where children of a grid stand in their cells along the lines of text.
        justify_items: Option<String> = Null => [guarded],
        /// Where the element itself stands in its cell, in place of the `justify_items` of its container.
        justify_self: Option<String> = Null => [guarded],
        /// How far a positioned element stands from the left edge, or is moved right from its place.
        left: Option<String> = Null => [guarded],
        /// Space that is added between letters.
        letter_spacing: Option<String> = Null => [guarded],
        /// Colour of the light of the SVG lighting filters.
        lighting_color: Option<String> = Null => [guarded],
        /// How strictly Chinese, Japanese and Korean text is broken into lines.
        line_break: Option<String> = Null => [guarded],
        /// Height of a line of text: a length, or a multiple of the size of the font.
        line_height: Option<String> = Null => [guarded],
        /// Marker of list items, its image and its position in one.
        list_style: Option<String> = Null => [guarded],
        /// Image that is the marker of list items.
        list_style_image: Option<String> = Null => [guarded],
        /// Whether markers stand inside or outside of list items.
        list_style_position: Option<String> = Null => [guarded],
        /// Bullet or numbering that is the marker of list items.
        list_style_type: Option<String> = Null => [guarded],
        /// Space around the element: one to four, clockwise from the top.
        margin: Option<String> = Null => [guarded],
        /// Space outside of the element after its last line of text.
        margin_block_end: Option<String> = Null => [guarded],
        /// Space outside of the element before its first line of text.
        margin_block_start: Option<String> = Null => [guarded],
        /// Space below the element.
        margin_bottom: Option<String> = Null => [guarded],
        /// Space outside of the element where its lines of text end.
        margin_inline_end: Option<String> = Null => [guarded],
        /// Space outside of the element where its lines of text start.
        margin_inline_start: Option<String> = Null => [guarded],
        /// Space to the left of the element.
        margin_left: Option<String> = Null => [guarded],
        /// Space to the right of the element.
        margin_right: Option<String> = Null => [guarded],
        /// Space above the element.
        margin_top: Option<String> = Null => [guarded],
        /// What is drawn at all points of an SVG path, by reference.
        marker: Option<String> = Null => [guarded],
        /// What is drawn at the last point of an SVG path, by reference.
        marker_end: Option<String> = Null => [guarded],
        /// What is drawn at the points between the ends of an SVG path, by reference.
        marker_mid: Option<String> = Null => [guarded],
        /// What is drawn at the first point of an SVG path, by reference.
        marker_start: Option<String> = Null => [guarded],
        /// All about a mask in one: an image that decides where the element shows.
        mask: Option<String> = Null => [guarded],
        /// How a mask is combined with those below it.
        mask_composite: Option<String> = Null => [guarded],
        /// Images whose opacity or lightness decides where the element shows.
        mask_image: Option<String> = Null => [guarded],
        /// Where a mask stands.
        mask_position: Option<String> = Null => [guarded],
        /// Whether, and in which directions, a mask is repeated.
        mask_repeat: Option<String> = Null => [guarded],
        /// How large a mask is: lengths, `cover` or `contain`.
        mask_size: Option<String> = Null => [guarded],
        /// Whether an SVG mask works by its lightness or its opacity.
        mask_type: Option<String> = Null => [guarded],
        /// The greatest extent across the lines of text.
        max_block_size: Option<String> = Null => [guarded],
        /// The greatest height.
        max_height: Option<String> = Null => [guarded],
        /// The greatest extent along the lines of text.
        max_inline_size: Option<String> = Null => [guarded],
        /// The greatest width.
        max_width: Option<String> = Null => [guarded],
        /// The least extent across the lines of text.
        min_block_size: Option<String> = Null => [guarded],
        /// The least height.
        min_height: Option<String> = Null => [guarded],
        /// The least extent along the lines of text.
        min_inline_size: Option<String> = Null => [guarded],
        /// The least width.
        min_width: Option<String> = Null => [guarded],
        /// How an image or video fills its box: stretched, cropped or whole.
        object_fit: Option<String> = Null => [guarded],
        /// Where in its box an image or video stands.
        object_position: Option<String> = Null => [guarded],
        /// Opacity of the whole element, from 0 to 1.
        opacity: Option<String> = Null => [guarded],
        /// Place of the element among the children of a flex or grid container; lower ones come first.
        order: Option<String> = Null => [guarded],
        /// The least number of lines at the end of a page or column before the text goes on in the next.
        orphans: Option<String> = Null => [guarded],
        /// Width, style and colour of a line around the border that takes no space.
        outline: Option<String> = Null => [guarded],
        /// Colour of the outline; `None` draws none.
        outline_color: Option<String> = Null => [guarded],
        /// Space between the border and the outline.
        outline_offset: Option<String> = Null => [guarded],
        /// Kind of line of the outline.
        outline_style: Option<String> = Null => [guarded],
        /// Width of the outline in pixels.
        outline_width: Option<String> = Null => [guarded],
        /// What becomes of content that is too large: shown, cut off or scrolled.
        overflow: Option<String> = Null => [guarded],
        /// Whether scrolling adapts so that content stays in view when what precedes it changes.
        overflow_anchor: Option<String> = Null => [guarded],
        /// Whether words that are too long for a line may be broken anywhere.
        overflow_wrap: Option<String> = Null => [guarded],
        /// What becomes of content that is too wide.
        overflow_x: Option<String> = Null => [guarded],
        /// What becomes of content that is too high.
        overflow_y: Option<String> = Null => [guarded],
        /// Whether scrolling beyond the end goes on in what is around the element.
        overscroll_behavior: Option<String> = Null => [guarded],
        /// Whether scrolling across the lines of text goes on around the element.
        overscroll_behavior_block: Option<String> = Null => [guarded],
        /// Whether scrolling along the lines of text goes on around the element.
        overscroll_behavior_inline: Option<String> = Null => [guarded],
        /// Whether horizontal scrolling goes on around the element.
        overscroll_behavior_x: Option<String> = Null => [guarded],
        /// Whether vertical scrolling goes on around the element.
        overscroll_behavior_y: Option<String> = Null => [guarded],
        /// Space between content and border: one to four, clockwise from the top.
        padding: Option<String> = Null => [guarded],
        /// Space inside the border after the last line of text.
        padding_block_end: Option<String> = Null => [guarded],
        /// Space inside the border before the first line of text.
        padding_block_start: Option<String> = Null => [guarded],
        /// Space between the content and the lower border.
        padding_bottom: Option<String> = Null => [guarded],
        /// Space inside the border where lines of text end.
        padding_inline_end: Option<String> = Null => [guarded],
        /// Space inside the border where lines of text start.
        padding_inline_start: Option<String> = Null => [guarded],
        /// Space between the content and the left border.
        padding_left: Option<String> = Null => [guarded],
        /// Space between the content and the right border.
        padding_right: Option<String> = Null => [guarded],
        /// Space between the content and the upper border.
        padding_top: Option<String> = Null => [guarded],
        /// Whether a printed page ends after the element; an older name of `break_after`.
        page_break_after: Option<String> = Null => [guarded],
        /// Whether a printed page ends before the element; an older name of `break_before`.
        page_break_before: Option<String> = Null => [guarded],
        /// Whether a printed page may end inside the element; an older name of `break_inside`.
        page_break_inside: Option<String> = Null => [guarded],
        /// In which order filling, stroke and markers of texts and SVG shapes are drawn.
        paint_order: Option<String> = Null => [guarded],
        /// Distance of the viewer from what is transformed in three dimensions inside the element.
        perspective: Option<String> = Null => [guarded],
        /// Where the viewer stands when children are transformed in three dimensions.
        perspective_origin: Option<String> = Null => [guarded],
        /// `align_content` and `justify_content` in one.
        place_content: Option<String> = Null => [guarded],
        /// `align_items` and `justify_items` in one.
        place_items: Option<String> = Null => [guarded],
        /// `align_self` and `justify_self` in one.
        place_self: Option<String> = Null => [guarded],
        /// Whether the pointer reaches the element, or what lies below it.
        pointer_events: Option<String> = Null => [guarded],
        /// Whether the element stands in the flow, is moved from there, or is placed on its own.
        position: Option<String> = Null => [guarded],
        /// Quotation marks for each level of quoting.
        quotes: Option<String> = Null => [guarded],
        /// Along which dimensions a person may resize the element.
        resize: Option<String> = Null => [guarded],
        /// How far a positioned element stands from the right edge, or is moved left from its place.
        right: Option<String> = Null => [guarded],
        /// By what angle, and around which axis, the element is turned.
        rotate: Option<String> = Null => [guarded],
        /// Space between rows of a grid, or lines of a flex container.
        row_gap: Option<String> = Null => [guarded],
        /// How annotations of East Asian text are spread over what they annotate.
        ruby_align: Option<String> = Null => [guarded],
        /// On which side of East Asian text its annotations stand.
        ruby_position: Option<String> = Null => [guarded],
        /// By what factors the element is drawn larger or smaller.
        scale: Option<String> = Null => [guarded],
        /// Whether scrolling by a script or a link jumps or glides.
        scroll_behavior: Option<String> = Null => [guarded],
        /// Whether SVG shapes are drawn for speed, crisp edges or exact geometry.
        shape_rendering: Option<String> = Null => [guarded],
        /// Colour of a stop of an SVG gradient.
        stop_color: Option<String> = Null => [guarded],
        /// Opacity of a stop of an SVG gradient, from 0 to 1.
        stop_opacity: Option<String> = Null => [guarded],
        /// What the outlines of SVG shapes are drawn with.
        stroke: Option<String> = Null => [guarded],
        /// Lengths of the dashes and gaps of SVG strokes.
        stroke_dasharray: Option<String> = Null => [guarded],
        /// Where in their pattern of dashes SVG strokes start.
        stroke_dashoffset: Option<String> = Null => [guarded],
        /// How SVG strokes end.
        stroke_linecap: Option<String> = Null => [guarded],
        /// How segments of SVG strokes meet.
        stroke_linejoin: Option<String> = Null => [guarded],
        /// How long a pointed corner of SVG strokes may be, as a multiple of their width.
        stroke_miterlimit: Option<String> = Null => [guarded],
        /// Opacity of SVG strokes, from 0 to 1.
        stroke_opacity: Option<String> = Null => [guarded],
        /// Width of SVG strokes.
        stroke_width: Option<String> = Null => [guarded],
        /// Width of a tab character: a number of spaces, or a length.
        tab_size: Option<String> = Null => [guarded],
        /// Whether the columns of a table depend on all of its content or on its first row alone.
        table_layout: Option<String> = Null => [guarded],
        /// Which edge of the text lies on its position.
        text_align: Option<String> = Null => [guarded],
        /// How the last line of a paragraph is aligned.
        text_align_last: Option<String> = Null => [guarded],
        /// Which point of an SVG text lies on its position: start, middle or end.
        text_anchor: Option<String> = Null => [guarded],
        /// Whether a few characters share the place of one in vertical text.
        text_combine_upright: Option<String> = Null => [guarded],
        /// Lines at the text, their style and their colour in one.
        text_decoration: Option<String> = Null => [guarded],
        /// Colour of the lines at the text.
        text_decoration_color: Option<String> = Null => [guarded],
        /// Whether lines run under, over or through the text.
        text_decoration_line: Option<String> = Null => [guarded],
        /// Whether the lines at the text are solid, double, dotted, dashed or wavy.
        text_decoration_style: Option<String> = Null => [guarded],
        /// Marks that stress each character, and their colour, in one.
        text_emphasis: Option<String> = Null => [guarded],
        /// Colour of the marks that stress each character.
        text_emphasis_color: Option<String> = Null => [guarded],
        /// On which side of the text the marks stand that stress each character.
        text_emphasis_position: Option<String> = Null => [guarded],
        /// Shape of the marks that stress each character.
        text_emphasis_style: Option<String> = Null => [guarded],
        /// Space before the first line of a paragraph.
        text_indent: Option<String> = Null => [guarded],
        /// Whether justified text is spread between words or between characters.
        text_justify: Option<String> = Null => [guarded],
        /// Whether characters stand upright or sideways in vertical text.
        text_orientation: Option<String> = Null => [guarded],
        /// What shows that a line of text is cut off, such as an ellipsis.
        text_overflow: Option<String> = Null => [guarded],
        /// Whether text is drawn for speed, legibility or exact geometry.
        text_rendering: Option<String> = Null => [guarded],
        /// Shadows of the text: offsets, blur and colour.
        text_shadow: Option<String> = Null => [guarded],
        /// Whether letters are shown as capitals, as small ones, or with capitals at the starts of words.
        text_transform: Option<String> = Null => [guarded],
        /// Where an underline runs: at the baseline, below all letters, or beside vertical text.
        text_underline_position: Option<String> = Null => [guarded],
        /// How far a positioned element stands from the upper edge, or is moved down from its place.
        top: Option<String> = Null => [guarded],
        /// Which gestures on a touch screen the browser itself handles.
        touch_action: Option<String> = Null => [guarded],
        /// How the element is moved, turned, scaled and slanted, as a list of functions.
        transform: Option<String> = Null => [guarded],
        /// Which box the origin and percentages of a transformation refer to.
        transform_box: Option<String> = Null => [guarded],
        /// The point that stays in place when the element is transformed.
        transform_origin: Option<String> = Null => [guarded],
        /// Whether children keep their own depth in three dimensions or are flattened.
        transform_style: Option<String> = Null => [guarded],
        /// Which properties change gradually, and how, in one.
        transition: Option<String> = Null => [guarded],
        /// How long a gradual change waits before it starts, with its unit, such as `200ms`.
        transition_delay: Option<String> = Null => [guarded],
        /// How long a gradual change takes, with its unit.
        transition_duration: Option<String> = Null => [guarded],
        /// Which properties change gradually.
        transition_property: Option<String> = Null => [guarded],
        /// How a gradual change gains and loses speed.
        transition_timing_function: Option<String> = Null => [guarded],
        /// How far the element is moved from its place: across, down, towards the viewer.
        translate: Option<String> = Null => [guarded],
        /// How the direction of the element mixes with that of the text around it.
        unicode_bidi: Option<String> = Null => [guarded],
        /// Whether a person can select the text.
        user_select: Option<String> = Null => [guarded],
        /// Where inline content stands in its line, or content in its cell of a table.
        vertical_align: Option<String> = Null => [guarded],
        /// Whether the element is seen; one that is hidden keeps its space.
        visibility: Option<String> = Null => [guarded],
        /// Whether spaces and line breaks are kept, and whether lines are wrapped.
        white_space: Option<String> = Null => [guarded],
        /// The least number of lines at the start of a page or column when the text comes from the one before.
        widows: Option<String> = Null => [guarded],
        /// Width of the element.
        width: Option<String> = Null => [guarded],
        /// Properties that are going to change, so that the browser can prepare.
        will_change: Option<String> = Null => [guarded],
        /// Where words may be broken when they do not fit on the line.
        word_break: Option<String> = Null => [guarded],
        /// Space that is added between words.
        word_spacing: Option<String> = Null => [guarded],
        /// Whether words that are too long may be broken; an older name of `overflow_wrap`.
        word_wrap: Option<String> = Null => [guarded],
        /// Whether lines of text run horizontally or vertically, and where the next one goes.
        writing_mode: Option<String> = Null => [guarded],
        /// Which of overlapping positioned elements is in front: the one with the higher number.
        z_index: Option<String> = Null => [guarded],
    }
}
