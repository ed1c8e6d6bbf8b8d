package io.barnraiser.understand.journey;

/// One piece of evidence: what one rule found on one day.
///
/// @param rule the number of the rule
/// @param stage what it is evidence of
/// @param day counted from 1970-01-01, UTC
/// @param identity who did it
/// @param activity one of the activities behind it; 0 where none is known
/// @param amount how many acts of that day
/// @param precision how likely it is right, from 0 to 1
public record Proof(int rule, Stage stage, long day, long identity, long activity, long amount, double precision) {}
