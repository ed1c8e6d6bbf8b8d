package io.barnraiser.evidence.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.survival.Survival;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What is found in worlds whose truth is known. How often the intervals hold it is measured by {@link
/// PathCoverage}.
final class RecoveryTest {

    /// Wide enough to be left once in many thousand times.
    private static final Level SURE = new Level(0.9999);

    private static final Window YEAR = Window.ofThirtyDays(0, 12);

    private static Ways tenThousand(World world) {
        Ways ways = new Ways(4, YEAR, Redraws.usual(3));
        world.people(ways, 10_000, new SplittableRandom(11));
        return ways;
    }

    private final Ways ways = tenThousand(World.withoutMemory());

    @Test
    void monthly_and_daily_chances_are_found_again() {
        double[][] month = World.after(30);
        double[][] year = World.after(360);
        AalenJohansen product = AalenJohansen.between(ways, 0, 360);
        Transitions transitions = Transitions.of(ways);
        for (int from = 0; from < 4; from++) {
            for (int to = 0; to < 4; to++) {
                assertNear(transitions.probability(from, to, SURE), month[from][to], 0.02);
                assertNear(product.probability(from, to, Level.USUAL), year[from][to], 0.05);
            }
            assertThat(Arrays.stream(product.probabilities()[from]).sum()).isCloseTo(1, within(1e-9));
            assertThat(Arrays.stream(transitions.probabilities()[from]).sum()).isCloseTo(1, within(1e-9));
            assertThat(Arrays.stream(Transitions.of(ways, 3).probabilities()[from])
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void times_of_stay_and_what_follows_them_are_found_again() {
        StayTimes buyers = StayTimes.of(tenThousand(World.withAges()), 1);
        double scale = 0.9 / World.LEAVING[1];

        assertNear(buyers.median(Level.USUAL), Math.ceil(scale * Math.sqrt(Math.log(2))), 2.5);
        double gone = 1 - Math.exp(-Math.pow(100 / scale, 2));
        assertNear(buyers.staying(100, Level.USUAL), 1 - gone, 0.02);
        assertNear(buyers.moving(2, 100, Level.USUAL), 0.4 * gone, 0.02);
        assertThat(value(buyers.moving(0, 100, Level.USUAL), 0)
                        + value(buyers.moving(2, 100, Level.USUAL), 0)
                        + value(buyers.moving(3, 100, Level.USUAL), 0)
                        + value(buyers.staying(100, Level.USUAL), 0))
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void watching_less_widens_what_is_known_and_moves_it_little() {
        Ways whole = new Ways(4, YEAR, Redraws.usual(3));
        Ways cut = new Ways(4, YEAR, Redraws.usual(3));
        SplittableRandom random = new SplittableRandom(29);
        double[] ended = new double[4000];
        for (int person = 0; person < 4000; person++) {
            Path path = World.withAges().walk(person, -1, 0, -1, 360, random);
            whole.add(path);
            int until = 1 + random.nextInt(120);
            Path shorter = cut(path, until);
            cut.add(shorter);
            ended[person] = shorter.days().length > 1 ? shorter.days()[1] + 1 : Double.NaN;
        }
        Interval full = StayTimes.of(whole, 0).mean(60, Level.USUAL).orElseThrow();
        Interval censored = StayTimes.of(cut, 0).mean(60, Level.USUAL).orElseThrow();
        double naive = Arrays.stream(ended).filter(Double::isFinite).average().orElseThrow();

        assertThat(censored.value()).isCloseTo(full.value(), within(1.0));
        assertThat(censored.width()).isGreaterThan(full.width());
        assertThat(naive).isLessThan(full.value() - 3);
        assertThat(AalenJohansen.between(cut, 0, 60).probabilities()[0][1])
                .isCloseTo(AalenJohansen.between(whole, 0, 60).probabilities()[0][1], within(0.03));
    }

    @Test
    void who_comes_under_watch_late_is_not_taken_for_one_who_always_stays_long() {
        Ways late = new Ways(4, YEAR, Redraws.usual(3));
        SplittableRandom random = new SplittableRandom(31);
        for (int person = 0; person < 20_000; person++) {
            int comes = -200 + random.nextInt(400);
            late.add(World.withAges().walk(person, comes, 1, Math.max(0, comes), 360, random));
        }

        double truth = Math.ceil(0.9 / World.LEAVING[1] * Math.sqrt(Math.log(2)));
        assertNear(StayTimes.of(late, 1).median(Level.USUAL), truth, 2.5);
    }

    @Test
    void with_two_states_it_is_the_curve_of_Kaplan_and_Meier() {
        World world = new World(
                (state, random) -> state == 0 ? 1 + random.nextInt(80) : 9999, new double[][] {{0, 1}, {1, 0}});
        Ways two = new Ways(2, Window.ofThirtyDays(0, 3), Redraws.usual(3));
        SplittableRandom random = new SplittableRandom(2);
        double[] times = new double[300];
        boolean[] moved = new boolean[300];
        for (int person = 0; person < 300; person++) {
            Path path = world.walk(person, -1, 0, -1, 1 + random.nextInt(90), random);
            two.add(path);
            moved[person] = path.days().length > 1;
            times[person] = moved[person] ? path.days()[1] + 1 : path.until();
        }
        Survival survival = Survival.of(times, moved);

        for (int day = 1; day <= 80; day += 7) {
            assertThat(AalenJohansen.between(two, 0, day).probabilities()[0][0])
                    .isCloseTo(survival.at(day, Level.USUAL).orElseThrow().value(), within(1e-12));
        }
    }

    @Test
    void where_all_were_watched_to_the_end_it_is_the_share_that_stands_there() {
        Ways all = new Ways(4, YEAR, Redraws.usual(3));
        SplittableRandom random = new SplittableRandom(13);
        for (int person = 0; person < 500; person++) {
            all.add(World.withAges().walk(person, -1, person % 3, -1, 360, random));
        }
        AalenJohansen product = AalenJohansen.between(all, 0, 360);

        for (int state = 0; state < 4; state++) {
            assertThat(value(product.standing(state, Level.USUAL), 0))
                    .isCloseTo(all.standing(state) / 500.0, within(1e-9));
        }
    }

    @Test
    void values_are_found_again_and_the_sum_of_parts_is_the_whole() {
        double[] truth = Matrices.discounted(World.after(30), 0.9, World.MARGINS);
        StageValues values = StageValues.of(ways, 0.9);
        Momentum momentum = Momentum.of(values, new Ladder(1, 3), 4, 5, Level.USUAL);

        for (int state = 0; state < 4; state++) {
            assertNear(values.value(state, Level.USUAL), truth[state], truth[state] * 0.03);
        }
        assertThat(value(momentum.arrivals(), 0)
                        + value(momentum.before(), 0)
                        + value(momentum.after(), 0)
                        + value(momentum.down(), 0)
                        + value(momentum.silent(), 0))
                .isCloseTo(value(momentum.whole(), -1), within(1e-3));
        assertThat(momentum.silent())
                .hasValueSatisfying(lost -> assertThat(lost.upper()).isNegative());
    }

    private static Path cut(Path path, int until) {
        int kept = 1;
        while (kept < path.days().length && path.days()[kept] < until) {
            kept++;
        }
        return new Path(path.person(), Arrays.copyOf(path.days(), kept), Arrays.copyOf(path.states(), kept), -1, until);
    }

    private static double value(Optional<Interval> interval, double otherwise) {
        return interval.map(Interval::value).orElse(otherwise);
    }

    private static void assertNear(Optional<Interval> interval, double truth, double off) {
        assertThat(interval)
                .hasValueSatisfying(found -> assertThat(found.value()).isCloseTo(truth, within(off)));
    }
}
