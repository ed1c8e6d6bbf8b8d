package io.barnraiser.network.generate;

import io.barnraiser.network.community.Partition;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.random.RandomGenerator;

/// A graph whose communities are known.
///
/// @param graph undirected, without weights
/// @param truth the communities that it was made from
public record Planted(Graph graph, Partition truth) {

    /// Groups of equal size: pairs inside a group have an edge with probability {@code inside}, others with
    /// probability {@code outside} (Condon and Karp 2001). O(n + m + groups squared).
    public static Planted partition(int groups, int size, double inside, double outside, RandomGenerator random) {
        int nodes = Math.multiplyExact(groups, size);
        int[] labels = new int[nodes];
        GraphBuilder builder = GraphBuilder.undirected(false).nodes(nodes);
        Jumps within = new Jumps(inside, random);
        Jumps between = new Jumps(outside, random);
        for (int group = 0; group < groups; group++) {
            for (int i = 0; i < size; i++) {
                int node = group * size + i;
                labels[node] = group;
                for (long other = within.next(-1); other < i; other = within.next(other)) {
                    builder.add(node, group * size + (int) other);
                }
                for (long other = between.next(-1); other < (long) group * size; other = between.next(other)) {
                    builder.add(node, (int) other);
                }
            }
        }
        return new Planted(builder.build(), Partition.of(labels));
    }

    /// Degrees and sizes of groups by power laws, in the manner of Lancichinetti, Fortunato and Radicchi
    /// (2008): of the neighbours of a node, the share {@code shape.mixing()} belongs to other groups. Stubs
    /// are paired by chance; loops and parallel edges are left out, so that some degrees end a little lower
    /// than drawn. O(n + m).
    public static Planted powerLaw(PowerLaw shape, RandomGenerator random) {
        return new PowerLawGraph(shape, random).make();
    }
}
