package io.barnraiser.listen.inbox;

/// A queue that somebody saved.
///
/// @param query the part of its address behind the question mark
public record SavedQueue(long id, String name, String query) {}
