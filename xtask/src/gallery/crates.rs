//! What cargo says of a build, counted in crates.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;

use super::stage::Progress;

/// The crates of one build.
#[derive(Debug)]
pub(super) struct Crates {
    /// The example that is built.
    example: &'static str,
    all: usize,
    /// Package ids.
    done: BTreeSet<String>,
    /// Name and version of those that were begun and are not done, in the order in which they were begun.
    now: Vec<String>,
    executable: Option<PathBuf>,
}

/// One line of `cargo build --message-format=json`, as far as it matters.
#[derive(Debug, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
enum Message {
    CompilerArtifact {
        package_id: String,
        target: Target,
        executable: Option<PathBuf>,
    },
    #[serde(other)]
    Other,
}

#[derive(Debug, Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
}

impl Crates {
    /// Of a build of that example, which is known to need so many crates.
    pub(super) fn new(example: &'static str, all: usize) -> Self {
        Self { example, all, done: BTreeSet::new(), now: Vec::new(), executable: None }
    }

    /// How many there are in what `cargo tree --prefix none --format {p}` prints.
    pub(super) fn count(tree: &str) -> usize {
        // A crate whose dependencies stand further above has a mark.
        let crates = tree.lines().map(|line| line.trim_end_matches(" (*)")).filter(|line| !line.is_empty());
        crates.collect::<BTreeSet<_>>().len()
    }

    /// Takes a line of cargo's standard output.
    pub(super) fn take_message(&mut self, line: &str) {
        // What is no such message is nothing that can be counted.
        let Ok(Message::CompilerArtifact { package_id, target, executable }) = serde_json::from_str(line) else {
            return;
        };
        let is = |kind: &str| target.kind.iter().any(|known| known == kind);
        // The crate itself comes behind its build script.
        if is("custom-build") {
            return;
        }
        if is("example") && target.name == self.example {
            self.executable = executable;
        }
        if let Some(done) = name_and_version(&package_id) {
            self.now.retain(|begun| *begun != done);
        }
        self.done.insert(package_id);
    }

    /// Takes a line of cargo's standard error; whether it tells nothing but that a crate was begun.
    pub(super) fn take_status(&mut self, line: &str) -> bool {
        let plain = anstream::adapter::strip_str(line).to_string();
        let Some(begun) = plain.trim_start().strip_prefix("Compiling ") else { return false };
        // Where it comes from stands behind.
        self.now.push(begun.split(" (").next().unwrap_or(begun).trim_end().to_owned());
        true
    }

    /// How far the build is, which has taken so long.
    pub(super) fn progress(&self, time: Duration) -> Progress {
        let done = self.done.len();
        let now = self.now.iter().filter_map(|begun| begun.split(' ').next()).map(str::to_owned).collect();
        // What is compiled counts, whatever was known before.
        Progress { done, all: self.all.max(done), now, seconds: time.as_secs() }
    }

    /// The built example.
    pub(super) fn executable(self) -> Option<PathBuf> {
        self.executable
    }
}

