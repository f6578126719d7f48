//! Who takes part in a session, and what they may write unless the app says so itself.

use tropism_core::{ClientWrites, Document};

use super::hub::OpenError;

/// The pages and programs of a session. With more than one and a page among them it is shared between people: then
/// none may plant code in it, and no other page gets what was planted before.
#[derive(Debug)]
pub(super) struct Audience {
    /// What the app says.
    rule: Option<ClientWrites>,
    /// Whether a page was made for the session.
    has_page: bool,
    /// Who connected first.
    first: Option<Member>,
    /// Whether there is anybody in front of a page.
    has_viewer: bool,
    has_others: bool,
}

/// Who takes part in a session.
#[derive(Debug, PartialEq, Eq)]
enum Member {
    /// A page of that name, however often it connects.
    Page(String),
    /// A program, or a page that we did not make. Each may be another one.
    Nameless,
}

impl Audience {
    pub(super) fn new(document: &mut Document, rule: Option<ClientWrites>) -> Self {
        document.set_client_writes(rule.unwrap_or(ClientWrites::All));
        Self { rule, has_page: false, first: None, has_viewer: false, has_others: false }
    }

    /// A page is about to be made.
    pub(super) fn gets_page(&mut self, document: &mut Document) -> Result<(), OpenError> {
        self.admit(document, true, self.has_page || self.first.is_some())?;
        self.has_page = true;
        Ok(())
    }

    /// A page, of that name, or a program is about to take part.
    pub(super) fn gets_client(
        &mut self,
        document: &mut Document,
        page: Option<&String>,
        is_browser: bool,
    ) -> Result<(), OpenError> {
        let member = page.map_or(Member::Nameless, |name| Member::Page(name.clone()));
        let is_other = match &self.first {
            None => self.has_page && member == Member::Nameless,
            Some(first) => member == Member::Nameless || member != *first,
        };
        self.admit(document, is_browser || page.is_some(), is_other)?;
        self.first.get_or_insert(member);
        Ok(())
    }

    fn admit(&mut self, document: &mut Document, is_viewer: bool, is_other: bool) -> Result<(), OpenError> {
        if self.rule.is_some() {
            return Ok(());
        }
        if is_viewer && is_other && document.has_unguarded_writes() {
            tracing::warn!(
                "a page was not let into a session into which a client has written code or markup: if clients of this \
                 app are to be trusted, let it say client_writes(ClientWrites::All)"
            );
            return Err(OpenError::Private);
        }
        self.has_viewer |= is_viewer;
        self.has_others |= is_other;
        if self.has_viewer && self.has_others {
            document.set_client_writes(ClientWrites::Guarded);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::sync::Arc;

    use serde_json::json;
    use tropism_core::Registry;
    use tropism_core::wire::Content;

    use super::*;

    type Join<'a> = dyn Fn(&mut Audience, &mut Document) -> Result<(), OpenError> + 'a;

    fn new(rule: Option<ClientWrites>) -> (Document, Audience) {
        let mut document = Document::new(Arc::new(Registry::default()));
        let audience = Audience::new(&mut document, rule);
        (document, audience)
    }

    /// Has a client write what others must not get.
    fn plant(document: &mut Document) {
        let peer = document.connect();
        let event = json!({"kind": "ModelChanged", "model": {"id": "t1"}, "attr": "js_event_callbacks", "new": {}});
        let content = Content::new(json!({ "events": [event] }), HashMap::new());
        document.turn(|turn| turn.patch(peer, &content)).expect("it may write everything");
    }

    #[test]
    fn a_page_that_comes_back_is_no_other() {
        let (mut document, mut audience) = new(None);
        let page = "one".to_owned();
        audience.gets_page(&mut document).expect("the first");
        plant(&mut document);
        for _ in 0..2 {
            audience.gets_client(&mut document, Some(&page), true).expect("the same");
        }
        assert_eq!(document.client_writes(), ClientWrites::All);
    }

    #[test]
    fn another_page_or_program_makes_a_session_shared() {
        let (one, other) = ("one".to_owned(), "other".to_owned());
        let ways: [&Join<'_>; 3] = [
            &|audience, document| audience.gets_page(document),
            &|audience, document| audience.gets_client(document, Some(&other), true),
            &|audience, document| audience.gets_client(document, None, false),
        ];
        for join in ways {
            let (mut document, mut audience) = new(None);
            audience.gets_page(&mut document).expect("the first");
            audience.gets_client(&mut document, Some(&one), true).expect("the first");
            join(&mut audience, &mut document).expect("nothing was planted");
            assert_eq!(document.client_writes(), ClientWrites::Guarded);
        }
    }

    #[test]
    fn programs_among_themselves_are_free_until_a_page_comes() {
        let (mut document, mut audience) = new(None);
        for _ in 0..2 {
            audience.gets_client(&mut document, None, false).expect("a program");
        }
        assert_eq!(document.client_writes(), ClientWrites::All);
        audience.gets_page(&mut document).expect("nothing was planted");
        assert_eq!(document.client_writes(), ClientWrites::Guarded);
    }

    #[test]
    fn what_was_planted_reaches_no_other_page() {
        let (mut document, mut audience) = new(None);
        audience.gets_client(&mut document, None, false).expect("a program");
        plant(&mut document);
        assert_eq!(audience.gets_page(&mut document), Err(OpenError::Private));
        assert_eq!(audience.gets_client(&mut document, None, true), Err(OpenError::Private));
        audience.gets_client(&mut document, None, false).expect("a program runs no script");
    }

    #[test]
    fn what_the_app_says_counts() {
        for rule in [ClientWrites::All, ClientWrites::Guarded, ClientWrites::Inputs, ClientWrites::None] {
            let (mut document, mut audience) = new(Some(rule));
            audience.gets_page(&mut document).expect("the first");
            audience.gets_page(&mut document).expect("another");
            assert_eq!(document.client_writes(), rule);
        }
    }
}
