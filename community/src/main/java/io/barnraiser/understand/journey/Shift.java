package io.barnraiser.understand.journey;

/// How many members would stand elsewhere under other rules.
///
/// @param moved how many of those drawn
/// @param drawn how many were drawn by lot
/// @param members how many there are
public record Shift(long moved, long drawn, long members) {}
