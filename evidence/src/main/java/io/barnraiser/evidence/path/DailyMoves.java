package io.barnraiser.evidence.path;

/// From which state to which people moved on each day, and how many could have.
final class DailyMoves {

    private final int states;
    private final int start;
    private final Columns moves;

    /// By how many the number of those who may move grows on each day; one day more than the window has.
    private final Columns change;

    DailyMoves(int states, Window window, int columns) {
        this.states = states;
        this.start = window.start();
        this.moves = new Columns(states * states, window.days(), columns);
        this.change = new Columns(states, window.days() + 1, columns);
    }

    void add(Stay stay, int[] weights) {
        change.add(stay.state(), stay.first() - start, weights);
        change.take(stay.state(), stay.last() + 1 - start, weights);
        if (stay.next() != Stay.NONE) {
            moves.add(stay.state() * states + stay.next(), stay.last() - start, weights);
        }
    }

    /// The product of the daily steps in the window from the beginning of one day to the beginning of another
    /// (Aalen and Johansen 1978). O(days k³).
    ///
    /// @return `[k][k]`, rows sum to 1
    double[][] product(int from, int to, int column) {
        double[][] product = Matrices.identity(states);
        long[] atRisk = new long[states];
        for (int day = 0; day < to - start; day++) {
            for (int state = 0; state < states; state++) {
                atRisk[state] += change.get(state, day, column);
            }
            if (day >= from - start) {
                step(product, atRisk, day, column);
            }
        }
        return product;
    }

    /// Multiplies by I + dA, of which only the cells with moves are walked.
    private void step(double[][] product, long[] atRisk, int day, int column) {
        double[][] flow = new double[states][states];
        boolean anyMoved = false;
        for (int one = 0; one < states; one++) {
            for (int other = 0; other < states; other++) {
                int moved = moves.get(one * states + other, day, column);
                if (moved > 0) {
                    anyMoved = true;
                    flow[one][other] = (double) moved / atRisk[one];
                    flow[one][one] -= flow[one][other];
                }
            }
        }
        if (anyMoved) {
            Matrices.addProduct(product, flow);
        }
    }
}
