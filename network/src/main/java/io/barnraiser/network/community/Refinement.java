package io.barnraiser.network.community;

import java.util.random.RandomGenerator;

/// Splits each community into parts that hold together: every part begins as one node and grows only by nodes
/// that are still alone, have an edge into it, and gain by joining (the refinement of Traag, Waltman and van
/// Eck 2019, which always takes the part that gains most). So every part is connected, and a community that
/// was not is taken apart.
final class Refinement {

    private final Level level;
    private final int[] community;
    private final double scale;
    private final int[] part;
    private final double[] held;
    private final double[] outward;
    private final boolean[] alone;
    private final Neighbours around;

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
        this.around = new Neighbours(nodes);
    }

    /// The part of each node, `[n]`, from 0 to n - 1.
    int[] run(RandomGenerator random) {
        int nodes = level.nodes();
        double[] whole = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            whole[community[node]] += level.sizes()[node];
            part[node] = node;
            alone[node] = true;
            outward[node] = within(node);
        }
        for (int node : LocalMove.shuffled(nodes, random)) {
            if (alone[node] && holdsTo(node, whole[community[node]])) {
                join(node, whole[community[node]]);
            }
        }
        return part;
    }

    /// The weight from a node to others of its community.
    private double within(int node) {
        double sum = 0;
        for (int arc = level.offsets()[node]; arc < level.offsets()[node + 1]; arc++) {
            if (community[level.targets()[arc]] == community[node]) {
                sum += level.weights().length == 0 ? 1 : level.weights()[arc];
            }
        }
        return sum;
    }

    /// Whether a part is tied to the rest of its community at least as much as it costs.
    private boolean holdsTo(int candidate, double whole) {
        return outward[candidate] >= scale * held[candidate] * (whole - held[candidate]);
    }

    private void join(int node, double whole) {
        around.gather(level, node, part);
        int best = node;
        double most = 0;
        for (int i = 0; i < around.count(); i++) {
            int other = around.community(i);
            if (community[other] == community[node]) {
                double gain = around.weight(other) - scale * level.sizes()[node] * held[other];
                if (gain > most && holdsTo(other, whole)) {
                    most = gain;
                    best = other;
                }
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
