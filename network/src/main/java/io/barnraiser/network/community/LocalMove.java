package io.barnraiser.network.community;

/// Moves single nodes to the neighbouring community that gains most, until no move gains anything: the fast
/// local move of Traag, Waltman and van Eck (2019), in which a node is looked at again only after a neighbour
/// has left for elsewhere.
final class LocalMove {

    private final Level level;
    private final double scale;
    private final double least;
    private final int[] community;
    private final double[] held;
    private final Neighbours around;
    private final int[] empty;
    private int empties;

    /// @param community `[n]`, from 0 to n - 1; is changed
    /// @param scale what the product of two sizes costs
    /// @param least a gain below this is none: rounding must not move nodes to and fro
    LocalMove(Level level, int[] community, double scale, double least) {
        this.level = level;
        this.community = community;
        this.scale = scale;
        this.least = least;
        this.held = new double[level.nodes()];
        this.around = new Neighbours(level.nodes());
        this.empty = new int[level.nodes()];
    }

    /// Returns how many moves were made.
    ///
    /// @param order every node once, in the order in which they are looked at first; is taken over
    long run(int[] order) {
        int nodes = level.nodes();
        int[] inhabitants = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            held[community[node]] += level.sizes()[node];
            inhabitants[community[node]]++;
        }
        for (int node = 0; node < nodes; node++) {
            if (inhabitants[node] == 0) {
                empty[empties++] = node;
            }
        }
        WaitingNodes queue = new WaitingNodes(order);
        long moves = 0;
        while (!queue.isEmpty()) {
            int node = queue.take();
            int from = community[node];
            int to = best(node, inhabitants[from] > 1);
            if (to != from) {
                moves++;
                move(node, from, to, inhabitants);
                for (int arc = level.offsets()[node]; arc < level.offsets()[node + 1]; arc++) {
                    int neighbour = level.targets()[arc];
                    if (community[neighbour] != to) {
                        queue.put(neighbour);
                    }
                }
            }
        }
        return moves;
    }

    /// The community that gains most by the node; its own when none gains more.
    private int best(int node, boolean mayLeaveAlone) {
        around.gather(level, node, community);
        int own = community[node];
        double cost = scale * level.sizes()[node];
        double stay = around.weight(own) - cost * (held[own] - level.sizes()[node]);
        int best = own;
        double most = stay + least;
        for (int i = 0; i < around.count(); i++) {
            int other = around.community(i);
            if (other != own) {
                double gain = around.weight(other) - cost * held[other];
                if (gain > most) {
                    most = gain;
                    best = other;
                }
            }
        }
        // Alone it gains nothing and pays nothing.
        return mayLeaveAlone && most < 0 ? empty[empties - 1] : best;
    }

    private void move(int node, int from, int to, int[] inhabitants) {
        if (inhabitants[to]++ == 0) {
            empties--;
        }
        if (--inhabitants[from] == 0) {
            empty[empties++] = from;
            held[from] = 0;
        } else {
            held[from] -= level.sizes()[node];
        }
        held[to] += level.sizes()[node];
        community[node] = to;
    }
}
