package io.barnraiser.understand.tribe;

/// What a look found at one resolution, as far as it helps to choose between them.
///
/// @param resolution how fine: a higher one gives more and smaller groups
/// @param groups how many groups there are
/// @param agreement how far searches with different seeds agree: at most 1, about 0 for chance
/// @param recurrence how far the groups come back when the ties are drawn again: likewise
/// @param chance the same recurrence where everybody has as many ties, but with whomever
public record Resolution(double resolution, int groups, double agreement, double recurrence, double chance) {}
