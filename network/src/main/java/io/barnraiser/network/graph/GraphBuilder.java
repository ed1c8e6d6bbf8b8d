package io.barnraiser.network.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Builds a {@link Graph} from edges in any order. An edge that is named several times becomes one, with the
/// sum of its weights; loops are left out, since a tie to oneself is none.
///
/// Edges wait in blocks which are given back one by one while the rows are filled, so that at the peak they
/// are held about once: 12 bytes a waiting edge and 8 a finished arc, with weights. Time O(n + m log(largest
/// degree)). For one thread; {@link #build} ends it.
public final class GraphBuilder {

    private static final int SMALLEST_BLOCK = 1 << 10;
    private static final int LARGEST_BLOCK = 1 << 20;

    private final boolean directed;
    private final boolean weighted;
    private final Deque<Block> blocks = new ArrayDeque<>();
    private int nodes;
    private long edges;
    private long loops;

    private GraphBuilder(boolean directed, boolean weighted) {
        this.directed = directed;
        this.weighted = weighted;
    }

    /// For edges without a direction.
    ///
    /// @param weighted whether weights are kept; without them, edges that are named several times count once
    public static GraphBuilder undirected(boolean weighted) {
        return new GraphBuilder(false, weighted);
    }

    /// For edges that point from one node to another.
    ///
    /// @param weighted whether weights are kept; without them, edges that are named several times count once
    public static GraphBuilder directed(boolean weighted) {
        return new GraphBuilder(true, weighted);
    }

    /// Makes sure that the graph has at least {@code count} nodes, though no edge may name them.
    ///
    /// @throws IllegalArgumentException when {@code count} is negative
    public GraphBuilder nodes(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a graph cannot have %d nodes".formatted(count));
        }
        nodes = Math.max(nodes, count);
        return this;
    }

    /// Adds an edge of weight 1.
    public GraphBuilder add(int from, int to) {
        return add(from, to, 1);
    }

    /// Adds an edge.
    ///
    /// @param weight above 0
    /// @throws IllegalArgumentException for a negative node or a weight that is not a positive number
    public GraphBuilder add(int from, int to, double weight) {
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("nodes are numbered from 0: %d, %d".formatted(from, to));
        }
        if (!(weight > 0) || weight == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the weight of %d, %d must be above 0: %s".formatted(from, to, weight));
        }
        nodes = Math.max(nodes, Math.max(from, to) + 1);
        if (from == to) {
            loops++;
            return this;
        }
        if (blocks.isEmpty() || blocks.getLast().isFull()) {
            blocks.add(new Block(Math.clamp(edges, SMALLEST_BLOCK, LARGEST_BLOCK), weighted));
        }
        blocks.getLast().add(from, to, (float) weight);
        edges++;
        return this;
    }

    /// How many edges were added, before those named several times became one.
    public long added() {
        return edges;
    }

    /// How many loops were left out.
    public long loops() {
        return loops;
    }

    /// The graph. The builder is empty afterwards.
    ///
    /// @throws IllegalStateException when there are more than 2^31 - 1 arcs
    public Graph build() {
        int[] offsets = begins();
        int arcs = offsets[nodes];
        int[] targets = new int[arcs];
        float[] weights = new float[weighted ? arcs : 0];
        int[] next = Arrays.copyOf(offsets, nodes);
        while (!blocks.isEmpty()) {
            Block block = blocks.removeFirst();
            for (int i = 0; i < block.size; i++) {
                put(block, i, block.from[i], block.to[i], next, targets, weights);
                if (!directed) {
                    put(block, i, block.to[i], block.from[i], next, targets, weights);
                }
            }
        }
        return Rows.tidy(directed, offsets, targets, weights);
    }

    private static void put(Block block, int i, int from, int to, int[] next, int[] targets, float[] weights) {
        int at = next[from]++;
        targets[at] = to;
        if (weights.length > 0) {
            weights[at] = block.weight[i];
        }
    }

    private int[] begins() {
        if (edges * (directed ? 1 : 2) > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("%,d edges are more than one graph holds".formatted(edges));
        }
        int[] offsets = new int[nodes + 1];
        for (Block block : blocks) {
            for (int i = 0; i < block.size; i++) {
                offsets[block.from[i] + 1]++;
                if (!directed) {
                    offsets[block.to[i] + 1]++;
                }
            }
        }
        for (int node = 0; node < nodes; node++) {
            offsets[node + 1] += offsets[node];
        }
        return offsets;
    }

    /// Some edges that wait.
    private static final class Block {
        private final int[] from;
        private final int[] to;
        private final float[] weight;
        private int size;

        Block(int capacity, boolean weighted) {
            from = new int[capacity];
            to = new int[capacity];
            weight = new float[weighted ? capacity : 0];
        }

        boolean isFull() {
            return size == from.length;
        }

        void add(int source, int target, float heavy) {
            from[size] = source;
            to[size] = target;
            if (weight.length > 0) {
                weight[size] = heavy;
            }
            size++;
        }
    }
}
