package io.barnraiser.network.learn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Who did what, and when: for each action the nodes that did it, in the order in which they did it first.
/// Never changes.
public final class ActionLog {

    private final int nodes;
    private final int[] begins;
    private final int[] who;
    private final long[] when;

    private ActionLog(int nodes, int[] begins, int[] who, long[] when) {
        this.nodes = nodes;
        this.begins = begins;
        this.who = who;
        this.when = when;
    }

    /// A log of {@code nodes} nodes that is filled.
    public static Builder of(int nodes) {
        return new Builder(nodes);
    }

    /// How many nodes may act.
    public int nodes() {
        return nodes;
    }

    /// How many actions there are.
    public int actions() {
        return begins.length - 1;
    }

    /// Where the deeds of an action begin.
    public int begin(int action) {
        return begins[action];
    }

    /// Where the deeds of an action end.
    public int end(int action) {
        return begins[action + 1];
    }

    /// Who did it.
    public int who(int deed) {
        return who[deed];
    }

    /// When it was done, in the unit in which it was told.
    public long when(int deed) {
        return when[deed];
    }

    /// How many actions each node did, `[n]`.
    public int[] counts() {
        int[] counts = new int[nodes];
        for (int node : who) {
            counts[node]++;
        }
        return counts;
    }

    /// Takes deeds in any order. For one thread.
    public static final class Builder {
        private final int nodes;
        private int[] who = new int[1 << 8];
        private int[] what = new int[1 << 8];
        private long[] when = new long[1 << 8];
        private int size;

        private Builder(int nodes) {
            this.nodes = nodes;
        }

        /// Adds a deed. When a node does the same again, the first time counts.
        ///
        /// @param person the node, below the number of nodes
        /// @param action the number of what was done, from 0
        /// @param time in any unit, the same for all
        /// @throws IllegalArgumentException for a node or an action that cannot be
        public Builder add(int person, int action, long time) {
            if (person < 0 || person >= nodes || action < 0) {
                throw new IllegalArgumentException("node %d of %d, action %d".formatted(person, nodes, action));
            }
            if (size == who.length) {
                who = Arrays.copyOf(who, 2 * size);
                what = Arrays.copyOf(what, 2 * size);
                when = Arrays.copyOf(when, 2 * size);
            }
            who[size] = person;
            what[size] = action;
            when[size++] = time;
            return this;
        }

        /// The log. O(d log d) for d deeds.
        public ActionLog build() {
            int[] order = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer deed) -> what[deed])
                            .thenComparingLong(deed -> when[deed])
                            .thenComparingInt(deed -> who[deed]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int actions = size == 0 ? 0 : what[order[size - 1]] + 1;
            int[] begins = new int[actions + 1];
            int[] kept = new int[size];
            long[] times = new long[size];
            int[] last = new int[nodes];
            Arrays.fill(last, -1);
            int count = 0;
            for (int deed : order) {
                if (last[who[deed]] != what[deed]) {
                    last[who[deed]] = what[deed];
                    kept[count] = who[deed];
                    times[count++] = when[deed];
                    begins[what[deed] + 1]++;
                }
            }
            for (int action = 0; action < actions; action++) {
                begins[action + 1] += begins[action];
            }
            return new ActionLog(nodes, begins, Arrays.copyOf(kept, count), Arrays.copyOf(times, count));
        }
    }
}
