package io.barnraiser.understand.voice;

import java.util.Optional;

/// A text of a member that says what a topic is about.
///
/// @param at when, in epoch milliseconds
/// @param url where it stands, a web address
public record Quote(int topic, String text, long at, long member, String name, Optional<String> url) {}
