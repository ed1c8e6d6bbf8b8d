package io.barnraiser.network.spread;

import java.util.Arrays;
import java.util.PriorityQueue;

/// Chooses nodes so that they meet as many sets as possible: greedily, each the one that meets most sets
/// which none before it meets; that is at least 1 - 1/e of the best (Nemhauser, Wolsey and Fisher 1978).
final class Coverage {

    private final ReverseSets sets;
    private final int[] begins;
    private final int[] holding;
    private final int[] gain;
    private final boolean[] met;

    Coverage(ReverseSets sets) {
        this.sets = sets;
        this.begins = new int[sets.nodes() + 1];
        int all = sets.count() == 0 ? 0 : sets.end(sets.count() - 1);
        for (int i = 0; i < all; i++) {
            begins[sets.members()[i] + 1]++;
        }
        for (int node = 0; node < sets.nodes(); node++) {
            begins[node + 1] += begins[node];
        }
        this.holding = new int[all];
        int[] next = begins.clone();
        for (int set = 0; set < sets.count(); set++) {
            for (int i = sets.begin(set); i < sets.end(set); i++) {
                holding[next[sets.members()[i]]++] = set;
            }
        }
        this.gain = new int[sets.nodes()];
        this.met = new boolean[sets.count()];
    }

    /// @param seeds chosen, in order
    /// @param covered how many sets they meet
    /// @param atMost more sets than this no choice of as many nodes can meet
    record Choice(int[] seeds, int covered, int atMost) {}

    /// Chooses {@code k} nodes among those that {@code allowed} says, as {@code rule} has it for groups.
    ///
    /// @param groups by node; negative where it is of none
    Choice greedy(int k, boolean[] allowed, int[] groups, GroupRule rule) {
        GroupRule.Count count = rule.count(k, allowed, groups);
        int[] atMostOne = rule == GroupRule.AT_MOST_ONE ? groups : new int[0];
        PriorityQueue<long[]> queue = new PriorityQueue<>(
                (one, other) -> one[1] == other[1] ? Long.compare(one[0], other[0]) : Long.compare(other[1], one[1]));
        for (int node = 0; node < gain.length; node++) {
            gain[node] = begins[node + 1] - begins[node];
            if (allowed[node] && gain[node] > 0) {
                queue.add(new long[] {node, gain[node]});
            }
        }
        int[] seeds = new int[k];
        int chosen = 0;
        int covered = 0;
        int atMost = topGains(k, allowed, atMostOne);
        while (chosen < k && !queue.isEmpty()) {
            long[] best = queue.remove();
            int node = (int) best[0];
            if (!count.isOpen(node)) {
                continue;
            }
            if (best[1] == gain[node]) {
                covered += take(node);
                seeds[chosen++] = node;
                count.take(node);
                atMost = Math.min(atMost, covered + topGains(k, allowed, atMostOne));
            } else if (gain[node] > 0) {
                queue.add(new long[] {node, gain[node]});
            }
        }
        for (int node = 0; chosen < k && node < allowed.length; node++) {
            if (allowed[node] && count.isOpen(node) && !contains(seeds, chosen, node)) {
                seeds[chosen++] = node;
                count.take(node);
            }
        }
        return new Choice(Arrays.copyOf(seeds, chosen), covered, atMost);
    }

    private static boolean contains(int[] seeds, int count, int node) {
        for (int i = 0; i < count; i++) {
            if (seeds[i] == node) {
                return true;
            }
        }
        return false;
    }

    private int take(int node) {
        int fresh = 0;
        for (int i = begins[node]; i < begins[node + 1]; i++) {
            int set = holding[i];
            if (!met[set]) {
                met[set] = true;
                fresh++;
                for (int member = sets.begin(set); member < sets.end(set); member++) {
                    gain[sets.members()[member]]--;
                }
            }
        }
        return fresh;
    }

    /// The sum of the {@code k} largest gains that are left: so much more at most could any k nodes meet (Tang,
    /// Tang, Xiao and Yuan 2018).
    ///
    /// @param groups of which one at most counts, by node; empty where all count
    private int topGains(int k, boolean[] allowed, int[] groups) {
        int[] best = new int[1 + Arrays.stream(groups).max().orElse(-1)];
        int[] heap = new int[k];
        for (int node = 0; node < gain.length; node++) {
            if (allowed[node] && groups.length > 0 && groups[node] >= 0) {
                best[groups[node]] = Math.max(best[groups[node]], gain[node]);
            } else if (allowed[node]) {
                offer(heap, gain[node]);
            }
        }
        for (int value : best) {
            offer(heap, value);
        }
        return Arrays.stream(heap).sum();
    }

    private static void offer(int[] heap, int value) {
        if (value > heap[0]) {
            heap[0] = value;
            sink(heap);
        }
    }

    /// Puts the first value of a heap, smallest first, where it belongs.
    private static void sink(int[] heap) {
        int at = 0;
        while (2 * at + 1 < heap.length) {
            int child = 2 * at + 1;
            if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[at] <= heap[child]) {
                return;
            }
            int swap = heap[at];
            heap[at] = heap[child];
            heap[child] = swap;
            at = child;
        }
    }

    /// How many sets {@code seeds} meet.
    static int covered(ReverseSets sets, int[] seeds) {
        boolean[] chosen = new boolean[sets.nodes()];
        for (int seed : seeds) {
            chosen[seed] = true;
        }
        int covered = 0;
        for (int set = 0; set < sets.count(); set++) {
            boolean met = false;
            for (int i = sets.begin(set); i < sets.end(set) && !met; i++) {
                met = chosen[sets.members()[i]];
            }
            covered += met ? 1 : 0;
        }
        return covered;
    }
}
