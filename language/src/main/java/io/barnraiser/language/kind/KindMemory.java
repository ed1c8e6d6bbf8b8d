package io.barnraiser.language.kind;

import java.util.Arrays;

/// What a team taught: how the weights differ from the shipped ones, and how often which kind was said to be which.
/// Plain arrays, to be kept as the caller likes.
///
/// @param version of how texts become features; a memory of another version is not taken
/// @param places `[n]` of weights that were changed: kind * features + feature, ascending
/// @param changes `[n]` by how much
/// @param sharpness what scores are multiplied by before they become probabilities, above 0
/// @param said `[kinds * kinds]`: how often the team called what was told as one kind (rows) by another (columns);
///     counted before the text was learned from
public record KindMemory(int version, int[] places, float[] changes, double sharpness, long[] said) {

    /// The version of today.
    public static final int VERSION = 1;

    /// @throws IllegalArgumentException when the arrays do not belong together
    public KindMemory {
        int kinds = Kind.values().length;
        if (places.length != changes.length || said.length != kinds * kinds || !(sharpness > 0)) {
            throw new IllegalArgumentException("no memory of kinds: %d places, %d changes, %d counts, sharpness %s"
                    .formatted(places.length, changes.length, said.length, sharpness));
        }
    }

    /// @return how many texts the team spoke about
    public long taught() {
        return Arrays.stream(said).sum();
    }

    /// How many of the texts that the team spoke about had been told as a kind.
    public long told(Kind kind) {
        long told = 0;
        for (Kind other : Kind.values()) {
            told += said[place(kind, other)];
        }
        return told;
    }

    /// How many of them were of that kind by the team's word. The share in {@link #told} is the
    /// precision, as long as
    /// the team also says so where the kind was right.
    public long right(Kind kind) {
        return said[place(kind, kind)];
    }

    static int place(Kind told, Kind said) {
        return told.ordinal() * Kind.values().length + said.ordinal();
    }
}
