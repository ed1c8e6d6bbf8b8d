package io.barnraiser.evidence.path;

/// What three ways of guessing give to each next state, having seen some months: `[k][k]`, rows sum to 1.
/// Each counts half a move to a state more than was seen, so that none is ever quite impossible.
record Guesses(Transitions seen, int states) {

    private static final double UNSEEN = 0.5;

    /// By the state before, pulled towards all as in {@link Transitions}.
    double[][] chain() {
        double[][] base = base();
        double[][] guess = new double[states][states];
        for (int from = 0; from < states; from++) {
            for (int to = 0; to < states; to++) {
                double counted = seen.count(from, to) + Transitions.PRIOR * base[from][to];
                guess[from][to] = counted / (seen.count(from) + Transitions.PRIOR);
            }
        }
        return guess;
    }

    /// Everybody stays with one chance; else any other state.
    double[][] stays() {
        double stayed = UNSEEN;
        double all = 2 * UNSEEN;
        for (int state = 0; state < states; state++) {
            stayed += seen.count(state, state);
            all += seen.count(state);
        }
        double[][] guess = new double[states][states];
        for (int from = 0; from < states; from++) {
            for (int to = 0; to < states; to++) {
                guess[from][to] = from == to ? stayed / all : (1 - stayed / all) / (states - 1);
            }
        }
        return guess;
    }

    /// Whatever the state before.
    double[][] base() {
        double[] to = new double[states];
        double all = UNSEEN * states;
        for (int next = 0; next < states; next++) {
            to[next] = UNSEEN;
            for (int from = 0; from < states; from++) {
                to[next] += seen.count(from, next);
                all += seen.count(from, next);
            }
        }
        double[][] guess = new double[states][states];
        for (double[] row : guess) {
            for (int next = 0; next < states; next++) {
                row[next] = to[next] / all;
            }
        }
        return guess;
    }
}
