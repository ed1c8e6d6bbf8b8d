package io.barnraiser.evidence.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OpinionSearchTest {

    private static final OpinionSearch QUICK = new OpinionSearch(39, 20, 7);

    private static Opinions.Groups groups(Opinions opinions) {
        assertThat(opinions).isInstanceOf(Opinions.Groups.class);
        return (Opinions.Groups) opinions;
    }

    @Test
    void every_redraw_draws_other_people() {
        int[][] drawn = Arrays.stream(Stability.chances(50, 1))
                .map(chance -> Stability.people(100, chance))
                .toArray(int[][]::new);

        for (int one = 0; one < drawn.length; one++) {
            for (int other = 0; other < one; other++) {
                int[] left = drawn[one];
                int[] right = drawn[other];
                long differing =
                        IntStream.range(0, 100).filter(i -> left[i] != right[i]).count();
                assertThat(differing).isGreaterThan(35);
            }
        }
    }

    @Test
    void coins_give_no_groups_in_95_of_100_crowds_whoever_votes_on_how_much() {
        long none = IntStream.range(0, 100)
                .filter(seed -> {
                    SplittableRandom random = new SplittableRandom(seed);
                    Votes coins = Worlds.coins(60, 20, seed % 2 * 0.3, random);
                    return new OpinionSearch(39, 20, seed).of(coins) instanceof Opinions.NoGroups;
                })
                .count();

        assertThat(none).isGreaterThanOrEqualTo(95);
    }

    @Test
    void the_test_alone_keeps_its_level() {
        long rejected = IntStream.range(100, 300)
                .filter(seed -> {
                    Votes coins = Worlds.coins(40, 12, 0, new SplittableRandom(seed));
                    return switch (new OpinionSearch(39, 20, seed).of(coins)) {
                        case Opinions.Groups groups -> groups.test().isMoreThanChance();
                        case Opinions.NoGroups no -> no.test().isMoreThanChance();
                        case Opinions.TooFew few -> true;
                    };
                })
                .count();

        // 10 of 200 are expected; 20 or more would happen once in 300 times.
        assertThat(rejected).isLessThan(20);
    }

    @Test
    void planted_groups_are_found_with_their_people() {
        for (int count = 2; count <= 3; count++) {
            Votes votes = Worlds.groups(120, 40, count, 0.4, 0.5, new SplittableRandom(count));

            Opinions.Groups found = groups(QUICK.of(votes));

            assertThat(found.count()).isEqualTo(count);
            int[] truth = new int[120];
            for (int person = 0; person < truth.length; person++) {
                truth[person] = person % count;
            }
            for (double overlap : Stability.overlaps(truth, found.group(), count)) {
                assertThat(overlap).isGreaterThan(0.95);
            }
            assertThat(found.test().p()).isEqualTo(1.0 / 40);
            assertThat(found.meanStability()).isGreaterThan(0.9);
        }
    }

    @Test
    void large_crowds_are_divided_as_small_ones_are() {
        Votes votes = Worlds.groups(900, 30, 2, 0.35, 0.4, new SplittableRandom(5));

        Opinions.Groups found = groups(new OpinionSearch(19, 20, 1).of(votes));

        assertThat(found.count()).isEqualTo(2);
        assertThat(found.sizes()[0]).isBetween(440, 460);
    }

    @Test
    void the_same_votes_and_seed_give_the_same_answer() {
        Votes votes = Worlds.groups(80, 20, 3, 0.3, 0.6, new SplittableRandom(9));

        assertThat(QUICK.of(votes)).usingRecursiveComparison().isEqualTo(QUICK.of(votes));
    }

    @Test
    void the_map_does_not_flip_when_the_seed_changes() {
        Votes votes = Worlds.groups(80, 20, 3, 0.4, 1, new SplittableRandom(9));

        double[][] one = groups(QUICK.of(votes)).plane().places();
        double[][] other =
                groups(new OpinionSearch(39, 20, 8).of(votes)).plane().places();

        for (int person = 0; person < one.length; person++) {
            assertThat(one[person][0]).isCloseTo(other[person][0], within(0.05));
        }
    }

    @Test
    void fourteen_people_are_too_few_and_fifteen_suffice() {
        assertThat(QUICK.of(Worlds.groups(14, 20, 2, 0.4, 1, new SplittableRandom(1))))
                .isEqualTo(new Opinions.TooFew(14, 15));
        assertThat(QUICK.of(Worlds.groups(15, 20, 2, 0.5, 1, new SplittableRandom(1))))
                .isInstanceOf(Opinions.Groups.class);
    }

    @Test
    void who_agrees_with_everything_like_everybody_else_makes_no_group() {
        int[][] cast = new int[200][];
        for (int i = 0; i < cast.length; i++) {
            cast[i] = new int[] {i / 10, i % 10, 1};
        }

        Opinions opinions = QUICK.of(Votes.of(20, 10, cast));

        assertThat(opinions)
                .isInstanceOfSatisfying(
                        Opinions.NoGroups.class,
                        none -> assertThat(none.test().p()).isEqualTo(1));
    }

    @Test
    void who_voted_on_little_is_not_on_the_map() {
        Votes some = Worlds.groups(30, 20, 2, 0.5, 1, new SplittableRandom(1));
        int[][] cast = new int[some.size() + 6][];
        int at = 0;
        for (int person = 0; person < 30; person++) {
            for (int entry = some.from(person); entry < some.from(person + 1); entry++) {
                cast[at++] = new int[] {person, some.statementAt(entry), some.voteAt(entry)};
            }
        }
        for (int statement = 0; statement < 6; statement++) {
            cast[at++] = new int[] {30, statement, 1};
        }

        Opinions.Groups found = groups(QUICK.of(Votes.of(31, 20, cast)));

        assertThat(found.group()[30]).isEqualTo(-1);
        assertThat(IntStream.of(found.sizes()).sum()).isEqualTo(30);
    }

    @Test
    void more_statements_than_can_be_compared_are_refused() {
        assertThatThrownBy(() -> QUICK.of(Votes.of(1, OpinionSearch.MOST_STATEMENTS + 1, new int[0][])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
