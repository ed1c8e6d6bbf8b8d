package io.barnraiser.guide.today;

/// A sort of thing that somebody has to decide on.
///
/// @param key the end of the key of its text, {@code today.chore.} before it
/// @param count how many there are, 1 or more
/// @param href where they are decided on
public record Chore(String key, Counted count, String href) {}
