package io.barnraiser.people.notice;

/// What the page shows that ends mails of a purpose.
///
/// @param action where its button goes
/// @param purpose what the mails are for, in the reader's words; empty where the link is none of
///     ours
/// @param done whether they are ended
public record StopPage(String action, String purpose, boolean done) {}
