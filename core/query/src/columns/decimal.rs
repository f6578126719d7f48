//! Decimals as floats and back.

/// The float nearest to `unscaled / 10^scale`.
pub(super) fn to_f64(unscaled: i128, scale: usize) -> f64 {
    /// Powers of ten up to here are floats without loss, and so are whole numbers up to 2^53: one division then rounds
    /// once.
    const EXACT_POWERS: i32 = 22;
    const EXACT_INTEGERS: u128 = 1 << 53;
    match i32::try_from(scale) {
        #[expect(clippy::cast_precision_loss, reason = "checked to be exact")]
        Ok(scale) if scale <= EXACT_POWERS && unscaled.unsigned_abs() <= EXACT_INTEGERS => {
            unscaled as f64 / 10_f64.powi(scale)
        }
        _ => format!("{unscaled}e-{scale}").parse().unwrap_or(f64::NAN),
    }
}
