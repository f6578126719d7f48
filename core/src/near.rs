//! Words that may have been meant.

/// The known words that the most similar ones of are: at most three, the nearest first. None if none is similar.
pub fn near<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut found: Vec<(usize, &str)> = known.map(|candidate| (distance(word, candidate), candidate)).collect();
    found.retain(|(distance, candidate)| *distance <= 1 + candidate.len() / 4);
    found.sort_unstable();
    found.into_iter().take(3).map(|(_, candidate)| candidate).collect()
}

/// How many letters must be changed, added or taken away.
pub fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (line, letter) in one.chars().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], line + 1);
        for (column, against) in other.chars().enumerate() {
            let changed = corner + usize::from(letter != against);
            corner = row[column + 1];
            row[column + 1] = changed.min(corner + 1).min(row[column] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_count_letters() {
        for (one, other, expected) in
            [("pan", "pan", 0), ("", "pan", 3), ("pam", "pan", 1), ("tap", "pan", 2), ("apn", "pan", 2)]
        {
            assert_eq!(distance(one, other), expected, "{one} and {other}");
        }
    }

    #[test]
    fn the_nearest_comes_first() {
        let known = ["pan", "tap", "wheel_zoom", "xwheel_zoom"];
        assert_eq!(near("pam", known.into_iter()), ["pan"]);
        assert_eq!(near("weel_zoom", known.into_iter()), ["wheel_zoom", "xwheel_zoom"]);
        assert!(near("lasso", known.into_iter()).is_empty());
    }
}
