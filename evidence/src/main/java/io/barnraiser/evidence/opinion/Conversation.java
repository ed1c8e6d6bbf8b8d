package io.barnraiser.evidence.opinion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Who voted on enough statements to be placed on the map.
final class Conversation {

    /// So many votes suffice, however many statements there are.
    private static final int ENOUGH_VOTES = 7;

    /// Fewer people than these give no groups.
    static final int LEAST_PEOPLE = 15;

    private Conversation() {}

    /// People with 7 votes, or with all if there are fewer statements; if these are fewer than 15, the
    /// most active others who voted at all join them, up to 15. O(n log n).
    ///
    /// @return their numbers, ascending
    static int[] of(Votes votes) {
        int enough = Math.max(1, Math.min(ENOUGH_VOTES, votes.statements()));
        int[] byVotes = IntStream.range(0, votes.people())
                .filter(person -> votes.of(person) > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer person) -> -votes.of(person)))
                .mapToInt(Integer::intValue)
                .toArray();
        long active = Arrays.stream(byVotes)
                .filter(person -> votes.of(person) >= enough)
                .count();
        return Arrays.stream(byVotes)
                .limit(Math.max(active, LEAST_PEOPLE))
                .sorted()
                .toArray();
    }
}
