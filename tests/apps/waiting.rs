//! What a gallery without polars shows in place of the explorer.

use tropism::prelude::*;

#[path = "../../examples/gallery/stage.rs"]
mod stage;
#[path = "../../examples/gallery/waiting.rs"]
mod waiting;

fn main() -> ExitCode {
    tropism::serve(waiting::app())
}
