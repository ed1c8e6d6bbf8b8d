package io.barnraiser.network.layout;

import java.util.Arrays;

/// Where nodes stand: in a square from -1 to 1 in both directions.
///
/// @param x `[n]`; not a number for a node whose place is not known
/// @param y `[n]`, likewise
public record Positions(float[] x, float[] y) {

    /// @throws IllegalArgumentException when there are not as many of the one as of the other
    public Positions {
        if (x.length != y.length) {
            throw new IllegalArgumentException("%d and %d coordinates".formatted(x.length, y.length));
        }
    }

    /// As many nodes, none of whose places is known: fill in those that are.
    public static Positions unknown(int nodes) {
        float[] x = new float[nodes];
        float[] y = new float[nodes];
        Arrays.fill(x, Float.NaN);
        Arrays.fill(y, Float.NaN);
        return new Positions(x, y);
    }

    /// How many nodes: n.
    public int size() {
        return x.length;
    }

    /// Whether the place of a node is known.
    public boolean isKnown(int node) {
        return Float.isFinite(x[node]) && Float.isFinite(y[node]);
    }
}
