package io.barnraiser.evidence.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class AnsweringTest {

    private static final Level USUAL = Level.USUAL;

    @Test
    void of_a_population_without_end_the_share_is_wilsons() {
        Interval plain = Shares.wilson(30, 100, USUAL);
        Interval finite = Shares.finite(30, 100, 1_000_000_000, USUAL);

        assertThat(finite.lower()).isCloseTo(plain.lower(), within(1e-6));
        assertThat(finite.upper()).isCloseTo(plain.upper(), within(1e-6));
    }

    @Test
    void who_knows_everybody_knows_the_share() {
        assertThat(Shares.finite(30, 100, 100, USUAL).width()).isZero();
        assertThat(Shares.finite(0, 1, 1, USUAL).width()).isZero();
        assertThat(Shares.finite(30, 100, 101, USUAL).width()).isGreaterThan(0);
        assertThatThrownBy(() -> Shares.finite(30, 100, 99, USUAL)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void half_of_the_people_leave_seven_tenths_of_the_spread() {
        assertThat(Shares.left(50, 100)).isCloseTo(Math.sqrt(50.0 / 99), within(1e-12));
    }

    @Test
    void where_all_groups_answer_alike_weights_change_nothing() {
        Interval weighed = Answering.share(new long[] {12, 18}, new long[] {40, 60}, new long[] {400, 600}, USUAL)
                .orElseThrow();
        Interval plain = Shares.finite(30, 100, 1_000, USUAL);

        assertThat(weighed.value()).isCloseTo(plain.value(), within(1e-12));
        assertThat(weighed.lower()).isCloseTo(plain.lower(), within(1e-12));
        assertThat(weighed.n()).isEqualTo(100);
    }

    @Test
    void a_group_that_answers_seldom_counts_for_all_its_people() {
        // 900 people say no and answer one time in nine; 100 say yes and all answer.
        Interval weighed = Answering.share(new long[] {0, 100}, new long[] {100, 100}, new long[] {900, 100}, USUAL)
                .orElseThrow();

        assertThat(weighed.value()).isCloseTo(0.1, within(1e-12));
        // (900 + 100)^2 / (100 * 81 + 100 * 1) = 121.95 answers of equal weight
        double z = USUAL.deviations() * Shares.left(200, 1_000);
        Interval alike = Shares.score(0.1, 1_000_000 / 8_200.0, z, USUAL, 200);
        assertThat(weighed.lower()).isCloseTo(alike.lower(), within(1e-12));
    }

    @Test
    void a_group_in_which_nobody_answered_is_left_out() {
        assertThat(Answering.share(new long[] {5, 0}, new long[] {10, 0}, new long[] {100, 900}, USUAL)
                        .orElseThrow()
                        .value())
                .isEqualTo(0.5);
        assertThat(Answering.share(new long[] {0}, new long[] {0}, new long[] {9}, USUAL))
                .isEmpty();
    }

    @Test
    void intervals_hold_the_share_of_all_people_as_often_as_they_say_while_plain_ones_do_not() {
        SplittableRandom chance = new SplittableRandom(7);
        long[] people = {1_400, 600};
        double[] yes = {0.2, 0.7};
        double[] answers = {0.08, 0.4};
        double truth = (people[0] * yes[0] + people[1] * yes[1]) / (people[0] + people[1]);
        int held = 0;
        int plainHeld = 0;
        int runs = 1_000;
        for (int run = 0; run < runs; run++) {
            long[] answered = new long[2];
            long[] did = new long[2];
            for (int group = 0; group < 2; group++) {
                for (int person = 0; person < people[group]; person++) {
                    if (chance.nextDouble() < answers[group]) {
                        answered[group]++;
                        did[group] += chance.nextDouble() < yes[group] ? 1 : 0;
                    }
                }
            }
            held += Answering.share(did, answered, people, USUAL).orElseThrow().excludes(truth) ? 0 : 1;
            plainHeld += Shares.finite(did[0] + did[1], answered[0] + answered[1], 2_000, USUAL)
                            .excludes(truth)
                    ? 0
                    : 1;
        }

        assertThat(held).isGreaterThan(920);
        assertThat(plainHeld).isLessThan(200);
    }
}
