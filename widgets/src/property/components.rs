//! The parts of colours.

use super::names::NAMES;

/// The parts of a colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Components {
    /// Red, green and blue.
    pub(crate) rgb: [u8; 3],
    /// The opacity, from 0 to 1.
    pub(crate) alpha: f64,
}

impl Components {
    /// What BokehJS shows of a text that is no colour.
    pub(crate) const TRANSPARENT: Self = Self { rgb: [0, 0, 0], alpha: 0.0 };

    fn opaque(color: u32) -> Self {
        let [_, rgb @ ..] = color.to_be_bytes();
        Self { rgb, alpha: 1.0 }
    }

    /// Those of a colour that is written as BokehJS reads it; `None` if it is not.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if let Some(digits) = text.strip_prefix('#') {
            return from_digits(digits);
        }
        let name = text.to_ascii_lowercase();
        match NAMES.binary_search_by_key(&name.as_str(), |(name, _)| name) {
            Ok(index) => Some(Self::opaque(NAMES[index].1)),
            Err(_) => from_function(text),
        }
    }
}

/// `rrggbb` or `rrggbbaa`, or one digit of each.
fn from_digits(digits: &str) -> Option<Components> {
    let digits = digits.chars().map(|digit| digit.to_digit(16)).collect::<Option<Vec<u32>>>()?;
    let parts: Vec<u32> = match digits.len() {
        3 | 4 => digits.iter().map(|digit| digit * 0x11).collect(),
        6 | 8 => digits.chunks(2).map(|pair| pair[0] * 0x10 + pair[1]).collect(),
        _ => return None,
    };
    let rgb = [parts[0], parts[1], parts[2]].map(|part| byte(part.into()));
    Some(Components { rgb, alpha: parts.get(3).map_or(1.0, |alpha| f64::from(*alpha) / 255.0) })
}

/// `rgb(..)` and the like, of three or four numbers.
fn from_function(text: &str) -> Option<Components> {
    let (name, rest) = text.split_once('(')?;
    let arguments = rest.strip_suffix(')')?.split([',', '/', ' ']).filter(|part| !part.is_empty());
    let numbers = arguments.map(Number::parse).collect::<Option<Vec<Number>>>()?;
    let (parts, alpha) = match numbers[..] {
        [one, two, three] => ([one, two, three], 1.0),
        [one, two, three, alpha] => ([one, two, three], alpha.of(1.0).clamp(0.0, 1.0)),
        _ => return None,
    };
    let rgb = match name {
        "rgb" | "rgba" => parts.map(|part| byte(part.of(255.0))),
        "hsl" | "hsla" => from_hue(parts.map(|part| part.value)),
        _ => return None,
    };
    Some(Components { rgb, alpha })
}

#[derive(Clone, Copy)]
struct Number {
    value: f64,
    is_percentage: bool,
}

impl Number {
    fn parse(text: &str) -> Option<Self> {
        let percentage = text.strip_suffix('%');
        let value = percentage.or_else(|| text.strip_suffix("deg")).unwrap_or(text).parse().ok()?;
        f64::is_finite(value).then_some(Self { value, is_percentage: percentage.is_some() })
    }

    /// The number, or that share of the whole if it is a percentage.
    fn of(self, whole: f64) -> f64 {
        if self.is_percentage { self.value / 100.0 * whole } else { self.value }
    }
}

/// Red, green and blue of a hue in degrees and of saturation and lightness in percent.
fn from_hue([hue, saturation, lightness]: [f64; 3]) -> [u8; 3] {
    let [saturation, lightness] = [saturation, lightness].map(|percentage| (percentage / 100.0).clamp(0.0, 1.0));
    let reach = saturation * lightness.min(1.0 - lightness);
    // Each part is brightest up to a sixth of the circle beside its own hue, and darkest in the third opposite.
    [0.0, 8.0, 4.0].map(|start| {
        let twelfth = (start + hue / 30.0).rem_euclid(12.0);
        byte(255.0 * (lightness - reach * (twelfth - 3.0).min(9.0 - twelfth).clamp(-1.0, 1.0)))
    })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast takes the nearest that there is")]
fn byte(number: f64) -> u8 {
    number.round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_to_write_a_colour() {
        let orange = Components { rgb: [255, 165, 0], alpha: 1.0 };
        for text in ["orange", "Orange", "#ffa500", "#FFA500", "#ffa500ff", "rgb(255, 165, 0)", "rgb(100% 64.7% 0%)"] {
            assert_eq!(Components::parse(text), Some(orange), "{text}");
        }
        let thin = Components { rgb: [255, 0, 0], alpha: 0.2 };
        for text in ["#f003", "#ff000033", "rgba(255, 0, 0, 0.2)", "rgb(255 0 0 / 20%)", "hsla(360deg, 100%, 50%, 0.2)"]
        {
            assert_eq!(Components::parse(text), Some(thin), "{text}");
        }
        for (hue, rgb) in [(0, [191, 64, 64]), (60, [191, 191, 64]), (200, [64, 149, 191]), (-120, [64, 64, 191])] {
            let text = format!("hsl({hue}, 50%, 50%)");
            assert_eq!(Components::parse(&text), Some(Components { rgb, alpha: 1.0 }), "{text}");
        }
        for text in
            ["", "#", "#ff", "#+ff", "#fffffg", "oranje", "rgb(1, 2)", "rgb(1, 2, x)", "lab(1, 2, 3)", "rgb(1, 2, 3"]
        {
            assert_eq!(Components::parse(text), None, "{text}");
        }
    }
}
