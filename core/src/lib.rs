//! The reactive document of Tropism.
