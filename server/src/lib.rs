//! The server of Tropism.
