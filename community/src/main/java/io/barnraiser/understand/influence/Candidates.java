package io.barnraiser.understand.influence;

import io.barnraiser.network.spread.SeedSearch;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/// Who may be named, by node. Whether somebody allows to be asked costs several reads of the database, so
/// it is looked at only for those whom a choice falls on, and once.
final class Candidates {

    private final boolean[] allowed;
    private final int[] groups;
    private final IntPredicate mayBeAsked;
    private final BitSet known = new BitSet();

    /// @param allowed by node, false for those of whom it is known from the start that they may not be named
    /// @param groups by node, of which at most one may be named; {@link SeedSearch#ALONE} for any number
    /// @param mayBeAsked looks at one node
    Candidates(boolean[] allowed, int[] groups, IntPredicate mayBeAsked) {
        this.allowed = allowed.clone();
        this.groups = groups.clone();
        this.mayBeAsked = mayBeAsked;
    }

    /// By node, who may be named as far as is known now.
    boolean[] allowed() {
        return allowed.clone();
    }

    /// By node, of which at most one may be named.
    int[] groups() {
        return groups.clone();
    }

    /// How many could be named at once, as far as is known now.
    int room() {
        return SeedSearch.room(allowed, groups);
    }

    /// Whether a node may be named; from now on it is known.
    boolean isOpen(int node) {
        if (allowed[node] && !known.get(node)) {
            allowed[node] = mayBeAsked.test(node);
            known.set(node);
        }
        return allowed[node];
    }

    /// Looks at several; returns whether all of them may be named.
    boolean areOpen(int[] nodes) {
        boolean all = true;
        for (int node : nodes) {
            all &= isOpen(node);
        }
        return all;
    }

    /// Looks at everybody.
    void lookAtAll() {
        for (int node = 0; node < allowed.length; node++) {
            isOpen(node);
        }
    }

    /// The first {@code k} in an order who may be named together; fewer where there are no more.
    int[] first(int[] order, int k) {
        BitSet taken = new BitSet();
        int[] found = new int[k];
        int count = 0;
        for (int i = 0; i < order.length && count < k; i++) {
            int node = order[i];
            boolean isFree = groups[node] == SeedSearch.ALONE || !taken.get(groups[node]);
            if (isFree && isOpen(node)) {
                found[count++] = node;
                if (groups[node] != SeedSearch.ALONE) {
                    taken.set(groups[node]);
                }
            }
        }
        return Arrays.copyOf(found, count);
    }
}
