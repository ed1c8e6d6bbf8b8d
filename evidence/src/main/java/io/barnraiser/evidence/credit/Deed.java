package io.barnraiser.evidence.credit;

/// One thing somebody did for a change.
///
/// @param person from 0
/// @param piece the idea, complaint or test it was done on, from 0
public record Deed(int person, int piece, CreditRole role) {}
