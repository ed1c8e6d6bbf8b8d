package io.barnraiser.evidence.opinion;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.count.Shares;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A statement on which two groups surely differ.
///
/// @param statement its number
/// @param more the group that agrees most
/// @param less the group that agrees least
/// @param gap the share that agrees of the one minus that of the other, 0 to 1; its interval does not
///     hold 0
public record Dividing(int statement, int more, int less, Interval gap) {

    /// Those with the largest gap that is sure come first: by the lower end of the interval, at a level
    /// that holds for all pairs of groups of a statement together. O(groups statements).
    ///
    /// @param tallies how each group voted, `[groups][statements]`
    public static List<Dividing> of(Tally[][] tallies) {
        int statements = tallies.length == 0 ? 0 : tallies[0].length;
        Level level = Level.USUAL.forAllOf(Math.max(1, tallies.length * (tallies.length - 1) / 2));
        return IntStream.range(0, statements)
                .boxed()
                .flatMap(statement -> of(tallies, statement, level).stream())
                .filter(one -> one.gap.lower() > 0)
                .sorted(Comparator.comparingDouble((Dividing one) -> one.gap.lower())
                        .reversed())
                .toList();
    }

    private static Optional<Dividing> of(Tally[][] tallies, int statement, Level level) {
        List<Integer> voted = new ArrayList<>(IntStream.range(0, tallies.length)
                .filter(group -> tallies[group][statement].votes() > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(group -> -share(tallies[group][statement])))
                .toList());
        if (voted.size() < 2) {
            return Optional.empty();
        }
        int more = voted.getFirst();
        int less = voted.getLast();
        Tally one = tallies[more][statement];
        Tally other = tallies[less][statement];
        return Optional.of(new Dividing(
                statement, more, less, Shares.newcombe(one.agree(), one.votes(), other.agree(), other.votes(), level)));
    }

    private static double share(Tally tally) {
        return (double) tally.agree() / tally.votes();
    }
}
