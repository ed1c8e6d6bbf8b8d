package io.barnraiser.understand.influence;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import io.barnraiser.network.spread.CascadeModel;
import io.barnraiser.understand.network.Snapshot;
import java.util.Arrays;
import java.util.function.LongPredicate;

/// How messages are assumed to pass among members: the weighted cascade (Kempe, Kleinberg and Tardos
/// 2003), with the weights of ties. What somebody does towards another (a reply, a mention, a like) shows
/// whom they listen to; so a message passes from the other to them with the probability of the other's
/// share in all that they do towards members. The shares of one listener add up to 1. This is an
/// assumption; where what spread before teaches better ones, {@link #with} takes those.
///
/// Those who work for the brand are left out, and nothing passes through them.
///
/// @param members the numbers of the members by node, ascending, `[n]`
/// @param model with an arc from whom a message comes to whom it passes
/// @param ties by node, how many others of these members they have to do with, `[n]`
@SuppressWarnings("ArrayRecordComponent") // as in the snapshot
record Passing(long[] members, CascadeModel model, int[] ties) {

    /// Among those members whom {@code isIn} lets in. Shares are of all that somebody does, also towards
    /// those who are not let in. O(members + ties).
    static Passing of(Snapshot snapshot, LongPredicate isIn) {
        int[] number = new int[snapshot.size()];
        long[] members = new long[snapshot.size()];
        int next = 0;
        for (int node = 0; node < snapshot.size(); node++) {
            boolean isLetIn = !snapshot.staff()[node] && isIn.test(snapshot.members()[node]);
            number[node] = isLetIn ? next : -1;
            if (isLetIn) {
                members[next++] = snapshot.members()[node];
            }
        }
        return new Passing(
                Arrays.copyOf(members, next),
                new CascadeModel(arcs(snapshot, number, next)),
                ties(snapshot.undirected(), number, next));
    }

    /// The same members and ties with other probabilities.
    ///
    /// @param whole a network that holds all of these members
    /// @param probabilities by the nodes of {@code whole}
    Passing with(Passing whole, Graph probabilities) {
        return new Passing(members, new CascadeModel(carried(whole, probabilities)), ties);
    }

    private Graph carried(Passing whole, Graph probabilities) {
        GraphBuilder builder = GraphBuilder.directed(true).nodes(size());
        each((from, to, assumed) -> {
            double weight = probabilities.weight(whole.node(members[from]), whole.node(members[to]));
            if (weight > 0) {
                builder.add(from, to, weight);
            }
        });
        return builder.build();
    }

    /// The ways among those members that {@code other} has too, by its nodes.
    Graph by(Passing other) {
        GraphBuilder builder = GraphBuilder.directed(true).nodes(other.size());
        each((from, to, weight) -> {
            int source = other.node(members[from]);
            int target = other.node(members[to]);
            if (source >= 0 && target >= 0) {
                builder.add(source, target, weight);
            }
        });
        return builder.build();
    }

    private interface Arcs {
        void arc(int from, int to, double weight);
    }

    private void each(Arcs arcs) {
        Graph graph = model.graph();
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                arcs.arc(node, graph.targets()[arc], graph.weights()[arc]);
            }
        }
    }

    /// Where a member stands; below 0 for who is not among them.
    int node(long member) {
        return Arrays.binarySearch(members, member);
    }

    private static Graph arcs(Snapshot snapshot, int[] number, int size) {
        Graph done = snapshot.directed();
        GraphBuilder builder = GraphBuilder.directed(true).nodes(size);
        for (int listener = 0; listener < done.nodes(); listener++) {
            if (number[listener] >= 0) {
                double all = attention(snapshot, listener);
                for (int arc = done.offsets()[listener]; arc < done.offsets()[listener + 1]; arc++) {
                    int from = number[done.targets()[arc]];
                    if (from >= 0) {
                        builder.add(from, number[listener], Math.min(1, done.weights()[arc] / all));
                    }
                }
            }
        }
        return builder.build();
    }

    private static double attention(Snapshot snapshot, int listener) {
        Graph done = snapshot.directed();
        double all = 0;
        for (int arc = done.offsets()[listener]; arc < done.offsets()[listener + 1]; arc++) {
            all += snapshot.staff()[done.targets()[arc]] ? 0 : done.weights()[arc];
        }
        return all;
    }

    private static int[] ties(Graph graph, int[] number, int size) {
        int[] ties = new int[size];
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                if (number[node] >= 0 && number[graph.targets()[arc]] >= 0) {
                    ties[number[node]]++;
                }
            }
        }
        return ties;
    }

    /// How many members there are.
    int size() {
        return members.length;
    }
}
