package io.barnraiser.network.community;

import java.util.Arrays;

/// How many nodes each community of one partition shares with each of another. Only pairs that share any are
/// kept, so that it stays within O(n).
public final class Overlaps {

    private final int[] sizes;
    private final int[] otherSizes;
    private final int[] offsets;
    private final int[] others;
    private final int[] shared;

    private Overlaps(int[] sizes, int[] otherSizes, int[] offsets, int[] others, int[] shared) {
        this.sizes = sizes;
        this.otherSizes = otherSizes;
        this.offsets = offsets;
        this.others = others;
        this.shared = shared;
    }

    /// Those of two partitions of the same nodes. O(n).
    ///
    /// @throws IllegalArgumentException when they are not of the same number of nodes
    public static Overlaps of(Partition one, Partition other) {
        return of(one.labels(), one.sizes(), other.labels(), other.sizes());
    }

    /// Those of two groupings that not every node needs to belong to. O(n + k log k).
    ///
    /// @param labels `[n]`, the community of each node, -1 for none
    /// @param sizes how large each community is, nodes that are not among the n counted too
    /// @param otherLabels `[n]`, as {@code labels}, of the other grouping
    /// @param otherSizes as {@code sizes}, of the other grouping
    public static Overlaps of(int[] labels, int[] sizes, int[] otherLabels, int[] otherSizes) {
        if (labels.length != otherLabels.length) {
            throw new IllegalArgumentException(
                    "groupings of %d and of %d nodes".formatted(labels.length, otherLabels.length));
        }
        int[] begins = new int[sizes.length + 1];
        for (int label : labels) {
            if (label >= 0) {
                begins[label + 1]++;
            }
        }
        for (int i = 0; i < sizes.length; i++) {
            begins[i + 1] += begins[i];
        }
        int[] next = begins.clone();
        int[] found = new int[begins[sizes.length]];
        for (int node = 0; node < labels.length; node++) {
            if (labels[node] >= 0) {
                found[next[labels[node]]++] = otherLabels[node];
            }
        }
        return counted(begins, found, sizes, otherSizes);
    }

    private static Overlaps counted(int[] begins, int[] found, int[] sizes, int[] otherSizes) {
        int[] offsets = new int[sizes.length + 1];
        int[] shared = new int[found.length];
        int end = 0;
        for (int community = 0; community < sizes.length; community++) {
            Arrays.sort(found, begins[community], begins[community + 1]);
            for (int i = begins[community]; i < begins[community + 1]; i++) {
                int other = found[i];
                if (other < 0) {
                    continue;
                }
                if (end > offsets[community] && found[end - 1] == other) {
                    shared[end - 1]++;
                } else {
                    found[end] = other;
                    shared[end++] = 1;
                }
            }
            offsets[community + 1] = end;
        }
        return new Overlaps(sizes, otherSizes, offsets, Arrays.copyOf(found, end), Arrays.copyOf(shared, end));
    }

    /// How many communities the first partition has.
    public int communities() {
        return sizes.length;
    }

    /// With how many of the other partition a community shares nodes.
    public int count(int community) {
        return offsets[community + 1] - offsets[community];
    }

    /// The {@code i}-th of those, in ascending order.
    public int other(int community, int i) {
        return others[offsets[community] + i];
    }

    /// How many nodes a community shares with the {@code i}-th of those; at least 1.
    public int shared(int community, int i) {
        return shared[offsets[community] + i];
    }

    /// How alike a community and the {@code i}-th of those are, above 0 and at most 1: shared nodes over all
    /// nodes of either (Jaccard 1901).
    public double likeness(int community, int i) {
        int both = shared(community, i);
        return (double) both / (sizes[community] + otherSizes[other(community, i)] - both);
    }

    /// Which of those is most alike, by its place i; the first of equal ones, -1 when there is none.
    public int mostAlike(int community) {
        int best = -1;
        for (int i = 0; i < count(community); i++) {
            if (best < 0 || likeness(community, i) > likeness(community, best)) {
                best = i;
            }
        }
        return best;
    }
}
