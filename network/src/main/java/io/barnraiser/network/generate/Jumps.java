package io.barnraiser.network.generate;

import java.util.random.RandomGenerator;

/// Walks over a long row of places of which each is taken with the same probability, from one that is taken
/// to the next.
final class Jumps {

    private final double p;
    private final double logarithm;
    private final RandomGenerator random;

    Jumps(double p, RandomGenerator random) {
        this.p = p;
        this.logarithm = Math.log1p(-p);
        this.random = random;
    }

    /// The next place behind {@code place}; {@link Long#MAX_VALUE} when none is ever taken.
    long next(long place) {
        if (p >= 1) {
            return place + 1;
        }
        if (p <= 0) {
            return Long.MAX_VALUE;
        }
        double jump = Math.floor(Math.log1p(-random.nextDouble()) / logarithm);
        return jump > Long.MAX_VALUE / 4.0 ? Long.MAX_VALUE : place + 1 + (long) jump;
    }
}
