package io.barnraiser.understand.influence;

import io.barnraiser.understand.tribe.TribeId;
import java.util.Optional;

/// Somebody to begin with.
///
/// @param place 1 for who was chosen first
/// @param member the number of the member
/// @param tribe where they are at home
/// @param adds how many more members would be reached than by those before alone, themselves counted
public record Seed(int place, long member, Optional<TribeId> tribe, double adds) {}
