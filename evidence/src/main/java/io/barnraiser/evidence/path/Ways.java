package io.barnraiser.evidence.path;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Takes people's ways one by one and keeps sums alone: of moves by day, of moves by month, of how long
/// people stayed, of what they brought. All figures of this package are computed from it.
///
/// Memory: at most 8 k² d (B + 1) bytes for k states, d days and B redraws (57 MB for 7 states, two years
/// and 200 redraws, when every state leads to every other), whatever the number of people. Not safe for
/// several threads.
public final class Ways {

    private final int states;
    private final Window window;
    private final Redraws redraws;
    private final long[] nothing;
    final DailyMoves daily;
    final MonthlyMoves monthly;
    final Stays stays;
    final Margins margins;
    private long people;

    /// @param states k: how many states there are, 2 to 64
    public Ways(int states, Window window, Redraws redraws) {
        if (states < 2 || states > 64) {
            throw new IllegalArgumentException("Ways lead through 2 to 64 states; these are " + states);
        }
        this.states = states;
        this.window = window;
        this.redraws = redraws;
        this.nothing = new long[window.months()];
        this.daily = new DailyMoves(states, window, redraws.columns());
        this.monthly = new MonthlyMoves(states, window, redraws.columns());
        this.stays = new Stays(states, window, redraws.columns());
        this.margins = new Margins(states, redraws.columns());
    }

    /// Adds a person who brought nothing. O(m B).
    public void add(Path path) {
        add(path, nothing);
    }

    /// Adds a person. Somebody of whom no day of the window was watched changes nothing. O((m + months) B).
    ///
    /// @param margins what the person brought in each month of the window, `[months]`, in whole smallest
    ///     units of one currency
    public void add(Path path, long[] margins) {
        if (margins.length != window.months()) {
            throw new IllegalArgumentException("%d margins, %d months".formatted(margins.length, window.months()));
        }
        if (Arrays.stream(path.states()).anyMatch(state -> state < 0 || state >= states)) {
            throw new IllegalArgumentException(
                    "The states of person %d are not all from 0 to %d".formatted(path.person(), states - 1));
        }
        if (path.until() <= window.start() || Math.max(path.from(), path.days()[0]) >= window.end()) {
            return;
        }
        people++;
        int[] weights = redraws.weights(path.person());
        for (Stay stay : Stay.of(path, window)) {
            daily.add(stay, weights);
            stays.add(stay, weights);
        }
        int[] at = IntStream.of(window.edges()).map(path::stateBefore).toArray();
        monthly.add(at, path, weights);
        if (at[window.months()] >= 0) {
            stays.addStanding(at[window.months()], path.ageBefore(window.end()));
        }
        this.margins.add(at, margins, weights);
    }

    /// How many people were watched in the window.
    public long people() {
        return people;
    }

    /// How many states there are.
    public int states() {
        return states;
    }

    /// The days that are looked at.
    public Window window() {
        return window;
    }

    /// How many people were in the state at the last edge of the window.
    ///
    /// @param state 0 to k - 1
    public long standing(int state) {
        return monthly.standing(state, window.months(), 0);
    }

    int columns() {
        return redraws.columns();
    }
}
