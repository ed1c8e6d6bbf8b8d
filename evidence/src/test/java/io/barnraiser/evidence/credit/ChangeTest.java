package io.barnraiser.evidence.credit;

import static io.barnraiser.evidence.credit.CreditRole.BUILT;
import static io.barnraiser.evidence.credit.CreditRole.PROPOSED;
import static io.barnraiser.evidence.credit.CreditRole.REFINED;
import static io.barnraiser.evidence.credit.CreditRole.REPORTED;
import static io.barnraiser.evidence.credit.CreditRole.VOTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ChangeTest {

    private static final double[] ONE = {1};

    @Test
    void who_spoke_first_shares_in_what_others_built_on_it() {
        Change change =
                new Change(2, ONE, RoleWeights.ASSUMED, List.of(new Deed(0, 0, REPORTED), new Deed(1, 0, BUILT)));

        double[] values = change.credit(1).values();

        assertThat(values[0]).isCloseTo(REPORTED.weight() + BUILT.weight() / 2, within(1e-9));
        assertThat(values[1]).isCloseTo(BUILT.weight() / 2, within(1e-9));
    }

    @Test
    void a_piece_that_nobody_brought_up_belongs_to_those_who_did_it() {
        Change change =
                new Change(2, ONE, RoleWeights.ASSUMED, List.of(new Deed(0, 0, BUILT), new Deed(1, 0, REFINED)));

        assertThat(change.credit(1).values()[0]).isCloseTo(BUILT.weight(), within(1e-9));
    }

    @Test
    void the_same_deed_many_times_buys_nothing() {
        List<Deed> once = List.of(new Deed(0, 0, PROPOSED), new Deed(1, 0, REFINED));
        List<Deed> often = new ArrayList<>(once);
        often.addAll(Collections.nCopies(50, new Deed(1, 0, REFINED)));

        assertThat(new Change(2, ONE, RoleWeights.ASSUMED, often).credit(1).values())
                .isEqualTo(
                        new Change(2, ONE, RoleWeights.ASSUMED, once).credit(1).values());
    }

    @Test
    void two_hundred_votes_outweigh_the_proposal_in_sum_and_nobody_among_them_does() {
        Credit credit = voted(200).credit(11);

        List<Band> bands = Band.of(credit);

        assertThat(bands.getFirst()).isEqualTo(Band.MAJOR);
        assertThat(bands.subList(1, 201)).containsOnly(Band.ALSO);
        assertThat(credit.isSettled()).isTrue();
    }

    @Test
    void people_who_did_the_same_are_credited_the_same_though_it_was_sampled() {
        double[] values = voted(60).credit(5).values();

        for (int voter = 2; voter <= 60; voter++) {
            assertThat(values[voter]).isEqualTo(values[1]);
        }
    }

    @Test
    void those_who_are_tied_stand_in_one_band_whatever_was_drawn() {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int pairs = 2 + random.nextInt(3);
            List<Deed> deeds = new ArrayList<>();
            for (int piece = 0; piece < 2; piece++) {
                for (int person = 0; person < pairs; person++) {
                    Random twin = new Random(seed * 31 + person);
                    for (CreditRole role : CreditRole.values()) {
                        if (twin.nextInt(3) == 0) {
                            deeds.add(new Deed(2 * person + piece, piece, role));
                        }
                    }
                }
            }
            Change change = new Change(2 * pairs, new double[] {1, 1}, RoleWeights.ASSUMED, deeds);

            List<Band> bands = Band.of(change.credit(seed));

            for (int person = 0; person < pairs; person++) {
                assertThat(bands.get(2 * person)).isEqualTo(bands.get(2 * person + 1));
            }
        }
    }

    @Test
    void at_an_edge_the_higher_band_and_just_below_it_the_lower() {
        assertThat(Band.of(exactly(1, 0.5, 0.499, 0.1, 0.0999)))
                .containsExactly(Band.MAJOR, Band.MAJOR, Band.SOME, Band.SOME, Band.ALSO);
    }

    @Test
    void whoever_is_within_the_errors_of_somebody_above_an_edge_stands_with_them() {
        double[] values = {1, 0.5, 0.49, 0.4};
        double[] errors = {0.01, 0.01, 0.01, 0.01};

        assertThat(Band.of(new Credit(values, errors, 64, true)))
                .containsExactly(Band.MAJOR, Band.MAJOR, Band.MAJOR, Band.SOME);
    }

    @Test
    void where_nothing_counts_all_have_helped_as_well() {
        assertThat(Band.of(exactly(0, 0))).containsOnly(Band.ALSO);
    }

    @Test
    void shares_by_roles_alone_sum_to_one() {
        long[][] counts = new long[2][CreditRole.values().length];
        counts[0][REPORTED.ordinal()] = 1;
        counts[1][VOTED.ordinal()] = 4;

        assertThat(RoleWeights.ASSUMED.shares(counts)).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
        assertThat(RoleWeights.ASSUMED.shares(new long[2][7])).containsExactly(0, 0);
    }

    @Test
    void a_role_without_a_weight_or_with_one_below_nothing_is_refused() {
        Map<CreditRole, Double> weights = new EnumMap<>(RoleWeights.ASSUMED.weights());
        weights.put(VOTED, -0.1);

        assertThatThrownBy(() -> new RoleWeights(weights)).hasMessageContaining("voted");
        assertThatThrownBy(() -> new RoleWeights(Map.of(VOTED, 1.0))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Change voted(int voters) {
        List<Deed> deeds = new ArrayList<>();
        deeds.add(new Deed(0, 0, PROPOSED));
        for (int voter = 1; voter <= voters; voter++) {
            deeds.add(new Deed(voter, 0, VOTED));
        }
        return new Change(voters + 1, ONE, RoleWeights.ASSUMED, deeds);
    }

    private static Credit exactly(double... values) {
        return new Credit(values, new double[values.length], 0, true);
    }
}
