package io.barnraiser.understand.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.evidence.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TieFittingTest {

    private static final int REPLY = 1;
    private static final int LIKE = 2;
    private static final int MENTION = 3;
    private static final Map<Integer, ActivityKind> KINDS =
            Map.of(REPLY, ActivityKind.REPLY, LIKE, ActivityKind.LIKE, MENTION, ActivityKind.MENTION);
    private static final long LAST = 20_000;
    private static final int DAYS = 500;

    private final List<TieHistory.Act> acts = new ArrayList<>();

    private TieFit.Outcome fit() {
        return new TieFitting(new TieHistory(acts), LAST, KINDS, 1).fit(done -> {});
    }

    private static Interval interval(TieFit.Outcome outcome, ActivityKind kind) {
        return outcome.weights().stream()
                .filter(weight -> weight.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .fitted();
    }

    private static double fitted(TieFit.Outcome outcome, ActivityKind kind) {
        return interval(outcome, kind).value();
    }

    /// Whether the two do something on a day, with a probability; half of it each way.
    private void maybe(int pair, int kind, long day, double probability, SplittableRandom random) {
        if (random.nextDouble() < probability) {
            TieHistory.Way way = random.nextBoolean() ? TieHistory.Way.THERE : TieHistory.Way.BACK;
            acts.add(new TieHistory.Act(PairSums.pair(1 + pair / 3, 1_000 + pair % 150), kind, day, 1, way));
        }
    }

    /// Pairs that talk, some much and some little, and by which of two kinds is chance; and pairs that only like.
    ///
    /// @param likers how many of 300 pairs only like, which nothing comes of
    private void village(int likers, double daily) {
        SplittableRandom random = new SplittableRandom(7);
        for (int pair = 0; pair < 300; pair++) {
            double rate = daily * Math.exp(1.5 * random.nextDouble() - 1);
            for (long day = LAST - DAYS; day <= LAST; day++) {
                if (pair < likers) {
                    acts.add(new TieHistory.Act(
                            PairSums.pair(1 + pair / 3, 1_000 + pair % 150), LIKE, day, 1, TieHistory.Way.THERE));
                } else {
                    maybe(pair, random.nextBoolean() ? REPLY : MENTION, day, rate, random);
                }
            }
        }
    }

    @Test
    void likes_that_nothing_comes_of_lose_their_weight_and_that_foretells_better() {
        village(150, 0.08);
        TieFit.Outcome outcome = fit();
        assertThat(outcome.verdict()).isEqualTo(TieFit.Verdict.FITTED);
        assertThat(outcome.gain().orElseThrow().lower()).isPositive();
        double likes = fitted(outcome, ActivityKind.LIKE);
        double replies = fitted(outcome, ActivityKind.REPLY);
        assertThat(likes / replies).isLessThan(0.1);
        // By which of the two they talk is chance: neither estimate lies beyond where the other may be.
        assertThat(interval(outcome, ActivityKind.MENTION).upper())
                .isGreaterThan(interval(outcome, ActivityKind.REPLY).lower());
    }

    @Test
    void where_the_assumed_weights_are_right_nothing_better_is_claimed() {
        village(0, 0.03);
        TieFit.Outcome outcome = fit();
        assertThat(outcome.verdict()).isNotEqualTo(TieFit.Verdict.CANNOT_TELL);
        assertThat(outcome.weights())
                .hasSize(2)
                .allSatisfy(weight ->
                        assertThat(weight.fitted().excludes(weight.assumed())).isFalse());
    }

    @Test
    void all_acts_together_count_what_they_did() {
        village(150, 0.08);
        TieFit.Outcome outcome = fit();
        long[] counts = new long[4];
        acts.forEach(act -> counts[act.kind()]++);
        double before = counts[REPLY] + 0.3 * counts[LIKE] + counts[MENTION];
        double after = counts[REPLY] * fitted(outcome, ActivityKind.REPLY)
                + counts[LIKE] * fitted(outcome, ActivityKind.LIKE)
                + counts[MENTION] * fitted(outcome, ActivityKind.MENTION);
        assertThat(after / before).isCloseTo(1, within(0.1));
    }

    @Test
    void too_little_tells_nothing() {
        assertThat(fit().verdict()).isEqualTo(TieFit.Verdict.CANNOT_TELL);
        village(300, 0);
        TieFit.Outcome outcome = fit();
        assertThat(outcome.verdict()).isEqualTo(TieFit.Verdict.CANNOT_TELL);
        assertThat(outcome.answered()).isZero();
        assertThat(outcome.pairs()).isPositive();
        assertThat(outcome.hasWeights()).isFalse();
    }

    @Test
    void what_happened_after_the_last_day_is_not_known() {
        village(100, 0.03);
        TieFit.Outcome before = fit();
        for (int pair = 0; pair < 300; pair++) {
            acts.add(new TieHistory.Act(
                    PairSums.pair(1 + pair / 3, 1_000 + pair % 150), LIKE, LAST + 1, 9, TieHistory.Way.BACK));
        }
        assertThat(fit()).isEqualTo(before);
    }

    @Test
    void a_row_knows_what_was_before_its_evening_and_whether_both_answered_after() {
        long pair = PairSums.pair(1, 2);
        acts.add(new TieHistory.Act(pair, REPLY, 100, 2, TieHistory.Way.THERE));
        acts.add(new TieHistory.Act(pair, REPLY, 130, 1, TieHistory.Way.BACK));
        acts.add(new TieHistory.Act(pair, LIKE, 131, 1, TieHistory.Way.THERE));
        acts.add(new TieHistory.Act(pair, LIKE, 161, 1, TieHistory.Way.BACK));
        PairRows rows = PairRows.of(new TieHistory(acts), List.of(99L, 130L, 131L), new int[] {REPLY, LIKE}, 30);
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.done()[0]).containsExactly(2, 0);
        assertThat(rows.done()[1][0]).isCloseTo(2 * Math.pow(2, -31 / 30.0) + Math.pow(2, -1 / 30.0), within(1e-9));
        assertThat(rows.answered()).containsExactly(false, false);
        assertThat(PairRows.of(new TieHistory(acts), List.of(129L), new int[] {REPLY}, 30)
                        .answered())
                .containsExactly(true);
    }

    @Test
    void of_too_many_pairs_the_same_part_is_taken_whatever_the_order() {
        TieHistory.Sample forth = new TieHistory.Sample(100);
        TieHistory.Sample back = new TieHistory.Sample(100);
        for (int i = 1; i <= 1_000; i++) {
            forth.add(new TieHistory.Act(PairSums.pair(i, 5_000), REPLY, 1, 1, TieHistory.Way.THERE));
            back.add(new TieHistory.Act(PairSums.pair(1_001 - i, 5_000), REPLY, 1, 1, TieHistory.Way.THERE));
        }
        assertThat(forth.acts()).hasSizeBetween(40, 100).containsExactlyInAnyOrderElementsOf(back.acts());
    }
}
