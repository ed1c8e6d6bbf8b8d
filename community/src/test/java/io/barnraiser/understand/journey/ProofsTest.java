package io.barnraiser.understand.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.understand.journey.Trace.Other;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ProofsTest {

    private static final int LOOKED_AT_PRODUCTS = 4;
    private static final int BOUGHT = 7;
    private static final int SHARED = 19;
    private static final int ANSWERED_A_PROSPECT = 20;
    private static final int EVANGELISM = 22;

    private static final long DAY = LocalDate.of(2026, 3, 1).toEpochDay();

    private static Trace trace(int rule, long day, long amount) {
        return new Trace(rule, day, 1, amount, 100, Other.NOBODY);
    }

    private static Trace towards(int rule, long day, Other other) {
        return new Trace(rule, day, 1, 1, 100, other);
    }

    private static List<String> proofs(Trace... traces) {
        return Proofs.of(ShippedRules.FIRST, List.of(traces), Set.of()).stream()
                .map(proof -> proof.rule() + " on " + (proof.day() - DAY) + " x" + proof.amount())
                .toList();
    }

    @Test
    void what_one_rule_finds_on_one_day_is_one_piece_of_evidence() {
        assertThat(proofs(trace(BOUGHT, DAY, 2), trace(BOUGHT, DAY, 1))).containsExactly("7 on 0 x3");
    }

    @Test
    void one_look_at_a_product_is_not_enough_and_two_within_thirty_days_are() {
        assertThat(proofs(trace(LOOKED_AT_PRODUCTS, DAY, 1))).isEmpty();
        assertThat(proofs(trace(LOOKED_AT_PRODUCTS, DAY, 1), trace(LOOKED_AT_PRODUCTS, DAY + 29, 1)))
                .containsExactly("4 on 29 x1");
        assertThat(proofs(trace(LOOKED_AT_PRODUCTS, DAY, 1), trace(LOOKED_AT_PRODUCTS, DAY + 30, 1)))
                .isEmpty();
        assertThat(proofs(trace(LOOKED_AT_PRODUCTS, DAY, 2))).containsExactly("4 on 0 x2");
    }

    @Test
    void answering_is_advocacy_only_towards_others_who_had_not_bought_by_that_day() {
        assertThat(proofs(towards(ANSWERED_A_PROSPECT, DAY, new Other(true, DAY - 9, Other.NEVER))))
                .hasSize(1);
        assertThat(proofs(towards(ANSWERED_A_PROSPECT, DAY, new Other(true, DAY - 9, DAY + 1))))
                .hasSize(1);
        assertThat(proofs(towards(ANSWERED_A_PROSPECT, DAY, new Other(true, DAY - 9, DAY))))
                .isEmpty();
        assertThat(proofs(towards(ANSWERED_A_PROSPECT, DAY, new Other(false, DAY - 9, Other.NEVER))))
                .isEmpty();
    }

    @Test
    void an_invitation_alone_proves_nothing() {
        assertThat(proofs(towards(EVANGELISM, DAY, new Other(true, DAY + 8, Other.NEVER))))
                .isEmpty();
    }

    @Test
    void evangelism_takes_three_acts_in_two_months_and_somebody_who_came() {
        Trace[] acts = {trace(SHARED, DAY, 2), trace(SHARED, DAY + 40, 1)};
        Other guest = new Other(true, DAY + 45, Other.NEVER);
        assertThat(proofs(acts[0], acts[1], towards(EVANGELISM, DAY + 41, guest)))
                .as("from the day on which they came")
                .contains(EVANGELISM + " on 45 x0");
        assertThat(proofs(acts[0], acts[1], towards(EVANGELISM, DAY + 1, new Other(true, DAY + 2, Other.NEVER))))
                .as("or from the third act on")
                .contains(EVANGELISM + " on 40 x1");
        assertThat(proofs(acts)).as("nobody came").noneMatch(proof -> proof.startsWith(EVANGELISM + " "));
        assertThat(proofs(acts[0], acts[1], towards(EVANGELISM, DAY + 46, guest)))
                .as("who was there already did not come")
                .noneMatch(proof -> proof.startsWith(EVANGELISM + " "));
        assertThat(proofs(trace(SHARED, DAY, 3), towards(EVANGELISM, DAY, guest)))
                .as("all in one month")
                .noneMatch(proof -> proof.startsWith(EVANGELISM + " "));
        assertThat(proofs(trace(SHARED, DAY, 1), trace(SHARED, DAY + 40, 1), towards(EVANGELISM, DAY, guest)))
                .as("two acts")
                .noneMatch(proof -> proof.startsWith(EVANGELISM + " "));
    }

    @Test
    void days_are_those_on_which_anything_was_done() {
        assertThat(Proofs.days(
                        ShippedRules.FIRST,
                        List.of(trace(LOOKED_AT_PRODUCTS, DAY + 3, 1), trace(BOUGHT, DAY, 1), trace(SHARED, DAY, 1))))
                .containsExactly(DAY, DAY + 3);
    }

    @Test
    void what_somebody_called_wrong_proves_nothing_and_is_no_part_of_a_sum() {
        List<Trace> traces = List.of(
                trace(LOOKED_AT_PRODUCTS, DAY, 1), trace(LOOKED_AT_PRODUCTS, DAY + 1, 1), trace(BOUGHT, DAY, 1));
        assertThat(Proofs.of(ShippedRules.FIRST, traces, Set.of(new Corrected(LOOKED_AT_PRODUCTS, DAY))))
                .extracting(Proof::rule)
                .containsExactly(BOUGHT);
        assertThat(Proofs.of(ShippedRules.FIRST, traces, Set.of(new Corrected(BOUGHT, DAY))))
                .extracting(Proof::rule)
                .containsExactly(LOOKED_AT_PRODUCTS);
    }

    @Test
    void the_order_of_the_traces_does_not_matter() {
        List<Trace> traces = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            traces.add(new Trace(
                    random.nextInt(1, 23),
                    DAY + random.nextInt(60),
                    random.nextInt(1, 4),
                    1,
                    random.nextInt(1, 1_000),
                    new Other(true, DAY + random.nextInt(60), DAY + random.nextInt(60))));
        }
        List<Proof> expected = Proofs.of(ShippedRules.FIRST, traces, Set.of());
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(traces, random);
            assertThat(Proofs.of(ShippedRules.FIRST, traces, Set.of())).isEqualTo(expected);
        }
    }
}
