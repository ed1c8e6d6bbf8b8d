package io.barnraiser.shell;

/// One entry of a selection.
///
/// @param value what is sent
/// @param label what it says, in the reader's language
public record Choice(String value, String label) {}
