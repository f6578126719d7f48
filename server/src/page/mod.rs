//! The HTML and the scripts that the server makes.

mod json;
mod render;

pub(crate) use render::{AppPage, Embedding, Pages};

/// What pages of ours and foreign ones share.
macro_rules! shared_script {
    () => {
        concat!(
            include_str!("script/notice.js"),
            include_str!("script/errors.js"),
            include_str!("script/extensions.js"),
            include_str!("script/follow.js")
        )
    };
}

/// Our own script in the page of an app.
pub(crate) const SCRIPT: &str = concat!(shared_script!(), include_str!("script/start.js"));

/// Our own script in a foreign page: a function of what to load and to embed.
const AUTOLOAD: &str = concat!(shared_script!(), include_str!("script/autoload.js"));

/// The icon of every page.
pub(crate) const FAVICON: &str = include_str!("favicon.svg");
