//! The dumped registry.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value as Json;

static SPEC: LazyLock<Json> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../spec/bokeh-3.9.2.json")).expect("the dumped registry is JSON")
});

/// What the registry says of a property in one class.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    pub(crate) kind: String,
    /// Absent where there is none.
    pub(crate) default: Option<Json>,
    all: Json,
}

impl Facts {
    fn new(json: &Json) -> Self {
        let kind = json["kind"].as_str().expect("every property has a kind").to_owned();
        Self { kind, default: json.get("default").cloned(), all: json.clone() }
    }

    pub(crate) fn has(&self, flag: &str) -> bool {
        self.all[flag] == true
    }
}

pub(crate) struct Registry(&'static Json);

impl Registry {
    pub(crate) fn load() -> Self {
        Self(&SPEC)
    }

    pub(crate) fn class(&self, name: &str) -> &'static Json {
        self.0["classes"].get(name).unwrap_or_else(|| panic!("{name} is no class of the registry"))
    }

    /// The names of all classes of models, in order.
    pub(crate) fn models(&self) -> Vec<&'static str> {
        let classes = self.0["classes"].as_object().expect("a map").iter();
        let mut names: Vec<&str> =
            classes.filter(|(_, facts)| facts["mixin"] != true).map(|(name, _)| &**name).collect();
        names.sort_unstable();
        names
    }

    /// The class and the fields of each event, by its name on the wire.
    pub(crate) fn events(&self) -> BTreeMap<&'static str, (&'static str, Vec<&'static str>)> {
        let facts = |(name, facts): (&'static String, &'static Json)| {
            let fields = facts["fields"].as_array().into_iter().flatten().filter_map(Json::as_str).collect();
            (name.as_str(), (facts["class"].as_str().expect("a class"), fields))
        };
        self.0["events"].as_object().into_iter().flatten().map(facts).collect()
    }

    /// Every property of a class by name, with the default that it has there.
    pub(crate) fn properties(&self, name: &str) -> BTreeMap<String, Facts> {
        let mut found: BTreeMap<String, Facts> = BTreeMap::new();
        let mro = self.class(name)["mro"].as_array().expect("a list");
        let lineage = std::iter::once(name).chain(mro.iter().filter_map(Json::as_str));
        for class in lineage.collect::<Vec<_>>().into_iter().rev().map(|name| self.class(name)) {
            for (name, facts) in class["properties"].as_object().into_iter().flatten() {
                found.insert(name.clone(), Facts::new(facts));
            }
            for (name, default) in class["overrides"].as_object().into_iter().flatten() {
                let facts = found.get_mut(name).unwrap_or_else(|| panic!("{name} is overridden and not inherited"));
                facts.default = Some(default.clone());
            }
        }
        found
    }
}

/// The values of a named enumeration.
pub(crate) fn enumeration(name: &str) -> Option<Vec<String>> {
    let values = SPEC["enums"].get(name)?.as_array()?;
    Some(values.iter().filter_map(Json::as_str).map(str::to_owned).collect())
}
