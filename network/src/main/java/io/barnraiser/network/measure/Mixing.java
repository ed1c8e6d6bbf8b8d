package io.barnraiser.network.measure;

import io.barnraiser.network.graph.Graph;

/// Who has to do with whom.
public final class Mixing {

    private Mixing() {}

    /// Whether well-connected nodes meet well-connected ones: Pearson's correlation of the degrees at the two
    /// ends of an edge, from -1 to 1 (Newman 2002). 0 where all degrees are equal.
    public static double degreeAssortativity(Graph graph) {
        double sum = 0;
        double squares = 0;
        double products = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            double degree = graph.degree(node);
            sum += degree * degree;
            squares += degree * degree * degree;
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                products += degree * graph.degree(graph.targets()[arc]);
            }
        }
        double arcs = graph.arcs();
        double variance = squares / arcs - sum / arcs * (sum / arcs);
        return arcs == 0 || variance < 1e-12 ? 0 : (products / arcs - sum / arcs * (sum / arcs)) / variance;
    }

    /// Of all arcs of a directed graph, the share that is answered by an arc back; 1 for an undirected one, 0
    /// without arcs.
    public static double reciprocity(Graph graph) {
        if (graph.arcs() == 0) {
            return 0;
        }
        long answered = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                if (graph.weight(graph.targets()[arc], node) > 0) {
                    answered++;
                }
            }
        }
        return (double) answered / graph.arcs();
    }
}
