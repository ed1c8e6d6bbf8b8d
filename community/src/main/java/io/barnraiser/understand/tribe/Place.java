package io.barnraiser.understand.tribe;

/// Where a tribe is met.
///
/// @param source where the channel is
/// @param count how many activities of its members were there
public record Place(String channel, String source, long count) {}
