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
    private static final int SHARED = 11;
    private static final int ANSWERED_A_NEWCOMER = 12;
    private static final int INVITED = 14;
    private static final int EVANGELISM = 15;

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
        assertThat(proofs(towards(ANSWERED_A_NEWCOMER, DAY, new Other(true, DAY - 9, Other.NEVER))))
                .hasSize(1);
        assertThat(proofs(towards(ANSWERED_A_NEWCOMER, DAY, new Other(true, DAY - 9, DAY + 1))))
                .hasSize(1);
        assertThat(proofs(towards(ANSWERED_A_NEWCOMER, DAY, new Other(true, DAY - 9, DAY))))
                .isEmpty();
        assertThat(proofs(towards(ANSWERED_A_NEWCOMER, DAY, new Other(false, DAY - 9, Other.NEVER))))
                .isEmpty();
    }

    @Test
    void an_invitation_counts_on_the_day_on_which_somebody_new_came() {
        assertThat(proofs(towards(INVITED, DAY, new Other(true, DAY + 8, Other.NEVER))))
                .containsExactly("14 on 8 x1");
        assertThat(proofs(towards(INVITED, DAY, new Other(true, DAY - 1, Other.NEVER))))
                .as("who was there already did not come")
                .isEmpty();
        assertThat(proofs(towards(INVITED, DAY, new Other(true, Other.NEVER, Other.NEVER))))
                .isEmpty();
    }

    @Test
    void evangelism_takes_three_acts_in_two_months_and_somebody_who_came() {
        Trace[] enough = {
            trace(SHARED, DAY, 1),
            trace(SHARED, DAY + 40, 1),
            towards(INVITED, DAY + 41, new Other(true, DAY + 45, Other.NEVER))
        };
        assertThat(proofs(enough)).contains(EVANGELISM + " on 45 x1");
        assertThat(proofs(trace(SHARED, DAY, 2), trace(SHARED, DAY + 40, 9)))
                .as("nobody came")
                .noneMatch(proof -> proof.startsWith(EVANGELISM + " "));
        assertThat(proofs(trace(SHARED, DAY, 2), towards(INVITED, DAY, new Other(true, DAY + 1, Other.NEVER))))
                .as("all in one month")
                .noneMatch(proof -> proof.startsWith(EVANGELISM + " "));
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
                    random.nextInt(1, 15),
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
