package io.barnraiser.evidence.credit;

/// The share of each in what all are worth together: the mean of what they add, over all orders in which the
/// group could have come together (Shapley 1953, "A value for n-person games"). The only division that gives all
/// of it away, gives alike to who adds alike, nothing to who adds nothing, and the sum of two games the sum of
/// their shares.
public final class Shapley {

    /// Up to so many players every group is asked.
    public static final int EXACT = 10;
    /// Sampling goes on until no standard error is above this part of what all are worth.
    public static final double TARGET = 0.01;

    private static final int LEAST_PAIRS = 32;
    private static final int MOST_PAIRS = 20_000;
    /// About as many joins are worth waiting for.
    private static final int MOST_JOINS = 20_000_000;

    private Shapley() {}

    /// Exact for up to {@link #EXACT} players, sampled above, to {@link #TARGET}, in up to about 20 million joins.
    public static Credit of(Game game, long seed) {
        int n = game.players();
        int pairs = Math.clamp(MOST_JOINS / (2L * n), LEAST_PAIRS, MOST_PAIRS);
        return n <= EXACT ? exact(game) : sampled(game, TARGET, pairs, seed);
    }

    /// By every group: O(2^n n) joins.
    ///
    /// @throws IllegalArgumentException for more than 20 players
    public static Credit exact(Game game) {
        int n = game.players();
        if (n < 1 || n > 20) {
            throw new IllegalArgumentException("Every group of %d people cannot be asked".formatted(n));
        }
        double[] worth = new double[1 << n];
        for (int group = 0; group < worth.length; group++) {
            worth[group] = worth(game, group, n);
        }
        double[] weights = weights(n);
        double[] values = new double[n];
        for (int group = 0; group < worth.length; group++) {
            for (int player = 0; player < n; player++) {
                if ((group >> player & 1) == 0) {
                    double added = worth[group | 1 << player] - worth[group];
                    values[player] += weights[Integer.bitCount(group)] * added;
                }
            }
        }
        return new Credit(values, new double[n], 0, true);
    }

    /// By orders drawn at random (Castro, Gomez and Tejada 2009, "Polynomial calculation of the Shapley value based
    /// on sampling"), each followed by its reverse: who came early then comes late, which takes much of the chance
    /// out where what one adds falls as the group grows. Errors are those of the pairs. O(n) joins an order.
    ///
    /// @param target stops once no standard error is above this part of what all are worth; above 0
    /// @param mostPairs stops unsettled after so many pairs of orders; at least 2
    public static Credit sampled(Game game, double target, int mostPairs, long seed) {
        if (!(target > 0) || mostPairs < 2 || game.players() < 1) {
            throw new IllegalArgumentException(
                    "%d people, %s as target, %d pairs of orders".formatted(game.players(), target, mostPairs));
        }
        Orders orders = new Orders(game, seed);
        double enough = target * Math.abs(orders.total());
        int least = Math.min(LEAST_PAIRS, mostPairs);
        do {
            orders.drawPair();
        } while (orders.pairs() < least || (orders.pairs() < mostPairs && orders.largestError() > enough));
        return orders.credit(enough);
    }

    private static double worth(Game game, int group, int n) {
        Game.Gathering gathering = game.begin();
        double worth = gathering.worth();
        for (int player = 0; player < n; player++) {
            if ((group >> player & 1) == 1) {
                worth = gathering.join(player);
            }
        }
        return worth;
    }

    /// The share of orders in which exactly one given group of each size has come before: |S|!(n-|S|-1)!/n!.
    private static double[] weights(int n) {
        double[] weights = new double[n];
        weights[0] = 1.0 / n;
        for (int size = 1; size < n; size++) {
            weights[size] = weights[size - 1] * size / (n - size);
        }
        return weights;
    }
}
