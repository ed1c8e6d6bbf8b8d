package io.barnraiser.evidence.path;

/// Where people stood at the edges of months, and between which states they moved from edge to edge.
final class MonthlyMoves {

    private final int states;
    private final Window window;

    /// Things: pairs of states; rows: months.
    private final Columns moves;

    /// Things: states; rows: months.
    private final Columns arrivals;

    /// Things: states; rows: edges.
    private final Columns standing;

    private final long[][][] inARow;

    MonthlyMoves(int states, Window window, int columns) {
        this.states = states;
        this.window = window;
        this.moves = new Columns(states * states, window.months(), columns);
        this.arrivals = new Columns(states, window.months(), columns);
        this.standing = new Columns(states, window.months() + 1, columns);
        this.inARow = new long[states][states][states];
    }

    /// @param at the state at each edge, `[months + 1]`, or -1
    void add(int[] at, Path path, int[] weights) {
        for (int edge = 0; edge < at.length; edge++) {
            if (at[edge] < 0) {
                continue;
            }
            standing.add(at[edge], edge, weights);
            if (edge == 0) {
                continue;
            }
            int before = at[edge - 1];
            if (before >= 0) {
                moves.add(before * states + at[edge], edge - 1, weights);
            } else if (path.wasSeenToArrive() && path.days()[0] >= window.edges()[edge - 1]) {
                arrivals.add(at[edge], edge - 1, weights);
            }
            if (before >= 0 && edge > 1 && at[edge - 2] >= 0) {
                inARow[at[edge - 2]][before][at[edge]]++;
            }
        }
    }

    /// How many stood in {@code one} at the beginning of the month and in {@code other} at its end.
    int moved(int one, int other, int month, int column) {
        return moves.get(one * states + other, month, column);
    }

    /// The same over the months from {@code first} to before {@code end}: `[k][k]`.
    long[][] moved(int first, int end, int column) {
        long[][] sum = new long[states][states];
        for (int one = 0; one < states; one++) {
            for (int other = 0; other < states; other++) {
                sum[one][other] = came(one, other, first, end, column);
            }
        }
        return sum;
    }

    /// How many came within the month and stood in {@code state} at its end.
    int arrived(int state, int month, int column) {
        return arrivals.get(state, month, column);
    }

    /// How many moved, or arrived where {@code from} is {@link Stay#NONE}, in the months from {@code first}
    /// to before {@code end}.
    long came(int from, int to, int first, int end, int column) {
        long sum = 0;
        for (int month = first; month < end; month++) {
            sum += from == Stay.NONE ? arrived(to, month, column) : moved(from, to, month, column);
        }
        return sum;
    }

    int standing(int state, int edge, int column) {
        return standing.get(state, edge, column);
    }

    /// How many person-months led from the first over the second to the third state: `[k][k][k]`.
    long[][][] inARow() {
        return inARow;
    }
}
