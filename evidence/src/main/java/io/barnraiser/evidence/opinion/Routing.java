package io.barnraiser.evidence.opinion;

import java.util.random.RandomGenerator;

/// Which statement somebody is asked next: those few have seen, that divide or unite, and that few pass
/// on (Small and others 2021).
public final class Routing {

    private static final double BONUS = 8;
    private static final double FADES_OVER = 5;

    private Routing() {}

    /// How much a statement is to be asked: ((1 - p) (E + 1) a (1 + 8 · 2^(-S/5)))², where p and a are
    /// the shares of those who pass and agree, and S is how many voted.
    ///
    /// @param extremity how far it moves who agrees with it, at least 0 ({@link OpinionPlane}); 0 where
    ///     that is not known yet
    /// @return above 0
    public static double priority(Tally tally, double extremity) {
        return priority(tally.agree(), tally.pass(), tally.votes(), extremity);
    }

    static double priority(int agree, int pass, int votes, double extremity) {
        double passes = (pass + 1.0) / (votes + 2.0);
        double agrees = (agree + 1.0) / (votes + 2.0);
        double fresh = 1 + BONUS * Math.pow(2, -votes / FADES_OVER);
        return Math.pow((1 - passes) * (extremity + 1) * agrees * fresh, 2);
    }

    /// Draws one by lot, each with a chance in proportion to its priority.
    ///
    /// @param priorities `[n]`, above 0, at least one
    public static int draw(double[] priorities, RandomGenerator random) {
        double sum = 0;
        for (double priority : priorities) {
            sum += priority;
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < priorities.length - 1; i++) {
            left -= priorities[i];
            if (left < 0) {
                return i;
            }
        }
        return priorities.length - 1;
    }
}
