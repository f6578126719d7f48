//! Wrong code does not compile, and the messages lead to what is right.

#[test]
fn messages_lead_to_what_is_right() {
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}
