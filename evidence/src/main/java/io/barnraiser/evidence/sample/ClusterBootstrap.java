package io.barnraiser.evidence.sample;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// The interval of any figure that is computed from people, by computing it again from people drawn with
/// replacement: bias-corrected and accelerated (Efron 1987, "Better bootstrap confidence intervals").
///
/// Whole people are drawn, with all they did, because what one person does is not independent; the
/// acceleration comes from leaving out one person at a time. Needs some twenty people to be near its level.
public final class ClusterBootstrap {

    /// More undefined resamples than this share, and there is no interval.
    private static final double UNDEFINED = 0.05;

    private final int resamples;
    private final Level level;
    private final long seed;

    /// @param resamples how often people are drawn; at least 100, for what is shown 1,000 or more
    public ClusterBootstrap(int resamples, Level level, long seed) {
        if (resamples < 100) {
            throw new IllegalArgumentException("%d resamples say nothing of the ends".formatted(resamples));
        }
        this.resamples = resamples;
        this.level = level;
        this.seed = seed;
    }

    /// The interval of {@code statistic}. It is given how often each person was drawn, `[people]`, must not
    /// keep or change that array, and may answer NaN where the figure is not defined. O((resamples + people)
    /// s) for a statistic of cost s.
    ///
    /// Empty for fewer than two people, when the figure is not defined for those that are there or for more
    /// than a twentieth of the resamples, and when it comes out the same every time: the bootstrap cannot see
    /// how far it might vary then (for a share of 0 or 1, take {@link io.barnraiser.evidence.count.Shares}).
    public Optional<Interval> interval(int people, ToDoubleFunction<int[]> statistic) {
        if (people < 2) {
            return Optional.empty();
        }
        int[] times = new int[people];
        Arrays.fill(times, 1);
        double value = statistic.applyAsDouble(times);
        double[] drawn = draw(times, statistic);
        if (!Double.isFinite(value)
                || drawn.length < resamples * (1 - UNDEFINED)
                || drawn[0] == drawn[drawn.length - 1]) {
            return Optional.empty();
        }
        Arrays.fill(times, 1);
        double[] without = new double[people];
        for (int person = 0; person < people; person++) {
            times[person] = 0;
            without[person] = statistic.applyAsDouble(times);
            times[person] = 1;
        }
        return BiasCorrection.of(value, drawn, without).map(correction -> {
            double lower = Math.min(value, at(drawn, correction.share(level.tail())));
            double upper = Math.max(value, at(drawn, correction.share(1 - level.tail())));
            return new Interval(value, lower, upper, level, people, Method.BOOTSTRAP);
        });
    }

    /// The interval of one sum divided by another, each with a part from every person: posts answered over
    /// posts written, spend per order. Resamples in which the second sum is 0 have no value.
    ///
    /// @param above what each person adds to the first sum, `[people]`
    /// @param below what each person adds to the second, `[people]`, none below 0
    public Optional<Interval> ratio(double[] above, double[] below) {
        if (above.length != below.length) {
            throw new IllegalArgumentException("%d and %d people".formatted(above.length, below.length));
        }
        return interval(above.length, times -> {
            double first = 0;
            double second = 0;
            for (int person = 0; person < times.length; person++) {
                first += times[person] * above[person];
                second += times[person] * below[person];
            }
            return second > 0 ? first / second : Double.NaN;
        });
    }

    /// The interval of the mean of one value a person.
    public Optional<Interval> mean(double[] values) {
        double[] one = new double[values.length];
        Arrays.fill(one, 1);
        return ratio(values, one);
    }

    /// The figure from drawn people, in order, without those where it is not defined.
    private double[] draw(int[] times, ToDoubleFunction<int[]> statistic) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[resamples];
        int defined = 0;
        for (int resample = 0; resample < resamples; resample++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < times.length; i++) {
                times[random.nextInt(times.length)]++;
            }
            double value = statistic.applyAsDouble(times);
            if (Double.isFinite(value)) {
                drawn[defined++] = value;
            }
        }
        double[] inOrder = Arrays.copyOf(drawn, defined);
        Arrays.sort(inOrder);
        return inOrder;
    }

    private static double at(double[] inOrder, double share) {
        double position = Math.clamp(share * (inOrder.length + 1) - 1, 0, inOrder.length - 1.0);
        int below = (int) position;
        int above = Math.min(below + 1, inOrder.length - 1);
        return inOrder[below] + (position - below) * (inOrder[above] - inOrder[below]);
    }
}
