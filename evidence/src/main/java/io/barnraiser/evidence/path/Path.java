package io.barnraiser.evidence.path;

import java.util.Arrays;

/// A person's way: from which day on in which state. Before the first of the days there is nobody; from the
/// last on, the last state holds.
///
/// The two ends of watching are what keeps figures honest: who came under watch late is not counted as
/// having stayed all the while before, and who is no longer watched is not counted as having stayed for
/// good.
///
/// @param person a number of the person's own: the lot that is drawn for them hangs on it
/// @param days `[m]`, at least one, ascending, no day twice
/// @param states `[m]`, from the day at the same place on; 0 to k - 1, no state twice in a row
/// @param from the first day that was watched; the first of {@code days} or earlier for whoever was seen to
///     arrive, later for whoever was there before watching began
/// @param until the first day that was not watched any more; above {@code from}
public record Path(long person, int[] days, int[] states, int from, int until) {

    public Path {
        if (days.length != states.length || days.length == 0) {
            throw new IllegalArgumentException("%d days, %d states".formatted(days.length, states.length));
        }
        if (until <= from) {
            throw new IllegalArgumentException("Nobody is watched from day %d until %d".formatted(from, until));
        }
        for (int i = 1; i < days.length; i++) {
            if (days[i] <= days[i - 1] || states[i] == states[i - 1]) {
                throw new IllegalArgumentException("From state %d on day %d to %d on day %d is no move"
                        .formatted(states[i - 1], days[i - 1], states[i], days[i]));
            }
        }
    }

    /// A way that was watched from the first day that anything is known of.
    public static Path watchedFromTheBeginning(long person, int[] days, int[] states, int until) {
        return new Path(person, days, states, days[0], until);
    }

    /// Whether the person was watched on the day on which they came.
    boolean wasSeenToArrive() {
        return from <= days[0];
    }

    /// The state at the beginning of {@code day}, or -1 when there is nobody then, or nobody watched the
    /// day before.
    int stateBefore(int day) {
        if (day <= from || day > until) {
            return -1;
        }
        int place = placeBefore(day);
        return place < 0 ? -1 : states[place];
    }

    /// For how many whole days, at the beginning of {@code day}, the state had held; 0 when it began the
    /// day before.
    int ageBefore(int day) {
        return day - 1 - days[placeBefore(day)];
    }

    /// The last place whose day lies before {@code day}, or -1.
    private int placeBefore(int day) {
        int at = Arrays.binarySearch(days, day);
        return (at < 0 ? -at - 1 : at) - 1;
    }
}
