package io.barnraiser.evidence.path;

import java.util.SplittableRandom;

/// How many people may come in a month: a Poisson number at a rate that is not known but drawn from a gamma
/// distribution, and that differs from month to month where the months that were seen differ more than by
/// chance.
///
/// @param mean how many came in a month
/// @param spread the variance of the months over their mean, at least 1
/// @param months from how many months it was learned
/// @param shares of those who came, the share that stood in each state at the end of the month; `[k]`
record Arrivals(double mean, double spread, int months, double[] shares) {

    static Arrivals of(Ways ways) {
        int months = ways.window().months();
        double[] shares = new double[ways.states()];
        double all = 0;
        double squares = 0;
        for (int month = 0; month < months; month++) {
            double came = 0;
            for (int state = 0; state < shares.length; state++) {
                int arrived = ways.monthly.arrived(state, month, 0);
                shares[state] += arrived;
                came += arrived;
            }
            all += came;
            squares += came * came;
        }
        double mean = all / months;
        double variance = months > 1 ? (squares - all * mean) / (months - 1) : 0;
        for (int state = 0; state < shares.length; state++) {
            shares[state] = all > 0 ? shares[state] / all : 0;
        }
        return new Arrivals(mean, mean > 0 ? Math.max(1, variance / mean) : 1, months, shares);
    }

    /// Draws how many come in each state and month: `[months][k]`.
    long[][] draw(int future, SplittableRandom random) {
        long[][] came = new long[future][shares.length];
        if (!(mean > 0)) {
            return came;
        }
        double rate = gamma(mean * months / spread, random) * spread / months;
        double shape = rate / (spread - 1);
        for (long[] month : came) {
            double own = spread > 1 && shape > 0 ? gamma(shape, random) * (spread - 1) : rate;
            for (int state = 0; state < month.length; state++) {
                month[state] = poisson(own * shares[state], random);
            }
        }
        return came;
    }

    /// By a normal number, cubed, that is taken or drawn again (Marsaglia and Tsang 2000, "A simple method
    /// for generating gamma variables").
    private static double gamma(double shape, SplittableRandom random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double most = shape - 1 / 3.0;
        while (true) {
            double normal = random.nextGaussian();
            double root = 1 + normal / Math.sqrt(9 * most);
            double cube = root * root * root;
            double limit = normal * normal / 2 + most * (1 - cube + Math.log(cube));
            if (root > 0 && Math.log(random.nextDouble()) < limit) {
                return most * cube;
            }
        }
    }

    /// By counting arrivals in the time (Knuth 1969); from 100 on, by the normal distribution near it.
    private static long poisson(double mean, SplittableRandom random) {
        if (mean > 100) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        long count = 0;
        double left = random.nextDouble();
        while (left > Math.exp(-mean)) {
            left *= random.nextDouble();
            count++;
        }
        return count;
    }
}
