package io.barnraiser.network.rank;

import io.barnraiser.network.community.Components;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.graph.Graph;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Betweenness of graphs that are too large for {@link Betweenness#exact}: the share of all ordered pairs of
/// nodes on whose shortest ways a node lies, estimated from shortest ways that were drawn by chance.
///
/// @param shares `[n]`, each from 0 to 1: {@link Betweenness#exact} over n (n - 1) for a graph with
///     directions and over n (n - 1) / 2 for one without
/// @param error no share is farther than this from the true one ...
/// @param risk ... but for this probability, for all nodes together
/// @param ways how many pairs of nodes were drawn
public record SampledBetweenness(double[] shares, double error, double risk, int ways) {

    /// The constant in the bound of Riondato and Kornaropoulos, as they take it.
    private static final double CONSTANT = 0.5;

    /// So many times more pairs at each further look whether they suffice.
    private static final double GROWTH = 1.5;

    /// Draws pairs until the promise holds by one of two bounds, each of which takes half of the risk: the
    /// one known beforehand from the number of nodes on the longest of the shortest ways (Riondato and
    /// Kornaropoulos 2016, "Fast approximation of betweenness centrality through sampling"), or that from
    /// the variance of what was drawn (Maurer and Pontil 2009), which is looked at now and then and is met
    /// much earlier where no node lies on many ways.
    ///
    /// A draw searches from both ends at once: mostly far less than O(m), never more. Weights play no part.
    ///
    /// @param error above 0, below 1
    /// @param risk above 0, below 1
    /// @throws IllegalArgumentException for numbers outside of these, or when more than 2^31 - 1 pairs were
    ///     needed
    public static SampledBetweenness of(Graph graph, double error, double risk, RandomGenerator random) {
        if (!(error > 0 && error < 1) || !(risk > 0 && risk < 1)) {
            throw new IllegalArgumentException("error %s, risk %s".formatted(error, risk));
        }
        int nodes = graph.nodes();
        int longest = longest(graph);
        if (longest <= 2) {
            return new SampledBetweenness(new double[nodes], error, risk, 0);
        }
        int dimension = 1 + (31 - Integer.numberOfLeadingZeros(longest - 2));
        double most = Math.ceil(CONSTANT / (error * error) * (dimension + Math.log(2 / risk)));
        if (most > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("an error of %s needs %.0f pairs".formatted(error, most));
        }
        int[] hits = new int[nodes];
        WaySampler sampler = new WaySampler(graph, random);
        int drawn = 0;
        int looks = looks(nodes, error, risk, most);
        double trust = trust(nodes, looks, risk);
        for (double wanted = least(trust, error); ; wanted *= GROWTH) {
            for (int until = (int) Math.min(most, Math.ceil(wanted)); drawn < until; drawn++) {
                sampler.draw(hits);
            }
            if (drawn >= most || bound(hits, drawn, trust) <= error) {
                int ways = drawn;
                double[] shares = Arrays.stream(hits)
                        .mapToDouble(hit -> (double) hit / ways)
                        .toArray();
                return new SampledBetweenness(shares, error, risk, ways);
            }
        }
    }

    /// How often the variance is looked at, at most. More looks need more trust, which needs more pairs
    /// before the first; so the number is that of the looks from a first one which is too early.
    private static int looks(int nodes, double error, double risk, double most) {
        double first = least(trust(nodes, 1, risk), error);
        return 2 + (int) Math.max(0, Math.ceil(Math.log(most / first) / Math.log(GROWTH)));
    }

    private static double trust(int nodes, int looks, double risk) {
        return Math.log(4.0 * nodes * looks / (risk / 2));
    }

    /// With fewer pairs the bound would not be met if no way had a node inside.
    private static double least(double trust, double error) {
        return 1 + 7 * trust / (3 * error);
    }

    /// The empirical bound of Bernstein for the node whose share varies most.
    private static double bound(int[] hits, int drawn, double trust) {
        double variance = 0;
        for (int hit : hits) {
            double share = (double) hit / drawn;
            variance = Math.max(variance, share * (1 - share));
        }
        variance *= drawn / (drawn - 1.0);
        return Math.sqrt(2 * variance * trust / drawn) + 7 * trust / (3 * (drawn - 1.0));
    }

    /// So many nodes has the longest of the shortest ways at most. Without directions no way is longer than
    /// the two longest from any one node of its component together; with directions nothing better is known
    /// than the size of the component.
    private static int longest(Graph graph) {
        Partition components = Components.of(graph);
        if (graph.isDirected()) {
            return components.communities() == 0 ? 0 : components.members(0);
        }
        boolean[] seen = new boolean[graph.nodes()];
        int[] order = new int[graph.nodes()];
        int[] distance = new int[graph.nodes()];
        int longest = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            if (!seen[node]) {
                int reached = search(graph, node, seen, order, distance);
                int last = distance[order[reached - 1]];
                int before = reached < 2 ? 0 : distance[order[reached - 2]];
                longest = Math.max(longest, last + before + 1);
            }
        }
        return longest;
    }

    /// Breadth first; returns how many nodes were reached, the farthest last.
    private static int search(Graph graph, int source, boolean[] seen, int[] order, int[] distance) {
        seen[source] = true;
        distance[source] = 0;
        order[0] = source;
        int reached = 1;
        for (int i = 0; i < reached; i++) {
            for (int arc = graph.offsets()[order[i]]; arc < graph.offsets()[order[i] + 1]; arc++) {
                int next = graph.targets()[arc];
                if (!seen[next]) {
                    seen[next] = true;
                    distance[next] = distance[order[i]] + 1;
                    order[reached++] = next;
                }
            }
        }
        return reached;
    }
}
