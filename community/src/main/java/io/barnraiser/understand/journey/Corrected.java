package io.barnraiser.understand.journey;

/// Evidence that somebody said is wrong: what a rule found on a day.
public record Corrected(int rule, long day) {}
