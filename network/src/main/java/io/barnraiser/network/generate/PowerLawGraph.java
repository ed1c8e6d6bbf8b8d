package io.barnraiser.network.generate;

import io.barnraiser.network.community.Partition;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.random.RandomGenerator;

/// Makes one {@link PowerLaw} graph.
final class PowerLawGraph {

    private final PowerLaw shape;
    private final RandomGenerator random;
    private final int[] labels;
    private final int[] inside;
    private final int[] outside;

    PowerLawGraph(PowerLaw shape, RandomGenerator random) {
        this.shape = shape;
        this.random = random;
        this.labels = new int[shape.nodes()];
        this.inside = new int[shape.nodes()];
        this.outside = new int[shape.nodes()];
    }

    Planted make() {
        int[] order = shuffled();
        GraphBuilder builder = GraphBuilder.undirected(false).nodes(shape.nodes());
        int group = 0;
        for (int from = 0; from < order.length; group++) {
            int size = Math.min(order.length - from, shape.group().draw(random));
            // What is left over would be too small for a group of its own.
            if (order.length - from - size < shape.group().least()) {
                size = order.length - from;
            }
            for (int i = from; i < from + size; i++) {
                deal(order[i], group, size);
            }
            pair(builder, order, from, from + size, inside, true);
            from += size;
        }
        pair(builder, order, 0, order.length, outside, false);
        return new Planted(builder.build(), Partition.of(labels));
    }

    /// A node cannot have more neighbours in its group than there are others.
    private void deal(int node, int group, int size) {
        int degree = shape.degree().draw(random);
        double wanted = (1 - shape.mixing()) * degree;
        int rounded = (int) wanted + (random.nextDouble() < wanted - (int) wanted ? 1 : 0);
        labels[node] = group;
        inside[node] = Math.min(size - 1, rounded);
        outside[node] = degree - rounded;
    }

    /// Pairs the stubs of the nodes order[from..to) by chance, within groups or only between them.
    private void pair(GraphBuilder builder, int[] order, int from, int to, int[] stubs, boolean within) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += stubs[order[i]];
        }
        int[] open = new int[count];
        int size = 0;
        for (int i = from; i < to; i++) {
            for (int stub = 0; stub < stubs[order[i]]; stub++) {
                open[size++] = order[i];
            }
        }
        for (int left = size; left > 1; left -= 2) {
            int one = take(open, left, random);
            int other = take(open, left - 1, random);
            if (one != other && (within || labels[one] != labels[other])) {
                builder.add(one, other);
            }
        }
    }

    private static int take(int[] open, int left, RandomGenerator random) {
        int at = random.nextInt(left);
        int taken = open[at];
        open[at] = open[left - 1];
        return taken;
    }

    private int[] shuffled() {
        int[] order = new int[shape.nodes()];
        for (int i = 0; i < order.length; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }
}
