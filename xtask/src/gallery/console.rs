//! What the terminal shows while programs run side by side: lines, and below them how far a build is.

use anyhow::Result;
use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

use super::program::Line;
use super::stage::Progress;

/// Where all that is printed goes through.
#[derive(Clone, Debug, Default)]
pub(super) struct Console {
    bars: MultiProgress,
}

/// How far a build is: a bar where there is a terminal, else a line now and then.
#[derive(Debug)]
pub(super) struct Bar {
    console: Console,
    shown: ProgressBar,
    title: &'static str,
    /// The tenth of the build that was last told.
    tenth: usize,
}

impl Console {
    /// Says what is going on, apart from what the programs print.
    pub(super) fn say(&self, message: &str) {
        self.print(&format!("==> {message}"));
    }

    /// Prints one line.
    pub(super) fn print(&self, line: &str) {
        self.bars.suspend(|| println!("{line}"));
    }

    /// Prints what a program printed, where it would have gone.
    pub(super) fn pass_on(&self, line: &Line) {
        self.bars.suspend(|| match line {
            Line::Output(line) => println!("{line}"),
            Line::Error(line) => eprintln!("{line}"),
        });
    }

    /// Shows how far a build is, from now on.
    ///
    /// # Errors
    /// None at present.
    pub(super) fn bar(&self, title: &'static str) -> Result<Bar> {
        let style = ProgressStyle::with_template(
            "    {prefix} [{bar:24}] {pos} of {len} crates, {elapsed_precise}  {wide_msg}",
        )?;
        let shown = self.bars.add(ProgressBar::new(0)).with_style(style.progress_chars("=> ")).with_prefix(title);
        Ok(Bar { console: self.clone(), shown, title, tenth: 0 })
    }
}

impl Bar {
    /// Shows that.
    pub(super) fn show(&mut self, progress: &Progress) {
        let Progress { done, all, now, .. } = progress;
        self.shown.set_length(*all as u64);
        self.shown.set_position(*done as u64);
        self.shown.set_message(now.join(", "));
        self.shown.tick();
        let tenth = 10 * done / (*all).max(1);
        if self.shown.is_hidden() && tenth > self.tenth {
            self.tenth = tenth;
            self.console.print(&format!("    {}: {done} of {all} crates", self.title));
        }
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.shown.finish_and_clear();
    }
}
