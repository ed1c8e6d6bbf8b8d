package io.barnraiser.understand.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.evidence.Interval;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Communities whose truth is known.
final class JudgementTest {

    private static final int CLASSES = 3;

    /// What decides what a simulated member does next.
    private enum Driver {
        TRAIT,
        TRIBE,
        EACH_BY_HALF,
        CHANCE
    }

    /// Members with a trait of three values and a tribe of three, drawn apart from each other; four of
    /// five follow the driver, the others do whatever.
    private static Judgement.Rows community(int people, Driver driver, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] stated = new double[people][CLASSES];
        double[][] did = new double[people][CLASSES + 5];
        int[] next = new int[people];
        for (int person = 0; person < people; person++) {
            int trait = random.nextInt(CLASSES);
            int tribe = random.nextInt(CLASSES);
            stated[person][trait] = 1;
            did[person][tribe] = 1;
            for (int noise = CLASSES; noise < CLASSES + 5; noise++) {
                did[person][noise] = random.nextGaussian();
            }
            int led = switch (driver) {
                case TRAIT -> trait;
                case TRIBE -> tribe;
                case EACH_BY_HALF -> random.nextBoolean() ? trait : tribe;
                case CHANCE -> random.nextInt(CLASSES);
            };
            next[person] = random.nextDouble() < 0.8 ? led : random.nextInt(CLASSES);
        }
        return new Judgement.Rows(
                stated, did, new EnumMap<>(Map.of(NextAct.CHANNEL, next)), Map.of(NextAct.CHANNEL, CLASSES));
    }

    private static Map<NextAct, Map<Comparison, Interval>> gains(Judgement.Rows rows) {
        return new Judgement(rows, () -> {}).gains();
    }

    private static Interval gain(Map<NextAct, Map<Comparison, Interval>> gains, NextAct act, Comparison comparison) {
        return Optional.ofNullable(gains.getOrDefault(act, Map.of()).get(comparison))
                .orElseThrow();
    }

    private static Answer answer(int people, Driver driver, long seed) {
        return Answer.of(gains(community(people, driver, seed)).getOrDefault(NextAct.ALL, Map.of()));
    }

    private static Answer answer(Driver driver, long seed) {
        return answer(400, driver, seed);
    }

    @Test
    void where_the_tribe_decides_behaviour_tells_more() {
        assertThat(answer(Driver.TRIBE, 1)).isEqualTo(Answer.BEHAVIOUR);
        // log2(3) = 1.585 bits for three that are as frequent; 0.700 are left where one has 0.8 + 0.2 / 3.
        Interval gain = gain(gains(community(2_000, Driver.TRIBE, 2)), NextAct.ALL, Comparison.BEHAVIOUR);
        assertThat(gain.lower()).isBetween(0.78, 0.885);
        assertThat(gain.upper()).isBetween(0.885, 0.99);
    }

    @Test
    void where_a_stated_trait_decides_the_traits_suffice() {
        assertThat(answer(Driver.TRAIT, 1)).isEqualTo(Answer.TRAITS);
    }

    @Test
    void where_both_decide_it_cannot_be_told_which_of_them_more() {
        assertThat(answer(Driver.EACH_BY_HALF, 1)).isEqualTo(Answer.BOTH);
        assertThat(Answer.BOTH.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void on_noise_it_can_hardly_ever_be_told() {
        for (int people : new int[] {60, 400}) {
            long told = LongStream.rangeClosed(1, 20)
                    .mapToObj(seed -> answer(people, Driver.CHANCE, seed))
                    .filter(answer -> answer.verdict() != Verdict.CANNOT_TELL)
                    .count();
            assertThat(told).as("%d people", people).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void without_traits_behaviour_is_compared_with_base_rates_alone() {
        Judgement.Rows rows = community(400, Driver.TRIBE, 1);
        Judgement.Rows untold = new Judgement.Rows(new double[400][0], rows.did(), rows.next(), rows.classes());
        assertThat(gains(untold).get(NextAct.ALL)).containsOnlyKeys(Comparison.BEHAVIOUR);
        assertThat(Judgement.steps(untold) * 2).isEqualTo(Judgement.steps(rows));
    }

    @Test
    void who_did_nothing_of_a_kind_has_no_part_in_judging_it() {
        Judgement.Rows rows = community(400, Driver.TRIBE, 1);
        int[] all = Objects.requireNonNull(rows.next().get(NextAct.CHANNEL));
        int[] fewer = all.clone();
        Arrays.fill(fewer, 0, 150, Judgement.NOTHING);
        int[] tooFew = fewer.clone();
        Arrays.fill(tooFew, 0, 351, Judgement.NOTHING);
        Map<NextAct, Map<Comparison, Interval>> gains = gains(new Judgement.Rows(
                rows.stated(),
                rows.did(),
                new EnumMap<>(Map.of(
                        NextAct.CHANNEL, all,
                        NextAct.PRODUCT, fewer,
                        NextAct.REPLY, tooFew)),
                Map.of(NextAct.CHANNEL, CLASSES, NextAct.PRODUCT, CLASSES, NextAct.REPLY, CLASSES)));
        assertThat(gains).containsOnlyKeys(NextAct.CHANNEL, NextAct.PRODUCT, NextAct.ALL);
        assertThat(gain(gains, NextAct.PRODUCT, Comparison.TRAITS).n()).isEqualTo(250);
        assertThat(gain(gains, NextAct.ALL, Comparison.TRAITS).n()).isEqualTo(400);
    }

    @Test
    void where_everybody_does_the_same_nothing_can_be_foretold() {
        int[] same = new int[300];
        assertThat(Judgement.isTellable(same)).isFalse();
        Arrays.fill(same, 0, 9, 1);
        assertThat(Judgement.isTellable(same)).isFalse();
        same[9] = 1;
        assertThat(Judgement.isTellable(same)).isTrue();
    }
}
