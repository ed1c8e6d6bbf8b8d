package io.barnraiser.understand.tribe;

/// The number of a tribe, which stays with it from look to look.
public record TribeId(long value) {}
