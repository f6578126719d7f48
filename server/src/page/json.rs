//! JSON that may stand inside a script.

use serde::Serialize;

/// Serializes `value` so that no text in it can end the script element that it stands in, or a line of JavaScript.
pub(super) fn script_safe(value: &impl Serialize) -> Result<String, serde_json::Error> {
    let json = serde_json::to_string(value)?;
    let mut safe = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            // Outside of strings JSON has none of these, and inside any character may be escaped.
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            other => safe.push(other),
        }
    }
    Ok(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_script_and_the_value_stays() {
        let value = "</script><!--&\u{2028}\u{2029}\"'\\ü";
        let safe = script_safe(&value).expect("a string");
        assert!(!safe.contains(['<', '>', '&', '\u{2028}', '\u{2029}']));
        assert_eq!(serde_json::from_str::<String>(&safe).expect("still JSON"), value);
    }
}
