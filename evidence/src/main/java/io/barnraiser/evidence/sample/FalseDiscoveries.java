package io.barnraiser.evidence.sample;

import io.barnraiser.evidence.Interval;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.special.Erf;

/// Many tests at once: of what is called a finding, only a given share may be chance (Benjamini and Hochberg
/// 1995, "Controlling the false discovery rate"). For tests that are independent or lean the same way.
public final class FalseDiscoveries {

    private FalseDiscoveries() {}

    /// The smallest rate of false findings at which each test would count as one. O(n log n).
    ///
    /// @param p the p-values, `[n]`, each 0 to 1
    /// @return `[n]`, 0 to 1, in the order of {@code p}, none below its p-value
    public static double[] adjusted(double[] p) {
        int[] largestFirst = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(test -> check(p[test]))
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int i = 0; i < p.length; i++) {
            int test = largestFirst[i];
            least = Math.min(least, p[test] * p.length / (p.length - i));
            adjusted[test] = least;
        }
        return adjusted;
    }

    /// Which tests count as findings.
    ///
    /// @param rate the share of chance among them that is allowed, 0 to 1; 0.1 for alerts
    /// @return `[n]`
    public static boolean[] found(double[] p, double rate) {
        double[] adjusted = adjusted(p);
        boolean[] found = new boolean[p.length];
        for (int test = 0; test < p.length; test++) {
            found[test] = adjusted[test] <= check(rate);
        }
        return found;
    }

    private static double check(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability lies between 0 and 1; this is " + probability);
        }
        return probability;
    }

    /// How probable an interval that lies this far from a value is if the truth is that value:
    /// two-sided, the interval
    /// taken for one of a normal distribution, as wide to both sides (Altman and Bland 2011, "How
    /// to obtain the P value
    /// from a confidence interval"). From 0 to 1; 1 where the interval is open.
    ///
    /// @param none the value that would mean that there is nothing
    public static double p(Interval interval, double none) {
        double deviation = interval.width() / 2 / interval.level().deviations();
        if (!(deviation > 0 && Double.isFinite(deviation))) {
            return interval.excludes(none) && deviation == 0 ? 0 : 1;
        }
        return Erf.erfc(Math.abs(interval.value() - none) / deviation / Math.sqrt(2));
    }
}
