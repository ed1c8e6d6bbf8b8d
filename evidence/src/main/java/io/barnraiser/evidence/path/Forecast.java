package io.barnraiser.evidence.path;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Arrays;
import java.util.SplittableRandom;

/// How many people may stand in each state at the end of each of the next months of thirty days, if things
/// go on as they did in the window: many futures are simulated person by person, each with chances drawn
/// again over people, and with arrivals at a rate of its own. Fans say where the futures lie. They know
/// nothing of what has never happened yet, and take whoever is no longer watched for gone.
///
/// Of more than 100,000 people, 100,000 evenly spread over states and ages stand for all. Fans are then wider
/// than need be: that of a state with one in a hundred of all people by up to six in a hundred of its value.
/// Immutable.
public final class Forecast {

    /// How many people are simulated at most in one future.
    private static final int MOST = 100_000;

    private final long people;

    /// `[months][k][runs]`, in order.
    private final double[][][] standing;

    private Forecast(long people, double[][][] standing) {
        this.people = people;
        this.standing = standing;
    }

    /// Simulates. O(runs (people + arrivals) months) with at most 100,000 people and arrivals.
    ///
    /// @param memory a chain where first order suffices, or nothing can be told; else times of stay and the
    ///     states that follow them
    /// @param months how far, at least 1; 12 is usual
    /// @param runs how many futures, at least 100; 400 is usual
    public static Forecast of(Ways ways, Memory memory, int months, int runs, long seed) {
        if (months < 1 || runs < 100) {
            throw new IllegalArgumentException("%d futures of %d months say nothing".formatted(runs, months));
        }
        double[][][] standing = new double[months][ways.states()][runs];
        Arrivals arrivals = Arrivals.of(ways);
        Crowd crowd = Crowd.of(ways.stays.standing(), arrivals.mean() * months, MOST);
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < runs; run++) {
            int column = 1 + run % (ways.columns() - 1);
            Future future = switch (memory) {
                case Memory.FirstOrder ignored -> new ChainFuture(ways, column);
                case Memory.CannotTell ignored -> new ChainFuture(ways, column);
                case Memory.PastMatters ignored -> new StayFuture(ways.stays, column);
                case Memory.StayingTimeMatters ignored -> new StayFuture(ways.stays, column);
            };
            double[][] found = crowd.live(future, arrivals.draw(months, random), random);
            for (int month = 0; month < months; month++) {
                for (int state = 0; state < ways.states(); state++) {
                    standing[month][state][run] = found[month][state];
                }
            }
        }
        for (double[][] month : standing) {
            for (double[] futures : month) {
                Arrays.sort(futures);
            }
        }
        return new Forecast(ways.people(), standing);
    }

    /// How many may stand in the state at the end of a month: the middle of the futures, and where so many
    /// of them lie; n is how many people the chances were learned from.
    ///
    /// @param month from 1 on
    /// @param level for a fan 0.5, 0.8 and 0.95
    /// @throws IllegalArgumentException when nobody was watched
    public Interval standing(int state, int month, Level level) {
        double[] futures = standing[month - 1][state];
        return new Interval(
                Redrawn.at(futures, 0.5),
                Redrawn.at(futures, level.tail()),
                Redrawn.at(futures, 1 - level.tail()),
                level,
                people,
                Method.FAN);
    }

    /// How far it looks.
    public int months() {
        return standing.length;
    }
}
