package io.barnraiser.network.community;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Splits each community into parts that hold together: every part begins as one node and grows only by nodes
/// that are still alone, have an edge into it, and gain by joining (the refinement of Traag, Waltman and van
/// Eck 2019, which always takes the part that gains most). So every part is connected, and a community that
/// was not is taken apart.
final class Refinement {

    /// Keeps the seeds of groups apart; not the step of {@link SplittableRandom} itself, with which one group would
    /// draw what the next does.
    private static final long STEP = 0xD1342543DE82EF95L;

    private final Level level;
    private final int[] community;
    private final double scale;
    private final int[] part;
    private final double[] held;
    private final double[] outward;
    private final boolean[] alone;

    /// @param community `[n]`; stays as it is
    Refinement(Level level, int[] community, double scale) {
        int nodes = level.nodes();
        this.level = level;
        this.community = community;
        this.scale = scale;
        this.part = new int[nodes];
        this.held = level.sizes().clone();
        this.outward = new double[nodes];
        this.alone = new boolean[nodes];
    }

    /// The part of each node, `[n]`, named by one of its nodes.
    ///
    /// @param groups the communities; the order within each is shuffled
    int[] run(Groups groups, RandomGenerator random) {
        long seed = random.nextLong();
        Chunks chunks = Chunks.of(level, groups);
        chunks.each(chunk -> {
            Neighbours around = new Neighbours(level.nodes());
            for (int group = chunks.begins()[chunk]; group < chunks.begins()[chunk + 1]; group++) {
                // Each group has chance of its own, so that threads may share the groups out.
                split(groups, group, new SplittableRandom(seed + group * STEP), around);
            }
        });
        return part;
    }

    private void split(Groups groups, int group, RandomGenerator random, Neighbours around) {
        int[] nodes = groups.nodes();
        int from = groups.begins()[group];
        int to = groups.begins()[group + 1];
        if (to - from == 1) {
            part[nodes[from]] = nodes[from];
            return;
        }
        double whole = 0;
        for (int i = from; i < to; i++) {
            int node = nodes[i];
            whole += level.sizes()[node];
            part[node] = node;
            alone[node] = true;
            outward[node] = within(node);
        }
        Order.shuffle(nodes, from, to, random);
        for (int i = from; i < to; i++) {
            if (alone[nodes[i]] && holdsTo(nodes[i], whole)) {
                join(nodes[i], whole, around);
            }
        }
    }

    /// The weight from a node to others of its community.
    private double within(int node) {
        int[] targets = level.targets();
        float[] weights = level.weights();
        int own = community[node];
        int end = level.offsets()[node + 1];
        double sum = 0;
        for (int arc = level.offsets()[node]; arc < end; arc++) {
            if (community[targets[arc]] == own) {
                sum += weights.length == 0 ? 1 : weights[arc];
            }
        }
        return sum;
    }

    /// Whether a part is tied to the rest of its community at least as much as it costs.
    private boolean holdsTo(int candidate, double whole) {
        return outward[candidate] >= scale * held[candidate] * (whole - held[candidate]);
    }

    private void join(int node, double whole, Neighbours around) {
        around.gatherWithin(level, node, part, community);
        double cost = scale * level.sizes()[node];
        int best = node;
        double most = 0;
        for (int i = 0; i < around.count(); i++) {
            int other = around.community(i);
            double gain = around.weight(other) - cost * held[other];
            if (gain > most && holdsTo(other, whole)) {
                most = gain;
                best = other;
            }
        }
        if (best != node) {
            outward[best] += outward[node] - 2 * around.weight(best);
            held[best] += level.sizes()[node];
            part[node] = best;
            alone[node] = false;
            alone[best] = false;
        }
    }
}
