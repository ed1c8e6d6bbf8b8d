package io.barnraiser.understand.tribe;

import java.util.List;
import java.util.OptionalLong;

/// What one look found of a tribe.
///
/// @param size how many members are at home in it
/// @param earlierSize how many there were at the look before; empty for a new tribe
/// @param change what became of it since
/// @param stability how surely other looks find the same group, from 0 to 1
/// @param inside the weight of the ties among its members
/// @param outside the weight of their ties to members of other tribes or of none
/// @param openness how open it is, beside chance
/// @param words what its members say more often than others, the most distinctive first
public record Finding(
        long size,
        OptionalLong earlierSize,
        Change change,
        double stability,
        double inside,
        double outside,
        Openness openness,
        List<String> words) {

    /// Below this, a finding is called tentative (Hennig 2007).
    public static final double FIRM = 0.75;

    /// The E-I index: -1 when its members stay among themselves, 1 when they have ties to others only.
    ///
    /// @param mean what groups of this size would have by chance
    /// @param deviation the standard deviation of that
    public record Openness(double index, double mean, double deviation) {}

    public Finding {
        words = List.copyOf(words);
    }

    /// Whether other looks find it less surely.
    public boolean isTentative() {
        return stability < FIRM;
    }
}
