package io.barnraiser.evidence.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// How often the intervals of this package hold the truth of made-up worlds. Takes some minutes, so it is
/// not one of the ordinary tests: `mvn -pl evidence -am -Dtest=PathCoverage
/// -Dsurefire.failIfNoSpecifiedTests=false test`.
final class PathCoverage {

    private static final int SEEDS = Integer.getInteger("seeds", 400);
    private static final int PEOPLE = 1000;
    private static final double DISCOUNT = 0.9;
    private static final Window YEAR = Window.ofThirtyDays(0, 12);
    private static final Window LONGER = Window.ofThirtyDays(0, 18);

    /// For each figure: how often it was held, and of how many.
    private final Map<String, double[]> found = new TreeMap<>();

    @Test
    void intervals_hold_the_truth_as_often_as_they_say() {
        double[][] month = World.after(30);
        double[][] half = World.after(180);
        double[] values = Matrices.discounted(month, DISCOUNT, World.MARGINS);
        double share = shareOfMany();
        for (int seed = 0; seed < SEEDS; seed++) {
            Ways ways = ways(World.withoutMemory(), YEAR, PEOPLE, seed);
            AalenJohansen product = AalenJohansen.between(ways, 0, 180);
            Transitions transitions = Transitions.of(ways);
            StageValues worth = StageValues.of(ways, DISCOUNT);
            for (int from = 0; from < 4; from++) {
                for (int to = 0; to < 4; to++) {
                    note("monthly chance", transitions.probability(from, to, Level.USUAL), month[from][to]);
                    note("Aalen-Johansen", product.probability(from, to, Level.USUAL), half[from][to]);
                }
                note("stage value", worth.value(from, Level.USUAL), values[from]);
                note("monthly margin", worth.margin(from, Level.USUAL), World.MARGINS[from]);
            }
            MostGain gain = MostGain.of(worth, Set.of(2), 0, 12, Level.USUAL);
            note("share of gain", share(gain), share);
            stays(ways(World.withAges(), YEAR, PEOPLE, seed));
            future(seed);
        }
        found.forEach((figure, counts) ->
                System.out.printf("%-22s held %5.1f %% of %5.0f%n", figure, 100 * counts[0] / counts[1], counts[1]));
        assertThat(found)
                .allSatisfy((figure, counts) ->
                        assertThat(counts[0] / counts[1]).as(figure).isBetween(0.93, 0.97));
    }

    private void stays(Ways ways) {
        for (int state = 0; state < 3; state++) {
            StayTimes times = StayTimes.of(ways, state);
            double scale = 0.9 / World.LEAVING[state];
            int horizon = (int) scale;
            double mean = 0;
            for (int age = 0; age < horizon; age++) {
                mean += Math.exp(-Math.pow(age / scale, 2));
            }
            double gone = 1 - Math.exp(-Math.pow(horizon / scale, 2));
            note("median stay", times.median(Level.USUAL), Math.ceil(scale * Math.sqrt(Math.log(2))));
            note("mean stay", times.mean(horizon, Level.USUAL), mean);
            note("share staying", times.staying(horizon, Level.USUAL), 1 - gone);
            note("share moving to 3", times.moving(3, horizon, Level.USUAL), World.NEXT[state][3] * gone);
        }
    }

    /// Looks half a year beyond the first year, in both worlds, with people who are there all the while and
    /// others who come.
    private void future(int seed) {
        for (boolean withAges : new boolean[] {false, true}) {
            World world = withAges ? World.withAges() : World.withoutMemory();
            SplittableRandom random = new SplittableRandom(seed);
            Ways year = new Ways(4, YEAR, Redraws.usual(seed));
            Ways later = new Ways(4, LONGER, Redraws.usual(seed));
            for (int person = 0; person < PEOPLE; person++) {
                boolean comes = person % 3 == 0;
                int day = comes ? random.nextInt(LONGER.end() - 1) : -1 - random.nextInt(300);
                int state = comes ? 0 : person % 4;
                Path path = world.walk(person, day, state, Math.max(-1, day), LONGER.end(), random);
                year.add(path);
                later.add(path);
            }
            Memory memory = Memory.of(year);
            Forecast forecast = Forecast.of(year, memory, 6, 200, seed);
            for (int state = 0; state < 4; state++) {
                String figure = withAges ? "fan, with ages" : "fan, without memory";
                note(figure, Optional.of(forecast.standing(state, 6, Level.USUAL)), later.standing(state));
            }
        }
    }

    private double shareOfMany() {
        Ways many = ways(World.withoutMemory(), YEAR, 200_000, 9_999);
        return share(MostGain.of(StageValues.of(many, DISCOUNT), Set.of(2), 0, 12, Level.USUAL))
                .orElseThrow()
                .value();
    }

    private static Optional<Interval> share(MostGain gain) {
        return switch (gain) {
            case MostGain.Yes(Interval share) -> Optional.of(share);
            case MostGain.No(Interval share) -> Optional.of(share);
            case MostGain.CannotTell(Optional<Interval> share, var ignored) -> share;
        };
    }

    private static Ways ways(World world, Window window, int people, int seed) {
        Ways ways = new Ways(4, window, Redraws.usual(seed));
        world.people(ways, people, new SplittableRandom(seed));
        return ways;
    }

    private void note(String figure, Optional<Interval> interval, double truth) {
        interval.ifPresent(given -> {
            double[] counts = found.computeIfAbsent(figure, any -> new double[2]);
            counts[0] += given.excludes(truth) ? 0 : 1;
            counts[1]++;
        });
    }
}
