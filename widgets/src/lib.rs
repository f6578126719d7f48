//! The vocabulary of Tropism.
