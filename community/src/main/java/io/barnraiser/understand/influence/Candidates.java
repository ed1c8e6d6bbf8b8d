package io.barnraiser.understand.influence;

import io.barnraiser.network.spread.GroupRule;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Function;
import java.util.function.IntPredicate;

/// Who may be named, by node. Whether somebody allows to be asked costs several reads of the database, so
/// it is looked at only for those whom a choice falls on, and once.
final class Candidates {

    private final boolean[] allowed;
    private final int[] groups;
    private final GroupRule rule;
    private final IntPredicate mayBeAsked;
    private final BitSet known = new BitSet();
    private int refused;

    /// @param allowed by node, false for those of whom it is known from the start that they may not be named
    /// @param groups by node, the group the rule is about; {@link
    ///     io.barnraiser.network.spread.SeedSearch#ALONE} for none
    /// @param mayBeAsked looks at one node
    Candidates(boolean[] allowed, int[] groups, GroupRule rule, IntPredicate mayBeAsked) {
        this.allowed = allowed.clone();
        this.groups = groups.clone();
        this.rule = rule;
        this.mayBeAsked = mayBeAsked;
    }

    /// By node, who may be named as far as is known now.
    boolean[] allowed() {
        return allowed.clone();
    }

    /// By node, the group the rule is about.
    int[] groups() {
        return groups.clone();
    }

    GroupRule rule() {
        return rule;
    }

    /// The same people without the rule.
    Candidates free() {
        return new Candidates(allowed, groups, GroupRule.ANY, this::isOpen);
    }

    /// How many could be named at once, as far as is known now.
    int room() {
        return rule.room(allowed, groups);
    }

    /// Whether a node may be named; from now on it is known.
    boolean isOpen(int node) {
        if (allowed[node] && !known.get(node)) {
            allowed[node] = mayBeAsked.test(node);
            known.set(node);
            refused += allowed[node] ? 0 : 1;
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
        return choose(k, mayBe -> Arrays.stream(order).filter(mayBe).limit(k).toArray());
    }

    /// A choice of {@code k} who may be named together; fewer where there are no more. The rule waits for somebody
    /// of every group; where those it waits for turn out not to allow it, the choice is made again.
    ///
    /// @param way makes the choice; it asks once of each node whose turn it is, and takes it when told so
    int[] choose(int k, Function<IntPredicate, int[]> way) {
        while (true) {
            int before = refused;
            GroupRule.Count count = rule.count(k, allowed, groups);
            int[] found = way.apply(node -> {
                boolean isTaken = count.isOpen(node) && isOpen(node);
                if (isTaken) {
                    count.take(node);
                }
                return isTaken;
            });
            if (found.length == k || refused == before) {
                return found;
            }
        }
    }
}
