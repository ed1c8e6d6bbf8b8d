package io.barnraiser.network.rank;

import io.barnraiser.network.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a graph hangs on: the edges and the nodes without which more nodes than before could not reach each
/// other.
///
/// @param edges the bridges, by their nodes: the lower one first, in ascending order
/// @param points `[n]`, whether a node is an articulation point
public record Bridges(List<Edge> edges, boolean[] points) {

    /// An edge.
    ///
    /// @param from the node with the lower number
    /// @param to the other
    public record Edge(int from, int to) {}

    public Bridges {
        edges = List.copyOf(edges);
    }

    /// The bridges and articulation points of a graph without directions; weights play no part. O(n + m), one
    /// search into the depth without recursion (Tarjan 1974, "A note on finding the bridges of a graph").
    ///
    /// @throws IllegalArgumentException when the graph is directed
    public static Bridges of(Graph graph) {
        if (graph.isDirected()) {
            throw new IllegalArgumentException("bridges are those of a graph without directions");
        }
        Search search = new Search(graph);
        for (int node = 0; node < graph.nodes(); node++) {
            if (search.number[node] < 0) {
                search.from(node);
            }
        }
        search.bridges.sort((one, other) -> one.from() == other.from()
                ? Integer.compare(one.to(), other.to())
                : Integer.compare(one.from(), other.from()));
        return new Bridges(search.bridges, search.points);
    }

    /// The search. A node's lowest is the smallest number that can be reached from it and what was found
    /// through it, by one edge that is not on the way to it.
    private static final class Search {
        private final Graph graph;
        private final int[] number;
        private final int[] lowest;
        private final int[] before;
        private final int[] arc;
        private final boolean[] points;
        private final List<Edge> bridges = new ArrayList<>();
        private int next;

        Search(Graph graph) {
            this.graph = graph;
            this.number = new int[graph.nodes()];
            this.lowest = new int[graph.nodes()];
            this.before = new int[graph.nodes()];
            this.arc = Arrays.copyOf(graph.offsets(), graph.nodes());
            this.points = new boolean[graph.nodes()];
            Arrays.fill(number, -1);
        }

        void from(int root) {
            int parts = 0;
            int node = root;
            enter(root, -1);
            while (node >= 0) {
                if (arc[node] < graph.offsets()[node + 1]) {
                    int other = graph.targets()[arc[node]++];
                    if (number[other] < 0) {
                        enter(other, node);
                        node = other;
                    } else if (other != before[node]) {
                        lowest[node] = Math.min(lowest[node], number[other]);
                    }
                } else {
                    int above = before[node];
                    if (above == root) {
                        parts++;
                    }
                    leave(node, above, root);
                    node = above;
                }
            }
            points[root] = parts > 1;
        }

        private void enter(int node, int from) {
            number[node] = next;
            lowest[node] = next++;
            before[node] = from;
        }

        private void leave(int node, int above, int root) {
            if (above < 0) {
                return;
            }
            lowest[above] = Math.min(lowest[above], lowest[node]);
            if (lowest[node] > number[above]) {
                bridges.add(new Edge(Math.min(node, above), Math.max(node, above)));
            }
            if (lowest[node] >= number[above] && above != root) {
                points[above] = true;
            }
        }
    }
}
