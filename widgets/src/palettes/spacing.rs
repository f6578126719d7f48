//! Points at equal distances on a list.

/// Where the point at `index` is, when `count` are spread over a list, the first on its first place and the last on its
/// last. It is rounded as Bokeh's are, so that it may lie a little before the place on which it should be.
#[expect(clippy::cast_precision_loss, reason = "palettes are short")]
pub(super) const fn point(index: usize, count: usize, len: usize) -> f64 {
    if index == 0 {
        0.0
    } else if index + 1 == count {
        (len - 1) as f64
    } else {
        index as f64 * ((len - 1) as f64 / (count - 1) as f64)
    }
}

/// The place at or before that point.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is on the list")]
pub(super) const fn place(index: usize, count: usize, len: usize) -> usize {
    point(index, count, len) as usize
}
