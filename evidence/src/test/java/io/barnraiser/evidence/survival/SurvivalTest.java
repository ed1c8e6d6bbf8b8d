package io.barnraiser.evidence.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Weeks until remission ended, 21 patients with 6-mercaptopurine and 21 with a placebo (Freireich et al.
/// 1963, as in Klein and Moeschberger), against figures of the textbook and formulas worked out elsewhere.
final class SurvivalTest {

    private static final Offset<Double> FOUR = within(5e-5);
    private static final double[] TREATED = {
        6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35
    };
    private static final boolean[] TREATED_ENDED = ended("111010100110001100000");
    private static final double[] PLACEBO = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};
    private static final boolean[] PLACEBO_ENDED = ended("1".repeat(21));

    private final Survival treated = Survival.of(TREATED, TREATED_ENDED);
    private final Survival placebo = Survival.of(PLACEBO, PLACEBO_ENDED);

    private static boolean[] ended(String marks) {
        boolean[] ended = new boolean[21];
        for (int i = 0; i < ended.length; i++) {
            ended[i] = marks.charAt(i) == '1';
        }
        return ended;
    }

    @ParameterizedTest
    @CsvSource({
        "6, 0.8571, 0.6197, 0.9516",
        "7, 0.8067, 0.5631, 0.9228",
        "10, 0.7529, 0.5032, 0.8894",
        "14.5, 0.6902, 0.4316, 0.8491",
        "16, 0.6275, 0.3675, 0.8049",
        "22, 0.5378, 0.2678, 0.7468",
        "35, 0.4482, 0.1881, 0.6801"
    })
    void the_curve_is_the_published_one(double weeks, double surviving, double lower, double upper) {
        Interval found = treated.at(weeks, Level.USUAL).orElseThrow();

        assertThat(found.value()).isCloseTo(surviving, FOUR);
        assertThat(found.lower()).isCloseTo(lower, FOUR);
        assertThat(found.upper()).isCloseTo(upper, FOUR);
        assertThat(found.n()).isEqualTo(21);
    }

    @Test
    void counted_by_weeks_it_is_the_same_curve() {
        int[] happened = new int[36];
        int[] lost = new int[36];
        for (int i = 0; i < TREATED.length; i++) {
            (TREATED_ENDED[i] ? happened : lost)[(int) TREATED[i]]++;
        }
        int[] began = new int[36];
        began[0] = TREATED.length;
        Survival counted = Survival.of(new Waits(began, happened, lost));

        assertThat(counted.steps()).isEqualTo(treated.steps());
        assertThat(counted.median(Level.USUAL)).isEqualTo(treated.median(Level.USUAL));
        assertThat(counted.restrictedMean(24, Level.USUAL)).isEqualTo(treated.restrictedMean(24, Level.USUAL));
        assertThat(counted.at(35.1, Level.USUAL)).isEmpty();
    }

    @Test
    void who_came_under_watch_late_counts_from_then_on() {
        Survival late = Survival.of(new Waits(new int[] {2, 2, 0, 0}, new int[] {0, 1, 1, 0}, new int[] {0, 0, 0, 2}));

        assertThat(late.steps()).extracting(Survival.Step::atRisk).containsExactly(2, 3);
        assertThat(late.at(2, Level.USUAL).orElseThrow().value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(late.people()).isEqualTo(4);
        assertThatThrownBy(() -> new Waits(new int[] {1, 1}, new int[] {0, 1}, new int[] {0, 1}))
                .hasMessageContaining("More end at time 1");
        assertThatThrownBy(() -> new Waits(new int[1], new int[2], new int[1])).hasMessage("1, 2 and 1 times");
        assertThatThrownBy(() -> Survival.of(new Waits(new int[3], new int[3], new int[3])))
                .hasMessageContaining("Nobody");
    }

    @Test
    void each_step_says_who_was_there() {
        assertThat(treated.steps()).hasSize(7);
        assertThat(treated.steps().get(1)).satisfies(step -> {
            assertThat(step.time()).isEqualTo(7);
            assertThat(step.atRisk()).isEqualTo(17);
            assertThat(step.happened()).isEqualTo(1);
        });
        assertThat(treated.people()).isEqualTo(21);
        assertThat(treated.happened()).isEqualTo(9);
    }

    @Test
    void the_median_is_the_published_one_and_open_where_too_few_came_so_far() {
        Interval slow = treated.median(Level.USUAL).orElseThrow();
        Interval fast = placebo.median(Level.USUAL).orElseThrow();

        assertThat(slow.value()).isEqualTo(23);
        assertThat(slow.lower()).isEqualTo(13);
        assertThat(slow.upper()).isInfinite();
        assertThat(fast.value()).isEqualTo(8);
        assertThat(fast.lower()).isEqualTo(4);
        assertThat(fast.upper()).isEqualTo(11);
        assertThat(treated.quantile(0.9, Level.USUAL)).isEmpty();
    }

    @Test
    void the_median_of_five_may_lie_before_the_first_that_of_six_may_not() {
        boolean[] all = {true, true, true, true, true, true};
        double[] times = {2, 3, 4, 5, 6, 7};

        Interval ofSix = Survival.of(times, all).median(Level.USUAL).orElseThrow();
        Interval ofFive = Survival.of(Arrays.copyOf(times, 5), Arrays.copyOf(all, 5))
                .median(Level.USUAL)
                .orElseThrow();

        assertThat(ofSix.lower()).isEqualTo(2);
        assertThat(ofFive.lower()).isZero();
        assertThat(ofFive.value()).isEqualTo(4);
    }

    @Test
    void the_mean_up_to_a_horizon_is_the_area_under_the_curve() {
        Interval mean = treated.restrictedMean(24, Level.USUAL).orElseThrow();

        assertThat(mean.value()).isCloseTo(18.357423, within(1e-6));
        assertThat(mean.lower()).isCloseTo(15.149831, within(1e-6));
        assertThat(mean.upper()).isCloseTo(21.565015, within(1e-6));
        assertThat(placebo.restrictedMean(12, Level.USUAL))
                .hasValueSatisfying(other -> assertThat(other.value()).isCloseTo(7.285714, within(1e-6)));
        assertThat(placebo.restrictedMean(1000, Level.USUAL))
                .hasValueSatisfying(all -> assertThat(all.value())
                        .isCloseTo(Arrays.stream(PLACEBO).average().orElseThrow(), within(1e-9)));
    }

    @Test
    void the_two_groups_differ_as_published() {
        LogRank test =
                LogRank.compare(TREATED, TREATED_ENDED, PLACEBO, PLACEBO_ENDED).orElseThrow();

        assertThat(test.observed()).isEqualTo(9);
        assertThat(test.expected()).isCloseTo(19.25, within(0.005));
        assertThat(test.statistic()).isCloseTo(16.79, within(0.005));
        assertThat(test.pValue()).isCloseTo(4.16881e-5, within(1e-9));
        assertThat(LogRank.compare(PLACEBO, PLACEBO_ENDED, PLACEBO, PLACEBO_ENDED))
                .hasValueSatisfying(same -> assertThat(same.pValue()).isCloseTo(1, within(1e-9)));
        assertThat(LogRank.compare(TREATED, new boolean[21], PLACEBO, new boolean[21]))
                .isEmpty();
    }

    @Test
    void while_it_has_happened_to_nobody_the_lower_end_is_that_of_none_of_so_many() {
        Interval early = treated.at(5, Level.USUAL).orElseThrow();

        assertThat(early.value()).isEqualTo(1);
        assertThat(early.upper()).isEqualTo(1);
        assertThat(early.lower()).isCloseTo(Math.pow(0.025, 1.0 / 21), within(1e-12));
    }

    @Test
    void when_it_has_happened_to_all_the_upper_end_is_not_nothing() {
        Interval late = placebo.at(50, Level.USUAL).orElseThrow();

        assertThat(late.value()).isZero();
        assertThat(late.lower()).isZero();
        assertThat(late.upper()).isCloseTo(1 - Math.pow(0.025, 1.0 / 21), within(1e-12));
    }

    @Test
    void what_nobody_was_watched_for_is_not_said() {
        assertThat(treated.at(35.1, Level.USUAL)).isEmpty();
        assertThat(treated.restrictedMean(36, Level.USUAL)).isEmpty();
        assertThatThrownBy(() -> treated.at(-1, Level.USUAL)).hasMessageContaining("begins at 0");
        assertThatThrownBy(() -> treated.quantile(0, Level.USUAL)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> treated.restrictedMean(0, Level.USUAL)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Survival.of(new double[0], new boolean[0])).hasMessageContaining("0 times");
        assertThatThrownBy(() -> Survival.of(new double[] {-1}, new boolean[1])).hasMessageContaining("-1.0");
    }

    @Test
    void those_who_still_wait_count_while_leaving_them_out_shortens_every_wait() {
        SplittableRandom random = new SplittableRandom(17);
        int people = 20_000;
        double[] times = new double[people];
        boolean[] answered = new boolean[people];
        for (int i = 0; i < people; i++) {
            double wait = -24 * Math.log(1 - random.nextDouble());
            double watched = random.nextDouble(48);
            times[i] = Math.min(wait, watched);
            answered[i] = wait <= watched;
        }
        double[] ofAnswered = IntStream.range(0, people)
                .filter(i -> answered[i])
                .mapToDouble(i -> times[i])
                .sorted()
                .toArray();

        assertThat(Survival.of(times, answered)
                        .median(Level.USUAL)
                        .orElseThrow()
                        .value())
                .isCloseTo(24 * Math.log(2), within(0.6));
        assertThat(ofAnswered[ofAnswered.length / 2]).isCloseTo(8.9, within(0.6));
    }

    @Test
    void share_median_and_mean_are_held_about_as_often_as_promised() {
        SplittableRandom random = new SplittableRandom(23);
        int runs = 1000;
        int shares = 0;
        int medians = 0;
        int means = 0;
        for (int run = 0; run < runs; run++) {
            double[] times = new double[60];
            boolean[] happened = new boolean[60];
            for (int i = 0; i < 60; i++) {
                double wait = -Math.log(1 - random.nextDouble());
                double watched = 0.5 + random.nextDouble(2);
                times[i] = Math.min(wait, watched);
                happened[i] = wait <= watched;
            }
            Survival survival = Survival.of(times, happened);
            shares += survival.at(1, Level.USUAL).orElseThrow().excludes(Math.exp(-1)) ? 0 : 1;
            medians += survival.median(Level.USUAL).orElseThrow().excludes(Math.log(2)) ? 0 : 1;
            means += survival.restrictedMean(1, Level.USUAL).orElseThrow().excludes(1 - Math.exp(-1)) ? 0 : 1;
        }

        assertThat(shares / (double) runs).isBetween(0.93, 0.975);
        assertThat(medians / (double) runs).isBetween(0.92, 0.975);
        assertThat(means / (double) runs).isBetween(0.92, 0.97);
    }
}
