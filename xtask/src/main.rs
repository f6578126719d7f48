//! Set-up, tests and gallery of the repository.

fn main() {}
