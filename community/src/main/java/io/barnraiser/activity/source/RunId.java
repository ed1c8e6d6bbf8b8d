package io.barnraiser.activity.source;

/// The number of a run.
public record RunId(long value) {}
