package io.barnraiser.activity.source;

/// The number of a source.
public record SourceId(long value) {}
