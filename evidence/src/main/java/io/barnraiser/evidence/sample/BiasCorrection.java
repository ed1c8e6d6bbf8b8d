package io.barnraiser.evidence.sample;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Where to cut the resamples, given that their middle is off and their spread changes with the value (Efron
/// 1987, formulas 2.3, 3.9 and 6.6 with the jackknife for the influence of each person).
///
/// @param bias how far, in standard deviations, the value lies above the middle of the resamples
/// @param acceleration how fast the standard deviation changes with the value
record BiasCorrection(double bias, double acceleration) {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /// Empty when the figure is not defined without some person.
    ///
    /// @param inOrder the resamples, in order
    /// @param without the figure without each person
    static Optional<BiasCorrection> of(double value, double[] inOrder, double[] without) {
        double below = 0;
        for (double one : inOrder) {
            below += one < value ? 1 : one == value ? 0.5 : 0;
        }
        double share = (below + 0.5) / (inOrder.length + 1);
        double mean = Arrays.stream(without).average().orElse(Double.NaN);
        double squares = 0;
        double cubes = 0;
        for (double one : without) {
            double off = mean - one;
            squares += off * off;
            cubes += off * off * off;
        }
        if (!Double.isFinite(squares)) {
            return Optional.empty();
        }
        double acceleration = squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
        return Optional.of(new BiasCorrection(NORMAL.inverseCumulativeProbability(share), acceleration));
    }

    /// Below which share of the resamples the given share of what is possible lies.
    double share(double wanted) {
        double off = bias + NORMAL.inverseCumulativeProbability(wanted);
        double room = 1 - acceleration * off;
        if (room <= 0) {
            return off > 0 ? 1 : 0;
        }
        return NORMAL.cumulativeProbability(bias + off / room);
    }
}