/// Of a [package id](https://doc.rust-lang.org/cargo/reference/pkgid-spec.html), as cargo writes them when it begins.
fn name_and_version(package_id: &str) -> Option<String> {
    let (source, package) = package_id.rsplit_once('#')?;
    // The name is left out where it is that of the folder.
    let (name, version) =
        package.split_once('@').unwrap_or_else(|| (source.rsplit('/').next().unwrap_or(source), package));
    Some(format!("{name} v{version}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

    fn artifact(package_id: &str, kind: &str, name: &str, executable: &str) -> String {
        format!(
            r#"{{"reason":"compiler-artifact","package_id":"{package_id}","manifest_path":"/a/Cargo.toml","target":{{
            "kind":["{kind}"],"crate_types":["lib"],"name":"{name}","edition":"2024"}},"profile":{{"opt_level":"1"}},
            "features":["default"],"filenames":["/a"],"executable":{executable},"fresh":false}}"#
        )
        .replace('\n', "")
    }

    fn shown(crates: &Crates) -> (usize, usize, String) {
        let Progress { done, all, now, .. } = crates.progress(Duration::ZERO);
        (done, all, now.join(", "))
    }

    #[test]
    fn a_crate_is_done_when_its_library_is() {
        let mut crates = Crates::new("explorer", 3);
        assert!(crates.take_status("   Compiling polars-core v0.55.2"));
        assert!(crates.take_status("\u{1b}[1m\u{1b}[92m   Compiling\u{1b}[0m md-5 v0.10.6"));
        assert!(crates.take_status("   Compiling tropism v0.1.0 (/home/me/tropism)"));
        assert_eq!(shown(&crates), (0, 3, "polars-core, md-5, tropism".to_owned()));

        crates.take_message(&artifact(
            &format!("{REGISTRY}#polars-core@0.55.2"),
            "custom-build",
            "build-script-build",
            "null",
        ));
        assert_eq!(shown(&crates).0, 0, "only its build script was");
        crates.take_message(&artifact(&format!("{REGISTRY}#md-5@0.10.6"), "lib", "md5", "null"));
        assert_eq!(shown(&crates), (1, 3, "polars-core, tropism".to_owned()));
        // For the build and for the build of the build, say.
        crates.take_message(&artifact(&format!("{REGISTRY}#md-5@0.10.6"), "lib", "md5", "null"));
        assert_eq!(shown(&crates).0, 1);
    }

    #[test]
    fn the_executable_is_that_of_the_example() {
        let package = "path+file:///home/me/tropism#0.1.0";
        let mut crates = Crates::new("explorer", 1);
        crates.take_status("   Compiling tropism v0.1.0 (/home/me/tropism)");
        crates.take_message(&artifact(package, "lib", "tropism", "null"));
        crates.take_message(&artifact(package, "example", "sliders", r#""/target/sliders""#));
        crates.take_message(&artifact(package, "example", "explorer", r#""/target/explorer""#));
        assert_eq!(shown(&crates), (1, 1, String::new()));
        assert_eq!(crates.executable(), Some("/target/explorer".into()));
    }

    #[test]
    fn other_words_count_nothing() {
        let mut crates = Crates::new("explorer", 3);
        for line in ["", "{", r#"{"reason":"build-script-executed","package_id":"a"}"#, r#"{"reason":"news"}"#, "[1]"] {
            crates.take_message(line);
        }
        for line in ["    Finished `release` profile", "warning: unused variable", "  Downloaded serde v1.0.229", ""] {
            assert!(!crates.take_status(line), "{line}");
        }
        assert_eq!(shown(&crates), (0, 3, String::new()));
        assert_eq!(crates.executable(), None);
    }

    #[test]
    fn a_tree_has_each_crate_once() {
        let tree = "tropism v0.1.0 (/home/me/tropism)\nserde v1.0.229\nserde_derive v1.0.229 (proc-macro)\n\
            syn v2.0.1\nsyn v3.0.0\nserde v1.0.229 (*)\nserde_derive v1.0.229 (proc-macro) (*)\n\n";
        assert_eq!(Crates::count(tree), 5);
    }

    #[test]
    fn ids_of_packages_have_names_and_versions() {
        for (id, expected) in [
            (format!("{REGISTRY}#polars-core@0.55.2"), "polars-core v0.55.2"),
            ("path+file:///home/me/tropism/core#tropism-core@0.1.0".to_owned(), "tropism-core v0.1.0"),
            ("path+file:///home/me/tropism#0.1.0".to_owned(), "tropism v0.1.0"),
            ("git+https://example.org/thing?branch=main#part@1.0.0-rc.1".to_owned(), "part v1.0.0-rc.1"),
        ] {
            assert_eq!(name_and_version(&id).as_deref(), Some(expected));
        }
        assert_eq!(name_and_version("serde 1.0.0"), None);
    }
}
