//! What a file is, by its first bytes.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use flate2::read::MultiGzDecoder;

use crate::QueryError;

/// So much of a file is looked at.
const SAMPLE: usize = 64 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Parquet,
    Csv(Dialect),
}

/// How the fields of a CSV file are set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dialect {
    pub(super) separator: u8,
}

impl Format {
    /// What the file is; the error says why it is none of what can be read.
    pub(super) fn of(path: &Path) -> Result<Self, QueryError> {
        let sample = sample(path, File::open(path))?;
        match &sample[..] {
            [] => Err(QueryError::failed("the file is empty")),
            [b'P', b'A', b'R', b'1', ..] => Ok(Self::Parquet),
            [0x1f, 0x8b, ..] => {
                let text = sample_of(MultiGzDecoder::new(&sample[..]));
                if text.starts_with(b"PAR1") {
                    return Err(QueryError::failed(
                        "a Parquet file inside of gzip: gunzip it first, its columns are compressed anyway",
                    ));
                }
                Self::of_text(&text)
            }
            // zstd: what is inside of it is seen when it is read.
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Ok(Self::Csv(Dialect { separator: b',' })),
            _ => Self::of_text(&sample),
        }
    }

    fn of_text(text: &[u8]) -> Result<Self, QueryError> {
        if text.contains(&0) {
            return Err(QueryError::failed("neither Parquet nor CSV: it holds binary data"));
        }
        Ok(Self::Csv(Dialect { separator: separator(text) }))
    }
}

fn sample(path: &Path, file: std::io::Result<File>) -> std::io::Result<Vec<u8>> {
    if path.is_dir() {
        return Err(std::io::Error::other("it is a folder: name a file"));
    }
    let mut sample = Vec::new();
    file?.take(SAMPLE as u64).read_to_end(&mut sample)?;
    Ok(sample)
}

/// What can be unpacked of a beginning.
fn sample_of(mut packed: impl Read) -> Vec<u8> {
    let mut sample = Vec::new();
    let mut buffer = [0; 4096];
    while sample.len() < SAMPLE
        && let Ok(read @ 1..) = packed.read(&mut buffer)
    {
        sample.extend_from_slice(&buffer[..read]);
    }
    sample
}

/// What sets fields apart: what stands as often, and at all, in each of the first lines; a comma if nothing does.
fn separator(text: &[u8]) -> u8 {
    let lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).collect();
    let is_cut_off = lines.len() > 1 && !text.ends_with(b"\n");
    let whole = if is_cut_off { lines.len() - 1 } else { lines.len() };
    let first = &lines[..whole.min(20)];
    let count = |separator: u8| {
        let mut counts = first.iter().map(|line| fields(line, separator));
        let wanted = counts.next().unwrap_or(0);
        if counts.all(|count| count == wanted) { wanted } else { 0 }
    };
    let best = [b',', b'\t', b';', b'|'].into_iter().rev().max_by_key(|separator| count(*separator));
    best.unwrap_or(b',')
}

/// How often the separator stands outside of quotes.
fn fields(line: &[u8], separator: u8) -> usize {
    let mut is_quoted = false;
    let outside = line.iter().filter(|byte| {
        is_quoted ^= **byte == b'"';
        !is_quoted && **byte == separator
    });
    outside.count()
}

#[cfg(test)]
mod tests {
    use super::{Dialect, Format, separator};

    #[test]
    fn the_separator_is_what_all_lines_have_as_often() {
        assert_eq!(separator(b"a,b\n1,2\n"), b',');
        assert_eq!(separator(b"a;b;c\n1,5;2,5;3\n2,5;1;4\n"), b';');
        assert_eq!(separator(b"a\tb, c\n1\t2\n"), b'\t');
        assert_eq!(separator(b"a|b\n\"x|y,z\"|2\n"), b'|');
        assert_eq!(separator(b"only one column\n1\n"), b',');
        assert_eq!(separator(b"a,b"), b',');
    }

    #[test]
    fn binary_files_are_no_tables() {
        assert!(Format::of_text(b"\x7fELF\0\0").is_err());
        assert!(matches!(Format::of_text(b"a,b\n1,2\n"), Ok(Format::Csv(Dialect { separator: b',' }))));
    }
}
