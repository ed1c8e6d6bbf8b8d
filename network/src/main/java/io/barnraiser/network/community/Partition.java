package io.barnraiser.network.community;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which community each node belongs to. Communities are numbered from 0, the largest first, and of equal
/// ones that which holds the lowest node: the same grouping always has the same numbers.
public final class Partition {

    private final int[] labels;
    private final int[] sizes;

    private Partition(int[] labels, int[] sizes) {
        this.labels = labels;
        this.sizes = sizes;
    }

    /// The grouping that {@code labels} says, `[n]`: nodes with one label belong together. O(n + k log k).
    ///
    /// @throws IllegalArgumentException for a label below 0 or above {@code labels.length}
    public static Partition of(int[] labels) {
        int n = labels.length;
        int[] count = new int[n + 1];
        int[] lowest = new int[n + 1];
        Arrays.fill(lowest, n);
        for (int node = 0; node < n; node++) {
            if (labels[node] < 0 || labels[node] > n) {
                throw new IllegalArgumentException(
                        "node %d has the label %d of 0 to %d".formatted(node, labels[node], n));
            }
            count[labels[node]]++;
            lowest[labels[node]] = Math.min(lowest[labels[node]], node);
        }
        int[] order = IntStream.rangeClosed(0, n)
                .filter(label -> count[label] > 0)
                .boxed()
                .sorted((one, other) -> count[one] == count[other]
                        ? Integer.compare(lowest[one], lowest[other])
                        : Integer.compare(count[other], count[one]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] number = new int[n + 1];
        int[] sizes = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            number[order[i]] = i;
            sizes[i] = count[order[i]];
        }
        int[] renamed = new int[n];
        for (int node = 0; node < n; node++) {
            renamed[node] = number[labels[node]];
        }
        return new Partition(renamed, sizes);
    }

    /// Every node by itself.
    public static Partition singletons(int nodes) {
        return of(IntStream.range(0, nodes).toArray());
    }

    /// How many nodes: n.
    public int size() {
        return labels.length;
    }

    /// How many communities: k.
    public int communities() {
        return sizes.length;
    }

    /// The community of a node, from 0 to k - 1.
    public int community(int node) {
        return labels[node];
    }

    /// How many nodes a community holds.
    public int members(int community) {
        return sizes[community];
    }

    /// A copy of the labels, `[n]`.
    public int[] labels() {
        return labels.clone();
    }

    /// A copy of the sizes of the communities, `[k]`, in descending order.
    public int[] sizes() {
        return sizes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Partition partition && Arrays.equals(labels, partition.labels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return "%d nodes in %d communities".formatted(size(), communities());
    }
}
