package io.barnraiser.network.learn;

import io.barnraiser.network.graph.Graph;
import java.util.Arrays;

/// What a log says about each arc: how often its target could have taken something over from its source, and
/// each time that somebody did something, from whom that may have come.
///
/// Arcs have the places that they have in the graph turned round, row by row of their targets.
final class Exposures {

    private final Graph in;
    private final int[] counts;
    private final int[] trials;
    private final int[] together;
    private int[] arcs = new int[1 << 8];
    private long[] delays = new long[1 << 8];
    private int[] ends = new int[1 << 6];
    private int cases;

    /// O(sum of the in-degrees of all who did something, deed by deed).
    ///
    /// @param window a source that acted longer ago than this has tried in vain
    Exposures(Graph graph, ActionLog log, long window) {
        this.in = graph.reversed();
        this.counts = log.counts();
        this.trials = new int[in.arcs()];
        this.together = new int[in.arcs()];
        for (int node = 0; node < in.nodes(); node++) {
            for (int arc = in.offsets()[node]; arc < in.offsets()[node + 1]; arc++) {
                trials[arc] = counts[in.targets()[arc]];
            }
        }
        int[] last = new int[in.nodes()];
        long[] time = new long[in.nodes()];
        Arrays.fill(last, -1);
        for (int action = 0; action < log.actions(); action++) {
            for (int deed = log.begin(action); deed < log.end(action); deed++) {
                last[log.who(deed)] = action;
                time[log.who(deed)] = log.when(deed);
            }
            for (int deed = log.begin(action); deed < log.end(action); deed++) {
                collect(log.who(deed), action, last, time, window);
            }
        }
    }

    /// From whom the deed of a node may have come. Who did the same at the same time or later had nothing to
    /// try any more.
    private void collect(int node, int action, int[] last, long[] time, long window) {
        int begin = begin(cases);
        int size = begin;
        for (int arc = in.offsets()[node]; arc < in.offsets()[node + 1]; arc++) {
            int source = in.targets()[arc];
            if (last[source] != action) {
                continue;
            }
            together[arc]++;
            long delay = time[node] - time[source];
            if (delay <= 0) {
                trials[arc]--;
            } else if (delay <= window) {
                if (size == arcs.length) {
                    arcs = Arrays.copyOf(arcs, 2 * size);
                    delays = Arrays.copyOf(delays, 2 * size);
                }
                arcs[size] = arc;
                delays[size++] = delay;
            }
        }
        if (size > begin) {
            if (cases == ends.length) {
                ends = Arrays.copyOf(ends, 2 * cases);
            }
            ends[cases++] = size;
        }
    }

    /// The graph turned round, in whose order arcs are numbered.
    Graph in() {
        return in;
    }

    /// How often the target of an arc could have taken something over from its source, whether or not it did.
    int trials(int arc) {
        return trials[arc];
    }

    /// How many actions both ends of an arc did, in whatever order.
    int together(int arc) {
        return together[arc];
    }

    /// How many actions a node did.
    int count(int node) {
        return counts[node];
    }

    /// How many deeds may have come from somebody.
    int cases() {
        return cases;
    }

    /// Where the arcs of a case begin.
    int begin(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    int end(int number) {
        return ends[number];
    }

    /// An arc along which a deed may have come.
    int arc(int place) {
        return arcs[place];
    }

    /// How much later the deed was done than that of the arc's source; above 0.
    long delay(int place) {
        return delays[place];
    }
}
