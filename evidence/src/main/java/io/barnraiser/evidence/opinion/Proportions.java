package io.barnraiser.evidence.opinion;

/// How far shares are from one half and from one another, in standard deviations, with one more vote of
/// each kind so that small numbers say little (Small and others 2021).
public final class Proportions {

    /// What exceeds this is far: one side of 90 of 100.
    public static final double FAR = 1.2816;

    private Proportions() {}

    /// How far a share is above one half: 2 √(n + 1) ((s + 1) / (n + 1) - 1/2).
    ///
    /// @param of how many voted, at least 0
    public static double aboveHalf(long did, long of) {
        return 2 * Math.sqrt(of + 1.0) * ((did + 1.0) / (of + 1.0) - 0.5);
    }

    /// How far one share is above another: the pooled z of two proportions, with one added to all four
    /// numbers. 0 where everybody of both did it.
    public static double above(long did, long of, long otherDid, long otherOf) {
        double one = (did + 1.0) / (of + 1.0);
        double other = (otherDid + 1.0) / (otherOf + 1.0);
        double both = (did + otherDid + 2.0) / (of + otherOf + 2.0);
        return both == 1 ? 0 : (one - other) / Math.sqrt(both * (1 - both) * (1 / (of + 1.0) + 1 / (otherOf + 1.0)));
    }
}
