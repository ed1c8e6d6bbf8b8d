package io.barnraiser.understand.tribe;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import io.barnraiser.understand.network.Snapshot;
import java.util.Arrays;

/// The network without those who work for the brand: who would make one tribe of all whom they answer.
///
/// @param members the numbers of the members by node, ascending, `[n]`
/// @param ties an edge for two who have to do with each other, with its weight
/// @param directed who did to whom, with its weight
@SuppressWarnings("ArrayRecordComponent") // as in the snapshot
public record MemberGraph(long[] members, Graph ties, Graph directed) {

    /// Of a snapshot. O(n + m).
    public static MemberGraph of(Snapshot snapshot) {
        int[] number = new int[snapshot.size()];
        long[] members = new long[snapshot.size()];
        int next = 0;
        for (int node = 0; node < snapshot.size(); node++) {
            number[node] = snapshot.staff()[node] ? -1 : next;
            if (!snapshot.staff()[node]) {
                members[next++] = snapshot.members()[node];
            }
        }
        return new MemberGraph(
                Arrays.copyOf(members, next),
                without(
                        snapshot.undirected(),
                        number,
                        GraphBuilder.undirected(true).nodes(next)),
                without(snapshot.directed(), number, GraphBuilder.directed(true).nodes(next)));
    }

    private static Graph without(Graph graph, int[] number, GraphBuilder builder) {
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                int other = graph.targets()[arc];
                boolean isOnce = graph.isDirected() || node < other;
                if (isOnce && number[node] >= 0 && number[other] >= 0) {
                    builder.add(number[node], number[other], graph.weights()[arc]);
                }
            }
        }
        return builder.build();
    }

    int size() {
        return members.length;
    }
}
