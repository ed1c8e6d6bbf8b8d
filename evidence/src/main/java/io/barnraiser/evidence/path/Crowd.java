package io.barnraiser.evidence.path;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Those who stand in the states now, each perhaps in the place of several.
///
/// @param scale in the place of how many people each stands, at least 1
/// @param now where each begins
record Crowd(int states, double scale, List<Start> now) {

    /// Days after which those who come in a month have been there on average, at its end.
    private static final int AGE_OF_ARRIVALS = 15;

    /// @param age for how many whole days the state has held
    record Start(int state, int age) {}

    /// Takes people at even distances from all, in order of state and age.
    ///
    /// @param standing how many there are, `[k][ages]`
    /// @param coming how many may come later on
    /// @param most how many may be simulated, those who come included
    static Crowd of(int[][] standing, double coming, int most) {
        long people = 0;
        for (int[] ages : standing) {
            for (int number : ages) {
                people += number;
            }
        }
        double scale = Math.max(1, (people + coming) / most);
        List<Start> now = new ArrayList<>();
        long passed = 0;
        for (int state = 0; state < standing.length; state++) {
            for (int age = 0; age < standing[state].length; age++) {
                passed += standing[state][age];
                while ((now.size() + 0.5) * scale < passed) {
                    now.add(new Start(state, age));
                }
            }
        }
        return new Crowd(standing.length, scale, List.copyOf(now));
    }

    /// How many stand where at the end of each month: `[months][k]`.
    ///
    /// @param coming how many come in each month and stand in each state at its end, `[months][k]`
    double[][] live(Future future, long[][] coming, SplittableRandom random) {
        double[][] found = new double[coming.length][states];
        int[] way = new int[coming.length];
        for (Start start : now) {
            future.live(start.state(), start.age(), 0, way, random);
            count(way, 0, found);
        }
        for (int month = 0; month < coming.length; month++) {
            for (int state = 0; state < states; state++) {
                found[month][state] += coming[month][state];
                long simulated = Math.round(coming[month][state] / scale);
                for (long one = 0; one < simulated; one++) {
                    future.live(state, AGE_OF_ARRIVALS, month + 1, way, random);
                    count(way, month + 1, found);
                }
            }
        }
        return found;
    }

    private void count(int[] way, int first, double[][] found) {
        for (int month = first; month < way.length; month++) {
            found[month][way[month]] += scale;
        }
    }
}
