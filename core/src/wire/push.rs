//! A document that a client pushes in place of the present one.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Content, Decoder, check_definitions};
use crate::document::{PeerId, Shared};
use crate::error::{Error, Result};
use crate::model::{Model, ModelClass};
use crate::node::Node;
use crate::protocol_models::DocumentConfig;
use crate::value::Value;

/// Reads the whole document, then puts it in place of the present one.
pub(crate) fn push(shared: &Arc<Shared>, peer: PeerId, content: &Content) -> Result<()> {
    let malformed = |text: &str| Error::Malformed(text.to_owned());
    let document = content.json.get("doc").and_then(Json::as_object).ok_or_else(|| malformed("a push needs a doc"))?;
    let title = document.get("title").and_then(Json::as_str).ok_or_else(|| malformed("a doc needs a title"))?;
    let roots = document.get("roots").and_then(Json::as_array).ok_or_else(|| malformed("a doc needs roots"))?;
    let config = document.get("config").ok_or_else(|| malformed("a doc needs a config"))?;

    if let Some(definitions) = document.get("defs") {
        check_definitions(shared.registry(), definitions)?;
    }

    // The ids of the new document are its own affair: none of them means a model of the present one.
    let writes = shared.inner().client_writes;
    let mut decoder = Decoder::new(shared.registry(), content, &|_| None, writes);
    decoder.check_models(|| "a document in place of this one".to_owned())?;
    let Value::Model(config) = decoder.value(config)? else {
        return Err(malformed("the config must be a model"));
    };
    let config = DocumentConfig::from_node(config).ok_or_else(|| malformed("the config must be a DocumentConfig"))?;
    let roots: Result<Vec<Model>> = roots
        .iter()
        .map(|root| match decoder.value(root)? {
            Value::Model(node) => Ok(Model::wrap(node)),
            _ => Err(malformed("a root must be a model")),
        })
        .collect();
    let roots = roots?;
    let is_unguarded = decoder.is_unguarded();
    let created: Vec<Node> = decoder.into_created().collect();
    for node in &created {
        take_place(shared, peer, node)?;
    }

    shared.inner().has_unguarded_writes |= is_unguarded;
    // First out, then in: both may use the same ids.
    let root = shared.root();
    root.roots().set(Vec::new());
    root.config().set(DocumentConfig::builder().build());
    shared.relink();
    shared.release();
    // What it pushes it holds; what becomes of that in this turn, and models that are there by default, it is told.
    shared.pulls(peer, roots.iter().filter_map(|root| root.as_node().id()).collect());
    for node in &created {
        shared.made(peer, node);
    }
    root.config().set(config);
    root.roots().set(roots);
    root.title().set(title.to_owned());
    shared.wrote_all(peer, (root.as_node().clone(), root.title().key()), title.into());
    Ok(())
}

/// Prepares a pushed model whose id one of the present document has: its class cannot change for clients that hold the
/// old one.
fn take_place(shared: &Shared, peer: PeerId, node: &Node) -> Result<()> {
    let Some(id) = node.id() else { return Ok(()) };
    let old = shared.inner().graph.model(&id).cloned();
    if let Some(old) = old.filter(|old| old.class() != node.class()) {
        let model = format!("{old:?}");
        return if shared.has_other_clients(peer) { Err(Error::IdTaken { id, model }) } else { Ok(()) };
    }
    shared.succeed(node);
    Ok(())
}
