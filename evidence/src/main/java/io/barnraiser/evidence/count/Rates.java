package io.barnraiser.evidence.count;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import org.hipparchus.distribution.continuous.GammaDistribution;

/// Rates: so many happenings in so much time (or per so many people exposed), each independent of the others.
public final class Rates {

    private Rates() {}

    /// A rate with its exact interval (Garwood 1936, "Fiducial limits for the Poisson distribution"): never
    /// too narrow, somewhat wide for small counts.
    ///
    /// @param count how often it happened, at least 0; also the n of the interval, but at least 1
    /// @param exposure in how much time or among how many, above 0; its unit is what the rate is per
    public static Interval garwood(long count, double exposure, Level level) {
        checkExposure(count, exposure);
        double lower = count == 0 ? 0 : quantile((double) count, level.tail());
        double upper = quantile(count + 1.0, 1 - level.tail());
        return new Interval(
                count / exposure, lower / exposure, upper / exposure, level, Math.max(1, count), Method.GARWOOD);
    }

    static void checkExposure(long count, double exposure) {
        if (count < 0 || !(exposure > 0 && exposure < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%d happenings in %s are no rate".formatted(count, exposure));
        }
    }

    /// Below this lies the given share of a gamma distribution of scale 1.
    static double quantile(double shape, double share) {
        return new GammaDistribution(shape, 1).inverseCumulativeProbability(share);
    }
}
