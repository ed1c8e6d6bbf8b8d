package io.barnraiser.evidence.credit;

import java.util.Arrays;
import java.util.SplittableRandom;

/// What each added in the orders that were drawn so far: means and their errors, kept as Welford (1962) does.
final class Orders {

    private final Game game;
    private final SplittableRandom random;
    private final int[] order;
    private final double[] added;
    private final double[] means;
    private final double[] squares;
    private final double total;
    private int pairs;

    Orders(Game game, long seed) {
        int n = game.players();
        this.game = game;
        random = new SplittableRandom(seed);
        order = new int[n];
        added = new double[n];
        means = new double[n];
        squares = new double[n];
        Game.Gathering all = game.begin();
        double worth = all.worth();
        double nobody = worth;
        for (int player = 0; player < n; player++) {
            order[player] = player;
            worth = all.join(player);
        }
        total = worth - nobody;
    }

    /// What all are worth less what nobody is.
    double total() {
        return total;
    }

    int pairs() {
        return pairs;
    }

    void drawPair() {
        for (int left = order.length - 1; left > 0; left--) {
            swap(left, random.nextInt(left + 1));
        }
        Arrays.fill(added, 0);
        walk();
        for (int left = 0; left < order.length / 2; left++) {
            swap(left, order.length - 1 - left);
        }
        walk();
        pairs++;
        for (int player = 0; player < added.length; player++) {
            double off = added[player] / 2 - means[player];
            means[player] += off / pairs;
            squares[player] += off * (added[player] / 2 - means[player]);
        }
    }

    double largestError() {
        double largest = 0;
        for (double sum : squares) {
            largest = Math.max(largest, error(sum));
        }
        return largest;
    }

    Credit credit(double enough) {
        double[] errors = new double[means.length];
        for (int player = 0; player < errors.length; player++) {
            errors[player] = error(squares[player]);
        }
        return new Credit(means.clone(), errors, 2 * pairs, largestError() <= enough);
    }

    private double error(double sum) {
        return pairs < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(sum / (pairs - 1) / pairs);
    }

    private void walk() {
        Game.Gathering gathering = game.begin();
        double before = gathering.worth();
        for (int player : order) {
            double now = gathering.join(player);
            added[player] += now - before;
            before = now;
        }
    }

    private void swap(int one, int other) {
        int kept = order[one];
        order[one] = order[other];
        order[other] = kept;
    }
}
