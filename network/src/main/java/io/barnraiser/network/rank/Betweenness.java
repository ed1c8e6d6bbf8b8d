package io.barnraiser.network.rank;

import io.barnraiser.network.graph.Graph;
import java.util.Arrays;

/// How often a node lies on the shortest ways between others (Freeman 1977), by the algorithm of Brandes
/// (2001). Weights play no part: the shortest way is that over the fewest nodes. Pairs of an undirected graph
/// count once.
public final class Betweenness {

    private final Graph graph;
    private final Graph back;
    private final int[] distance;
    private final double[] ways;
    private final double[] dependency;
    private final int[] order;

    private Betweenness(Graph graph) {
        int nodes = graph.nodes();
        this.graph = graph;
        this.back = graph.reversed();
        this.distance = new int[nodes];
        this.ways = new double[nodes];
        this.dependency = new double[nodes];
        this.order = new int[nodes];
    }

    /// The exact betweenness of each node, `[n]`, not normalised. O(n m): for graphs of some ten thousand
    /// nodes.
    public static double[] exact(Graph graph) {
        double[] betweenness = new double[graph.nodes()];
        Betweenness from = new Betweenness(graph);
        for (int source = 0; source < graph.nodes(); source++) {
            from.add(source, betweenness);
        }
        if (!graph.isDirected()) {
            for (int node = 0; node < betweenness.length; node++) {
                betweenness[node] /= 2;
            }
        }
        return betweenness;
    }

    /// Adds what lies on the ways that begin at {@code source}.
    private void add(int source, double[] betweenness) {
        int reached = search(source);
        Arrays.fill(dependency, 0);
        for (int i = reached - 1; i > 0; i--) {
            int node = order[i];
            betweenness[node] += dependency[node];
            double share = (1 + dependency[node]) / ways[node];
            pass(node, share);
        }
    }

    private void pass(int node, double share) {
        for (int arc = back.offsets()[node]; arc < back.offsets()[node + 1]; arc++) {
            int before = back.targets()[arc];
            if (distance[before] == distance[node] - 1) {
                dependency[before] += ways[before] * share;
            }
        }
    }

    /// Breadth first; returns how many nodes were reached.
    private int search(int source) {
        Arrays.fill(distance, -1);
        Arrays.fill(ways, 0);
        distance[source] = 0;
        ways[source] = 1;
        order[0] = source;
        int reached = 1;
        for (int i = 0; i < reached; i++) {
            int node = order[i];
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                int next = graph.targets()[arc];
                if (distance[next] < 0) {
                    distance[next] = distance[node] + 1;
                    order[reached++] = next;
                }
                if (distance[next] == distance[node] + 1) {
                    ways[next] += ways[node];
                }
            }
        }
        return reached;
    }
}
