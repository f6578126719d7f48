//! The errors of this crate.

use thiserror::Error;

use crate::document::ClientWrites;
use crate::value::ModelId;

/// Why a message from outside was not accepted, in words for whoever sent it.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Error {
    /// The message is no JSON, or not of the form that its type asks for.
    #[error("{0}")]
    Malformed(String),
    /// A model of that id is not part of the document.
    #[error("there is no model {0} in this document")]
    UnknownModel(ModelId),
    /// A class of that name is not known to this server.
    #[error(
        "there is no class of models named {0:?} on this server: if it is one of your own, declare it with `models!` and \
         name its table in an extension of the app"
    )]
    UnknownClass(String),
    /// The model has no property of that name.
    #[error("{model} has no property {property:?}")]
    UnknownProperty {
        /// The model.
        model: String,
        /// The name.
        property: String,
    },
    /// The property cannot hold that value.
    #[error("{property} must be {expected}; what came is {found}")]
    WrongType {
        /// The property, with its model.
        property: String,
        /// What it holds.
        expected: String,
        /// What came.
        found: String,
    },
    /// An event lacks a field, or the field cannot hold that value.
    #[error("the field {field:?} of the event {event:?} must be {expected}; what came is {found}")]
    WrongField {
        /// The name of the event.
        event: String,
        /// The name of the field.
        field: String,
        /// What it holds.
        expected: String,
        /// What came.
        found: String,
    },
    /// A pushed model has the id of another one, which other clients hold.
    #[error(
        "the id {id} is taken: other clients of this session hold {model}, and a client cannot change the class of a \
         model; give the pushed models other ids"
    )]
    IdTaken {
        /// The id.
        id: ModelId,
        /// The model that has it.
        model: String,
    },
    /// A client cannot change the property: it follows a stream.
    #[error(
        "{property} follows a stream of rows that others see as well, so clients cannot change it; put what may be \
         edited into a data source of its own"
    )]
    Followed {
        /// The property, with its model.
        property: String,
    },
    /// Clients of this document may not write that.
    #[error("a client may not write {what}: {allowed}; the app decides that by its client_writes")]
    MayNotWrite {
        /// The property with its model, or what else it is.
        what: String,
        /// What they may write.
        allowed: ClientWrites,
    },
    /// Rows or columns that are not there, or do not fit together.
    #[error("{property}: {problem}")]
    Columns {
        /// The property, with its model.
        property: String,
        /// What is wrong.
        problem: String,
    },
}

/// A result of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;
