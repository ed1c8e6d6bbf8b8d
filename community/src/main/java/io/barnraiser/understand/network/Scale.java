package io.barnraiser.understand.network;

import io.barnraiser.activity.log.ActivityKind;
import java.util.Arrays;
import java.util.Map;

/// Weighs acts on one day, in whole numbers of 2^-32: they add up to the same sum in any order. The heaviest
/// sum is 2^31, more than any two people have between them.
final class Scale {

    private static final double ONE = 1L << 32;

    /// After so many half-lives nothing is left of any weight: 100 * 2^32 < 2^39.
    private static final int NOTHING_LEFT = 40;

    private final long today;
    private final int halfLife;
    private final double[] byKind;
    private double[] decay = new double[0];

    /// @param today the day on which an act of the same day counts whole, from 1970-01-01
    /// @param kinds the kinds of activity by number
    Scale(TieSettings settings, Map<Integer, ActivityKind> kinds, long today) {
        this.today = today;
        this.halfLife = settings.halfLifeDays();
        this.byKind =
                new double[kinds.keySet().stream().mapToInt(kind -> kind).max().orElse(0) + 1];
        kinds.forEach((number, kind) -> byKind[number] = settings.weights().of(kind));
    }

    /// What {@code amount} acts of a kind on a day weigh now.
    ///
    /// @param day not after today
    /// @throws ArithmeticException when they weigh more than can be
    long weigh(int kind, long day, long amount) {
        return Math.multiplyExact(amount, Math.round(byKind[kind] * decay(today - day) * ONE));
    }

    /// What each of the two is given when {@code people} were together, a pair among them: half of 1/(n-1),
    /// so that both directions add up to it.
    long together(int kind, long day, int people) {
        return weigh(kind, day, 1) / (2L * (people - 1));
    }

    /// 2^(-age / half-life); the same on every machine.
    private double decay(long age) {
        if (age > (long) NOTHING_LEFT * halfLife) {
            return 0;
        }
        int days = Math.toIntExact(age);
        if (days >= decay.length) {
            int known = decay.length;
            decay = Arrays.copyOf(decay, days + 1 + days / 2);
            for (int day = known; day < decay.length; day++) {
                decay[day] = StrictMath.pow(2, -(double) day / halfLife);
            }
        }
        return decay[days];
    }

    /// As a number: 1 is a reply of today with the weights that are assumed.
    static double toDouble(long weight) {
        return weight / ONE;
    }

    /// The least whole number that weighs at least {@code weight}.
    static long ceiling(double weight) {
        return (long) Math.ceil(weight * ONE);
    }
}
