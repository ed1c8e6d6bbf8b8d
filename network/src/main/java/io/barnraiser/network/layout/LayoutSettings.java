package io.barnraiser.network.layout;

/// How a picture is made.
///
/// @param iterations how often all nodes move; 100 to 500. A picture that begins from an earlier one takes a
///     third of them
/// @param pull how strongly a group draws its nodes to its middle, beside their edges: 0 not at all, 1 as
///     strongly as all their edges together
/// @param gravity how strongly the middle of the picture draws every node, on the same scale; above 0, so
///     that parts without an edge between them do not fly apart
/// @param coarseness from which distance nodes push as one: a square cell of them does when its side is less
///     than this share of its distance; above 0, at most 1. Smaller is more exact and slower
/// @param spacing the least distance between nodes, as a share of what it were if they filled the square
///     evenly; from 0 to 0.5
/// @param seed decides where groups stand at the beginning
public record LayoutSettings(
        int iterations, double pull, double gravity, double coarseness, double spacing, long seed) {

    /// @throws IllegalArgumentException for numbers outside of the ranges above
    public LayoutSettings {
        boolean sound = iterations > 0
                && pull >= 0
                && gravity > 0
                && coarseness > 0
                && coarseness <= 1
                && spacing >= 0
                && spacing <= 0.5;
        if (!sound) {
            throw new IllegalArgumentException("%d iterations, pull %s, gravity %s, coarseness %s, spacing %s"
                    .formatted(iterations, pull, gravity, coarseness, spacing));
        }
    }

    /// What suits communities of a hundred to some ten thousand members.
    public static LayoutSettings standard() {
        return new LayoutSettings(300, 0.3, 0.2, 0.9, 0.3, 1);
    }

    /// The same with another seed.
    public LayoutSettings withSeed(long other) {
        return new LayoutSettings(iterations, pull, gravity, coarseness, spacing, other);
    }

    /// The same with another number of iterations.
    public LayoutSettings withIterations(int other) {
        return new LayoutSettings(other, pull, gravity, coarseness, spacing, seed);
    }
}
