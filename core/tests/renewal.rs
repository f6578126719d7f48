//! What comes anew, under another id, where views of BokehJS do not follow.

mod support;

use serde_json::json;
use support::{AsId, BuildItem as _, BuildSource as _, Client, Harness, Item, Source};
use tropism_core::{Is as _, columns};

fn item() -> Item {
    Item::builder().build()
}

/// A client that follows a document, which shows that item.
fn shown(root: &Item) -> (Harness, Client) {
    let mut harness = Harness::showing(root);
    let client = Client::pull(&mut harness.document);
    (harness, client)
}

#[test]
fn who_holds_on_to_what_came_anew_comes_anew_as_well() {
    let [old, new, glyph] = [item(), item(), item()];
    glyph.glyph().set(Some(old.upcast()));
    let renderer = Item::builder().glyph(&glyph).build();
    let plot = Item::builder().above([renderer.upcast()]).build();
    let (mut harness, mut client) = shown(&plot);
    let before = [&plot, &renderer, &glyph].map(AsId::as_id);
    harness.document.turn(|_| glyph.glyph().set(Some(new.upcast())));
    client.update(&mut harness.document);
    let after = [&plot, &renderer, &glyph].map(AsId::as_id);
    assert_eq!(before[0], after[0]);
    assert_ne!(before[1], after[1]);
    assert_ne!(before[2], after[2]);
    assert_eq!(client.models(), harness.models());
}

#[test]
fn a_plot_comes_anew_with_all_that_is_its_own_but_no_data() {
    let source = Source::builder().data(columns! { x: vec![1.0] }).build();
    let [axis, shared, title] = [item(), item(), item()];
    let renderer = Item::builder().above([source.upcast()]).build();
    let plot = Item::builder().above([axis.upcast(), renderer.upcast(), shared.upcast()]).build();
    let page = Item::builder().children([plot.upcast(), shared.upcast()]).build();
    let (mut harness, mut client) = shown(&page);
    let kept = [page.as_id(), shared.as_id(), source.as_id()];
    let renewed = [plot.as_id(), axis.as_id(), renderer.as_id()];
    harness.document.turn(|_| plot.glyph().set(Some(title.upcast())));
    let frame = client.update(&mut harness.document);
    assert_eq!([page.as_id(), shared.as_id(), source.as_id()], kept);
    for (old, new) in renewed.into_iter().zip([plot.as_id(), axis.as_id(), renderer.as_id()]) {
        assert_ne!(old, new);
    }
    assert!(!json!(frame).to_string().contains("ndarray"), "no column is sent again");
    assert_eq!(client.models(), harness.models());
}
