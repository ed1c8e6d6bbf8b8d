package io.barnraiser.network.rank;

import io.barnraiser.network.graph.Graph;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Draws a pair of nodes by chance, and one of the shortest ways between them, each equally likely.
///
/// The search goes from both ends, always on from the one with fewer arcs before it, until they meet: in most
/// networks that sees about the root of what a search from one end would see (as in Borassi and Natale 2016,
/// "KADABRA is an adaptive algorithm for betweenness via random approximation").
final class WaySampler {

    private final int nodes;
    private final RandomGenerator random;
    private final Side source;
    private final Side target;
    private double meeting;
    private int near;
    private int far;

    WaySampler(Graph graph, RandomGenerator random) {
        Graph back = graph.reversed();
        this.nodes = graph.nodes();
        this.random = random;
        this.source = new Side(graph, back);
        this.target = new Side(back, graph);
    }

    /// Draws once and counts a hit for each node inside of the way; for none when there is no way.
    void draw(int[] hits) {
        int from = random.nextInt(nodes);
        int to = random.nextInt(nodes - 1);
        source.begin(from);
        target.begin(to < from ? to : to + 1);
        meeting = 0;
        while (meeting == 0 && source.isOpen() && target.isOpen()) {
            if (source.ahead <= target.ahead) {
                expand(source, target);
            } else {
                expand(target, source);
            }
        }
        if (meeting > 0) {
            // The near end of the arc belongs to the side that went on last.
            walk(source, source.distance[near] >= 0 ? near : far, hits);
            walk(target, target.distance[near] >= 0 ? near : far, hits);
        }
    }

    /// Takes one side a step on. The sides have no node in common before; an arc from one into the other is
    /// the middle of as many shortest ways as there are to its begin times those from its end on.
    private void expand(Side side, Side other) {
        int end = side.size;
        int begin = side.open;
        int depth = side.distance[side.order[begin]] + 1;
        side.open = end;
        side.ahead = 0;
        for (int i = begin; i < end; i++) {
            int node = side.order[i];
            for (int arc = side.out.offsets()[node]; arc < side.out.offsets()[node + 1]; arc++) {
                int next = side.out.targets()[arc];
                if (other.distance[next] >= 0) {
                    meet(node, next, side.ways[node] * other.ways[next]);
                } else {
                    side.reach(node, next, depth);
                }
            }
        }
    }

    /// Keeps one of the arcs in the middle, each as likely as it has ways.
    private void meet(int node, int next, double ways) {
        meeting += ways;
        if (random.nextDouble() * meeting < ways) {
            near = node;
            far = next;
        }
    }

    /// Walks from a node to the end that a side began with, before each step choosing among the nodes that
    /// are nearer to it.
    private void walk(Side side, int begin, int[] hits) {
        for (int node = begin; side.distance[node] > 0; node = side.before(node, random.nextDouble())) {
            hits[node]++;
        }
    }

    /// What was seen from one end.
    private static final class Side {
        private final Graph out;
        private final Graph in;
        private final int[] distance;
        private final double[] ways;
        private final int[] order;
        private int size;
        private int open;
        private long ahead;

        Side(Graph out, Graph in) {
            this.out = out;
            this.in = in;
            this.distance = new int[out.nodes()];
            this.ways = new double[out.nodes()];
            this.order = new int[out.nodes()];
            Arrays.fill(distance, -1);
        }

        void begin(int node) {
            for (int i = 0; i < size; i++) {
                distance[order[i]] = -1;
            }
            size = 0;
            open = 0;
            ahead = 0;
            add(node, 0, 1);
        }

        private void add(int node, int depth, double count) {
            distance[node] = depth;
            ways[node] = count;
            order[size++] = node;
            ahead += out.degree(node);
        }

        boolean isOpen() {
            return open < size;
        }

        void reach(int node, int next, int depth) {
            if (distance[next] < 0) {
                add(next, depth, ways[node]);
            } else if (distance[next] == depth) {
                ways[next] += ways[node];
            }
        }

        /// One of the nodes before {@code node}, each as likely as it has ways.
        int before(int node, double chance) {
            double left = chance * ways[node];
            int last = node;
            for (int arc = in.offsets()[node]; arc < in.offsets()[node + 1]; arc++) {
                int candidate = in.targets()[arc];
                if (distance[candidate] >= 0 && distance[candidate] == distance[node] - 1) {
                    last = candidate;
                    left -= ways[candidate];
                    if (left < 0) {
                        return last;
                    }
                }
            }
            return last;
        }
    }
}
