package io.barnraiser.shell;

/// Something to choose with one click, such as a filter.
///
/// @param label what it says, in the reader's language
/// @param href the address with this chosen, or, where it is chosen, without it
public record Chip(String label, String href, boolean chosen) {}
