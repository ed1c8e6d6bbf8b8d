package io.barnraiser.network.learn;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import io.barnraiser.network.spread.CascadeModel;
import java.util.Arrays;

/// Probabilities that were learned: of every arc, and of every target what holds for its arcs in general.
public final class Learned {

    private final Graph in;
    private final double[] arcs;
    private final double[] targets;

    /// @param in the graph turned round
    /// @param arcs by arc of {@code in}
    /// @param targets by node, what its arcs leaned on
    Learned(Graph in, double[] arcs, double[] targets) {
        this.in = in;
        this.arcs = arcs;
        this.targets = targets;
    }

    /// The cascade along the arcs that were learned; those along which nothing can pass are left out.
    public CascadeModel model() {
        GraphBuilder builder = GraphBuilder.directed(true).nodes(in.nodes());
        for (int node = 0; node < in.nodes(); node++) {
            for (int arc = in.offsets()[node]; arc < in.offsets()[node + 1]; arc++) {
                add(builder, in.targets()[arc], node, arcs[arc]);
            }
        }
        return new CascadeModel(builder.build());
    }

    /// The cascade along the arcs of another graph of the same nodes: an arc that was not learned has what its
    /// target's arcs have in general. O(arcs log of the in-degree).
    ///
    /// @param graph directed
    /// @param pace see {@link Prediction}; 1 for what was learned as it is
    public CascadeModel on(Graph graph, double pace) {
        GraphBuilder builder = GraphBuilder.directed(true).nodes(graph.nodes());
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                int target = graph.targets()[arc];
                double hazard = -Math.log1p(-Math.min(Prediction.MOST, of(node, target)));
                add(builder, node, target, -Math.expm1(-pace * hazard));
            }
        }
        return new CascadeModel(builder.build());
    }

    /// With what probability something passes from one to the other.
    double of(int source, int target) {
        int arc = Arrays.binarySearch(in.targets(), in.offsets()[target], in.offsets()[target + 1], source);
        return arc < 0 ? targets[target] : arcs[arc];
    }

    private static void add(GraphBuilder builder, int source, int target, double probability) {
        float single = (float) Math.min(1, probability);
        if (single > 0) {
            builder.add(source, target, single);
        }
    }
}
