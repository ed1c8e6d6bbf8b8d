package io.barnraiser.evidence.opinion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// All that is to be said of some votes: groups, and what statements are to them. Where there are no
/// groups, everybody on the map counts as one.
///
/// @param opinions the groups, or why there are none
/// @param sizes how many people each group has, `[groups]`
/// @param all how everybody voted, `[statements]`, also who is not on the map
/// @param groups how each group voted, `[groups][statements]`
/// @param agreed the consensus of agreeing, one for each statement
/// @param disagreed the consensus of disagreeing, one for each statement
public record Findings(
        Opinions opinions,
        int[] sizes,
        Tally[] all,
        Tally[][] groups,
        List<Consensus> agreed,
        List<Consensus> disagreed) {

    /// Counts and compares. O(votes + groups statements).
    ///
    /// @param opinions what {@link OpinionSearch} answered to the same votes
    public static Findings of(Votes votes, Opinions opinions) {
        int[] group = opinions.groupOf(votes.people());
        int count = opinions.groupCount();
        int[] sizes = new int[count];
        Arrays.stream(group).filter(of -> of >= 0).forEach(of -> sizes[of]++);
        Tally[][] groups = Tally.of(votes, group, count);
        return new Findings(
                opinions,
                sizes,
                Tally.of(votes),
                groups,
                consensus(groups, sizes, Side.AGREE),
                consensus(groups, sizes, Side.DISAGREE));
    }

    private static List<Consensus> consensus(Tally[][] groups, int[] sizes, Side side) {
        return IntStream.range(0, groups[0].length)
                .mapToObj(statement -> Consensus.of(of(groups, statement), sizes, side))
                .toList();
    }

    private static Tally[] of(Tally[][] groups, int statement) {
        return Arrays.stream(groups).map(group -> group[statement]).toArray(Tally[]::new);
    }

    /// The consensus of each statement, on the side on which there is more of it.
    public Consensus consensus(int statement) {
        Consensus agree = agreed.get(statement);
        Consensus disagree = disagreed.get(statement);
        return disagree.mean() > agree.mean() ? disagree : agree;
    }

    /// The place of each statement by the mean of its consensus, from 1 for the one that unites most;
    /// empty where too few of a group voted. O(n log n).
    ///
    /// @return `[statements]`
    public OptionalInt[] ranks() {
        OptionalInt[] ranks = new OptionalInt[all.length];
        Arrays.fill(ranks, OptionalInt.empty());
        List<Integer> inOrder = IntStream.range(0, all.length)
                .boxed()
                .filter(statement -> consensus(statement).isRanked())
                .sorted(Comparator.comparingDouble(
                        statement -> -consensus(statement).mean()))
                .toList();
        for (int place = 0; place < inOrder.size(); place++) {
            ranks[inOrder.get(place)] = OptionalInt.of(place + 1);
        }
        return ranks;
    }
}
