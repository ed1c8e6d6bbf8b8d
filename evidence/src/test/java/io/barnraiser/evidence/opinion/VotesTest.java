package io.barnraiser.evidence.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VotesTest {

    @Test
    void a_later_vote_of_the_same_person_on_the_same_statement_counts() {
        Votes votes = Votes.of(2, 2, new int[][] {{0, 0, 1}, {1, 0, 1}, {0, 0, -1}, {0, 1, 0}});

        assertThat(votes.size()).isEqualTo(3);
        assertThat(Tally.of(votes)).containsExactly(new Tally(1, 1, 0), new Tally(0, 0, 1));
        assertThat(votes.of(0)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2,0,1", "-1,0,1", "0,2,1", "0,-1,1", "0,0,2", "0,0,-2"})
    void what_is_out_of_range_is_refused(int person, int statement, int vote) {
        assertThatThrownBy(() -> Votes.of(2, 2, new int[][] {{person, statement, vote}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shuffling_keeps_what_each_statement_got_and_who_voted() {
        Votes votes = Worlds.groups(50, 10, 2, 0.4, 0.5, new SplittableRandom(1));

        Votes mixed = votes.shuffled(new SplittableRandom(2));

        assertThat(Tally.of(mixed)).isEqualTo(Tally.of(votes));
        for (int person = 0; person < 50; person++) {
            assertThat(mixed.of(person)).isEqualTo(votes.of(person));
        }
        assertThat(Tally.of(mixed.of(new int[] {0, 1, 2}))).isNotEqualTo(Tally.of(votes.of(new int[] {0, 1, 2})));
    }

    @Test
    void groups_are_counted_apart_and_nobodys_votes_are_left_out() {
        Votes votes = Votes.of(3, 1, new int[][] {{0, 0, 1}, {1, 0, -1}, {2, 0, 1}});

        Tally[][] tallies = Tally.of(votes, new int[] {0, 1, -1}, 2);

        assertThat(tallies[0][0]).isEqualTo(new Tally(1, 0, 0));
        assertThat(tallies[1][0]).isEqualTo(new Tally(0, 1, 0));
    }
}
