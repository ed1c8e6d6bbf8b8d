package io.barnraiser.activity.timeline;

/// A members list that somebody wants to find again.
///
/// @param id its number
/// @param name what they call it
/// @param query the part of its address behind the question mark
public record SavedView(long id, String name, String query) {}
