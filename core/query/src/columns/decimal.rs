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

/// The decimal, without its point, that is nearest to the shortest digits that make this float; `None` if it has more
/// digits than `precision`, or is none at all.
pub(super) fn from_f64(number: f64, precision: usize, scale: usize) -> Option<i128> {
    parse(&number.to_string(), precision, scale).or_else(|| parse(&format!("{number:.scale$}"), precision, scale))
}

/// The decimal of that text, without its point, unless it has more digits than `precision`, or more than `scale` of
/// them behind the point.
pub(super) fn parse(text: &str, precision: usize, scale: usize) -> Option<i128> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let fraction = fraction.trim_end_matches('0');
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let is_number =
        !digits.is_empty() && [digits, fraction].iter().all(|text| text.bytes().all(|b| b.is_ascii_digit()));
    let zeros = scale.checked_sub(fraction.len()).filter(|_| is_number)?;
    let unscaled: i128 = format!("{whole}{fraction}{:0<zeros$}", "").parse().ok()?;
    let limit = 10_u128.checked_pow(u32::try_from(precision).ok()?)?;
    (unscaled.unsigned_abs() < limit).then_some(unscaled)
}
