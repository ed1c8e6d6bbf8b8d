package io.barnraiser.network.generate;

import java.util.random.RandomGenerator;

/// What a graph with communities of many sizes looks like.
///
/// @param nodes how many
/// @param degree the smallest and largest number of neighbours, and the exponent between them
/// @param group the smallest and largest size of a group, and the exponent between them
/// @param mixing the share of a node's neighbours in other groups, from 0 to 1
public record PowerLaw(int nodes, Range degree, Range group, double mixing) {

    public PowerLaw {
        if (nodes < group.least() || !(mixing >= 0 && mixing <= 1)) {
            throw new IllegalArgumentException("%d nodes, groups %s, mixing %s".formatted(nodes, group, mixing));
        }
    }

    /// Whole numbers k from {@code least} to {@code most} with probability proportional to k^-exponent.
    public record Range(int least, int most, double exponent) {

        public Range {
            if (least < 1 || most < least || !(exponent > 1)) {
                throw new IllegalArgumentException("from %d to %d by %s".formatted(least, most, exponent));
            }
        }

        /// One of them, by inversion of the continuous law.
        int draw(RandomGenerator random) {
            double low = Math.pow(least, 1 - exponent);
            double high = Math.pow(most + 1.0, 1 - exponent);
            double drawn = Math.pow(low + random.nextDouble() * (high - low), 1 / (1 - exponent));
            return Math.clamp((long) drawn, least, most);
        }
    }
}
