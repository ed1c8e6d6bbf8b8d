package io.barnraiser.network.spread;

import io.barnraiser.network.graph.Graph;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Reverse reachable sets (Borgs, Brautbar, Chayes and Lucier 2014): each holds the nodes from which a
/// cascade would have reached one node chosen by chance. The share of sets that a group of nodes meets is the
/// share of all nodes that it reaches.
final class ReverseSets {

    private static final int FEWEST_JUMPED = 4;

    private final Graph in;
    private final RandomGenerator random;
    private final double[] jumps;
    private final int[] seen;
    private final int[] open;
    private int[] members = new int[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;
    private int drawn;

    ReverseSets(CascadeModel model, RandomGenerator random) {
        this.in = model.graph().reversed();
        this.random = random;
        this.jumps = new double[in.nodes()];
        this.seen = new int[in.nodes()];
        this.open = new int[in.nodes()];
        for (int node = 0; node < in.nodes(); node++) {
            jumps[node] = jump(node);
        }
    }

    private ReverseSets(ReverseSets other, RandomGenerator random) {
        this.in = other.in;
        this.random = random;
        this.jumps = other.jumps;
        this.seen = new int[in.nodes()];
        this.open = new int[in.nodes()];
    }

    /// Sets of the same model, drawn by another chance: both may grow at once.
    ReverseSets beside(RandomGenerator other) {
        return new ReverseSets(this, other);
    }

    /// How many arcs one draw jumps over, times the logarithm of that draw; 0 where arcs are walked one by
    /// one, since they differ or are few.
    private double jump(int node) {
        int begin = in.offsets()[node];
        int end = in.offsets()[node + 1];
        if (end - begin < FEWEST_JUMPED || in.weights()[begin] >= 1) {
            return 0;
        }
        for (int arc = begin + 1; arc < end; arc++) {
            if (in.weights()[arc] != in.weights()[begin]) {
                return 0;
            }
        }
        return 1 / Math.log1p(-in.weights()[begin]);
    }

    int nodes() {
        return in.nodes();
    }

    /// How many sets there are.
    int count() {
        return count;
    }

    /// How many nodes all sets hold together.
    int size() {
        return begin(count);
    }

    /// Where set {@code i} begins in {@link #members}.
    int begin(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    int end(int i) {
        return ends[i];
    }

    /// The sets, one after another; do not change it.
    int[] members() {
        return members;
    }

    /// Draws sets until there are {@code wanted}.
    void grow(int wanted) {
        while (count < wanted) {
            add();
        }
    }

    /// Lets go of the sets. Those drawn from now on are further ones: each its own draw.
    void clear() {
        count = 0;
    }

    private void add() {
        int mark = ++drawn;
        int size = 1;
        open[0] = random.nextInt(in.nodes());
        seen[open[0]] = mark;
        for (int i = 0; i < size; i++) {
            size = jumps[open[i]] < 0 ? jump(open[i], mark, size) : walk(open[i], mark, size);
        }
        int begin = begin(count);
        if (members.length - begin < size) {
            members = Arrays.copyOf(members, Math.max(begin + size, members.length + members.length / 2));
        }
        System.arraycopy(open, 0, members, begin, size);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = begin + size;
    }

    private int walk(int node, int mark, int size) {
        int end = size;
        for (int arc = in.offsets()[node]; arc < in.offsets()[node + 1]; arc++) {
            if (random.nextDouble() < in.weights()[arc]) {
                end = meet(in.targets()[arc], mark, end);
            }
        }
        return end;
    }

    /// Where all arcs have one probability, those that fail are jumped over: the number of failures before
    /// the next success is geometric (the idea of Guo, Wang, Wei and Chen 2020, "Influence maximization
    /// revisited").
    private int jump(int node, int mark, int size) {
        int last = in.offsets()[node + 1];
        double jump = jumps[node];
        int end = size;
        long arc = in.offsets()[node] + skip(jump);
        while (arc < last) {
            end = meet(in.targets()[(int) arc], mark, end);
            arc += 1 + skip(jump);
        }
        return end;
    }

    /// The draw is above 0, so that its logarithm is a number.
    private long skip(double jump) {
        return (long) Math.min(Integer.MAX_VALUE, Math.log(1 - random.nextDouble()) * jump);
    }

    private int meet(int node, int mark, int size) {
        if (seen[node] == mark) {
            return size;
        }
        seen[node] = mark;
        open[size] = node;
        return size + 1;
    }
}
