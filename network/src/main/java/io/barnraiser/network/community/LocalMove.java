package io.barnraiser.network.community;

/// Moves single nodes to the neighbouring community that gains most, until no move gains anything: the fast
/// local move of Traag, Waltman and van Eck (2019), in which a node is looked at again only after a neighbour
/// has left for elsewhere.
final class LocalMove {

    private final Level level;
    private final double scale;
    private final double least;
    private final int[] community;
    private final int[] inhabitants;
    /// For each community two numbers that are wanted together and so stand together: the weight from the node
    /// that is looked at, and behind it the sizes that the community holds.
    private final double[] sums;
    /// Where the communities around the node that is looked at stand in {@code sums}.
    private final int[] touched;
    private final int[] empty;
    private int empties;

    /// @param community `[n]`, from 0 to n - 1; is changed
    /// @param scale what the product of two sizes costs
    /// @param least a gain below this is none: rounding must not move nodes to and fro
    LocalMove(Level level, int[] community, double scale, double least) {
        int nodes = level.nodes();
        this.level = level;
        this.community = community;
        this.scale = scale;
        this.least = least;
        this.inhabitants = new int[nodes];
        this.sums = new double[Math.multiplyExact(2, nodes)];
        this.touched = new int[nodes];
        this.empty = new int[nodes];
    }

    /// Returns how many moves were made.
    ///
    /// @param order every node once, in the order in which they are looked at
    long run(int[] order) {
        int nodes = level.nodes();
        for (int node = 0; node < nodes; node++) {
            sums[2 * community[node] + 1] += level.sizes()[node];
            inhabitants[community[node]]++;
        }
        for (int node = 0; node < nodes; node++) {
            if (inhabitants[node] == 0) {
                empty[empties++] = node;
            }
        }
        WaitingNodes waiting = new WaitingNodes(order);
        long moves = 0;
        while (!waiting.isEmpty()) {
            int node = waiting.take();
            int from = community[node];
            int to = best(node, inhabitants[from] > 1);
            if (to != from) {
                moves++;
                move(node, from, to);
                for (int arc = level.offsets()[node]; arc < level.offsets()[node + 1]; arc++) {
                    int neighbour = level.targets()[arc];
                    if (community[neighbour] != to) {
                        waiting.put(neighbour);
                    }
                }
            }
        }
        return moves;
    }

    /// The community that gains most by the node; its own when none gains more.
    private int best(int node, boolean mayLeaveAlone) {
        int count = gather(node);
        int own = 2 * community[node];
        double size = level.sizes()[node];
        double cost = scale * size;
        double stay = sums[own] - cost * (sums[own + 1] - size);
        int best = own;
        double most = stay + least;
        for (int i = 0; i < count; i++) {
            int other = touched[i];
            double gain = sums[other] - cost * sums[other + 1];
            sums[other] = 0;
            if (gain > most && other != own) {
                most = gain;
                best = other;
            }
        }
        // Alone it gains nothing and pays nothing.
        return mayLeaveAlone && most < 0 ? empty[empties - 1] : best / 2;
    }

    /// Sums up around {@code node}; returns how many communities there are. The innermost loop of all: weights
    /// that are all 1 are not read.
    private int gather(int node) {
        int[] targets = level.targets();
        float[] weights = level.weights();
        int begin = level.offsets()[node];
        int end = level.offsets()[node + 1];
        return weights.length == 0 ? gather(targets, begin, end) : gather(targets, weights, begin, end);
    }

    private int gather(int[] targets, int begin, int end) {
        int count = 0;
        for (int arc = begin; arc < end; arc++) {
            int place = 2 * community[targets[arc]];
            double before = sums[place];
            if (before == 0) {
                touched[count++] = place;
            }
            sums[place] = before + 1;
        }
        return count;
    }

    private int gather(int[] targets, float[] weights, int begin, int end) {
        int count = 0;
        for (int arc = begin; arc < end; arc++) {
            int place = 2 * community[targets[arc]];
            double before = sums[place];
            if (before == 0) {
                touched[count++] = place;
            }
            sums[place] = before + weights[arc];
        }
        return count;
    }

    private void move(int node, int from, int to) {
        if (inhabitants[to]++ == 0) {
            empties--;
        }
        if (--inhabitants[from] == 0) {
            empty[empties++] = from;
            sums[2 * from + 1] = 0;
        } else {
            sums[2 * from + 1] -= level.sizes()[node];
        }
        sums[2 * to + 1] += level.sizes()[node];
        community[node] = to;
    }
}
