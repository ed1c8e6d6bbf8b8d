package io.barnraiser.listen.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Estimate;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Suppression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
        assertThat(SayDo.of(people(9), 0, Instant.EPOCH, EVIDENCE).done())
                .isEqualTo(new Figure.Suppressed(Suppression.USUAL.floor()));
        assertThat(SayDo.of(people(10), 0, Instant.EPOCH, EVIDENCE).done()).isInstanceOf(Figure.Estimated.class);
    }

    @Test
    void the_gap_is_what_was_said_less_what_was_done_and_each_answer_has_its_share() {
        List<AnswerStore.Said> all = new ArrayList<>();
        for (int person = 0; person < 20; person++) {
            all.add(new AnswerStore.Said(8, person < 5));
            all.add(new AnswerStore.Said(2, person < 1));
        }
        SayDo held = SayDo.of(all, 0, Instant.EPOCH, EVIDENCE);

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
        List<AnswerStore.Said> all = new ArrayList<>();
        for (int person = 0; person < 30; person++) {
            all.add(new AnswerStore.Said(person % 11, person % 11 < 4));
        }

        assertThat(estimate(SayDo.of(all, 0, Instant.EPOCH, EVIDENCE).weight()).value())
                .isZero();
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
            List<AnswerStore.Said> all = new ArrayList<>();
            for (int person = 0; person < 120; person++) {
                int value = chance.nextInt(11);
                all.add(new AnswerStore.Said(value, chance.nextDouble() < does[value]));
            }
            Estimate gap = estimate(SayDo.of(all, 0, Instant.EPOCH, EVIDENCE).gap());
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

    private static List<AnswerStore.Said> people(int n) {
        List<AnswerStore.Said> all = new ArrayList<>();
        for (int person = 0; person < n; person++) {
            all.add(new AnswerStore.Said(person % 11, person % 2 == 0));
        }
        return all;
    }

    private static Estimate estimate(Figure figure) {
        return ((Figure.Estimated) figure).estimate();
    }
}
