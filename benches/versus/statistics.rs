//! What is said of repeated measurements.

/// The value below which `fraction` (0 to 1) of the values lie, by linear interpolation; NaN of none.
pub(crate) fn quantile(values: &[f64], fraction: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let Some(last) = sorted.len().checked_sub(1) else {
        return f64::NAN;
    };
    #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 values")]
    let position = fraction.clamp(0.0, 1.0) * last as f64;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and last")]
    let below = position.floor() as usize;
    let above = (below + 1).min(last);
    sorted[below] + position.fract() * (sorted[above] - sorted[below])
}

/// The value in the middle; NaN of none.
pub(crate) fn median(values: &[f64]) -> f64 {
    quantile(values, 0.5)
}

/// Half of the range as a fraction of the median: how far the values lie apart.
pub(crate) fn spread(values: &[f64]) -> f64 {
    (quantile(values, 1.0) - quantile(values, 0.0)) / 2.0 / median(values)
}
