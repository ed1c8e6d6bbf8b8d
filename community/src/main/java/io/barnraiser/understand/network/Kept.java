package io.barnraiser.understand.network;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.BitSet;

/// The pairs that are ties, each with what is there in its direction and back, so that nobody has to look it up
/// again; ascending, and so the same graph comes of the same ties.
final class Kept {

    /// All pairs at first; those that were kept stand at the beginning.
    final long[] pairs;

    private final long[] there;
    private final long[] back;
    private int size;

    /// @param pairs ascending; taken as it is
    Kept(long[] pairs) {
        this.pairs = pairs;
        this.there = new long[pairs.length];
        this.back = new long[pairs.length];
    }

    /// Keeps the pair at {@code place}; in the order of the places.
    void keep(int place, long weightThere, long weightBack) {
        pairs[size] = pairs[place];
        there[size] = weightThere;
        back[size] = weightBack;
        size++;
    }

    /// Everybody who is in a pair that was kept, ascending.
    int[] members() {
        BitSet found = new BitSet();
        for (int i = 0; i < size; i++) {
            found.set(PairSums.from(pairs[i]));
            found.set(PairSums.to(pairs[i]));
        }
        return found.stream().toArray();
    }

    /// @param nodes by the number of a member
    Graph directed(int[] nodes, int count) {
        GraphBuilder graph = GraphBuilder.directed(true).nodes(count);
        for (int i = 0; i < size; i++) {
            graph.add(nodes[PairSums.from(pairs[i])], nodes[PairSums.to(pairs[i])], Scale.toDouble(there[i]));
        }
        return graph.build();
    }

    /// @param nodes by the number of a member
    Graph undirected(int[] nodes, int count) {
        GraphBuilder graph = GraphBuilder.undirected(true).nodes(count);
        for (int i = 0; i < size; i++) {
            // What goes in both directions stands here twice.
            if (PairSums.from(pairs[i]) < PairSums.to(pairs[i]) || back[i] == 0) {
                double weight = Scale.toDouble(there[i] + back[i]);
                graph.add(nodes[PairSums.from(pairs[i])], nodes[PairSums.to(pairs[i])], weight);
            }
        }
        return graph.build();
    }
}
