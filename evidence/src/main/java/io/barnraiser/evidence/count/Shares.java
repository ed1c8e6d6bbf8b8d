package io.barnraiser.evidence.count;

import io.barnraiser.evidence.Contrast;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;

/// Shares of people: so many of so many did it.
public final class Shares {

    private Shares() {}

    /// A share with its score interval (Wilson 1927, "Probable inference, the law of succession,
    /// and statistical inference"). Never leaves 0 to 1, and is not empty when nobody or everybody
    /// did it: 0 of
    /// 10 is 0 to 0.28.
    ///
    /// @param did how many did it, 0 to {@code of}
    /// @param of how many there were, at least 1
    public static Interval wilson(long did, long of, Level level) {
        if (of < 1 || did < 0 || did > of) {
            throw new IllegalArgumentException("%d of %d is no share".formatted(did, of));
        }
        return score((double) did / of, of, level.deviations(), level, of);
    }

    /// The share among all of a population of which some were drawn without putting back: as
    /// {@link #wilson}, with the spread that is left when so many are known (Cochran 1977,
    /// "Sampling Techniques", section 2.6). Who knows everybody knows the share.
    ///
    /// @param of how many were drawn, 1 to {@code population}
    public static Interval finite(long did, long of, long population, Level level) {
        if (of < 1 || did < 0 || did > of || population < of) {
            throw new IllegalArgumentException("%d of %d of %d is no share".formatted(did, of, population));
        }
        return score((double) did / of, of, level.deviations() * left(of, population), level, of);
    }

    /// By how much a drawing varies less because of those who are known already.
    static double left(double drawn, double population) {
        return population <= 1 ? 0 : Math.sqrt(Math.max(0, population - drawn) / (population - 1));
    }

    /// The score interval of a share that so many independent people tell of.
    static Interval score(double share, double of, double z, Level level, long n) {
        double weight = 1 + z * z / of;
        double middle = (share + z * z / (2.0 * of)) / weight;
        double reach = z * Math.sqrt(share * (1 - share) / of + z * z / (4.0 * of * of)) / weight;
        double lower = share <= 0 ? 0 : Math.min(share, middle - reach);
        double upper = share >= 1 ? 1 : Math.max(share, middle + reach);
        return new Interval(share, lower, upper, level, n, Method.WILSON);
    }

    /// As {@link #wilson(long, long, Level)}, at the usual level.
    public static Interval wilson(long did, long of) {
        return wilson(did, of, Level.USUAL);
    }

    /// The share among one group minus the share among another, of different people (Newcombe 1998,
    /// "Interval estimation for the difference between independent proportions", method 10). From
    /// -1 to 1.
    public static Interval newcombe(long did, long of, long otherDid, long otherOf, Level level) {
        return Contrast.difference(wilson(did, of, level), wilson(otherDid, otherOf, level));
    }
}
