package io.barnraiser.network.certainty;

import io.barnraiser.network.community.Overlaps;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.graph.Graph;
import java.util.Arrays;
import java.util.List;

/// How much of a node belongs to which community: shares instead of a label. Only shares above 0 are kept.
public final class Membership {

    private static final double HALF = 0.5;

    private final int[] offsets;
    private int[] communities = new int[64];
    private float[] shares = new float[64];
    private int end;

    private Membership(int nodes) {
        offsets = new int[nodes + 1];
    }

    /// By the share of searches that put the node into the community: each community of a search stands for
    /// the one of {@code found} that is most alike (Jaccard). O(n) for each search.
    ///
    /// @param found the communities that the shares are of
    /// @param runs the searches, such as those of a {@link Consensus}; not empty
    public static Membership over(Partition found, List<Partition> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("there are no runs to count");
        }
        int[][] stands = runs.stream().map(run -> stands(run, found)).toArray(int[][]::new);
        Membership membership = new Membership(found.size());
        Tally tally = new Tally(found.communities());
        for (int node = 0; node < found.size(); node++) {
            for (int run = 0; run < stands.length; run++) {
                tally.add(stands[run][runs.get(run).community(node)], 1);
            }
            membership.row(node, tally, stands.length);
        }
        return membership;
    }

    /// By the weight of the ties that go from the node to members of the community. A node without ties
    /// belongs to its own. O(n + m).
    public static Membership byTies(Graph graph, Partition found) {
        Membership membership = new Membership(found.size());
        Tally tally = new Tally(found.communities());
        for (int node = 0; node < found.size(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                tally.add(found.community(graph.targets()[arc]), graph.isWeighted() ? graph.weights()[arc] : 1);
            }
            double strength = graph.strength(node);
            if (strength == 0) {
                tally.add(found.community(node), 1);
            }
            membership.row(node, tally, strength == 0 ? 1 : strength);
        }
        return membership;
    }

    /// For which community of {@code found} each community of a run stands.
    private static int[] stands(Partition run, Partition found) {
        Overlaps overlaps = Overlaps.of(run, found);
        int[] stands = new int[run.communities()];
        for (int community = 0; community < stands.length; community++) {
            stands[community] = overlaps.other(community, overlaps.mostAlike(community));
        }
        return stands;
    }

    private void row(int node, Tally tally, double whole) {
        if (communities.length - end < tally.count) {
            int room = Math.max(end + tally.count, end + end / 2);
            communities = Arrays.copyOf(communities, room);
            shares = Arrays.copyOf(shares, room);
        }
        tally.sort();
        for (int i = 0; i < tally.count; i++) {
            communities[end] = tally.touched[i];
            shares[end++] = (float) (tally.sums[tally.touched[i]] / whole);
        }
        offsets[node + 1] = end;
        tally.clear();
    }

    /// How many nodes: n.
    public int size() {
        return offsets.length - 1;
    }

    /// The communities to which a part of the node belongs, the largest part first, of equal parts the lower
    /// number.
    public int[] communities(int node) {
        return Arrays.copyOfRange(communities, offsets[node], offsets[node + 1]);
    }

    /// The share of a node that belongs to a community, from 0 to 1; over all communities the sum is 1.
    public double share(int node, int community) {
        for (int i = offsets[node]; i < offsets[node + 1]; i++) {
            if (communities[i] == community) {
                return shares[i];
            }
        }
        return 0;
    }

    /// Whether no community has half of the node: it stands between them, which is a find and not an error.
    public boolean isBetween(int node) {
        return shares[offsets[node]] < HALF;
    }

    /// Sums for some of many communities.
    private static final class Tally {
        private final double[] sums;
        private final int[] touched;
        private int count;

        Tally(int communities) {
            sums = new double[communities];
            touched = new int[communities];
        }

        void add(int community, double weight) {
            if (sums[community] == 0) {
                touched[count++] = community;
            }
            sums[community] += weight;
        }

        /// The largest sum first: by insertion, since there are few.
        void sort() {
            for (int i = 1; i < count; i++) {
                int moving = touched[i];
                int at = i;
                while (at > 0 && isBefore(moving, touched[at - 1])) {
                    touched[at] = touched[at - 1];
                    at--;
                }
                touched[at] = moving;
            }
        }

        private boolean isBefore(int one, int other) {
            return sums[one] > sums[other] || sums[one] == sums[other] && one < other;
        }

        void clear() {
            for (int i = 0; i < count; i++) {
                sums[touched[i]] = 0;
            }
            count = 0;
        }
    }
}
