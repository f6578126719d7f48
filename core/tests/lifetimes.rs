//! What lives how long, and that the end of it finds no lock in its way.

mod support;

use std::sync::{Arc, Weak};

use serde_json::json;
use support::{AsId as _, BuildItem as _, Client, Harness, Item};
use tropism_core::{Is as _, Var, derive};

/// Sets a property when it goes, as a guard of the user's may.
struct Farewell(Item);

impl Drop for Farewell {
    fn drop(&mut self) {
        self.0.value().set(self.0.value().get() + 1.0);
    }
}

#[test]
fn what_leaves_may_touch_the_document_when_it_is_dropped() {
    let parent = Item::builder().build();
    let mut harness = Harness::showing(&parent);
    let farewell = Farewell(parent.clone());
    harness.document.turn(|_| {
        let label = derive(Var::new(1), move |one| {
            let _ = &farewell;
            one.to_string()
        });
        parent.children().set(vec![Item::builder().label(label).build().upcast()]);
    });
    // A turn that shows nothing of it lets go of the closure and what it holds.
    harness.document.turn(|_| parent.children().set(vec![]));
    assert_eq!(parent.value().get(), 1.0);
}

#[test]
fn a_variable_may_hold_what_reads_it() {
    #[derive(Clone)]
    struct Reader(Option<Arc<Reads>>);
    struct Reads(Var<Reader>);
    impl Drop for Reads {
        fn drop(&mut self) {
            assert!(self.0.get().0.is_none());
        }
    }
    let variable = Var::new(Reader(None));
    variable.set(Reader(Some(Arc::new(Reads(variable.clone())))));
    variable.set(Reader(None));
}

#[test]
fn a_client_keeps_no_model_alive_that_left() {
    let parent = Item::builder().build();
    let mut harness = Harness::showing(&parent);
    let mut client = Client::pull(&mut harness.document);
    let alive = Arc::new(());
    let held: Weak<()> = Arc::downgrade(&alive);
    harness.document.turn(|_| {
        let label = derive(Var::new(1), move |one| {
            let _ = &alive;
            one.to_string()
        });
        parent.children().set(vec![Item::builder().label(label).build().upcast()]);
    });
    client.update(&mut harness.document);
    for (name, value) in [("inner_width", json!(640)), ("value", json!(1)), ("high", json!("refused"))] {
        client.write(&mut harness.document, "t4", name, &value);
    }
    harness.document.turn(|_| parent.children().set(vec![]));
    assert!(held.upgrade().is_none(), "the client lags behind, and knows it still");
}

#[test]
fn the_end_of_a_document_frees_what_was_bound_to_its_title() {
    let document = Harness::empty();
    let session = document.session();
    let alive = Arc::new(());
    let held = Arc::downgrade(&alive);
    // Outside of a turn: no scope owns it.
    let itself = session.clone();
    session.title().bind(derive(Var::new(1), move |one| {
        let _ = (&alive, &itself);
        one.to_string()
    }));
    drop(document);
    assert!(held.upgrade().is_none());
}

/// As a slider is whose callback in the browser has the slider among its arguments.
#[test]
fn models_that_refer_to_each_other_are_freed_when_they_leave() {
    let parent = Item::builder().build();
    let mut harness = Harness::showing(&parent);
    let alive = Arc::new(());
    let held = Arc::downgrade(&alive);
    harness.document.turn(|_| {
        let label = derive(Var::new(1), move |one| {
            let _ = &alive;
            one.to_string()
        });
        let child = Item::builder().label(label).build();
        child.above().set(vec![Item::builder().children([child.upcast()]).build().upcast()]);
        parent.children().set(vec![child.upcast()]);
    });
    harness.document.turn(|_| parent.children().set(vec![]));
    assert!(held.upgrade().is_none());
}

#[test]
fn models_that_refer_to_each_other_stay_while_one_of_them_is_held() {
    let parent = Item::builder().build();
    let mut harness = Harness::showing(&parent);
    let child = Item::builder().label("kept").build();
    harness.document.turn(|_| {
        child.above().set(vec![Item::builder().label("below").children([child.upcast()]).build().upcast()]);
        parent.children().set(vec![child.upcast()]);
    });
    harness.document.turn(|_| parent.children().set(vec![]));
    assert_eq!((child.label().get().as_str(), child.above().get().len()), ("kept", 1));
    harness.document.turn(|_| parent.children().set(vec![child.upcast()]));
    assert_eq!(harness.models().len(), 3);
}

#[test]
fn what_is_never_sent_makes_nothing_part_of_the_document() {
    let parent = Item::builder().build();
    let (child, other) = (Item::builder().build(), Item::builder().build());
    let mut harness = Harness::showing(&parent);
    harness.document.turn(|_| parent.children().set(vec![child.upcast()]));
    harness.document.turn(|_| child.inner().set(Some(other.upcast())));
    assert_eq!(other.as_id(), None);
}
