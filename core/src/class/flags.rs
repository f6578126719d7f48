//! What is special about a property.

/// What a change of a property does in a client; it decides where in a frame the change stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Bounds that clamp other properties: before them.
    Bounds,
    /// Categories of a range: before the data that uses them.
    Factors,
    /// The columns of a data source.
    Data,
    /// Everything else.
    #[default]
    Plain,
    /// Builds views, one at a time per plot.
    Views,
    /// The children of a container, which builds views too.
    Children,
    /// Rows selected in a source: after its data.
    Selection,
    /// An end of a range: last, because much else moves it.
    RangeEnd,
}

/// Properties of a model that a client must be given together, because each alone would be invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// Range and scale of the x direction.
    X,
    /// Range and scale of the y direction.
    Y,
    /// A number and its limits.
    Limits,
}

/// What is special about a property. Written in tables as names of these methods.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent marks of a row")]
pub struct Flags {
    /// The app may not set it; a client may.
    pub is_readonly: bool,
    /// Never part of a definition and never sent.
    pub is_unserialized: bool,
    /// An observation of one view (a size, an automatic range): kept per client, no state of the document.
    pub is_observed: bool,
    /// Views do not show a change of it: they follow the model that they were born with, or look at it only once. So
    /// its owner comes anew.
    pub is_frozen: bool,
    /// It carries code, markup, a template, an address or an expression: see
    /// [`ClientWrites::Guarded`](crate::ClientWrites::Guarded).
    pub is_guarded: bool,
    /// Clients write it when people use them: see [`ClientWrites::Inputs`](crate::ClientWrites::Inputs).
    pub is_input: bool,
    /// What a change of it does in a client.
    pub role: Role,
    /// What it must be sent together with.
    pub group: Option<Group>,
}

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident: $field:ident = $value:expr;)*) => {
        impl Flags {
            /// Nothing special.
            pub const NONE: Self = Self {
                is_readonly: false,
                is_unserialized: false,
                is_observed: false,
                is_frozen: false,
                is_guarded: false,
                is_input: false,
                role: Role::Plain,
                group: None,
            };
            $($(#[$doc])*
            #[must_use]
            pub const fn $name(mut self) -> Self {
                self.$field = $value;
                self
            })*
        }
    };
}

flags! {
    /// The app may not set it; a client may.
    readonly: is_readonly = true;
    /// Never part of a definition and never sent.
    unserialized: is_unserialized = true;
    /// An observation of one view.
    observed: is_observed = true;
    /// A change of it needs a new owner.
    frozen: is_frozen = true;
    /// It carries code, markup, a template, an address or an expression.
    guarded: is_guarded = true;
    /// Clients write it when people use them.
    input: is_input = true;
    /// See [`Role::Bounds`].
    bounds: role = Role::Bounds;
    /// See [`Role::Factors`].
    factors: role = Role::Factors;
    /// See [`Role::Data`].
    data: role = Role::Data;
    /// See [`Role::Views`].
    views: role = Role::Views;
    /// See [`Role::Children`].
    children: role = Role::Children;
    /// See [`Role::Selection`].
    selection: role = Role::Selection;
    /// See [`Role::RangeEnd`].
    range_end: role = Role::RangeEnd;
    /// See [`Group::X`].
    group_x: group = Some(Group::X);
    /// See [`Group::Y`].
    group_y: group = Some(Group::Y);
    /// See [`Group::Limits`].
    group_limits: group = Some(Group::Limits);
}
