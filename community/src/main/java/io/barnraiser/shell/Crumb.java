package io.barnraiser.shell;

/// A step of the way to this page.
///
/// @param label what it says, in the reader's language
public record Crumb(String label, String href) {}
