package io.barnraiser.network.link;

import io.barnraiser.network.graph.Graph;
import java.util.function.IntToDoubleFunction;

/// Scores of two nodes from the neighbours that they share: the higher, the sooner they may meet. Weights
/// play no part. Each costs O(sum of the two degrees).
public enum LinkScore {

    /// How many neighbours they share (Liben-Nowell and Kleinberg 2007).
    COMMON_NEIGHBOURS {
        @Override
        public double of(Graph graph, int one, int other) {
            return shared(graph, one, other, between -> 1);
        }
    },

    /// Shared neighbours, each counted less the more neighbours it has: the sum of 1 / ln k (Adamic and Adar
    /// 2003).
    ADAMIC_ADAR {
        @Override
        public double of(Graph graph, int one, int other) {
            return shared(graph, one, other, between -> 1 / Math.log(graph.degree(between)));
        }
    },

    /// As Adamic and Adar, but 1 / k (Zhou, Lu and Zhang 2009).
    RESOURCE_ALLOCATION {
        @Override
        public double of(Graph graph, int one, int other) {
            return shared(graph, one, other, between -> 1.0 / graph.degree(between));
        }
    },

    /// Of all neighbours of the two, the share that is common to both (Jaccard 1901); 0 for two without
    /// neighbours.
    JACCARD {
        @Override
        public double of(Graph graph, int one, int other) {
            double common = shared(graph, one, other, between -> 1);
            double all = graph.degree(one) + graph.degree(other) - common;
            return all == 0 ? 0 : common / all;
        }
    };

    /// The score of two nodes of an undirected graph.
    public abstract double of(Graph graph, int one, int other);

    /// A shared neighbour has at least two neighbours, so that none of the terms divides by zero.
    private static double shared(Graph graph, int one, int other, IntToDoubleFunction term) {
        int i = graph.offsets()[one];
        int j = graph.offsets()[other];
        double sum = 0;
        while (i < graph.offsets()[one + 1] && j < graph.offsets()[other + 1]) {
            int difference = Integer.compare(graph.targets()[i], graph.targets()[j]);
            if (difference == 0) {
                sum += term.applyAsDouble(graph.targets()[i]);
            }
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return sum;
    }
}
