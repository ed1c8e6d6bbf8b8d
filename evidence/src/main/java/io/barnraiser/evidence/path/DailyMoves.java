package io.barnraiser.evidence.path;

import java.util.Arrays;

/// From which state to which people moved on each day, and how many could have.
final class DailyMoves {

    private final int states;
    private final int start;
    private final int columns;
    private final Columns moves;

    /// By how many the number of those who may move grows on each day; one day more than the window has.
    private final Columns change;

    DailyMoves(int states, Window window, int columns) {
        this.states = states;
        this.start = window.start();
        this.columns = columns;
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

    /// The product of the daily steps in the window from the beginning of one day to the beginning of
    /// another (Aalen and Johansen 1978), in every column. O(B days k³).
    ///
    /// @return `[columns][k][k]`, rows sum to 1
    double[][][] products(int from, int to) {
        double[][][] products = new double[columns][][];
        Arrays.setAll(products, column -> Matrices.identity(states));
        int[][] atRisk = new int[columns][states];
        for (int day = 0; day < to - start; day++) {
            for (int column = 0; column < columns; column++) {
                for (int state = 0; state < states; state++) {
                    atRisk[column][state] += change.get(state, day, column);
                }
                if (day >= from - start) {
                    step(products[column], atRisk[column], day, column);
                }
            }
        }
        return products;
    }

    /// Multiplies by I + dA, unless nobody moved.
    private void step(double[][] product, int[] atRisk, int day, int column) {
        double[][] flow = new double[states][states];
        boolean isMoving = false;
        for (int one = 0; one < states; one++) {
            for (int other = 0; other < states; other++) {
                int moved = moves.get(one * states + other, day, column);
                if (moved > 0) {
                    isMoving = true;
                    flow[one][other] = (double) moved / atRisk[one];
                    flow[one][one] -= flow[one][other];
                }
            }
        }
        if (isMoving) {
            Matrices.addProduct(product, flow);
        }
    }
}
