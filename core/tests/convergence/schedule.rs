//! Schedules: what happens to a document, its clients and their connections, step by step, made from a seed.

/// Numbers that look like chance and are the same for the same seed.
#[derive(Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below that one.
    #[expect(clippy::cast_possible_truncation, reason = "below a usize")]
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    pub(crate) fn is_one_of(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    fn small(&mut self) -> i64 {
        i64::try_from(self.below(7)).expect("small") - 3
    }

    fn several(&mut self, most: usize, below: usize) -> Vec<usize> {
        let count = self.below(most + 1);
        (0..count).map(|_| self.below(below)).collect()
    }

    fn distinct(&mut self, most: usize, below: usize) -> Vec<usize> {
        let mut chosen = self.several(most, below);
        let mut seen = Vec::new();
        chosen.retain(|item| !seen.contains(item) && (seen.push(*item), true).1);
        chosen
    }
}

/// So many items there are; the sources and the range stand behind them where models are chosen.
pub(crate) const ITEMS: usize = 7;
pub(crate) const SOURCES: usize = 2;
pub(crate) const MODELS: usize = ITEMS + SOURCES + 1;
pub(crate) const CLIENTS: usize = 3;

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Int8,
    UInt8,
    Int32,
    Float32,
    Float64,
    Bool,
    Texts,
    /// Numbers, texts and nulls in a list.
    Mixed,
    Dates,
    /// Lists of different lengths.
    Ragged,
    /// Lists of arrays.
    Images,
    /// Two numbers a row.
    Pairs,
}

pub(crate) const KINDS: [Kind; 12] = [
    Kind::Int8,
    Kind::UInt8,
    Kind::Int32,
    Kind::Float32,
    Kind::Float64,
    Kind::Bool,
    Kind::Texts,
    Kind::Mixed,
    Kind::Dates,
    Kind::Ragged,
    Kind::Images,
    Kind::Pairs,
];

/// Columns: a number of rows, and for each column its kind and the first of its running values.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) rows: usize,
    pub(crate) columns: Vec<(Kind, i64)>,
}

/// What a data specification is.
#[derive(Clone, Debug)]
pub(crate) enum Size {
    Value(i64),
    Field(usize),
    Mapped(usize, usize),
}

/// Something that happens. Models, sources and clients are named by their place.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    Value(usize, i64),
    Label(usize, usize),
    Children(usize, Vec<usize>),
    Views(usize, Vec<usize>, Vec<usize>),
    Together(usize, i64, i64),
    Size(usize, Size),
    /// Values and models by name.
    Notes(usize, Vec<usize>),
    Swap(usize, Option<usize>),
    /// Takes the children out and keeps them.
    Stash(usize),
    /// Puts what was kept last below another model.
    Unstash(usize),
    Range(i64, i64, i64),
    Factors(Vec<usize>),
    Root(usize, bool),
    Roots(Vec<usize>),
    Title(usize),
    /// The theme of that number; 0 is none.
    Theme(usize),
    /// New columns.
    Table(usize, Table),
    /// One new column in place of one, or beside the others.
    Column(usize, usize, Kind, i64),
    /// Rows behind the last, and how many stay.
    Append(usize, usize, i64, Option<usize>),
    /// The last rows are gone.
    Cut(usize, usize),
    Cell(usize, usize, usize, i64),
    /// Rows by start, distance and number.
    Slice(usize, usize, [usize; 3], i64),
    Select(usize, Vec<usize>),
    /// The changes so far are one turn.
    Turn,
    /// A client does something by itself.
    Client(usize, Own),
    /// Something happens to the connection of a client.
    Link(usize, Link),
}

/// What a client does; models are chosen among those that it shows.
#[derive(Clone, Debug)]
pub(crate) enum Own {
    Value(usize, i64),
    Label(usize, usize),
    /// A text that should be a number.
    Wrong(usize),
    /// A size that only it sees.
    Width(usize, i64),
    /// A new model below another; whether it mentions those that are there in full.
    Make(usize, bool),
    Title(usize),
    Config(bool),
    AddRoot(usize),
    RemoveRoot(usize),
    Append(usize, i64, Option<usize>),
    Cell(usize, usize, usize, i64),
    /// A row that is not there.
    WrongCell(usize),
    /// A whole column as a list.
    Column(usize, usize, i64),
    Select(usize, Vec<usize>),
    /// A document of its own in place of everything.
    Push(usize),
}

/// What happens to a connection.
#[derive(Clone, Debug)]
pub(crate) enum Link {
    /// A frame is written to it.
    Frame,
    /// The client applies the next message.
    Arrive,
    /// What the client wrote first arrives.
    Deliver,
    /// The client gets a frame, applies everything and is compared.
    Update,
    /// It is lost with all that was under way, and the client pulls anew.
    Lose,
    /// The client forgets what it does not show.
    Prune,
}

impl Step {
    fn table(chance: &mut Chance) -> Table {
        let rows = chance.below(6);
        let columns = 1 + chance.below(3);
        let columns = (0..columns).map(|_| (Self::kind(chance), chance.small())).collect();
        Table { rows, columns }
    }

