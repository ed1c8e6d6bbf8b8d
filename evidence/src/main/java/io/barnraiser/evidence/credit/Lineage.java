package io.barnraiser.evidence.credit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/// How much of a result each idea behind it stands for, where ideas grew out of others: every generation counts half
/// of the one after it, several parents divide what comes to them alike, and all sums to 1. The factor is assumed.
public final class Lineage {

    /// What a generation counts of the one after it.
    public static final double FACTOR = 0.5;

    private Lineage() {}

    /// The shares of all ideas. O(ideas + parents).
    ///
    /// @param own how much of the result came straight from each idea, `[ideas]`, each at least 0, not all 0
    /// @param parents the ideas that each grew out of, `[ideas]`
    /// @return `[ideas]`, summing to 1
    /// @throws IllegalArgumentException when an idea would be its own ancestor, naming those in the circle
    public static double[] shares(double[] own, List<int[]> parents) {
        if (own.length != parents.size() || !(Arrays.stream(own).sum() > 0)) {
            throw new IllegalArgumentException("%d ideas worth %s with %d lists of parents"
                    .formatted(own.length, Arrays.stream(own).sum(), parents.size()));
        }
        double[] shares = own.clone();
        int[] children = new int[own.length];
        parents.forEach(list -> Arrays.stream(list).forEach(parent -> children[parent]++));
        Deque<Integer> ready = new ArrayDeque<>();
        for (int idea = 0; idea < own.length; idea++) {
            if (children[idea] == 0) {
                ready.add(idea);
            }
        }
        int seen = 0;
        for (Integer idea = ready.poll(); idea != null; idea = ready.poll()) {
            seen++;
            int[] above = parents.get(idea);
            for (int parent : above) {
                shares[parent] += FACTOR * shares[idea] / above.length;
                if (--children[parent] == 0) {
                    ready.add(parent);
                }
            }
        }
        if (seen < own.length) {
            throw new IllegalArgumentException(
                    "These ideas are said to have grown out of one another in a circle: " + circle(children));
        }
        double all = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / all).toArray();
    }

    private static List<Integer> circle(int[] children) {
        return IntStream.range(0, children.length)
                .filter(idea -> children[idea] > 0)
                .boxed()
                .toList();
    }
}
