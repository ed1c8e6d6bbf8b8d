package io.barnraiser.evidence.path;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The days that are looked at, cut into months. The state of somebody *at* an edge is the one at the
/// beginning of that day; month m lasts from edge m to the day before edge m + 1.
///
/// @param edges `[months + 1]`, ascending: the first day of each month, and the day after the last
public record Window(int[] edges) {

    public Window {
        if (edges.length < 2) {
            throw new IllegalArgumentException("%d edges hold no month between them".formatted(edges.length));
        }
        for (int i = 1; i < edges.length; i++) {
            if (edges[i] <= edges[i - 1]) {
                throw new IllegalArgumentException(
                        "A month does not last from day %d to day %d".formatted(edges[i - 1], edges[i]));
            }
        }
    }

    /// So many months of thirty days each.
    public static Window ofThirtyDays(int start, int months) {
        return new Window(IntStream.rangeClosed(0, months)
                .map(month -> start + 30 * month)
                .toArray());
    }

    /// The first day.
    public int start() {
        return edges[0];
    }

    /// The day after the last.
    public int end() {
        return edges[edges.length - 1];
    }

    /// Which of the edges the day is.
    ///
    /// @throws IllegalArgumentException when it is none
    int edge(int day) {
        int edge = Arrays.binarySearch(edges, day);
        if (edge < 0) {
            throw new IllegalArgumentException("Day %d is no edge of a month".formatted(day));
        }
        return edge;
    }

    /// How many days it has.
    public int days() {
        return end() - start();
    }

    /// How many months it has.
    public int months() {
        return edges.length - 1;
    }
}