    /// Plain numbers most of the time.
    fn kind(chance: &mut Chance) -> Kind {
        if chance.is_one_of(2) { Kind::Float64 } else { KINDS[chance.below(KINDS.len())] }
    }

    fn window(chance: &mut Chance) -> Option<usize> {
        (!chance.is_one_of(3)).then(|| 1 + chance.below(8))
    }

    fn of_app(chance: &mut Chance) -> Self {
        let (item, source) = (chance.below(ITEMS), chance.below(SOURCES));
        match chance.below(28) {
            0 | 1 => Self::Value(item, chance.small()),
            2 => Self::Label(item, chance.below(3)),
            3 | 4 => Self::Children(item, chance.several(3, MODELS)),
            5 => Self::Views(item, chance.several(2, MODELS), chance.several(2, MODELS)),
            6 => {
                let low = chance.small();
                Self::Together(item, 10 * low, 10 * low + chance.small().abs())
            }
            7 => Self::Size(
                item,
                match chance.below(3) {
                    0 => Size::Value(chance.small()),
                    1 => Size::Field(chance.below(3)),
                    _ => Size::Mapped(chance.below(3), chance.below(ITEMS)),
                },
            ),
            8 => Self::Notes(item, chance.several(3, 2 * MODELS)),
            9 => Self::Swap(item, (!chance.is_one_of(3)).then(|| chance.below(ITEMS))),
            10 => Self::Stash(item),
            11 => Self::Unstash(item),
            12 => {
                let (low, width) = (10 * chance.small(), 1 + chance.small().abs());
                Self::Range(low, low + width, low + i64::from(chance.is_one_of(2)))
            }
            13 => Self::Factors(chance.distinct(4, 5)),
            14 => Self::Root(chance.below(MODELS), chance.is_one_of(2)),
            15 => Self::Roots(chance.distinct(6, MODELS)),
            16 => Self::Title(chance.below(3)),
            17 | 18 => Self::Table(source, Self::table(chance)),
            19 => Self::Column(source, chance.below(3), Self::kind(chance), chance.small()),
            20..=22 => Self::Append(source, 1 + chance.below(3), chance.small(), Self::window(chance)),
            23 => Self::Cut(source, 1 + chance.below(2)),
            24 | 25 => Self::Cell(source, chance.below(3), chance.below(6), chance.small()),
            26 => {
                let slice = [chance.below(4), 1 + chance.below(2), chance.below(3)];
                Self::Slice(source, chance.below(3), slice, chance.small())
            }
            _ => Self::Select(source, chance.several(3, 6)),
        }
    }

    fn of_client(chance: &mut Chance) -> Own {
        let pick = chance.below(100);
        let source = chance.below(SOURCES);
        match chance.below(24) {
            0..=3 => Own::Value(pick, 20 * chance.small()),
            4 | 5 => Own::Label(pick, chance.below(3)),
            6 => Own::Wrong(pick),
            7 => Own::Width(pick, chance.small()),
            8 | 9 => Own::Make(pick, chance.is_one_of(2)),
            10 => Own::Title(chance.below(3)),
            11 => Own::Config(chance.is_one_of(2)),
            12 => Own::AddRoot(pick),
            13 => Own::RemoveRoot(pick),
            14 | 15 => Own::Append(source, chance.small(), Self::window(chance)),
            16..=18 => Own::Cell(source, chance.below(3), chance.below(4), chance.small()),
            19 => Own::WrongCell(source),
            20 => Own::Column(source, chance.below(3), chance.small()),
            21 | 22 => Own::Select(source, chance.several(3, 6)),
            _ if chance.is_one_of(3) => Own::Push(chance.below(3)),
            _ => Own::Value(pick, chance.small()),
        }
    }

    fn of_link(chance: &mut Chance) -> Link {
        match chance.below(14) {
            0..=2 => Link::Frame,
            3..=5 => Link::Arrive,
            6 | 7 => Link::Deliver,
            8..=11 => Link::Update,
            12 => Link::Lose,
            _ => Link::Prune,
        }
    }
}

/// The steps of a seed. Of its three clients the last one is slow: things happen to it more seldom.
pub(crate) fn schedule(seed: u64, count: usize) -> Vec<Step> {
    let mut chance = Chance::new(seed);
    let step = |_| match chance.below(20) {
        0..=9 => Step::of_app(&mut chance),
        10 | 11 => Step::Turn,
        12..=14 => Step::Client(chance.below(CLIENTS), Step::of_client(&mut chance)),
        _ => {
            let client = if chance.is_one_of(6) { CLIENTS - 1 } else { chance.below(CLIENTS - 1) };
            Step::Link(client, Step::of_link(&mut chance))
        }
    };
    (0..count).map(step).collect()
}

/// The steps of a seed, with a theme wherever the title would change.
pub(crate) fn schedule_of_themes(seed: u64, count: usize) -> Vec<Step> {
    let themed = |step| if let Step::Title(title) = step { Step::Theme(title) } else { step };
    schedule(seed, count).into_iter().map(themed).collect()
}
