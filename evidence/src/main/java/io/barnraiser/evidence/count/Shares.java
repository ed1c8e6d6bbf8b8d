package io.barnraiser.evidence.count;

import io.barnraiser.evidence.Contrast;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;

/// Shares of people: so many of so many did it.
public final class Shares {

    private Shares() {}

    /// A share with its score interval (Wilson 1927, "Probable inference, the law of succession, and
    /// statistical inference"). Never leaves 0 to 1, and is not empty when nobody or everybody did it: 0 of
    /// 10 is 0 to 0.28.
    ///
    /// @param did how many did it, 0 to {@code of}
    /// @param of how many there were, at least 1
    public static Interval wilson(long did, long of, Level level) {
        if (of < 1 || did < 0 || did > of) {
            throw new IllegalArgumentException("%d of %d is no share".formatted(did, of));
        }
        double z = level.deviations();
        double share = (double) did / of;
        double weight = 1 + z * z / of;
        double middle = (share + z * z / (2.0 * of)) / weight;
        double reach = z * Math.sqrt(share * (1 - share) / of + z * z / (4.0 * of * of)) / weight;
        double lower = did == 0 ? 0 : Math.min(share, middle - reach);
        double upper = did == of ? 1 : Math.max(share, middle + reach);
        return new Interval(share, lower, upper, level, of, Method.WILSON);
    }

    /// As {@link #wilson(long, long, Level)}, at the usual level.
    public static Interval wilson(long did, long of) {
        return wilson(did, of, Level.USUAL);
    }

    /// The share among one group minus the share among another, of different people (Newcombe 1998, "Interval
    /// estimation for the difference between independent proportions", method 10). From -1 to 1.
    public static Interval newcombe(long did, long of, long otherDid, long otherOf, Level level) {
        return Contrast.difference(wilson(did, of, level), wilson(otherDid, otherOf, level));
    }
}
