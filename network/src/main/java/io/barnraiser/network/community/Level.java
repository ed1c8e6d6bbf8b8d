package io.barnraiser.network.community;

import io.barnraiser.network.graph.Graph;

/// A graph as Leiden sees it at one level: its nodes stand for one or more nodes of the original. Weights
/// inside such a node are left out, since no move changes them.
///
/// @param offsets `[n + 1]`
/// @param targets `[arcs]` or longer
/// @param weights as {@code targets}; empty when every weight is 1
/// @param sizes `[n]`, what {@link Quality#sizes} says, summed up
record Level(int[] offsets, int[] targets, float[] weights, double[] sizes) {

    static Level of(Graph graph, Quality quality) {
        return new Level(graph.offsets(), graph.targets(), graph.weights(), quality.sizes(graph));
    }

    /// For finders that ask for no sizes.
    static Level of(Graph graph) {
        return new Level(graph.offsets(), graph.targets(), graph.weights(), new double[0]);
    }

    int nodes() {
        return offsets.length - 1;
    }
}
