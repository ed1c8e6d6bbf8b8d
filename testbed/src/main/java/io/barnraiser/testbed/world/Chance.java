package io.barnraiser.testbed.world;

import java.util.SplittableRandom;

/// Draws from the distributions that the simulation needs.
final class Chance {

    private final SplittableRandom random;

    Chance(SplittableRandom random) {
        this.random = random;
    }

    SplittableRandom source() {
        return random;
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double normal() {
        return random.nextGaussian();
    }

    double exponential(double mean) {
        return -Math.log(1 - random.nextDouble()) * mean;
    }

    /// Knuth 1969: one number for each that happens, so means must be small.
    int poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /// Marsaglia and Tsang 2000; below shape 1 with their boost.
    double gamma(double shape, double mean) {
        double scale = mean / shape;
        if (shape < 1) {
            double boost = Math.pow(1 - random.nextDouble(), 1 / shape);
            return atLeastOne(shape + 1) * boost * scale;
        }
        return atLeastOne(shape) * scale;
    }

    /// A second of the day, most likely around {@code hour}.
    int second(int hour) {
        double second = (hour + 0.5 + random.nextGaussian() * 3) * 3_600;
        return (int) Math.floorMod((long) second, (long) Almanac.DAY);
    }

    private double atLeastOne(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                if (Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                    return d * v;
                }
            }
        }
    }
}
