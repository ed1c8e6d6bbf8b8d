package io.barnraiser.understand.tribe;

/// What two tribes have to do with each other.
///
/// @param weight the weight of all ties between them
/// @param pairs how many pairs of members that are
public record TribeTie(TribeId tribe, TribeId other, double weight, long pairs) {}
