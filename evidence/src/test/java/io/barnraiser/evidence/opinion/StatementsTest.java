package io.barnraiser.evidence.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What statements are to groups.
final class StatementsTest {

    /// Two groups of 20 and 30; what is united, divided, held by few, seen by few.
    private static final Tally[][] TWO = {
        {new Tally(18, 1, 1), new Tally(19, 1, 0), new Tally(1, 18, 1), new Tally(2, 1, 0), new Tally(1, 19, 0)},
        {new Tally(27, 2, 1), new Tally(3, 27, 0), new Tally(27, 3, 0), new Tally(3, 0, 0), new Tally(2, 28, 0)}
    };

    private static Findings findings(Tally[][] groups, int... sizes) {
        Tally[] all = new Tally[groups[0].length];
        Arrays.setAll(
                all,
                statement ->
                        Arrays.stream(groups).map(group -> group[statement]).reduce(Tally.NONE, Tally::plus));
        List<Consensus> agreed = consensus(groups, sizes, Side.AGREE);
        return new Findings(
                new Opinions.TooFew(0, 15), sizes, all, groups, agreed, consensus(groups, sizes, Side.DISAGREE));
    }

    private static List<Consensus> consensus(Tally[][] groups, int[] sizes, Side side) {
        return IntStream.range(0, groups[0].length)
                .mapToObj(statement -> Consensus.of(
                        Arrays.stream(groups).map(group -> group[statement]).toArray(Tally[]::new), sizes, side))
                .toList();
    }

    @Test
    void what_more_than_half_of_every_group_surely_share_unites_also_when_they_share_a_no() {
        assertThat(Bridging.of(TWO))
                .extracting(Bridging::statement, Bridging::side)
                .containsExactlyInAnyOrder(tuple(0, Side.AGREE), tuple(4, Side.DISAGREE));
    }

    @Test
    void what_groups_surely_differ_in_divides_and_says_who_agrees_more() {
        assertThat(Dividing.of(TWO))
                .extracting(Dividing::statement, Dividing::more, Dividing::less)
                .containsExactlyInAnyOrder(tuple(1, 0, 1), tuple(2, 1, 0));
    }

    @Test
    void a_statement_that_only_the_smaller_group_holds_stays_visible() {
        Findings found = findings(TWO, 20, 30);

        assertThat(Minority.of(found.groups(), found.all()))
                .extracting(Minority::statement, Minority::group)
                .containsExactly(tuple(1, 0));
    }

    @Test
    void the_statement_that_unites_most_is_first_and_one_that_few_saw_has_no_place() {
        Findings found = findings(TWO, 20, 30);

        assertThat(found.ranks()[0].orElseThrow()).isLessThanOrEqualTo(2);
        assertThat(found.ranks()[4].orElseThrow()).isLessThanOrEqualTo(2);
        assertThat(found.ranks()[3]).isEqualTo(OptionalInt.empty());
        assertThat(found.consensus(4).side()).isEqualTo(Side.DISAGREE);
    }

    @Test
    void the_mean_over_groups_does_not_fall_with_their_number() {
        Tally same = new Tally(15, 4, 1);

        Consensus two = Consensus.of(new Tally[] {same, same}, new int[] {20, 20}, Side.AGREE);
        Consensus five =
                Consensus.of(new Tally[] {same, same, same, same, same}, new int[] {20, 20, 20, 20, 20}, Side.AGREE);

        assertThat(five.product()).isLessThan(two.product());
        assertThat(five.mean()).isCloseTo(two.mean(), within(1e-12));
    }

    @Test
    void five_votes_and_a_tenth_of_every_group_are_needed_for_a_place() {
        Tally five = new Tally(5, 0, 0);

        assertThat(Consensus.of(new Tally[] {five}, new int[] {50}, Side.AGREE).isRanked())
                .isTrue();
        assertThat(Consensus.of(new Tally[] {five}, new int[] {51}, Side.AGREE).isRanked())
                .isFalse();
        assertThat(Consensus.of(new Tally[] {new Tally(4, 0, 0)}, new int[] {10}, Side.AGREE)
                        .isRanked())
                .isFalse();
    }

    @Test
    void a_group_is_represented_by_what_it_holds_and_others_do_not() {
        List<Representative> first = Representative.of(TWO, 0, 5);
        List<Representative> second = Representative.of(TWO, 1, 5);

        assertThat(first)
                .extracting(Representative::statement, Representative::side)
                .startsWith(tuple(1, Side.AGREE));
        assertThat(first).extracting(Representative::side).isSorted();
        assertThat(second)
                .extracting(Representative::statement, Representative::side)
                .contains(tuple(2, Side.AGREE));
        assertThat(Representative.of(TWO, 0, 1)).hasSize(1);
    }

    @Test
    void a_group_without_a_firm_statement_has_the_nearest_one() {
        Tally[][] alike = {{new Tally(5, 5, 0)}, {new Tally(5, 6, 0)}};

        assertThat(Representative.of(alike, 0, 5)).singleElement().matches(one -> !one.isFirm());
    }

    @Test
    void the_majority_is_what_most_are_surely_on_one_side_of() {
        Tally[] all = {new Tally(30, 5, 5), new Tally(20, 18, 2), new Tally(2, 35, 3)};

        assertThat(Majority.of(all, Side.AGREE, 5))
                .extracting(Majority::statement)
                .containsExactly(0);
        assertThat(Majority.of(all, Side.DISAGREE, 5))
                .extracting(Majority::statement)
                .containsExactly(2);
    }

    @Test
    void statements_are_drawn_in_proportion_to_their_priority() {
        SplittableRandom random = new SplittableRandom(4);
        int[] drawn = new int[3];
        for (int i = 0; i < 6_000; i++) {
            drawn[Routing.draw(new double[] {1, 2, 3}, random)]++;
        }

        assertThat(drawn[0]).isBetween(900, 1_100);
        assertThat(drawn[1]).isBetween(1_850, 2_150);
        assertThat(drawn[2]).isBetween(2_850, 3_150);
    }

    @Test
    void shares_keep_away_from_none_and_all() {
        assertThat(Tally.NONE.share(Side.AGREE)).isEqualTo(0.5);
        assertThat(new Tally(3, 0, 0).share(Side.AGREE)).isLessThan(1);
        assertThat(new Tally(0, 3, 0).share(Side.AGREE)).isPositive();
    }
}
