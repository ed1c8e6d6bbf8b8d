package io.barnraiser.evidence.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShapleyTest {

    private static final double ROUNDING = 1e-9;

    /// One left glove (0), two right gloves (1, 2): a pair is worth 1.
    private static final Game GLOVES = Game.of(3, group -> group.get(0) && (group.get(1) || group.get(2)) ? 1 : 0);

    @Test
    void the_one_left_glove_is_worth_two_thirds_and_each_right_one_a_sixth() {
        assertThat(Shapley.exact(GLOVES).values())
                .containsExactly(new double[] {2 / 3.0, 1 / 6.0, 1 / 6.0}, within(ROUNDING));
    }

    @Test
    void the_airport_is_paid_for_as_Littlechild_and_Owen_divide_it() {
        double[] costs = {1, 2, 4, 7};
        Game runway = Game.of(
                4, group -> group.stream().mapToDouble(i -> costs[i]).max().orElse(0));

        assertThat(Shapley.exact(runway).values())
                .containsExactly(
                        new double[] {0.25, 0.25 + 1 / 3.0, 0.25 + 1 / 3.0 + 1, 0.25 + 1 / 3.0 + 1 + 3},
                        within(ROUNDING));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 10})
    void all_of_it_is_given_away(int n) {
        for (long seed = 0; seed < 20; seed++) {
            double[] worth = table(n, seed);

            assertThat(Shapley.exact(game(n, worth)).total())
                    .isCloseTo(worth[worth.length - 1] - worth[0], within(ROUNDING));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 7, 9})
    void who_adds_alike_is_credited_alike(int n) {
        for (long seed = 0; seed < 20; seed++) {
            double[] worth = table(n, seed);
            Game twins = Game.of(n, group -> worth[(int) bits(firstOfTwins(group))]);

            double[] values = Shapley.exact(twins).values();

            assertThat(values[0]).isCloseTo(values[1], within(ROUNDING));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 7, 9})
    void who_adds_nothing_is_credited_nothing(int n) {
        for (long seed = 0; seed < 20; seed++) {
            double[] worth = table(n, seed);
            Game idle = Game.of(n, group -> worth[(int) bits(without(group, n - 1))]);

            assertThat(Shapley.exact(idle).values()[n - 1]).isCloseTo(0, within(ROUNDING));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 10})
    void the_credit_of_two_games_together_is_the_sum_of_both(int n) {
        for (long seed = 0; seed < 20; seed++) {
            double[] one = table(n, seed);
            double[] other = table(n, seed + 1_000);
            Game both = Game.of(n, group -> one[(int) bits(group)] + other[(int) bits(group)]);

            double[] sum = Shapley.exact(both).values();
            double[] ofOne = Shapley.exact(game(n, one)).values();
            double[] ofOther = Shapley.exact(game(n, other)).values();

            for (int player = 0; player < n; player++) {
                assertThat(sum[player]).isCloseTo(ofOne[player] + ofOther[player], within(ROUNDING));
            }
        }
    }

    @Test
    void sampled_credit_lies_within_its_errors_of_the_exact_one() {
        int outside = 0;
        int asked = 0;
        for (long seed = 0; seed < 60; seed++) {
            Game game = game(8, growing(8, seed));
            double[] exact = Shapley.exact(game).values();
            Credit sampled = Shapley.sampled(game, 0.005, 20_000, seed);
            for (int player = 0; player < 8; player++) {
                asked++;
                outside += Math.abs(sampled.values()[player] - exact[player]) > 1.96 * sampled.errors()[player] ? 1 : 0;
            }
        }

        assertThat(outside / (double) asked).isBetween(0.02, 0.09);
    }

    @Test
    void sampling_stops_once_every_error_is_below_a_hundredth_of_the_whole() {
        Game game = voting(40);

        Credit credit = Shapley.of(game, 3);

        assertThat(credit.isSettled()).isTrue();
        assertThat(credit.largestError()).isLessThanOrEqualTo(0.01);
        assertThat(credit.total()).isCloseTo(1, within(ROUNDING));
        assertThat(credit.orders()).isGreaterThan(64);
    }

    @Test
    void sampling_that_may_not_go_on_says_that_it_is_not_settled() {
        Credit credit = Shapley.sampled(voting(40), 1e-6, 50, 3);

        assertThat(credit.isSettled()).isFalse();
        assertThat(credit.orders()).isEqualTo(100);
    }

    @Test
    void ten_are_worked_out_exactly_and_eleven_are_sampled() {
        assertThat(Shapley.of(voting(10), 1).orders()).isZero();
        assertThat(Shapley.of(voting(11), 1).orders()).isPositive();
    }

    @Test
    void the_same_seed_gives_the_same_credit() {
        assertThat(Shapley.of(voting(30), 7).values())
                .isEqualTo(Shapley.of(voting(30), 7).values());
        assertThat(Shapley.of(voting(30), 7).values())
                .isNotEqualTo(Shapley.of(voting(30), 8).values());
    }

    @Test
    void too_many_to_ask_every_group_of_are_refused() {
        assertThat(Shapley.exact(voting(20)).total()).isCloseTo(1, within(ROUNDING));
        assertThatThrownBy(() -> Shapley.exact(voting(21))).isInstanceOf(IllegalArgumentException.class);
    }

    /// A measure passes with more than half of the votes; the first three have three votes each.
    private static Game voting(int n) {
        return Game.of(n, group -> {
            long votes = group.stream().map(player -> player < 3 ? 3 : 1).sum();
            return 2 * votes > n + 6 ? 1 : 0;
        });
    }

    private static Game game(int n, double[] worth) {
        return Game.of(n, group -> worth[(int) bits(group)]);
    }

    private static double[] table(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.doubles(1L << n, -5, 5).toArray();
    }

    /// Worth that grows with every member, as it does where people help.
    private static double[] growing(int n, long seed) {
        double[] own = new SplittableRandom(seed).doubles(n, 0.2, 3).toArray();
        double[] worth = new double[1 << n];
        for (int group = 0; group < worth.length; group++) {
            double sum = 0;
            for (int player = 0; player < n; player++) {
                sum += (group >> player & 1) * own[player];
            }
            worth[group] = Math.sqrt(sum) + ((group & 3) == 3 ? 1 : 0);
        }
        return worth;
    }

    private static long bits(BitSet group) {
        return group.isEmpty() ? 0 : group.toLongArray()[0];
    }

    private static BitSet firstOfTwins(BitSet group) {
        BitSet sorted = (BitSet) group.clone();
        if (sorted.get(1) && !sorted.get(0)) {
            sorted.set(0);
            sorted.clear(1);
        }
        return sorted;
    }

    private static BitSet without(BitSet group, int player) {
        BitSet rest = (BitSet) group.clone();
        rest.clear(player);
        return rest;
    }
}
