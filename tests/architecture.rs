//! The arrows among the crates, and that what serves any document names no model of the vocabulary.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// For each crate of the workspace, those that it may depend on.
const ARROWS: &[(&str, &[&str])] = &[
    ("tropism", &["tropism-core", "tropism-query", "tropism-server", "tropism-widgets"]),
    ("tropism-core", &[]),
    ("tropism-query", &["tropism-core"]),
    ("tropism-server", &["tropism-core"]),
    ("tropism-widgets", &["tropism-core"]),
    ("xtask", &[]),
];

#[test]
fn crates_depend_on_one_another_as_the_arrows_say() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("metadata");
    let list = |value: &Value| value.as_array().expect("a list").clone();
    let name = |value: &Value| value["name"].as_str().expect("a name").to_owned();
    // Of every kind: a test that needs the widgets belongs to the root package.
    let arrows: BTreeMap<String, BTreeSet<String>> = list(&metadata["packages"])
        .iter()
        .map(|package| {
            let dependencies = list(&package["dependencies"]);
            let inside = dependencies.iter().filter(|dependency| dependency["path"].is_string());
            (name(package), inside.map(name).collect())
        })
        .collect();
    let allowed: BTreeMap<String, BTreeSet<String>> =
        ARROWS.iter().map(|(from, to)| ((*from).to_owned(), to.iter().map(|to| (*to).to_owned()).collect())).collect();
    assert_eq!(arrows, allowed);
}

#[test]
fn who_asks_for_no_query_needs_no_polars() {
    for package in ["tropism", "tropism-core", "tropism-server", "tropism-widgets", "xtask"] {
        let tree = tree(&["--package", package]);
        let polars: Vec<&String> = tree.keys().filter(|name| name.starts_with("polars")).collect();
        assert!(polars.is_empty(), "{package} needs {polars:?}");
    }
}

/// Otherwise it would be compiled once for `cargo xtask test` and once more for who runs the example.
#[test]
fn polars_is_the_same_for_the_root_package_and_for_the_workspace() {
    let below_polars = tree(&["--package", "tropism-query", "--edges", "normal,build"]);
    assert!(below_polars.contains_key("polars-core"));
    let (root, all) = (tree(&["--package", "tropism", "--all-features"]), tree(&["--workspace", "--all-features"]));
    for name in below_polars.keys().filter(|name| !name.starts_with("tropism")) {
        assert_eq!(root[name], all[name], "{name} has other features in the workspace: add them to the root package");
    }
}

/// The crates that some packages are built from, each with the features that it has there, for its versions.
fn tree(arguments: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--prefix", "none", "--format", "{p} [{f}]"])
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut crates: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        // A crate whose dependencies stand further above has a mark.
        if let Some((name, rest)) = line.trim_end_matches(" (*)").split_once(' ') {
            crates.entry(name.to_owned()).or_default().insert(rest.to_owned());
        }
    }
    crates
}

#[test]
fn core_and_server_name_no_model_of_the_vocabulary() {
    let own: BTreeSet<&str> =
        tropism::core::protocol_models::classes().map(tropism::core::class::Class::name).collect();
    let vocabulary: Vec<String> = tropism::widgets::models::classes()
        .map(tropism::core::class::Class::name)
        .filter(|name| !own.contains(name))
        .map(|name| format!("\"{name}\""))
        .collect();
    assert!(vocabulary.len() > 50);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for file in [root.join("core/src"), root.join("server/src")].iter().flat_map(|folder| sources(folder)) {
        let text = std::fs::read_to_string(&file).expect("a source file");
        // Tests stand at the end of a file.
        let code = text.split("\nmod tests {").next().unwrap_or_default();
        let named = vocabulary.iter().find(|name| code.contains(name.as_str()));
        assert_eq!(named, None, "in {}", file.display());
    }
}

/// The Rust files in a folder and below, without those that are tests as a whole.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let is_source =
        |path: &PathBuf| path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs");
    files.into_iter().filter(is_source).chain(folders.iter().flat_map(|folder| sources(folder))).collect()
}
