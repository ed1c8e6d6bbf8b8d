package io.barnraiser.evidence.opinion;

import java.util.Arrays;
import java.util.SplittableRandom;

/// People put into 2 to 5 groups by where they stand.
///
/// @param labels the group of each, `[n]`, the largest is 0
/// @param count how many groups; 1 when every division would leave a group too small
/// @param silhouette how well they are divided, -1 to 1; -1 for one group
record Grouping(int[] labels, int count, double silhouette) {

    /// Fewer than these are no group of opinion.
    static final int LEAST_GROUP = 5;

    private static final int MOST_GROUPS = 5;
    /// So many more points are needed for each group above two.
    private static final int POINTS_A_GROUP = 12;
    /// From so many on, people who stand close together are first put together into heaps.
    private static final int MANY = 500;
    private static final int HEAPS = 100;

    /// The division with the highest silhouette among those in which no group is too small.
    static Grouping best(Crowd crowd, SplittableRandom random) {
        Heaps heaps = Heaps.of(crowd, random);
        double[][] distances = heaps.crowd.distances();
        Grouping best = new Grouping(new int[crowd.size()], 1, -1);
        int most = Math.min(MOST_GROUPS, 2 + heaps.crowd.size() / POINTS_A_GROUP);
        for (int k = 2; k <= most; k++) {
            Clusters found = Clusters.of(heaps.crowd, k, random);
            double least = Arrays.stream(found.weights(heaps.crowd)).min().orElse(0);
            if (found.count() == k && least >= LEAST_GROUP) {
                double silhouette = Silhouette.mean(distances, heaps.crowd.weights(), found.labels(), k);
                if (silhouette > best.silhouette) {
                    best = new Grouping(heaps.spread(found.labels()), k, silhouette);
                }
            }
        }
        return best.largestFirst(crowd);
    }

    /// The division into a given number of groups, whatever its silhouette, which is not worked out.
    /// For asking whether known groups come back.
    static int[] into(int k, Crowd crowd, SplittableRandom random) {
        Heaps heaps = Heaps.of(crowd, random);
        return heaps.spread(Clusters.of(heaps.crowd, k, random).labels());
    }

    private Grouping largestFirst(Crowd crowd) {
        double[] sizes = new double[count];
        for (int i = 0; i < labels.length; i++) {
            sizes[labels[i]] += crowd.weights()[i];
        }
        int[] place = new int[count];
        for (int group = 0; group < count; group++) {
            for (int other = 0; other < count; other++) {
                boolean before = sizes[other] > sizes[group] || (sizes[other] == sizes[group] && other < group);
                place[group] += before ? 1 : 0;
            }
        }
        return new Grouping(Arrays.stream(labels).map(label -> place[label]).toArray(), count, silhouette);
    }

    /// Points, and the heap of each.
    private record Heaps(Crowd crowd, int[] of) {

        static Heaps of(Crowd crowd, SplittableRandom random) {
            int[] each = new int[crowd.size()];
            if (crowd.size() < MANY) {
                Arrays.setAll(each, i -> i);
                return new Heaps(crowd, each);
            }
            Clusters heaps = Clusters.heaps(crowd, HEAPS, random);
            return new Heaps(heaps.middles(crowd), heaps.labels());
        }

        int[] spread(int[] labels) {
            return Arrays.stream(of).map(heap -> labels[heap]).toArray();
        }
    }
}
