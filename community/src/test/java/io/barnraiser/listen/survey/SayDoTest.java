package io.barnraiser.listen.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Estimate;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.evidence.sample.Jackknife;
import io.barnraiser.evidence.sample.Means;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SayDoTest {

    private static final Evidence EVIDENCE = Evidence.of("survey 1");

    @Test
    void before_anybodys_time_has_passed_it_cannot_be_told_yet() {
        SayDo held = SayDo.of(List.of(), 40, Instant.EPOCH, EVIDENCE);

        assertThat(List.of(held.stated(), held.done(), held.gap(), held.weight()))
                .containsOnly(new Figure.CannotTell(Doubt.NOT_REACHED));
        assertThat(held.waiting()).isEqualTo(40);
    }

    @Test
    void nine_people_are_too_few_and_ten_are_not() {
        assertThat(of(people(9)).done()).isEqualTo(new Figure.Suppressed(Suppression.USUAL.floor()));
        assertThat(of(people(10)).done()).isInstanceOf(Figure.Estimated.class);
    }

    @Test
    void the_gap_is_what_was_said_less_what_was_done_and_each_answer_has_its_share() {
        List<Person> all = new ArrayList<>();
        for (int person = 0; person < 20; person++) {
            all.add(new Person(8, person < 5));
            all.add(new Person(2, person < 1));
        }
        SayDo held = of(all);

        assertThat(estimate(held.stated()).value()).isCloseTo(0.5, within(1e-12));
        assertThat(estimate(held.done()).value()).isCloseTo(6 / 40.0, within(1e-12));
        assertThat(estimate(held.gap()).value()).isCloseTo(0.5 - 6 / 40.0, within(1e-12));
        assertThat(held.answers()).extracting(SayDo.PerAnswer::value).containsExactly(2, 8);
        // (1 + 5) / (2 + 20): the mean of the beta-binomial posterior with one of two beforehand.
        assertThat(estimate(held.answers().get(1).did()).value()).isCloseTo(6 / 22.0, within(1e-12));
        // The correlation of eight and two with done, by hand: 0.3 * 0.2 / 2 over the spreads.
        double rho = (0.5 * (0.3 * (0.25 - 0.15) - 0.3 * (0.05 - 0.15))) / (0.3 * Math.sqrt(0.15 * 0.85));
        assertThat(estimate(held.weight()).value()).isCloseTo(rho, within(1e-12));
    }

    @Test
    void answers_that_say_the_opposite_weigh_nothing() {
        List<Person> all = new ArrayList<>();
        for (int person = 0; person < 30; person++) {
            all.add(new Person(person % 11, person % 11 < 4));
        }

        assertThat(estimate(of(all).weight()).value()).isZero();
    }

    @Test
    void where_people_misreport_by_a_known_amount_intervals_hold_the_gap() {
        SplittableRandom chance = new SplittableRandom(11);
        double[] does = {0.02, 0.05, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5};
        double truth = 0;
        for (int value = 0; value <= 10; value++) {
            truth += (value / 10.0 - does[value]) / 11;
        }
        int held = 0;
        for (int run = 0; run < 300; run++) {
            List<Person> all = new ArrayList<>();
            for (int person = 0; person < 120; person++) {
                int value = chance.nextInt(11);
                all.add(new Person(value, chance.nextDouble() < does[value]));
            }
            Estimate gap = estimate(of(all).gap());
            held += gap.lower() <= truth && truth <= gap.upper() ? 1 : 0;
        }

        assertThat(held).isBetween(273, 297);
    }

    @Test
    void a_number_is_shared_out_in_proportion_and_whole() {
        assertThat(Parts.of(Map.of("a", 60L, "b", 30L, "c", 10L), 10)).isEqualTo(Map.of("a", 6, "b", 3, "c", 1));
        assertThat(Parts.of(Map.of("a", 1L, "b", 1L, "c", 1L), 2).values().stream()
                        .mapToInt(part -> part)
                        .sum())
                .isEqualTo(2);
        assertThat(Parts.of(Map.of("a", 3L, "b", 2L), 100)).isEqualTo(Map.of("a", 3, "b", 2));
        assertThat(Parts.of(Map.of(), 5)).isEmpty();
    }

    @Test
    void counting_those_who_are_alike_together_gives_what_one_by_one_gives() {
        SplittableRandom chance = new SplittableRandom(5);
        List<Person> all = new ArrayList<>();
        for (int person = 0; person < 400; person++) {
            int value = chance.nextInt(11);
            all.add(new Person(value, chance.nextInt(14) < value));
        }
        double[] stated = all.stream().mapToDouble(one -> one.value() / 10.0).toArray();
        double[] done = all.stream().mapToDouble(one -> one.done() ? 1 : 0).toArray();
        double[] gaps =
                IntStream.range(0, 400).mapToDouble(i -> stated[i] - done[i]).toArray();
        SayDo held = of(all);

        isTheSame(held.stated(), Means.student(stated, Level.USUAL).orElseThrow());
        isTheSame(held.gap(), Means.student(gaps, Level.USUAL).orElseThrow());
        isTheSame(
                held.weight(),
                Jackknife.interval(400, Level.USUAL, times -> correlation(stated, done, times))
                        .orElseThrow());
        assertThat(estimate(held.done()).n()).isEqualTo(400);
    }

    /// Pearson's, person by person.
    private static double correlation(double[] one, double[] other, int[] times) {
        int[] those = IntStream.range(0, times.length).filter(i -> times[i] > 0).toArray();
        double meanOne = Arrays.stream(those).mapToDouble(i -> one[i]).average().orElseThrow();
        double meanOther =
                Arrays.stream(those).mapToDouble(i -> other[i]).average().orElseThrow();
        double both = 0;
        double squaresOne = 0;
        double squaresOther = 0;
        for (int i : those) {
            both += (one[i] - meanOne) * (other[i] - meanOther);
            squaresOne += (one[i] - meanOne) * (one[i] - meanOne);
            squaresOther += (other[i] - meanOther) * (other[i] - meanOther);
        }
        return both / Math.sqrt(squaresOne * squaresOther);
    }

    private static void isTheSame(Figure figure, Interval plain) {
        assertThat(estimate(figure).value()).isCloseTo(plain.value(), within(1e-9));
        assertThat(estimate(figure).lower()).isCloseTo(plain.lower(), within(1e-9));
        assertThat(estimate(figure).upper()).isCloseTo(plain.upper(), within(1e-9));
        assertThat(estimate(figure).n()).isEqualTo(plain.n());
    }

    /// One person, who stated a number and did it or not.
    private record Person(int value, boolean done) {}

    private static SayDo of(List<Person> all) {
        List<AnswerStore.Said> kinds = all.stream()
                .distinct()
                .map(kind -> new AnswerStore.Said(
                        kind.value(),
                        kind.done(),
                        all.stream().filter(kind::equals).count()))
                .toList();
        return SayDo.of(kinds, all.size(), Instant.EPOCH, EVIDENCE);
    }

    private static List<Person> people(int n) {
        List<Person> all = new ArrayList<>();
        for (int person = 0; person < n; person++) {
            all.add(new Person(person % 11, person % 2 == 0));
        }
        return all;
    }

    private static Estimate estimate(Figure figure) {
        return ((Figure.Estimated) figure).estimate();
    }
}
