package io.barnraiser.evidence.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Votes whose truth is known.
final class Worlds {

    private Worlds() {}

    /// People who throw a coin on every statement they see; each sees another number of them, from few
    /// to all.
    static Votes coins(int people, int statements, double passes, SplittableRandom random) {
        List<int[]> cast = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            double sees = Math.pow(random.nextDouble(), 2) * 0.9 + 0.1;
            for (int statement = 0; statement < statements; statement++) {
                if (random.nextDouble() < sees) {
                    int side = random.nextBoolean() ? 1 : -1;
                    cast.add(new int[] {person, statement, random.nextDouble() < passes ? 0 : side});
                }
            }
        }
        return Votes.of(people, statements, cast.toArray(int[][]::new));
    }

    /// Groups by turns, each of which agrees with a statement with a chance of its own: person i is of
    /// group i modulo {@code groups}.
    ///
    /// @param apart how far the chances lie from one half
    static Votes groups(int people, int statements, int groups, double apart, double sees, SplittableRandom random) {
        boolean[][] agrees = new boolean[groups][statements];
        for (boolean[] group : agrees) {
            for (int statement = 0; statement < statements; statement++) {
                group[statement] = random.nextBoolean();
            }
        }
        List<int[]> cast = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            for (int statement = 0; statement < statements; statement++) {
                if (random.nextDouble() < sees) {
                    double chance = 0.5 + (agrees[person % groups][statement] ? apart : -apart);
                    cast.add(new int[] {person, statement, random.nextDouble() < chance ? 1 : -1});
                }
            }
        }
        return Votes.of(people, statements, cast.toArray(int[][]::new));
    }
}
