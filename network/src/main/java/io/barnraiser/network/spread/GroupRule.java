package io.barnraiser.network.spread;

import java.util.BitSet;

/// How many nodes of one group may, or must, be among those to begin with. Nodes that are of no group ({@link
/// SeedSearch#ALONE}) are free of it.
public enum GroupRule {
    /// Groups are not looked at.
    ANY,
    /// No two of one group.
    AT_MOST_ONE,
    /// One of every group before any group gets a second; where there are more groups than nodes to choose, no
    /// two of one group.
    AT_LEAST_ONE;

    public Count count(int k, boolean[] allowed, int[] groups) {
        return new Count(this, k, allowed, groups);
    }

    /// How many nodes can be chosen at all.
    public int room(boolean[] allowed, int[] groups) {
        Count count = count(allowed.length, allowed, groups);
        int room = 0;
        for (int node = 0; node < allowed.length; node++) {
            if (allowed[node] && (this != AT_MOST_ONE || count.isOpen(node))) {
                count.take(node);
                room++;
            }
        }
        return room;
    }

    /// Keeps count of a choice while it is made.
    ///
    /// Sets that can still be added to until each group has its node make a matroid, so greedy choices are
    /// certain of half of the best (El Halabi, Mitrovic, Norouzi-Fard, Tardos and Tarnawski 2020, "Fairness in
    /// streaming submodular maximization").
    public static final class Count {

        private final GroupRule rule;
        private final int[] groups;
        private final BitSet waiting = new BitSet();
        private final BitSet taken = new BitSet();
        private int left;
        private int waits;

        private Count(GroupRule rule, int k, boolean[] allowed, int[] groups) {
            this.rule = rule;
            this.groups = groups;
            this.left = k;
            for (int node = 0; node < groups.length; node++) {
                if (allowed[node] && groups[node] >= 0) {
                    waiting.set(groups[node]);
                }
            }
            this.waits = waiting.cardinality();
        }

        /// Whether a node may be chosen now. One that may not will never be.
        public boolean isOpen(int node) {
            return switch (rule) {
                case ANY -> true;
                case AT_MOST_ONE -> groups[node] < 0 || !taken.get(groups[node]);
                case AT_LEAST_ONE -> left > waits || (groups[node] >= 0 && !taken.get(groups[node]));
            };
        }

        public void take(int node) {
            left--;
            if (groups[node] >= 0 && !taken.get(groups[node])) {
                taken.set(groups[node]);
                waits--;
            }
        }
    }
}
